import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { conclude } from '../../../src/digest/conclude.js';
import type { Desk } from '../../../src/digest/desk.js';
import { LIMITS } from '../../../src/digest/limits.js';
import { openStore } from '../../../src/store/open-store.js';
import type { ClaimedDelivery } from '../../../src/store/outbox.js';
import type { Store } from '../../../src/store/store.js';
import type { DigestSubscription } from '../../../src/subscription.js';
import { SILENT_LOG } from '../sample-bot.js';
import { CHANNEL, DUE, digestTo } from './sample-deliveries.js';
import { createSimulatedClock } from './simulated-clock.js';

const TENANT = 'slack:T1';
const REFUSED = {
  verdict: { kind: 'failed', problem: 'The channel is gone.' },
  refusal: 'The channel is gone.',
} as const;

let store: Store;
let delivery: ClaimedDelivery;
beforeEach(async () => {
  store = await openStore({ file: ':memory:' });
  await store.subscriptions.add(digestTo());
  await store.outbox.add({
    subscriptionId: digestTo().id,
    slot: DUE,
    conversation: CHANNEL,
    cause: { kind: 'correction', correctionId: 'c1', deliveryId: 'd0' },
    dueAt: DUE,
  });
  const leaseUntil = new Date(Date.parse(DUE) + LIMITS.lease).toISOString();
  const [claimed] = await store.outbox.claim({ instance: 'one', now: DUE, leaseUntil, limit: 1 });
  if (!claimed) throw new Error('Nothing was claimed.');
  delivery = claimed;
});
afterEach(() => store.close());

function deskOver(changed: Partial<Desk['store']> = {}): { readonly desk: Desk; readonly warnings: string[] } {
  const warnings: string[] = [];
  const desk: Desk = {
    store: { ...store, ...changed },
    senders: new Map(),
    write: async () => undefined,
    clock: createSimulatedClock(DUE),
    log: { ...SILENT_LOG, warn: (message) => warnings.push(message) },
    limits: LIMITS,
    stopping: new AbortController().signal,
  };
  return { desk, warnings };
}

const findDigest = async (): Promise<DigestSubscription> => {
  const found = await store.subscriptions.find(TENANT, digestTo().id);
  if (found?.kind !== 'digest') throw new Error('There is no digest.');
  return found;
};

describe('a subscription at which nothing can arrive', () => {
  test('is paused without an end and has no next time', async () => {
    const { desk, warnings } = deskOver();
    expect(await conclude({ delivery, subscription: digestTo() }, REFUSED, desk)).toEqual({ kind: 'failed' });
    const paused = await findDigest();
    expect(paused).toMatchObject({ version: 2, paused: { reason: 'The channel is gone.' } });
    expect(paused).not.toHaveProperty('nextDueAt');
    expect(warnings).toEqual(['A delivery is failed']);
  });

  test('keeps what its owner changed meanwhile', async () => {
    await store.subscriptions.change(digestTo(CHANNEL, { version: 2, onlyIfChanged: true }));
    await conclude({ delivery, subscription: digestTo() }, REFUSED, deskOver().desk);
    expect(await findDigest()).toMatchObject({
      version: 3,
      onlyIfChanged: true,
      paused: { reason: 'The channel is gone.' },
    });
  });

  test('keeps the reason for which its owner has paused it', async () => {
    const { nextDueAt: _, ...rest } = digestTo(CHANNEL, { version: 2, paused: { reason: 'recess' } });
    await store.subscriptions.change(rest);
    await conclude({ delivery, subscription: digestTo() }, REFUSED, deskOver().desk);
    expect(await findDigest()).toMatchObject({ version: 2, paused: { reason: 'recess' } });
  });

  test('is given up on where it changes for ever, and the delivery ends all the same', async () => {
    const change = async () => false;
    const { desk } = deskOver({ subscriptions: { ...store.subscriptions, change } });
    expect(await conclude({ delivery, subscription: digestTo() }, REFUSED, desk)).toEqual({ kind: 'failed' });
  });
});

test('a crash before the record tells the same again, to no effect', async () => {
  const settle = () => Promise.reject(new Error('gone'));
  const { desk } = deskOver({ outbox: { ...store.outbox, settle } });
  const broken = conclude({ delivery, subscription: digestTo() }, REFUSED, {
    ...desk,
    limits: { ...LIMITS, mostRecordings: 1 },
  });
  await expect(broken).rejects.toThrow('gone');
  await conclude({ delivery, subscription: await findDigest() }, REFUSED, deskOver().desk);
  const notices = await store.outbox.listOf(TENANT, digestTo().id, 10);
  expect(notices.filter(({ cause }) => cause.kind === 'owner')).toHaveLength(1);
});

test('a delivery that somebody else holds by now counts for nothing, and nobody is warned', async () => {
  const { desk, warnings } = deskOver();
  const verdict = { kind: 'held', problem: 'The platform did not answer.' } as const;
  const late = { ...delivery, token: delivery.token - 1 };
  expect(await conclude({ delivery: late, subscription: digestTo() }, { verdict }, desk)).toEqual({ kind: 'lost' });
  expect(warnings).toEqual([]);
});

test('a tenant that was asked to wait waits on every instance', async () => {
  const until = '2026-11-23T09:30:00.000Z';
  const verdict = { kind: 'again', notBefore: DUE, problem: 'The platform asked to wait.' } as const;
  const { desk } = deskOver();
  const ending = await conclude({ delivery, subscription: digestTo() }, { verdict, throttledUntil: until }, desk);
  expect(ending).toEqual({ kind: 'again', throttledUntil: until });
  const claimAt = (now: string) =>
    store.outbox.claim({ instance: 'two', now, leaseUntil: '2026-11-23T10:00:00.000Z', limit: 9 });
  expect(await claimAt('2026-11-23T09:29:59.000Z')).toEqual([]);
  expect(await claimAt(until)).toHaveLength(1);
});
