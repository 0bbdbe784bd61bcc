import { type Kysely, sql } from 'kysely';
import type { Cause } from './outbox.js';
import type { Database } from './schema.js';

interface Withdrawal {
  readonly tenant: string;
  readonly subscriptionId: string;
  readonly causes: readonly Cause['kind'][];
  /** A sentence that the history shows. */
  readonly reason: string;
}

/**
 * Takes back what a subscription has not sent: it ends as skipped, whoever holds it. Where an attempt may have left, that
 * is still looked up and recorded, and nothing more leaves.
 */
export async function withdraw(db: Kysely<Database>, { tenant, subscriptionId, causes, reason }: Withdrawal) {
  const hasNotLeft = sql<boolean>`intent_at is null`;
  await db
    .updateTable('deliveries')
    .set({
      withdrawn: reason,
      status: sql`case when ${hasNotLeft} then 'skipped' else status end`,
      problem: sql`case when ${hasNotLeft} then ${reason} else problem end`,
    })
    .where('tenant', '=', tenant)
    .where('subscription_id', '=', subscriptionId)
    .where('cause_kind', 'in', causes)
    .where('status', 'in', ['pending', 'sending'])
    .execute();
}
