import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Feed, FeedState, FeedStore } from '../intake/feeds/feeds.js';
import { readSound, readStored } from './read-stored.js';
import type { Database, FeedRow } from './schema.js';

const stateSchema: z.ZodType<Omit<FeedState, 'nextAt' | 'stoppedAt'>> = z.object({
  failures: z.int(),
  etag: z.string().exactOptional(),
  lastModified: z.string().exactOptional(),
  problem: z.string().exactOptional(),
  seen: z.array(z.string()),
  missed: z.array(z.object({ hash: z.string(), failures: z.int() })),
});

function toFeed({ tenant, id, url, added_by, added_at, next_at, stopped_at, state }: FeedRow): Feed {
  return {
    ...{ tenant, id, url, addedBy: added_by, addedAt: added_at, nextAt: next_at },
    ...(stopped_at !== null && { stoppedAt: stopped_at }),
    ...readStored(stateSchema, state, `feeds ${tenant} ${id}`),
  };
}

/** What changes with every fetch, as columns. */
function toChanging({ nextAt, stoppedAt, failures, etag, lastModified, problem, seen, missed }: FeedState) {
  const state = JSON.stringify({ failures, etag, lastModified, problem, seen, missed });
  return { next_at: nextAt, stopped_at: stoppedAt ?? null, state };
}

/** The feeds that tenants follow. */
export function createFeeds(db: Kysely<Database>): FeedStore {
  return {
    async add({ tenant, id, url, addedBy, addedAt, ...state }) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('feeds')
        .values({ tenant, id, url, added_by: addedBy, added_at: addedAt, ...toChanging(state) })
        .onConflict((conflict) => conflict.columns(['tenant', 'url']).doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    async list(tenant) {
      const listed = db.selectFrom('feeds').selectAll().where('tenant', '=', tenant);
      return (await listed.orderBy('added_at').orderBy('id').execute()).map(toFeed);
    },
    async remove(tenant, id) {
      const { numDeletedRows } = await db
        .deleteFrom('feeds')
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    async listDue(now, limit) {
      const due = db.selectFrom('feeds').selectAll().where('stopped_at', 'is', null).where('next_at', '<=', now);
      const rows = await due.orderBy('next_at').orderBy('tenant').orderBy('id').limit(limit).execute();
      return readSound(rows, toFeed);
    },
    async claim({ tenant, id, nextAt }, until) {
      const { numUpdatedRows } = await db
        .updateTable('feeds')
        .set({ next_at: until })
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .where('next_at', '=', nextAt)
        .where('stopped_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async record(tenant, id, state) {
      const changed = db.updateTable('feeds').set(toChanging(state)).where('tenant', '=', tenant).where('id', '=', id);
      return (await changed.executeTakeFirst()).numUpdatedRows === 1n;
    },
  };
}
