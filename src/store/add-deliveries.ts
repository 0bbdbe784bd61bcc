import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { tenantOf } from '../conversation.js';
import type { PlannedDelivery } from './outbox.js';
import type { Database } from './schema.js';

function toValues({ subscriptionId, slot, conversation, cause, dueAt, skipped }: PlannedDelivery) {
  const place = [tenantOf(conversation), randomUUID(), subscriptionId, slot, conversation.channel];
  return sql`(${sql.join([...place, cause.kind, JSON.stringify(cause), dueAt, skipped ?? null])})`;
}

/**
 * Writes deliveries down, but for those whose slot is there already. Resolves to the number of rows added. Each takes 9
 * parameters; both engines allow 32,000 and more in a statement.
 */
export async function addDeliveries(db: Kysely<Database>, deliveries: readonly PlannedDelivery[]): Promise<number> {
  if (deliveries.length === 0) return 0;
  const { numAffectedRows } = await sql`
    insert into deliveries
      (tenant, id, subscription_id, slot, channel, cause_kind, cause, due_at, not_before, problem, status, attempts, lease_token)
    select column1, column2, column3, column4, column5, column6, column7, column8, column8, column9,
      case when column9 is null then 'pending' else 'skipped' end, 0, 0
    from (values ${sql.join(deliveries.map(toValues))}) as planned where true
    on conflict (tenant, subscription_id, slot) do nothing`.execute(db);
  return Number(numAffectedRows);
}
