import type { Kysely } from 'kysely';
import type { Database } from './schema.js';
import type { Articles } from './store.js';

/** Articles that tenants added. */
export function createArticles(db: Kysely<Database>): Articles {
  return {
    async add(tenant, { id, sha256, title, body, addedBy, addedAt }) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('articles')
        .values({ tenant, id, sha256, title, body, added_by: addedBy, added_at: addedAt })
        .onConflict((conflict) => conflict.columns(['tenant', 'sha256']).doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    async list(tenant) {
      const rows = await db
        .selectFrom('articles')
        .select(['id', 'sha256', 'title', 'body', 'added_by', 'added_at'])
        .where('tenant', '=', tenant)
        .orderBy('added_at')
        .orderBy('id')
        .execute();
      return rows.map(({ added_by, added_at, ...article }) => ({ ...article, addedBy: added_by, addedAt: added_at }));
    },
    async remove(tenant, id) {
      const { numDeletedRows } = await db
        .deleteFrom('articles')
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}
