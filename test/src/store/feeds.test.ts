import { beforeEach, expect, it } from '@jest/globals';
import type { Store } from '../../../src/store/store.js';
import { describeOnBothEngines } from './engines.js';
import { feed } from './sample-documents.js';
import { MONDAY, minutesLater, TENANT } from './samples.js';

describeOnBothEngines('Feeds', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.open();
  });

  it('are kept with all that is known of them, the oldest first, an address once for a tenant', async () => {
    const { add, list } = store.feeds;
    const missed = [{ hash: 'b', failures: 2 }];
    const whole = feed({ failures: 3, etag: '"1"', lastModified: 'Mon', problem: 'It is gone.', seen: ['a'], missed });
    const older = feed({ id: 'feed-0', url: 'https://other.example/', addedAt: minutesLater(-1), stoppedAt: MONDAY });
    expect(await add(whole)).toBe(true);
    expect(await add(older)).toBe(true);
    expect(await add(feed({ id: 'feed-2' }))).toBe(false);
    expect(await add(feed({ tenant: 'slack:T2' }))).toBe(true);
    expect(await list(TENANT)).toEqual([older, whole]);
  });

  it('are due for all tenants, the longest due first, unless they were stopped', async () => {
    const { add, listDue } = store.feeds;
    const at = (minutes: number) => ({ nextAt: minutesLater(minutes), url: `https://news.example/${minutes}` });
    await add(feed({ id: 'a', ...at(3) }));
    await add(feed({ id: 'b', tenant: 'slack:T2', ...at(1) }));
    await add(feed({ id: 'c', ...at(2), stoppedAt: MONDAY }));
    await add(feed({ id: 'd', ...at(5) }));
    const due = async (limit: number) => (await listDue(minutesLater(3), limit)).map(({ id }) => id);
    expect(await due(10)).toEqual(['b', 'a']);
    expect(await due(1)).toEqual(['b']);
  });

  it('are claimed by one process only, until its time is over', async () => {
    await store.feeds.add(feed());
    const other = await database.open();
    const claims = [store, other].map(({ feeds }) => feeds.claim(feed(), minutesLater(10)));
    expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
    expect(await store.feeds.listDue(minutesLater(9), 10)).toEqual([]);
    expect(await store.feeds.listDue(minutesLater(10), 10)).toEqual([feed({ nextAt: minutesLater(10) })]);
  });

  it('have what the last fetch left, and nothing of the one before', async () => {
    await store.feeds.add(feed({ etag: '"1"', problem: 'It is gone.' }));
    const state = { nextAt: minutesLater(60), failures: 0, seen: ['a', 'b'], missed: [] };
    expect(await store.feeds.record(TENANT, 'feed-1', state)).toBe(true);
    expect(await store.feeds.list(TENANT)).toEqual([feed(state)]);
  });

  it('that were removed stay so', async () => {
    await store.feeds.add(feed());
    expect(await store.feeds.remove('slack:T2', 'feed-1')).toBe(false);
    expect(await store.feeds.remove(TENANT, 'feed-1')).toBe(true);
    expect(await store.feeds.remove(TENANT, 'feed-1')).toBe(false);
    expect(await store.feeds.record(TENANT, 'feed-1', feed())).toBe(false);
    expect(await store.feeds.claim(feed(), minutesLater(10))).toBe(false);
    expect(await store.feeds.list(TENANT)).toEqual([]);
  });
});
