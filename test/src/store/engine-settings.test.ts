import { expect, it } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../src/store/schema.js';
import { describeOnBothEngines } from './engines.js';
import { digest, MONDAY, TENANT } from './samples.js';

async function readSettings(tables: Kysely<Database>, names: readonly string[]): Promise<unknown[]> {
  const settings: unknown[] = [];
  for (const name of names) {
    const { rows } = await sql<Record<string, unknown>>`${sql.raw(name)}`.execute(tables);
    settings.push(...rows.flatMap((row) => Object.values(row)));
  }
  return settings;
}

describeOnBothEngines('The engine', (database) => {
  it('counts nothing as stored before it is on the disk, and keeps what belongs together', async () => {
    await database.open();
    const tables = await database.tables();
    const FULL = 2;
    if (database.engine === 'SQLite')
      expect(
        await readSettings(tables, [
          'pragma journal_mode',
          'pragma synchronous',
          'pragma foreign_keys',
          'pragma busy_timeout',
        ]),
      ).toEqual(['wal', FULL, 1, 100]);
    else
      expect(
        await readSettings(tables, ['show statement_timeout', 'show idle_in_transaction_session_timeout']),
      ).toEqual(['30s', '1min']);
  });

  it('gives counts as numbers', async () => {
    const store = await database.open();
    await store.subscriptions.add(digest());
    const tables = await database.tables();
    expect(
      await readSettings(tables, ['select count(*) from subscriptions', 'select max(version) from subscriptions']),
    ).toEqual([1, 1]);
  });

  it('undoes a transaction that fails, and goes on', async () => {
    await database.open();
    const tables = await database.tables();
    const failing = tables.transaction().execute(async (transaction) => {
      await transaction.insertInto('backoff').values({ tenant: TENANT, until: MONDAY, reason: 'x' }).execute();
      await transaction.insertInto('backoff').values({ tenant: TENANT, until: MONDAY, reason: 'y' }).execute();
    });
    await expect(failing).rejects.toThrow();
    expect(await tables.selectFrom('backoff').selectAll().execute()).toEqual([]);
  });

  it('gives back what transactions that run together wrote, each whole', async () => {
    const store = await database.open();
    const tables = await database.tables();
    const write = (place: number) =>
      tables.transaction().execute(async (transaction) => {
        const tenant = `slack:T${place}`;
        await transaction.insertInto('backoff').values({ tenant, until: MONDAY, reason: 'x' }).execute();
        await transaction.insertInto('processed_events').values({ tenant, event_id: 'Ev', at: MONDAY }).execute();
        if (place % 2 === 1) throw new Error('odd');
      });
    await Promise.allSettled(Array.from({ length: 20 }, (_, place) => write(place)));
    expect(await store.isNewEvent('slack:T2', 'Ev', MONDAY)).toBe(false);
    expect(await store.isNewEvent('slack:T3', 'Ev', MONDAY)).toBe(true);
    expect(await readSettings(tables, ['select count(*) from backoff'])).toEqual([10]);
  });
});
