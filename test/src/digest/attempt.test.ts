import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { attemptDelivery } from '../../../src/digest/attempt.js';
import type { Desk } from '../../../src/digest/desk.js';
import { LIMITS } from '../../../src/digest/limits.js';
import { openStore } from '../../../src/store/open-store.js';
import type { ClaimedDelivery } from '../../../src/store/outbox.js';
import type { Store } from '../../../src/store/store.js';
import { SILENT_LOG } from '../sample-bot.js';
import { BODY, CHANNEL, DUE, digestTo } from './sample-deliveries.js';
import { createScriptedPlatform, type ScriptedPlatform } from './scripted-platform.js';
import { createSimulatedClock } from './simulated-clock.js';

const TENANT = 'slack:T1';
const NEXT = '2026-11-30T09:00:00.000Z';

let store: Store;
let platform: ScriptedPlatform;
let desk: Desk;

beforeEach(async () => {
  store = await openStore({ file: ':memory:' });
  const clock = createSimulatedClock(DUE);
  platform = createScriptedPlatform({ clock });
  desk = {
    store,
    senders: new Map([['slack', platform]]),
    write: async () => BODY,
    clock,
    log: SILENT_LOG,
    limits: LIMITS,
    stopping: new AbortController().signal,
  };
});
afterEach(() => store.close());

async function claimOne(): Promise<ClaimedDelivery> {
  const subscription = digestTo();
  await store.subscriptions.add(subscription);
  const delivery = {
    subscriptionId: subscription.id,
    slot: DUE,
    conversation: CHANNEL,
    cause: { kind: 'digest', late: false, missed: 0 },
    dueAt: DUE,
  } as const;
  await store.outbox.plan([
    { tenant: TENANT, subscriptionId: subscription.id, deliveries: [delivery], from: DUE, to: NEXT },
  ]);
  const leaseUntil = new Date(Date.parse(DUE) + LIMITS.lease).toISOString();
  const [claimed] = await store.outbox.claim({ instance: 'one', now: DUE, leaseUntil, limit: 1 });
  if (!claimed) throw new Error('Nothing was claimed.');
  return claimed;
}

test('commits what it says and that it is about to leave before it leaves', async () => {
  const claimed = await claimOne();
  let before: unknown;
  const send: ScriptedPlatform['send'] = async (message) => {
    before = await store.outbox.find(TENANT, claimed.id);
    return platform.send(message);
  };
  const senders = new Map([['slack', { ...platform, send }]]);
  expect(await attemptDelivery(claimed, { ...desk, senders })).toEqual({ kind: 'sent' });
  expect(before).toMatchObject({ status: 'sending', intentAt: DUE, body: BODY });
});

test('sends nothing of a subscription that is paused while it is written', async () => {
  const claimed = await claimOne();
  const write = async () => {
    const { nextDueAt: _, ...digest } = digestTo(CHANNEL, { version: 2, paused: { reason: 'recess' } });
    await store.subscriptions.change(digest);
    return BODY;
  };
  expect(await attemptDelivery(claimed, { ...desk, write })).toEqual({ kind: 'lost' });
  expect(platform.calls).toEqual([]);
  expect(await store.outbox.find(TENANT, claimed.id)).toMatchObject({ status: 'skipped' });
});

test('sends nothing of a tenant that was removed', async () => {
  const claimed = await claimOne();
  await store.tenants.purge(TENANT);
  expect(await attemptDelivery(claimed, desk)).toEqual({ kind: 'lost' });
  expect(platform.calls).toEqual([]);
});

test('holds what may have arrived and whose words are not kept', async () => {
  const claimed = await claimOne();
  expect(await attemptDelivery({ ...claimed, intentAt: DUE }, desk)).toEqual({ kind: 'held' });
  expect(platform.calls).toEqual([]);
});
