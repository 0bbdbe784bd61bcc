import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { describeError } from '../../../src/errors.js';
import { SCHEMA } from '../../../src/store/migrations.js';
import { openStore } from '../../../src/store/open-store.js';
import { describeOnBothEngines, KEYRING } from './engines.js';
import { digest, MONDAY, TENANT } from './samples.js';

const describeFailure = (failing: Promise<unknown>): Promise<string> =>
  failing.then(() => 'It succeeded.', describeError);

describeOnBothEngines('Opening', (database) => {
  it('makes the newest schema, and finds what was stored when it is opened again', async () => {
    const first = await openStore(database.options());
    await first.subscriptions.add(digest());
    await first.close();
    const again = await database.open();
    expect(await again.subscriptions.find(TENANT, 'digest-1')).toEqual(digest());
    const { engine, schema, faults, keyIds } = await again.check(new Date().toISOString());
    expect(engine).toContain(database.engine);
    expect({ schema, faults, keyIds }).toEqual({ schema: SCHEMA, faults: [], keyIds: [] });
  });

  it('works for all who open a new one at the same moment', async () => {
    const stores = await Promise.all(Array.from({ length: 5 }, () => database.open()));
    const added = await Promise.all(stores.map(({ subscriptions }) => subscriptions.add(digest())));
    expect(added.filter(Boolean)).toHaveLength(1);
    for (const { subscriptions } of stores) expect(await subscriptions.listOfTenant(TENANT)).toEqual([digest()]);
  });

  it('is refused where a newer program has been', async () => {
    await (await openStore(database.options())).close();
    const tables = await database.tables();
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', ${MONDAY})`.execute(tables);
    const told = await describeFailure(openStore(database.options()));
    expect(told).toContain('written by a newer version of this program (9999-later)');
    expect(told).toContain('Remedy: Update the program');
  });

  it('is refused without a key', async () => {
    const { keyring: _, ...keyless } = database.options();
    expect(await describeFailure(openStore(keyless))).toContain('Remedy: Set STORE_KEYS');
  });
});

describe('A store in memory', () => {
  it('needs no key, and is forgotten when it is closed', async () => {
    const store = await openStore({ file: ':memory:' });
    await store.installations.save(TENANT, { user: '', payload: 'token', scopes: [], installedAt: MONDAY });
    expect(await store.installations.find(TENANT, '')).toMatchObject({ payload: 'token' });
    await store.close();
    const next = await openStore({ file: ':memory:' });
    expect(await next.installations.find(TENANT, '')).toBeUndefined();
    await next.close();
  });
});

/** Another process that takes the lock for writing, says so, and gives it back when its standard input ends. */
const HOLDER = `
import { DatabaseSync } from '@photostructure/sqlite';
const database = new DatabaseSync(process.argv[1]);
database.exec('begin immediate');
database.exec("insert into backoff values ('slack:T9', 'then', 'held')");
process.stdout.write('locked');
process.stdin.resume().on('end', () => database.exec('commit'));
`;

async function holdLock(file: string): Promise<ChildProcess> {
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', HOLDER, file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (holder.stdout) await once(holder.stdout, 'data');
  return holder;
}

describe('A store in a file', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'store-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is readable by its owner alone, and so is what SQLite puts beside it', async () => {
    const file = join(folder, 'new', 'folder', 'store.db');
    const store = await openStore({ file, keyring: KEYRING });
    await store.subscriptions.add(digest());
    const files = readdirSync(join(folder, 'new', 'folder'));
    expect(files.sort()).toEqual(['store.db', 'store.db-shm', 'store.db-wal']);
    for (const name of files) expect(statSync(join(folder, 'new', 'folder', name)).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'new')).mode & 0o777).toBe(0o700);
    await store.close();
    expect(readdirSync(join(folder, 'new', 'folder'))).toEqual(['store.db']);
  });

  it('is refused where the file is no store, with what to do', async () => {
    const file = join(folder, 'letter.db');
    writeFileSync(file, 'Dear councillor, '.repeat(500));
    const told = await describeFailure(openStore({ file, keyring: KEYRING }));
    expect(told).toContain('is not a store');
    expect(told).toContain('Remedy: Stop the program and restore');
  });

  it('waits for another process that writes, and sees what that wrote', async () => {
    const file = join(folder, 'shared.db');
    const store = await openStore({ file, keyring: KEYRING });
    const holder = await holdLock(file);
    const writing = store.outbox.throttle('slack:T9', 'zzz later', 'ours');
    const changing = store.subscriptions.add(digest());
    holder.stdin?.end();
    await Promise.all([writing, changing, once(holder, 'exit')]);
    const lines: string[] = [];
    for await (const line of store.export()) lines.push(line);
    expect(lines.join()).toContain('"until":"zzz later"');
    await store.close();
  });
});
