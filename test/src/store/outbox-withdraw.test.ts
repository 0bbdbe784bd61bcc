import { beforeEach, expect, it } from '@jest/globals';
import type { ClaimedDelivery } from '../../../src/store/outbox.js';
import type { Store } from '../../../src/store/store.js';
import type { DigestSubscription } from '../../../src/subscription.js';
import { describeOnBothEngines } from './engines.js';
import {
  bodyOf,
  claimAt,
  claimOne,
  correctionMessage,
  digest,
  MONDAY,
  minutesLater,
  NEXT_MONDAY,
  notice,
  ownerMessage,
  planDigest,
  planned,
  planOf,
  snapshotOf,
  TENANT,
} from './samples.js';

const PAUSED = 'It was paused before this was sent.';
const STOPPED = 'It was stopped before this was sent.';

describeOnBothEngines('Pausing and stopping', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.open();
    await planDigest(store);
  });

  const pause = async (changed: Partial<DigestSubscription> = {}): Promise<boolean> => {
    const { nextDueAt: _, ...undated } = digest({ version: 2, paused: { reason: 'quiet' }, ...changed });
    return store.subscriptions.change(undated);
  };
  const stop = () => store.subscriptions.stop(TENANT, 'digest-1', MONDAY);
  const listOutcomes = async () => {
    const deliveries = await store.outbox.listOf(TENANT, 'digest-1', 99);
    return new Map(
      deliveries.map(({ cause, status, problem }) => [cause.kind, problem ? [status, problem] : [status]]),
    );
  };
  const intend = async (claimed: ClaimedDelivery) => store.outbox.intend(claimed, MONDAY, bodyOf('first', 'fact'));

  it('skips the digest and the notice that wait, and sends the owner’s news and corrections, where it is paused', async () => {
    for (const message of [notice(), ownerMessage(), correctionMessage()]) await store.outbox.add(message);
    expect(await pause()).toBe(true);
    const claimed = await store.outbox.claim(claimAt(minutesLater(1)));
    expect(claimed.map(({ cause }) => cause.kind).sort()).toEqual(['correction', 'owner']);
    for (const each of claimed) expect(await intend(each)).toBe(true);
    const outcomes = await listOutcomes();
    expect(outcomes.get('digest')).toEqual(['skipped', PAUSED]);
    expect(outcomes.get('notice')).toEqual(['skipped', PAUSED]);
  });

  it('tells the owner why it is paused, although it is paused', async () => {
    await store.outbox.add(ownerMessage());
    await pause({ paused: { reason: 'The channel is gone.' } });
    const claimed = await claimOne(store, minutesLater(1));
    expect(claimed).toMatchObject({ cause: { kind: 'owner' }, conversation: { channel: 'user:U1' } });
    expect(await intend(claimed)).toBe(true);
    expect(await store.outbox.settle(claimed, { kind: 'sent', at: minutesLater(1) })).toBe(true);
  });

  it('sends nothing but corrections of what was sent, once it is stopped', async () => {
    for (const message of [notice(), ownerMessage(), correctionMessage()]) await store.outbox.add(message);
    expect(await stop()).toBe(true);
    const claimed = await claimOne(store, minutesLater(1));
    expect(claimed.cause.kind).toBe('correction');
    expect(await intend(claimed)).toBe(true);
    const outcomes = await listOutcomes();
    for (const kind of ['digest', 'notice', 'owner'] as const) expect(outcomes.get(kind)).toEqual(['skipped', STOPPED]);
  });

  it.each([
    ['paused', PAUSED, pause],
    ['stopped', STOPPED, stop],
  ] as const)('lets nothing leave that somebody had claimed before it was %s', async (_, problem, end) => {
    const claimed = await claimOne(store);
    await end();
    expect(await intend(claimed)).toBe(false);
    expect((await listOutcomes()).get('digest')).toEqual(['skipped', problem]);
    expect(await store.outbox.claim(claimAt(minutesLater(60)))).toEqual([]);
  });

  it('records what had left before it was paused', async () => {
    const claimed = await claimOne(store);
    await intend(claimed);
    await pause();
    expect(await store.outbox.settle(claimed, { kind: 'sent', at: MONDAY })).toBe(true);
    expect((await listOutcomes()).get('digest')).toEqual(['sent']);
  });

  it('looks for what may have left before it was paused, and lets nothing leave after', async () => {
    const claimed = await claimOne(store);
    await intend(claimed);
    await pause();
    await store.outbox.settle(claimed, { kind: 'unsure', notBefore: minutesLater(1), problem: 'No answer.' });
    const looking = await claimOne(store, minutesLater(1));
    expect(looking).toMatchObject({ intentAt: MONDAY, body: bodyOf('first', 'fact') });
    expect(await intend(looking)).toBe(false);
    expect((await listOutcomes()).get('digest')).toEqual(['skipped', PAUSED]);
  });

  it('ends what certainly did not arrive before it was paused', async () => {
    const claimed = await claimOne(store);
    await intend(claimed);
    await pause();
    await store.outbox.settle(claimed, { kind: 'again', notBefore: minutesLater(1), problem: 'Too many requests.' });
    expect((await listOutcomes()).get('digest')).toEqual(['skipped', PAUSED]);
    expect(await store.outbox.claim(claimAt(minutesLater(60)))).toEqual([]);
  });

  it('sends again what is held, where a person decides so although it is paused', async () => {
    const claimed = await claimOne(store);
    await intend(claimed);
    await pause();
    await store.outbox.settle(claimed, { kind: 'held', problem: 'It may have arrived.' });
    expect(await store.outbox.decide(TENANT, claimed.id, 'send')).toBe(true);
    expect(await intend(await claimOne(store, minutesLater(1)))).toBe(true);
  });

  it('sends what falls after a pause until a day, and what waits when something else is changed then', async () => {
    const paused = { until: '2026-12-07', reason: 'recess' };
    expect(await store.subscriptions.change(digest({ version: 2, paused, nextDueAt: NEXT_MONDAY }))).toBe(true);
    const plan = planOf({
      from: NEXT_MONDAY,
      to: '2026-12-14T09:00:00.000Z',
      deliveries: [planned({ slot: NEXT_MONDAY, dueAt: NEXT_MONDAY })],
    });
    expect(await store.outbox.plan([plan])).toBe(1);
    await store.subscriptions.change(digest({ version: 3, paused, onlyIfChanged: true, nextDueAt: plan.to }));
    expect(await intend(await claimOne(store, NEXT_MONDAY))).toBe(true);
  });

  it('records and stops at the same moment, and neither waits for the other', async () => {
    const other = await database.open();
    const ids = Array.from({ length: 30 }, (_, place) => `many-${place}`);
    for (const id of ids) {
      await store.subscriptions.add(digest({ id, name: id }));
      await store.outbox.plan([planOf({ subscriptionId: id, deliveries: [planned({ subscriptionId: id })] })]);
    }
    const claimed = await store.outbox.claim(claimAt(MONDAY));
    for (const each of claimed) await intend(each);
    const recording = claimed.map((each) =>
      store.outbox.settle(each, { kind: 'sent', at: MONDAY, snapshot: snapshotOf(MONDAY) }),
    );
    const stopping = claimed.map((each) => other.subscriptions.stop(TENANT, each.subscriptionId, MONDAY));
    expect(new Set(await Promise.all([...recording, ...stopping]))).toEqual(new Set([true]));
    expect(await store.outbox.count()).toMatchObject({ sent: 31 });
  });

  it('leaves alone what others sent and what is over', async () => {
    await store.subscriptions.add(digest({ id: 'other', name: 'other' }));
    await store.outbox.add(notice({ subscriptionId: 'other' }));
    await store.outbox.add(planned({ slot: 'over', skipped: 'Too old.' }));
    await pause();
    const listed = await store.outbox.listOf(TENANT, 'digest-1', 9);
    expect(listed.find(({ slot }) => slot === 'over')).toMatchObject({ problem: 'Too old.' });
    expect(await claimOne(store)).toMatchObject({ subscriptionId: 'other' });
  });
});
