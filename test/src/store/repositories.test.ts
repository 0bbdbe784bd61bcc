import { beforeEach, expect, it } from '@jest/globals';
import type { Change, Correction } from '../../../src/curation/correction.js';
import { createKeyring } from '../../../src/store/keyring.js';
import type { Store } from '../../../src/store/store.js';
import { describeOnBothEngines, KEYRING } from './engines.js';
import { CHANNEL, MONDAY, minutesLater, TENANT } from './samples.js';

const correction = (id: string, change: Change, changed: Partial<Correction> = {}): Correction => ({
  id,
  change,
  was: 'still open',
  by: 'U1',
  at: MONDAY,
  reason: 'The letter says so.',
  ...changed,
});

describeOnBothEngines('The store', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.open();
  });

  it('keeps every kind of correction, in the order in which they arrived', async () => {
    const changes: Change[] = [
      { kind: 'date', factId: 'report:1:0', date: '2018-05' },
      { kind: 'speaker', factId: 'report:2:0', speaker: { kind: 'body', name: 'Ofsted' } },
      { kind: 'theme', factId: 'report:3:0', themes: [] },
      { kind: 'role', personId: 'ann-lee', from: 'head of service', to: 'director' },
      { kind: 'status', theme: 'caseloads', status: 'resolved' },
      { kind: 'withdrawal', correctionId: 'c0' },
    ];
    const all = changes.map((change, place) =>
      correction(`c${place}`, change, { at: minutesLater(-place), ...(place > 0 && { evidence: 'page 4' }) }),
    );
    expect(await store.corrections.revision(TENANT)).toBe(0);
    for (const each of all) await store.corrections.add(TENANT, each);
    expect(await store.corrections.list(TENANT)).toEqual(all);
    expect(await store.corrections.revision(TENANT)).toBe(6);
    expect(await store.corrections.revision('slack:T2')).toBe(0);
  });

  it('numbers corrections that arrive together without a gap, and refuses one that is there already', async () => {
    const stores = [store, await database.open()];
    const change: Change = { kind: 'status', theme: 'caseloads', status: 'improving' };
    const ids = Array.from({ length: 20 }, (_, place) => `c${place}`);
    await Promise.all(ids.map((id, place) => stores[place % 2]?.corrections.add(TENANT, correction(id, change))));
    expect(await store.corrections.revision(TENANT)).toBe(20);
    expect((await store.corrections.list(TENANT)).map(({ id }) => id).sort()).toEqual(ids.toSorted());
    await expect(store.corrections.add(TENANT, correction('c1', change))).rejects.toThrow();
    expect(await store.corrections.revision(TENANT)).toBe(20);
  });

  it('lets one instance begin a job, and tells when one of a kind last ended well', async () => {
    const { begin, finish, lastFinished } = store.jobs;
    const other = await database.open();
    const begun = await Promise.all([begin('backup:1', 'a', MONDAY), other.jobs.begin('backup:1', 'b', MONDAY)]);
    expect(begun.filter(Boolean)).toHaveLength(1);
    expect(await lastFinished('backup:')).toBeUndefined();
    await finish('backup:1', minutesLater(1));
    await begin('backup:2', 'a', MONDAY);
    await finish('backup:2', minutesLater(9), 'The disk is full.');
    await begin('backup_3', 'a', MONDAY);
    await finish('backup_3', minutesLater(9));
    expect(await lastFinished('backup:')).toBe(minutesLater(1));
    expect(await lastFinished('prune:')).toBeUndefined();
  });

  it('knows an event that it has seen, whichever instance saw it', async () => {
    const other = await database.open();
    const seen = [store, other, store, other].map(({ isNewEvent }) => isNewEvent(TENANT, 'Ev1', MONDAY));
    expect((await Promise.all(seen)).filter(Boolean)).toHaveLength(1);
    expect(await store.isNewEvent('slack:T2', 'Ev1', MONDAY)).toBe(true);
  });

  it('forgets events after two days', async () => {
    await store.isNewEvent(TENANT, 'Ev1', MONDAY);
    const twoDays = 2 * 24 * 60;
    expect(await store.prune(minutesLater(twoDays))).toBe(0);
    expect(await store.isNewEvent(TENANT, 'Ev1', MONDAY)).toBe(false);
    expect(await store.prune(minutesLater(twoDays + 1))).toBe(1);
    expect(await store.isNewEvent(TENANT, 'Ev1', MONDAY)).toBe(true);
  });

  it('keeps the last rating of a user for a message, the comment with it', async () => {
    const rate = (rating: -1 | 1, comment?: string) =>
      store.rate(TENANT, { userHash: 'u', messageKey: 'm', rating, at: MONDAY, ...(comment && { comment }) });
    await rate(-1, 'The date is wrong.');
    await rate(1);
    const tables = await database.tables();
    const rows = await tables.selectFrom('feedback').select(['rating', 'comment']).execute();
    expect(rows).toEqual([{ rating: 1, comment: null }]);
  });

  it('keeps the settings of a tenant, the latest of them', async () => {
    expect(await store.tenants.find(TENANT)).toBeUndefined();
    await store.tenants.save(TENANT, { admins: ['U1'] }, MONDAY);
    await store.tenants.save(TENANT, { admins: ['U2', 'U3'] }, MONDAY);
    expect(await store.tenants.find(TENANT)).toEqual({ admins: ['U2', 'U3'] });
  });

  it('keeps what a platform gave, for the tenant and for a user, encrypted', async () => {
    const { save, find, remove } = store.installations;
    const whole = { user: '', payload: 'xoxb-whole', scopes: ['chat:write'], installedAt: MONDAY };
    const own = { user: 'U1', payload: 'xoxp-own', scopes: [], installedAt: MONDAY };
    for (const each of [{ ...whole, payload: 'before' }, whole, own]) await save(TENANT, each);
    await store.references.save(CHANNEL, 'https://service.example/', MONDAY);
    expect(await find(TENANT, '')).toEqual(whole);
    expect(await find(TENANT, 'U1')).toEqual(own);
    expect(await store.references.find(CHANNEL)).toBe('https://service.example/');
    const tables = await database.tables();
    const rows = [
      ...(await tables.selectFrom('installations').selectAll().execute()),
      ...(await tables.selectFrom('conversation_references').selectAll().execute()),
    ];
    for (const secret of ['xoxb', 'xoxp', 'example']) expect(JSON.stringify(rows)).not.toContain(secret);
    await remove(TENANT, 'U1');
    await store.references.remove(CHANNEL);
    expect(await find(TENANT, 'U1')).toBeUndefined();
    expect(await find(TENANT, '')).toEqual(whole);
    expect(await store.references.find(CHANNEL)).toBeUndefined();
  });

  it('lists the conversations of a tenant that can be reached, in the order of their names, and no other tenant’s', async () => {
    const { save, list, remove } = store.references;
    const at = (channel: string, workspace = 'T:1') => ({ platform: 'slack', workspace, channel });
    expect(await list('slack:T:1')).toEqual([]);
    for (const channel of ['user:U1', 'C2', 'C1', 'C1']) await save(at(channel), 'reference', MONDAY);
    await save(at('C3', 'T:2'), 'reference', MONDAY);
    await save(at('C4', 'T'), 'reference', MONDAY);
    expect(await list('slack:T:1')).toEqual([at('C1'), at('C2'), at('user:U1')]);
    await remove(at('C2'));
    expect(await list('slack:T:1')).toEqual([at('C1'), at('user:U1')]);
  });

  it('refuses what was moved to another row, and a key that it lacks', async () => {
    await store.installations.save(TENANT, { user: '', payload: 'token', scopes: [], installedAt: MONDAY });
    const tables = await database.tables();
    await tables.updateTable('installations').set({ tenant: 'slack:T2' }).execute();
    await expect(store.installations.find('slack:T2', '')).rejects.toThrow('cannot be read');
    await tables.updateTable('installations').set({ tenant: TENANT }).execute();
    const stranger = await database.open(createKeyring([{ id: 'strange', key: Buffer.alloc(32, 1) }]));
    await expect(stranger.installations.find(TENANT, '')).rejects.toThrow('needs the key test');
  });

  it('encrypts everything anew with the first key, which alone is needed then', async () => {
    const [fresh, old] = [
      { id: 'fresh', key: Buffer.alloc(32, 9) },
      { id: 'test', key: Buffer.alloc(32, 7) },
    ];
    const users = Array.from({ length: 150 }, (_, place) => `U${place}`);
    for (const user of users)
      await store.installations.save(TENANT, { user, payload: `token of ${user}`, scopes: [], installedAt: MONDAY });
    await store.references.save(CHANNEL, 'reference', MONDAY);
    const rotating = await database.open(createKeyring([fresh, old]));
    expect(await rotating.installations.rotate()).toBe(151);
    expect(await rotating.installations.rotate()).toBe(0);
    const after = await database.open(createKeyring([fresh]));
    for (const user of users)
      expect(await after.installations.find(TENANT, user)).toMatchObject({ payload: `token of ${user}` });
    expect(await after.references.find(CHANNEL)).toBe('reference');
    expect((await after.check(MONDAY)).keyIds).toEqual(['fresh']);
  });

  it('rotates all that can be read, and then says what cannot', async () => {
    const install = (user: string) =>
      store.installations.save(TENANT, { user, payload: 'token', scopes: [], installedAt: MONDAY });
    for (const user of ['U1', 'U2', 'U3']) await install(user);
    const tables = await database.tables();
    await tables
      .updateTable('installations')
      .set({ payload: 'v1.test.AA.AA.AA' })
      .where('user_id', '=', 'U2')
      .execute();
    const rotating = await database.open(
      createKeyring([
        { id: 'fresh', key: Buffer.alloc(32, 9) },
        { id: 'test', key: Buffer.alloc(32, 7) },
      ]),
    );
    await expect(rotating.installations.rotate()).rejects.toThrow('installation:U2 of slack:T1');
    const ids = await tables.selectFrom('installations').select('key_id').orderBy('user_id').execute();
    expect(ids.map(({ key_id }) => key_id)).toEqual(['fresh', KEYRING.currentId, 'fresh']);
  });
});
