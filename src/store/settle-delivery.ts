import { type Kysely, sql, type UpdateObject } from 'kysely';
import { tenantOf } from '../conversation.js';
import type { Snapshot } from '../subscription.js';
import type { Body, ClaimedDelivery, Verdict } from './outbox.js';
import type { Database } from './schema.js';
import { updateTold } from './subscriptions.js';

type Changes = UpdateObject<Database, 'deliveries'>;

/** The row while the caller still holds it. */
function updateHeld(db: Kysely<Database>, claimed: ClaimedDelivery, changes: Changes) {
  return db
    .updateTable('deliveries')
    .set(changes)
    .where('tenant', '=', tenantOf(claimed.conversation))
    .where('id', '=', claimed.id)
    .where('status', '=', 'sending')
    .where('lease_token', '=', claimed.token);
}

/** Forgets which facts a delivery tells. */
export async function dropFacts(db: Kysely<Database>, tenant: string, id: string): Promise<void> {
  await db.deleteFrom('delivery_facts').where('tenant', '=', tenant).where('delivery_id', '=', id).execute();
}

async function addFacts(db: Kysely<Database>, claimed: ClaimedDelivery, facts: readonly string[]): Promise<void> {
  if (facts.length === 0) return;
  const tenant = tenantOf(claimed.conversation);
  await db
    .insertInto('delivery_facts')
    .values(facts.map((fact) => ({ tenant, delivery_id: claimed.id, fact_id: fact })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function saveIntent(
  db: Kysely<Database>,
  claimed: ClaimedDelivery,
  { at, body }: { at: string; body: Body },
): Promise<boolean> {
  const changes = { intent_at: sql<string>`coalesce(intent_at, ${at})`, body: JSON.stringify(body) };
  const { numUpdatedRows } = await updateHeld(db, claimed, changes).where('withdrawn', 'is', null).executeTakeFirst();
  if (numUpdatedRows === 1n) {
    await addFacts(db, claimed, body.facts);
    return true;
  }
  await updateHeld(db, claimed, { status: 'skipped', problem: sql`withdrawn` }).execute();
  return false;
}

/**
 * Freezes what is about to leave. The facts that it tells are written now, with the words, and not once it is sent: whoever
 * finds later that it arrived has only to write that down.
 */
export function intendDelivery(
  db: Kysely<Database>,
  claimed: ClaimedDelivery,
  intent: { at: string; body: Body },
): Promise<boolean> {
  return db.transaction().execute((transaction) => saveIntent(transaction, claimed, intent));
}

function changesBy(verdict: Verdict): Changes {
  switch (verdict.kind) {
    case 'sent':
      return { status: 'sent', sent_at: verdict.at, provider_id: verdict.providerId ?? null, problem: null };
    case 'again':
      return {
        // Nothing is on its way any more, so that what was withdrawn can end.
        status: sql`case when withdrawn is null then 'pending' else 'skipped' end`,
        problem: sql`coalesce(withdrawn, ${verdict.problem})`,
        not_before: verdict.notBefore,
        intent_at: null,
        body: null,
      };
    case 'unsure':
      return { status: 'pending', not_before: verdict.notBefore, problem: verdict.problem };
    default:
      return { status: verdict.kind, problem: verdict.problem };
  }
}

const isUncounted = (verdict: Verdict): boolean => 'uncounted' in verdict;

/** Records what the conversation has been told, where the caller still holds the delivery. */
async function saveTold(
  db: Kysely<Database>,
  { conversation, id, subscriptionId, token }: ClaimedDelivery,
  last: Snapshot,
) {
  const tenant = tenantOf(conversation);
  await updateTold(db, tenant, { id: subscriptionId, last })
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('deliveries')
          .select('deliveries.id')
          .where('deliveries.tenant', '=', tenant)
          .where('deliveries.id', '=', id)
          .where('status', '=', 'sending')
          .where('lease_token', '=', token),
      ),
    )
    .execute();
}

async function saveVerdict(db: Kysely<Database>, claimed: ClaimedDelivery, verdict: Verdict): Promise<boolean> {
  // The subscription before the delivery, as whoever stops it does: in two orders they would wait for each other.
  if (verdict.kind === 'sent' && verdict.snapshot) await saveTold(db, claimed, verdict.snapshot);
  const changes = {
    ...changesBy(verdict),
    ...(!isUncounted(verdict) && { attempts: sql<number>`attempts + 1` }),
    lease_owner: null,
    lease_until: null,
  };
  const { numUpdatedRows } = await updateHeld(db, claimed, changes).executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  if (verdict.kind === 'again') await dropFacts(db, tenantOf(claimed.conversation), claimed.id);
  return true;
}

/** Records how an attempt ended; false where another instance holds the delivery by now. */
export function settleDelivery(db: Kysely<Database>, claimed: ClaimedDelivery, verdict: Verdict): Promise<boolean> {
  return db.transaction().execute((transaction) => saveVerdict(transaction, claimed, verdict));
}
