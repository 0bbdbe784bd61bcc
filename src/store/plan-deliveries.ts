import { type Kysely, sql } from 'kysely';
import { addDeliveries } from './add-deliveries.js';
import { engineOf } from './engine.js';
import type { SubscriptionPlan } from './outbox.js';
import type { Database } from './schema.js';

/** Plans in one statement. */
const BATCH = 1_000;

const keyOf = (tenant: string, id: string): string => JSON.stringify([tenant, id]);

/** Moves the due times that are still as the plans have them. Resolves to the plans of those. */
async function move(db: Kysely<Database>, plans: readonly SubscriptionPlan[]): Promise<SubscriptionPlan[]> {
  const moves = plans.map(
    ({ tenant, subscriptionId, from, to }) => sql`(${tenant}, ${subscriptionId}, ${from}, ${to})`,
  );
  // Without waiting for the rows of another planner, two can never wait for each other.
  const lock = engineOf(db) === 'PostgreSQL' ? sql`for update of subscriptions skip locked` : sql``;
  const { rows } = await sql<{ tenant: string; id: string }>`
    with standing as materialized (
      select subscriptions.tenant, subscriptions.id, moves.column4 as next
      from (values ${sql.join(moves)}) as moves
      join subscriptions on tenant = moves.column1 and id = moves.column2 and next_due_at = moves.column3
      where stopped_at is null ${lock}
    )
    update subscriptions set next_due_at = standing.next from standing
    where subscriptions.tenant = standing.tenant and subscriptions.id = standing.id
    returning subscriptions.tenant, subscriptions.id`.execute(db);
  const moved = new Set(rows.map(({ tenant, id }) => keyOf(tenant, id)));
  return plans.filter(({ tenant, subscriptionId }) => moved.has(keyOf(tenant, subscriptionId)));
}

/** Adds what is due and moves the due times in one transaction. Resolves to the number of deliveries added. */
export function planDeliveries(db: Kysely<Database>, plans: readonly SubscriptionPlan[]): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    let added = 0;
    for (let start = 0; start < plans.length; start += BATCH) {
      const standing = await move(transaction, plans.slice(start, start + BATCH));
      added += await addDeliveries(
        transaction,
        standing.flatMap(({ deliveries }) => deliveries),
      );
    }
    return added;
  });
}
