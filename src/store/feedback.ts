import type { Kysely } from 'kysely';
import type { Database } from './schema.js';
import type { Feedback } from './store.js';

/** Keeps one rating of a user for a message; a later one takes its place, the comment with it. */
export async function saveFeedback(db: Kysely<Database>, tenant: string, feedback: Feedback): Promise<void> {
  const { userHash, messageKey, rating, comment, at } = feedback;
  const changed = { rating, comment: comment ?? null, at };
  await db
    .insertInto('feedback')
    .values({ tenant, user_hash: userHash, message_key: messageKey, ...changed })
    .onConflict((conflict) => conflict.columns(['tenant', 'user_hash', 'message_key']).doUpdateSet(changed))
    .execute();
}

/** What people wrote with their ratings, the newest first. */
export async function listComments(db: Kysely<Database>, tenant: string): Promise<Feedback[]> {
  const rows = await db
    .selectFrom('feedback')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('comment', 'is not', null)
    .orderBy('at', 'desc')
    .orderBy('message_key')
    .execute();
  return rows.map(({ user_hash, message_key, rating, comment, at }) => ({
    userHash: user_hash,
    messageKey: message_key,
    rating: rating < 0 ? -1 : 1,
    ...(comment !== null && { comment }),
    at,
  }));
}
