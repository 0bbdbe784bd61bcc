import { type Kysely, sql } from 'kysely';
import { tenantOf } from '../conversation.js';
import type { DigestSubscription, FollowSubscription, Snapshot, Subscription } from '../subscription.js';
import { engineOf } from './engine.js';
import { readSound } from './read-stored.js';
import type { Database } from './schema.js';
import type { Subscriptions } from './store.js';
import { toSubscription, toSubscriptionRow } from './subscription-rows.js';
import { withdraw } from './withdraw.js';

const isDigest = (subscription: Subscription): subscription is DigestSubscription => subscription.kind === 'digest';
const isFollow = (subscription: Subscription): subscription is FollowSubscription => subscription.kind === 'follow';

const PAUSED = 'It was paused before this was sent.';
const STOPPED = 'It was stopped before this was sent.';

/** Records what the conversation was told, unless something later is known. */
export function updateTold(db: Kysely<Database>, tenant: string, { id, last }: { id: string; last: Snapshot }) {
  return db
    .updateTable('subscriptions')
    .set({ last: JSON.stringify(last), last_at: last.at })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where(({ eb, or }) => or([eb('last_at', 'is', null), eb('last_at', '<=', last.at)]));
}

/** The row as it is until the transaction ends: nobody changes it meanwhile. */
function findStanding(db: Kysely<Database>, tenant: string, id: string) {
  return db
    .selectFrom('subscriptions')
    .select(['version', 'paused', 'details'])
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('stopped_at', 'is', null)
    .$if(engineOf(db) === 'PostgreSQL', (query) => query.forUpdate())
    .executeTakeFirst();
}

const readFilters = (details: string): string => JSON.stringify(JSON.parse(details).filters);

/** What was told is forgotten where it was about something else: nothing of the new themes would count as told. */
const forgetOtherThemes = (details: string, before: string) =>
  readFilters(details) === readFilters(before) ? {} : { last: null, last_at: null };

async function changeSubscription(db: Kysely<Database>, subscription: Subscription): Promise<boolean> {
  const { last: _last, last_at: _lastAt, stopped_at: _stoppedAt, ...row } = toSubscriptionRow(subscription);
  const { tenant, id, paused } = row;
  const before = await findStanding(db, tenant, id);
  if (before?.version !== subscription.version - 1) return false;
  const changed = { ...row, ...forgetOtherThemes(row.details, before.details) };
  await db.updateTable('subscriptions').set(changed).where('tenant', '=', tenant).where('id', '=', id).execute();
  if (paused !== null && paused !== before.paused)
    await withdraw(db, { tenant, subscriptionId: id, causes: ['digest', 'notice'], reason: PAUSED });
  return true;
}

async function stopSubscription(
  db: Kysely<Database>,
  tenant: string,
  { id, at }: { id: string; at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('subscriptions')
    .set({ stopped_at: at, next_due_at: null, version: sql`version + 1` })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('stopped_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await withdraw(db, { tenant, subscriptionId: id, causes: ['digest', 'notice', 'owner'], reason: STOPPED });
  return true;
}

/** What conversations have asked to be sent. */
export function createSubscriptions(db: Kysely<Database>): Subscriptions {
  const standing = () =>
    db.selectFrom('subscriptions').selectAll().where('stopped_at', 'is', null).orderBy('created_at').orderBy('id');
  return {
    async add(subscription) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('subscriptions')
        .values(toSubscriptionRow(subscription))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    change: (subscription) => db.transaction().execute((transaction) => changeSubscription(transaction, subscription)),
    async tell(tenant, id, last) {
      await updateTold(db, tenant, { id, last }).execute();
    },
    stop: (tenant, id, at) =>
      db.transaction().execute((transaction) => stopSubscription(transaction, tenant, { id, at })),
    async find(tenant, id) {
      const row = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toSubscription(row);
    },
    async listOf(conversation) {
      const { channel } = conversation;
      const rows = await standing()
        .where('tenant', '=', tenantOf(conversation))
        .where('channel', '=', channel)
        .execute();
      return rows.map(toSubscription);
    },
    async listOfTenant(tenant) {
      const rows = await standing().where('tenant', '=', tenant).execute();
      return rows.map(toSubscription);
    },
    async listDue(now, limit) {
      const rows = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('kind', '=', 'digest')
        .where('next_due_at', '<=', now)
        .orderBy('next_due_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return readSound(rows, toSubscription).filter(isDigest);
    },
    async listFollows() {
      const rows = await standing().where('kind', '=', 'follow').execute();
      return readSound(rows, toSubscription).filter(isFollow);
    },
  };
}
