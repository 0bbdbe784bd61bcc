import type { Kysely } from 'kysely';
import { z } from 'zod';
import { readStored } from './read-stored.js';
import { type Database, TABLES } from './schema.js';
import type { Tenants } from './store.js';

const settingsSchema = z.object({
  admins: z.array(z.string()),
  authorities: z.record(z.string(), z.string()).exactOptional(),
});

type TenantTable = Exclude<(typeof TABLES)[number], 'job_runs'>;

/** Subscriptions and feeds first, without which nothing more comes; what belongs to a row before that row. */
const FIRST: readonly TenantTable[] = ['subscriptions', 'feeds', 'delivery_facts', 'document_contents'];

const REST = TABLES.filter((table): table is TenantTable => table !== 'job_runs' && !FIRST.includes(table));

async function deleteRows(db: Kysely<Database>, table: TenantTable, tenant: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom(table as 'tenants')
    .where('tenant', '=', tenant)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** The tenants' settings, and the end of all that is stored for one. */
export function createTenants(db: Kysely<Database>): Tenants {
  return {
    async save(tenant, { admins, authorities }, at) {
      const settings = JSON.stringify({ admins, ...(authorities && { authorities }) });
      const platform = tenant.split(':')[0] ?? '';
      await db
        .insertInto('tenants')
        .values({ tenant, platform, settings, created_at: at })
        .onConflict((conflict) => conflict.column('tenant').doUpdateSet({ settings }))
        .execute();
    },
    async find(tenant) {
      const row = await db.selectFrom('tenants').select('settings').where('tenant', '=', tenant).executeTakeFirst();
      return row && readStored(settingsSchema, row.settings, `tenants ${tenant}`);
    },
    purge: (tenant) =>
      db.transaction().execute(async (transaction) => {
        let removed = 0;
        for (const table of [...FIRST, ...REST]) removed += await deleteRows(transaction, table, tenant);
        return removed;
      }),
  };
}
