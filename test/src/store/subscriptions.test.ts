import { beforeEach, expect, it } from '@jest/globals';
import type { Store } from '../../../src/store/store.js';
import { describeOnBothEngines } from './engines.js';
import { CHANNEL, digest, follow, MONDAY, minutesLater, NEXT_MONDAY, snapshotOf, TENANT } from './samples.js';

const OTHER_CHANNEL = { ...CHANNEL, channel: 'C2' };

describeOnBothEngines('Subscriptions', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.open();
  });

  it('keeps a digest and a follow with all they are made of', async () => {
    const kept = [
      digest({ last: snapshotOf(MONDAY, 'report'), paused: { until: '2027-01-05', reason: 'recess: “quiet”' } }),
      digest({
        id: 'monthly',
        name: 'monthly',
        schedule: { ...digest().schedule, rhythm: { kind: 'monthly-weekday', week: 'last', day: 5 } },
      }),
      follow(),
    ];
    for (const subscription of kept) expect(await store.subscriptions.add(subscription)).toBe(true);
    for (const subscription of kept)
      expect(await store.subscriptions.find(TENANT, subscription.id)).toEqual(subscription);
  });

  it('refuses a second of one name in a conversation, and takes it in another or after the first was stopped', async () => {
    const { add, stop } = store.subscriptions;
    expect(await add(digest())).toBe(true);
    expect(await add(digest({ id: 'again' }))).toBe(false);
    expect(await store.subscriptions.find(TENANT, 'again')).toBeUndefined();
    expect(await add(digest({ id: 'elsewhere', conversation: OTHER_CHANNEL }))).toBe(true);
    await stop(TENANT, 'digest-1', MONDAY);
    expect(await add(digest({ id: 'again' }))).toBe(true);
  });

  it('replaces the version before, all of it but what was told', async () => {
    await store.subscriptions.add(digest({ last: snapshotOf(MONDAY, 'report') }));
    const { nextDueAt: _, ...rest } = digest({
      version: 2,
      name: 'renamed',
      owner: 'U2',
      conversation: OTHER_CHANNEL,
      onlyIfChanged: true,
      paused: { reason: 'quiet' },
      last: snapshotOf(NEXT_MONDAY),
    });
    expect(await store.subscriptions.change(rest)).toBe(true);
    const last = snapshotOf(MONDAY, 'report');
    expect(await store.subscriptions.find(TENANT, 'digest-1')).toEqual({ ...rest, last });
  });

  it('forgets what was told where a change makes it about something else', async () => {
    const store = await database.open();
    await store.subscriptions.add(digest());
    const last = { at: MONDAY, weaknesses: [], corrections: [], articles: [] };
    await store.subscriptions.tell(TENANT, 'digest-1', last);
    await store.subscriptions.change(digest({ version: 2, onlyIfChanged: true }));
    expect(await store.subscriptions.find(TENANT, 'digest-1')).toMatchObject({ last });
    const filters = { themes: ['recording'], bodies: [], organisations: [] };
    await store.subscriptions.change(digest({ version: 3, filters }));
    expect(await store.subscriptions.find(TENANT, 'digest-1')).not.toHaveProperty('last');
  });

  it('refuses a change to any other version, and of one that was stopped or is not there', async () => {
    await store.subscriptions.add(digest({ version: 4 }));
    for (const version of [3, 4, 6]) expect(await store.subscriptions.change(digest({ version }))).toBe(false);
    expect(await store.subscriptions.find(TENANT, 'digest-1')).toEqual(digest({ version: 4 }));
    await store.subscriptions.stop(TENANT, 'digest-1', MONDAY);
    for (const version of [5, 6]) expect(await store.subscriptions.change(digest({ version }))).toBe(false);
    expect(await store.subscriptions.change(digest({ id: 'nobody', version: 2 }))).toBe(false);
  });

  it('lets one of ten win who change the same version at once', async () => {
    const stores = [store, await database.open()];
    await store.subscriptions.add(digest());
    const changes = Array.from({ length: 10 }, (_, place) =>
      stores[place % 2]?.subscriptions.change(digest({ version: 2, owner: `U${place}` })),
    );
    const won = (await Promise.all(changes)).flatMap((isChanged, place) => (isChanged ? [`U${place}`] : []));
    expect(won).toHaveLength(1);
    expect(await store.subscriptions.find(TENANT, 'digest-1')).toMatchObject({ version: 2, owner: won[0] });
  });

  it('keeps what was told last, also when it is recorded late', async () => {
    await store.subscriptions.add(follow());
    await store.subscriptions.tell(TENANT, 'follow-1', snapshotOf(NEXT_MONDAY, 'second'));
    await store.subscriptions.tell(TENANT, 'follow-1', snapshotOf(MONDAY, 'first'));
    expect(await store.subscriptions.find(TENANT, 'follow-1')).toEqual(
      follow({ last: snapshotOf(NEXT_MONDAY, 'second') }),
    );
  });

  it('stops once, and keeps it for what it sent', async () => {
    await store.subscriptions.add(digest());
    expect(await store.subscriptions.stop(TENANT, 'digest-1', MONDAY)).toBe(true);
    expect(await store.subscriptions.stop(TENANT, 'digest-1', MONDAY)).toBe(false);
    expect(await store.subscriptions.stop(TENANT, 'nobody', MONDAY)).toBe(false);
    const { nextDueAt: _, ...rest } = digest({ version: 2 });
    expect(await store.subscriptions.find(TENANT, 'digest-1')).toEqual(rest);
  });

  it('lists those of a conversation and of a tenant, the oldest first, without those that were stopped', async () => {
    const elsewhere = follow({ id: 'b', conversation: OTHER_CHANNEL });
    for (const subscription of [follow(), digest(), elsewhere, digest({ id: 'stopped', name: 'stopped' })])
      await store.subscriptions.add(subscription);
    await store.subscriptions.stop(TENANT, 'stopped', MONDAY);
    expect(await store.subscriptions.listOf(CHANNEL)).toEqual([digest(), follow()]);
    expect(await store.subscriptions.listOfTenant(TENANT)).toEqual([digest(), elsewhere, follow()]);
    expect(await store.subscriptions.listFollows()).toEqual([elsewhere, follow()]);
  });

  it('lists digests of all tenants whose time has come, the longest due first', async () => {
    const inTenant = (workspace: string, nextDueAt: string) =>
      digest({ id: workspace, conversation: { ...CHANNEL, workspace }, nextDueAt });
    const [late, later, due, early] = [inTenant('T1', MONDAY), inTenant('T2', minutesLater(1))].concat([
      inTenant('T3', minutesLater(2)),
      inTenant('T4', minutesLater(3)),
    ]);
    for (const subscription of [due, early, late, later]) if (subscription) await store.subscriptions.add(subscription);
    await store.subscriptions.add(follow());
    expect(await store.subscriptions.listDue(minutesLater(2), 10)).toEqual([late, later, due]);
    expect(await store.subscriptions.listDue(minutesLater(2), 2)).toEqual([late, later]);
    await store.subscriptions.stop('slack:T1', 'T1', MONDAY);
    expect(await store.subscriptions.listDue(minutesLater(2), 10)).toEqual([later, due]);
  });

  it('lists what is due although one row is damaged, which doctor names', async () => {
    await store.subscriptions.add(digest());
    await store.subscriptions.add(digest({ id: 'damaged', name: 'damaged' }));
    const tables = await database.tables();
    await tables.updateTable('subscriptions').set({ details: '{"schedule":' }).where('id', '=', 'damaged').execute();
    expect(await store.subscriptions.listDue(MONDAY, 10)).toEqual([digest()]);
    await expect(store.subscriptions.find(TENANT, 'damaged')).rejects.toThrow('subscriptions slack:T1 damaged');
    expect((await store.check(MONDAY)).faults.join()).toContain('subscriptions (slack:T1, damaged)');
  });
});
