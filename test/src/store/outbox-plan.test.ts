import { beforeEach, expect, it } from '@jest/globals';
import type { Outbox, SubscriptionPlan } from '../../../src/store/outbox.js';
import type { Store } from '../../../src/store/store.js';
import { describeOnBothEngines } from './engines.js';
import {
  bodyOf,
  CHANNEL,
  claimOne,
  correctionMessage,
  digest,
  follow,
  MONDAY,
  minutesLater,
  NEXT_MONDAY,
  notice,
  ownerMessage,
  planDigest,
  planned,
  planOf,
  TENANT,
} from './samples.js';

const slotsOf = async ({ listOf }: Outbox, id = 'digest-1') => (await listOf(TENANT, id, 9)).map(({ slot }) => slot);

describeOnBothEngines('Planning', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.open();
  });

  it('writes a delivery down and moves the due time', async () => {
    await store.subscriptions.add(digest());
    expect(await store.outbox.plan([planOf()])).toBe(1);
    const [delivery] = await store.outbox.listOf(TENANT, 'digest-1', 9);
    expect(delivery).toEqual({ ...planned(), id: expect.any(String), status: 'pending', attempts: 0 });
    expect(await store.outbox.find(TENANT, delivery?.id ?? '')).toEqual(delivery);
    expect(await store.subscriptions.find(TENANT, 'digest-1')).toEqual(digest({ nextDueAt: NEXT_MONDAY }));
  });

  it('writes a slot that is too old down as skipped, with the reason', async () => {
    await store.subscriptions.add(digest());
    await store.outbox.plan([planOf({ deliveries: [planned({ skipped: 'More than 48 hours late.' })] })]);
    const [delivery] = await store.outbox.listOf(TENANT, 'digest-1', 9);
    expect(delivery).toMatchObject({ status: 'skipped', problem: 'More than 48 hours late.' });
    expect(await store.outbox.claim({ instance: 'i', now: NEXT_MONDAY, leaseUntil: NEXT_MONDAY, limit: 9 })).toEqual(
      [],
    );
  });

  it('only moves the due time where there is nothing to deliver', async () => {
    await store.subscriptions.add(digest());
    expect(await store.outbox.plan([planOf({ deliveries: [] })])).toBe(0);
    expect(await store.subscriptions.find(TENANT, 'digest-1')).toEqual(digest({ nextDueAt: NEXT_MONDAY }));
    expect(await store.outbox.plan([])).toBe(0);
  });

  it('leaves a slot as it is that is there already', async () => {
    await planDigest(store);
    const before = await claimOne(store);
    await store.subscriptions.change(digest({ version: 2 }));
    expect(await store.outbox.plan([planOf({ deliveries: [planned({ skipped: 'again' })] })])).toBe(0);
    expect(await store.outbox.listOf(TENANT, 'digest-1', 9)).toHaveLength(1);
    expect(await store.outbox.find(TENANT, before.id)).toMatchObject({ status: 'sending' });
  });

  it('plans nothing for a subscription that was moved, paused or stopped meanwhile', async () => {
    const { nextDueAt: _, ...undated } = digest({ version: 2, paused: { reason: 'quiet' } });
    for (const id of ['moved', 'paused', 'stopped']) await store.subscriptions.add(digest({ id, name: id }));
    await store.subscriptions.change(digest({ id: 'moved', name: 'moved', version: 2, nextDueAt: minutesLater(60) }));
    await store.subscriptions.change({ ...undated, id: 'paused', name: 'paused' });
    await store.subscriptions.stop(TENANT, 'stopped', MONDAY);
    const plans = ['moved', 'paused', 'stopped', 'nobody'].map((id) =>
      planOf({ subscriptionId: id, deliveries: [planned({ subscriptionId: id })] }),
    );
    expect(await store.outbox.plan(plans)).toBe(0);
    expect((await store.outbox.count()).pending).toBe(0);
    expect(await store.subscriptions.find(TENANT, 'moved')).toMatchObject({ nextDueAt: minutesLater(60) });
  });

  it('plans thousands due in one minute once, also when four instances plan them together', async () => {
    const stores = [store, await database.open(), await database.open(), await database.open()];
    const ids = Array.from({ length: 2500 }, (_, place) => `digest-${place}`);
    const conversationOf = (id: string) => ({ ...CHANNEL, channel: id });
    for (let start = 0; start < ids.length; start += 50)
      await Promise.all(
        ids
          .slice(start, start + 50)
          .map((id) => store.subscriptions.add(digest({ id, conversation: conversationOf(id) }))),
      );
    const plans = ids.map(
      (id): SubscriptionPlan =>
        planOf({ subscriptionId: id, deliveries: [planned({ subscriptionId: id, conversation: conversationOf(id) })] }),
    );
    const added = await Promise.all(
      stores.map(({ outbox }, place) => outbox.plan(place % 2 === 0 ? plans : plans.toReversed())),
    );
    expect(added.reduce((sum, count) => sum + count, 0)).toBe(2500);
    expect(await store.outbox.count()).toMatchObject({ pending: 2500 });
    expect(await store.subscriptions.listDue(MONDAY, 5000)).toEqual([]);
  }, 30_000);

  it('adds one message of a slot, whoever asks for it', async () => {
    const stores = [store, await database.open()];
    await store.subscriptions.add(follow());
    const message = notice({ subscriptionId: 'follow-1' });
    const added = await Promise.all([0, 1, 0, 1].map((place) => stores[place]?.outbox.add(message)));
    expect(added.filter(Boolean)).toHaveLength(1);
    expect(await slotsOf(store.outbox, 'follow-1')).toEqual(['notice:1']);
  });

  it('adds only what somebody still wants', async () => {
    for (const id of ['standing', 'back-soon', 'paused', 'stopped'])
      await store.subscriptions.add(follow({ id, name: id }));
    await store.subscriptions.change(
      follow({ id: 'back-soon', name: 'back-soon', version: 2, paused: { until: '2026-12-02', reason: 'recess' } }),
    );
    await store.subscriptions.change(follow({ id: 'paused', name: 'paused', version: 2, paused: { reason: 'quiet' } }));
    await store.subscriptions.stop(TENANT, 'stopped', MONDAY);
    const addAll = async (subscriptionId: string) => {
      const added: string[] = [];
      for (const message of [notice(), ownerMessage(), correctionMessage()])
        if (await store.outbox.add({ ...message, subscriptionId })) added.push(message.cause.kind);
      return added;
    };
    expect(await addAll('standing')).toEqual(['notice', 'owner', 'correction']);
    expect(await addAll('back-soon')).toEqual(['notice', 'owner', 'correction']);
    expect(await addAll('paused')).toEqual(['owner', 'correction']);
    expect(await addAll('stopped')).toEqual(['correction']);
    expect(await addAll('nobody')).toEqual(['correction']);
  });

  it('lists the latest due first, and no more than were asked for', async () => {
    await store.subscriptions.add(digest());
    const slots = [MONDAY, minutesLater(1), minutesLater(2)];
    for (const slot of slots) await store.outbox.add(planned({ slot, dueAt: slot }));
    expect(await slotsOf(store.outbox)).toEqual(slots.toReversed());
    expect((await store.outbox.listOf(TENANT, 'digest-1', 2)).map(({ slot }) => slot)).toEqual(
      slots.toReversed().slice(0, 2),
    );
  });

  it('counts every status', async () => {
    expect(await store.outbox.count()).toEqual({ pending: 0, sending: 0, sent: 0, skipped: 0, failed: 0, held: 0 });
    await planDigest(store);
    const claimed = await claimOne(store);
    await store.outbox.intend(claimed, MONDAY, bodyOf('first'));
    await store.outbox.settle(claimed, { kind: 'sent', at: MONDAY });
    await store.outbox.add(notice());
    expect(await store.outbox.count()).toMatchObject({ pending: 1, sent: 1 });
  });
});
