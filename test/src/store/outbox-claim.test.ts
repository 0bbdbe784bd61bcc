import { beforeEach, expect, it } from '@jest/globals';
import type { Store } from '../../../src/store/store.js';
import { describeOnBothEngines } from './engines.js';
import {
  bodyOf,
  CHANNEL,
  claimAt,
  claimOne,
  digest,
  MONDAY,
  minutesLater,
  notice,
  planDigest,
  planned,
  snapshotOf,
  TENANT,
} from './samples.js';

const OTHER = { ...CHANNEL, workspace: 'T2' };

describeOnBothEngines('Claiming', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.open();
  });

  it('takes what is due, for one instance and until the lease ends', async () => {
    await planDigest(store);
    const claimed = await claimOne(store);
    expect(claimed).toEqual({
      ...planned(),
      id: expect.any(String),
      status: 'sending',
      attempts: 0,
      token: 1,
      leaseUntil: minutesLater(5),
    });
    expect(await store.outbox.claim(claimAt(minutesLater(4)))).toEqual([]);
  });

  it('takes nothing before its time, the longest due first, and no more than was asked for', async () => {
    await store.subscriptions.add(digest());
    for (const minutes of [3, 0, 2, 1]) {
      const at = minutesLater(minutes);
      await store.outbox.add(planned({ slot: at, dueAt: at }));
    }
    const claim = async (minutes: number, limit: number) =>
      (await store.outbox.claim(claimAt(minutesLater(minutes), limit))).map(({ slot }) => slot);
    expect(await claim(2, 2)).toEqual([minutesLater(0), minutesLater(1)]);
    expect(await claim(2, 2)).toEqual([minutesLater(2)]);
    expect(await claim(3, 2)).toEqual([minutesLater(3)]);
  });

  it('gives the same to nobody else, when four claim together again and again', async () => {
    const stores = [store, await database.open(), await database.open(), await database.open()];
    await store.subscriptions.add(digest());
    for (let place = 0; place < 200; place += 1) await store.outbox.add(planned({ slot: `slot ${place}` }));
    const ids: string[] = [];
    const work = async ({ outbox }: Store, instance: string) => {
      for (;;) {
        const claimed = await outbox.claim({ ...claimAt(MONDAY, 7), instance });
        if (claimed.length === 0) return;
        ids.push(...claimed.map(({ id }) => id));
      }
    };
    await Promise.all(stores.map((each, place) => work(each, `instance ${place}`)));
    expect(ids).toHaveLength(200);
    expect(new Set(ids).size).toBe(200);
  });

  it('takes over what an instance left behind, once its lease has run out', async () => {
    await planDigest(store);
    const first = await claimOne(store);
    await store.outbox.intend(first, minutesLater(1), bodyOf('first'));
    const second = await claimOne(store, minutesLater(5));
    expect(second).toMatchObject({ id: first.id, token: 2, intentAt: minutesLater(1) });
    expect(second.body).toEqual(bodyOf('first'));
  });

  it('fences off whoever held it before, whatever they still want to record', async () => {
    await planDigest(store);
    const first = await claimOne(store);
    const second = await claimOne(store, minutesLater(5));
    const { intend, settle, find } = store.outbox;
    const before = await find(TENANT, first.id);
    expect(await intend(first, MONDAY, bodyOf('first', 'fact'))).toBe(false);
    expect(await settle(first, { kind: 'sent', at: MONDAY, snapshot: snapshotOf(MONDAY) })).toBe(false);
    for (const kind of ['skipped', 'failed', 'held'] as const)
      expect(await settle(first, { kind, problem: 'late' })).toBe(false);
    for (const kind of ['again', 'unsure'] as const)
      expect(await settle(first, { kind, notBefore: MONDAY, problem: 'late' })).toBe(false);
    expect(await find(TENANT, first.id)).toEqual(before);
    expect(await store.subscriptions.find(TENANT, 'digest-1')).not.toHaveProperty('last');
    expect(await store.outbox.listTelling(TENANT, ['fact'], MONDAY)).toEqual([]);
    expect(await intend(second, MONDAY, bodyOf('second'))).toBe(true);
    expect(await settle(second, { kind: 'sent', at: MONDAY })).toBe(true);
    expect(await settle(second, { kind: 'sent', at: MONDAY })).toBe(false);
  });

  it('takes nothing of a tenant that is throttled, however short the throttling that comes later', async () => {
    await planDigest(store);
    await store.subscriptions.add(digest({ conversation: OTHER }));
    await store.outbox.add(notice({ conversation: OTHER }));
    await store.outbox.throttle(TENANT, minutesLater(30), 'The platform asked to wait.');
    await store.outbox.throttle(TENANT, minutesLater(10), 'The platform asked to wait.');
    expect(await claimOne(store, minutesLater(1))).toMatchObject({ conversation: OTHER });
    expect(await store.outbox.claim(claimAt(minutesLater(29)))).toHaveLength(1);
    expect(await claimOne(store, minutesLater(30))).toMatchObject({ conversation: CHANNEL });
  });

  it('waits longer where a tenant is throttled for longer', async () => {
    await planDigest(store);
    await store.outbox.throttle(TENANT, minutesLater(10), 'wait');
    await store.outbox.throttle(TENANT, minutesLater(30), 'wait');
    expect(await store.outbox.claim(claimAt(minutesLater(29)))).toEqual([]);
    expect(await store.outbox.claim(claimAt(minutesLater(30)))).toHaveLength(1);
  });

  it('leaves alone the tenants of whom the caller has enough in hand', async () => {
    await planDigest(store);
    await store.subscriptions.add(digest({ conversation: OTHER }));
    await store.outbox.add(notice({ conversation: OTHER }));
    const [claimed, ...others] = await store.outbox.claim({ ...claimAt(MONDAY), except: [TENANT, 'slack:T3'] });
    expect(claimed?.conversation).toEqual(OTHER);
    expect(others).toEqual([]);
  });

  it('gives the others out although one is damaged', async () => {
    await planDigest(store);
    await store.outbox.add(notice());
    const tables = await database.tables();
    await tables.updateTable('deliveries').set({ cause: '{' }).where('slot', '=', 'notice:1').execute();
    expect(await claimOne(store)).toMatchObject({ slot: MONDAY });
  });
});
