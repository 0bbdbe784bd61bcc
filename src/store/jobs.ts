import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.js';
import type { Jobs } from './store.js';

/** What the instances that share a store do once between them. */
export function createJobs(db: Kysely<Database>): Jobs {
  return {
    async begin(key, instance, at) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('job_runs')
        .values({ key, owner: instance, started_at: at, finished_at: null, problem: null })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    async finish(key, at, problem) {
      await db
        .updateTable('job_runs')
        .set({ finished_at: at, problem: problem ?? null })
        .where('key', '=', key)
        .execute();
    },
    async lastFinished(prefix) {
      const { last } = await db
        .selectFrom('job_runs')
        .select(({ fn }) => fn.max('finished_at').as('last'))
        .where(sql<string>`substr(key, 1, ${sql.lit(prefix.length)})`, '=', prefix)
        .where('problem', 'is', null)
        .executeTakeFirstOrThrow();
      return last ?? undefined;
    },
  };
}
