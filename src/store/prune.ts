import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.js';

const DAY = 86_400_000;
/** No platform sends an event again after two days. */
const EVENTS_KEPT = 2 * DAY;
const BODIES_KEPT = 90 * DAY;

const daysBefore = (now: string, milliseconds: number): string =>
  new Date(Date.parse(now) - milliseconds).toISOString();

async function dropFacts(db: Kysely<Database>, before: string): Promise<bigint> {
  const { numDeletedRows } = await db
    .deleteFrom('delivery_facts')
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('tenant', 'delivery_id'),
        'in',
        selectFrom('deliveries')
          .select(['deliveries.tenant', 'deliveries.id'])
          .where('status', 'in', ['sent', 'skipped', 'failed'])
          .where(sql<string>`coalesce(sent_at, due_at)`, '<', before)
          .$asTuple('tenant', 'id'),
      ),
    )
    .executeTakeFirst();
  return numDeletedRows;
}

async function dropBodies(db: Kysely<Database>, before: string): Promise<bigint> {
  const { numUpdatedRows } = await db
    .updateTable('deliveries')
    .set({ body: null })
    .where('status', 'in', ['sent', 'skipped', 'failed'])
    .where(sql<string>`coalesce(sent_at, due_at)`, '<', before)
    .where('body', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows;
}

/**
 * Drops events older than two days, and what deliveries that are over told more than ninety days ago: their bodies and
 * facts. That they were sent stays on record. Resolves to the number of rows.
 */
export async function pruneStore(db: Kysely<Database>, now: string): Promise<number> {
  const told = daysBefore(now, BODIES_KEPT);
  return db.transaction().execute(async (transaction) => {
    const events = await transaction
      .deleteFrom('processed_events')
      .where('at', '<', daysBefore(now, EVENTS_KEPT))
      .executeTakeFirst();
    const facts = await dropFacts(transaction, told);
    return Number(events.numDeletedRows + facts + (await dropBodies(transaction, told)));
  });
}
