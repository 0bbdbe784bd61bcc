import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.js';

const DAY = 86_400_000;
/** No platform sends an event again after two days. */
const EVENTS_KEPT = 2 * DAY;
const BODIES_KEPT = 90 * DAY;
/** How long a document that was removed or turned down can be had again without its file. */
const FILES_KEPT = 30 * DAY;

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

/** The files of documents that were removed or turned down, and what was read of them. */
async function dropFiles(db: Kysely<Database>, before: string): Promise<bigint> {
  const { numDeletedRows } = await db
    .deleteFrom('document_contents')
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('tenant', 'document_id'),
        'in',
        selectFrom('documents')
          .innerJoin('document_trail as done', (join) =>
            join.onRef('done.tenant', '=', 'documents.tenant').onRef('done.document_id', '=', 'documents.id'),
          )
          .select(['documents.tenant', 'documents.id'])
          .where('documents.state', 'in', ['removed', 'discarded'])
          .groupBy(['documents.tenant', 'documents.id'])
          .having(({ fn }) => fn.max('done.at'), '<', before)
          .$asTuple('tenant', 'id'),
      ),
    )
    .executeTakeFirst();
  return numDeletedRows;
}

/**
 * Drops events older than two days, what deliveries that are over told more than ninety days ago (their bodies and
 * facts), and the files of documents that were removed or turned down thirty days ago. That all this was stays on
 * record. Resolves to the number of rows.
 */
export async function pruneStore(db: Kysely<Database>, now: string): Promise<number> {
  const told = daysBefore(now, BODIES_KEPT);
  return db.transaction().execute(async (transaction) => {
    const events = await transaction
      .deleteFrom('processed_events')
      .where('at', '<', daysBefore(now, EVENTS_KEPT))
      .executeTakeFirst();
    const facts = await dropFacts(transaction, told);
    const files = await dropFiles(transaction, daysBefore(now, FILES_KEPT));
    return Number(events.numDeletedRows + facts + files + (await dropBodies(transaction, told)));
  });
}
