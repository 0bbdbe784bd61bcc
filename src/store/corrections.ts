import { type Kysely, sql } from 'kysely';
import type { Correction } from '../curation/correction.js';
import { changeSchema } from '../curation/correction-schema.js';
import { readStored } from './read-stored.js';
import type { CorrectionRow, Database } from './schema.js';
import type { Corrections } from './store.js';

function toCorrection({ tenant, id, change, was, by, by_name, at, reason, evidence }: CorrectionRow): Correction {
  const changed = readStored(changeSchema, change, `corrections ${tenant} ${id}`);
  return {
    id,
    change: changed,
    was,
    by,
    ...(by_name !== null && { byName: by_name }),
    at,
    reason,
    ...(evidence !== null && { evidence }),
  };
}

/** False where another correction of the tenant took the next number at the same moment. */
async function addNext(db: Kysely<Database>, tenant: string, correction: Correction): Promise<boolean> {
  const { id, change, was, by, byName, at, reason, evidence } = correction;
  const told = {
    tenant,
    id,
    change: JSON.stringify(change),
    was,
    by,
    by_name: byName ?? null,
    at,
    reason,
    evidence: evidence ?? null,
  };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('corrections')
    .values(({ selectFrom }) => ({
      ...told,
      seq: selectFrom('corrections')
        .select(sql<number>`coalesce(max(seq), 0) + 1`.as('next'))
        .where('tenant', '=', tenant),
    }))
    .onConflict((conflict) => conflict.columns(['tenant', 'seq']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** What tenants put right, in the order in which it arrived. */
export function createCorrections(db: Kysely<Database>): Corrections {
  return {
    async add(tenant, correction) {
      let isAdded = false;
      while (!isAdded) isAdded = await addNext(db, tenant, correction);
    },
    async list(tenant) {
      const rows = await db.selectFrom('corrections').selectAll().where('tenant', '=', tenant).orderBy('seq').execute();
      return rows.map(toCorrection);
    },
    async revision(tenant) {
      const { last } = await db
        .selectFrom('corrections')
        .select(({ fn }) => fn.max('seq').as('last'))
        .where('tenant', '=', tenant)
        .executeTakeFirstOrThrow();
      return last ?? 0;
    },
  };
}
