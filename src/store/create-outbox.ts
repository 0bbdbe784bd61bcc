import { type Kysely, sql } from 'kysely';
import { tenantOf } from '../conversation.js';
import { addDeliveries } from './add-deliveries.js';
import { claimDeliveries } from './claim-deliveries.js';
import { toDelivery } from './delivery-rows.js';
import { engineOf } from './engine.js';
import type { DeliveryStatus, Outbox, PlannedDelivery } from './outbox.js';
import { planDeliveries } from './plan-deliveries.js';
import type { Database } from './schema.js';
import { dropFacts, intendDelivery, settleDelivery } from './settle-delivery.js';
import { isPausedForGood } from './subscription-rows.js';

const NONE: Readonly<Record<DeliveryStatus, number>> = {
  pending: 0,
  sending: 0,
  sent: 0,
  skipped: 0,
  failed: 0,
  held: 0,
};

const LET_BE = 'It may have arrived, and was let be.';

/** Whether anybody still wants it. The subscription stays as it is until the transaction ends. */
async function isWanted(db: Kysely<Database>, { conversation, subscriptionId, cause }: PlannedDelivery) {
  if (cause.kind === 'correction') return true;
  const row = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('tenant', '=', tenantOf(conversation))
    .where('id', '=', subscriptionId)
    .where('stopped_at', 'is', null)
    .$if(engineOf(db) === 'PostgreSQL', (query) => query.forShare())
    .executeTakeFirst();
  return row !== undefined && (cause.kind === 'owner' || !isPausedForGood(row));
}

async function sendAgain(db: Kysely<Database>, tenant: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('deliveries')
    .set({
      status: 'pending',
      not_before: sql.ref('due_at'),
      attempts: 0,
      intent_at: null,
      withdrawn: null,
      body: null,
      problem: null,
    })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('status', '=', 'held')
    .executeTakeFirst();
  if (numUpdatedRows === 1n) await dropFacts(db, tenant, id);
  return numUpdatedRows === 1n;
}

async function letBe(db: Kysely<Database>, tenant: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('deliveries')
    .set({ status: 'skipped', problem: LET_BE })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('status', '=', 'held')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Messages on their way. */
export function createOutbox(db: Kysely<Database>): Outbox {
  const ofTenant = (tenant: string) => db.selectFrom('deliveries').selectAll().where('tenant', '=', tenant);
  return {
    plan: (plans) => planDeliveries(db, plans),
    add: (delivery) =>
      db.transaction().execute(async (transaction) => {
        if (!(await isWanted(transaction, delivery))) return false;
        return (await addDeliveries(transaction, [delivery])) === 1;
      }),
    claim: (options) => claimDeliveries(db, options),
    intend: (claimed, at, body) => intendDelivery(db, claimed, { at, body }),
    settle: (claimed, verdict) => settleDelivery(db, claimed, verdict),
    decide: (tenant, id, decision) =>
      db.transaction().execute((transaction) => (decision === 'send' ? sendAgain : letBe)(transaction, tenant, id)),
    async find(tenant, id) {
      const row = await ofTenant(tenant).where('id', '=', id).executeTakeFirst();
      return row && toDelivery(row);
    },
    async listOf(tenant, subscriptionId, limit) {
      const rows = await ofTenant(tenant)
        .where('subscription_id', '=', subscriptionId)
        .orderBy('due_at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toDelivery);
    },
    async listHeld(tenant) {
      const rows = await ofTenant(tenant).where('status', '=', 'held').orderBy('due_at').orderBy('id').execute();
      return rows.map(toDelivery);
    },
    async listTelling(tenant, factIds, since) {
      if (factIds.length === 0) return [];
      const rows = await ofTenant(tenant)
        .where('status', '=', 'sent')
        .where('sent_at', '>=', since)
        .where('cause_kind', 'in', ['digest', 'notice'])
        .where('id', 'in', ({ selectFrom }) =>
          selectFrom('delivery_facts')
            .select('delivery_id')
            .where('delivery_facts.tenant', '=', tenant)
            .where('fact_id', 'in', factIds),
        )
        .orderBy('sent_at')
        .orderBy('id')
        .execute();
      return rows.map(toDelivery);
    },
    async throttle(tenant, until, reason) {
      await db
        .insertInto('backoff')
        .values({ tenant, until, reason })
        .onConflict((conflict) =>
          conflict.column('tenant').doUpdateSet({ until, reason }).where('backoff.until', '<', until),
        )
        .execute();
    },
    async count() {
      const rows = await db
        .selectFrom('deliveries')
        .select(['status', ({ fn }) => fn.countAll<number>().as('count')])
        .groupBy('status')
        .execute();
      return { ...NONE, ...Object.fromEntries(rows.map(({ status, count }) => [status, count])) };
    },
  };
}
