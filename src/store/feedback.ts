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
