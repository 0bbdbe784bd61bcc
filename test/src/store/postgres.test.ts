import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kysely, sql } from 'kysely';
import { describeError } from '../../../src/errors.js';
import { openStore } from '../../../src/store/open-store.js';
import { openPostgres } from '../../../src/store/postgres.js';
import type { Database } from '../../../src/store/schema.js';
import { KEYRING } from './engines.js';
import { type PostgresServer, startPostgres } from './postgres-server.js';
import { digest, TENANT } from './samples.js';

describe('A connection to PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  }, 30_000);
  afterAll(() => server.stop());

  it('that breaks is replaced, also one in the middle of a transaction', async () => {
    const url = await server.createDatabase();
    const store = await openStore({ url, keyring: KEYRING });
    await store.subscriptions.add(digest());
    const [killer, victim] = [openPostgres(url), openPostgres(url)].map((dialect) => new Kysely<Database>({ dialect }));
    if (!killer || !victim) throw new Error('There are two connections.');
    const broken = victim.transaction().execute(async (transaction) => {
      await transaction.selectFrom('subscriptions').selectAll().execute();
      await sql`select pg_terminate_backend(pid, 5000) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`.execute(killer);
      await transaction.selectFrom('subscriptions').selectAll().execute();
    });
    await expect(broken).rejects.toThrow();
    expect(await victim.selectFrom('subscriptions').select('id').execute()).toEqual([{ id: 'digest-1' }]);
    expect(await store.subscriptions.find(TENANT, 'digest-1')).toEqual(digest());
    await Promise.all([store.close(), killer.destroy(), victim.destroy()]);
  });

  it('that cannot be made says what to do', async () => {
    const open = (changed: Partial<URL>) => {
      const url = Object.assign(new URL(server.url), changed).href;
      return openStore({ url, keyring: KEYRING }).then(() => 'It is open.', describeError);
    };
    expect(await open({ port: '1' })).toContain('Remedy: See that the database server runs');
    expect(await open({ pathname: '/nothing' })).toContain(
      'The database does not exist.\n  Remedy: Create it (createdb)',
    );
  });
});
