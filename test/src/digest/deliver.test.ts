import { afterEach, describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../../src/digest/limits.js';
import type { Message } from '../../../src/digest/sending.js';
import { channel, channels, HOUR, MINUTE, openScene, type Scene, SECOND } from './delivery-scene.js';
import { BODY, DUE } from './sample-deliveries.js';
import { GONE, REJECTED, type Reaction, throttled } from './scripted-platform.js';

const ONE = channel('T1', 'C1');
const TENANT = 'slack:T1';

let scene: Scene;
afterEach(() => scene.close());

/** Milliseconds after `DUE` at which a channel was called. */
const callsTo = (name: string): number[] =>
  scene.platform.calls
    .filter(({ message }) => message.conversation.channel === name)
    .map(({ at }) => at - Date.parse(DUE));

const once =
  (reaction: Reaction) =>
  ({ conversation }: Message, call: number): Reaction | undefined =>
    conversation.channel === 'C1' && call === 1 ? reaction : undefined;

describe('a digest that is due', () => {
  test('is sent once, with its id, and recorded', async () => {
    scene = await openScene({ conversations: [ONE] });
    await scene.tickFor(5);
    const digest = await scene.find(ONE);
    expect(digest).toMatchObject({ status: 'sent', sentAt: DUE, providerId: '17.3', attempts: 1 });
    expect(scene.platform.arrived).toEqual([
      { deliveryId: digest.id, conversation: ONE, answer: expect.objectContaining({ title: 'Digest for C1' }) },
    ]);
  });

  test('is skipped where there is nothing to say', async () => {
    scene = await openScene({ conversations: [ONE], changed: { write: async () => undefined } });
    await scene.tickFor(2);
    expect(await scene.find(ONE)).toMatchObject({ status: 'skipped', problem: 'Nothing changed.' });
    expect(scene.platform.calls).toEqual([]);
  });

  test.each([
    ['is late after half an hour', 30 * MINUTE, { status: 'sent', cause: { kind: 'digest', late: true, missed: 0 } }],
    [
      'is not sent after three days',
      72 * HOUR,
      { status: 'skipped', cause: { kind: 'digest', late: true, missed: 0 } },
    ],
  ])('%s', async (_, downtime, expected) => {
    scene = await openScene({
      conversations: [ONE],
      at: new Date(Date.parse(DUE) + downtime).toISOString(),
    });
    await scene.tickFor(2);
    expect(await scene.find(ONE)).toMatchObject(expected);
    expect(scene.platform.calls).toHaveLength(expected.status === 'sent' ? 1 : 0);
  });
});

describe('where nothing can ever arrive', () => {
  test('nothing is tried again, the subscription is paused, and its owner told once', async () => {
    scene = await openScene({
      conversations: [ONE],
      script: ({ conversation }) => (conversation.channel === 'C1' ? GONE : undefined),
    });
    await scene.tickFor(12, 5 * MINUTE);
    expect(callsTo('C1')).toHaveLength(1);
    expect(await scene.find(ONE)).toMatchObject({ status: 'failed', problem: 'The channel is gone.' });
    expect(await scene.store.subscriptions.find(TENANT, 'digest-of-T1-C1')).toMatchObject({
      paused: { reason: 'The channel is gone.' },
      version: 2,
    });
    expect(scene.listTold()).toEqual(['The digest can no longer be sent. The channel is gone.']);
  });

  test('two more messages of the subscription tell its owner nothing new', async () => {
    scene = await openScene({
      conversations: [ONE],
      script: ({ conversation }) => (conversation.channel === 'C1' ? GONE : undefined),
    });
    for (const correctionId of ['c1', 'c2'])
      await scene.store.outbox.add({
        subscriptionId: 'digest-of-T1-C1',
        slot: `correction:${correctionId}:d0`,
        conversation: ONE,
        cause: { kind: 'correction', correctionId, deliveryId: 'd0' },
        dueAt: DUE,
      });
    await scene.tickFor(12, 5 * MINUTE);
    expect(callsTo('C1')).toHaveLength(2);
    expect(scene.listTold()).toHaveLength(1);
  });

  test('nobody is told that its owner cannot be told', async () => {
    scene = await openScene({ conversations: [ONE], script: () => GONE });
    await scene.tickFor(12, 5 * MINUTE);
    expect(scene.platform.calls).toHaveLength(2);
    expect(await scene.store.outbox.count()).toMatchObject({ failed: 2, pending: 0 });
  });
});

describe('a tenant that is asked to wait', () => {
  test.each([
    [1, 1],
    [30, 30],
    [3600, 3600],
    [0, 1],
    [-5, 1],
    [Number.NaN, 60],
  ])('by Retry-After %d is called again after %d seconds, all its channels', async (retryAfter, seconds) => {
    const [first, ...others] = channels('T1', 3);
    scene = await openScene({
      conversations: [...channels('T1', 3), channel('T2', 'other')],
      script: ({ conversation }, call) =>
        conversation.channel === first?.channel && call === 1 ? throttled(retryAfter) : undefined,
    });
    await scene.tickFor(seconds / 60 + 3);
    const [refused = 0] = callsTo('T1-1');
    const later = [...callsTo('T1-1').slice(1), ...others.flatMap(({ channel: name }) => callsTo(name))];
    expect(later).toHaveLength(3);
    for (const at of later) expect(at - refused).toBeGreaterThanOrEqual(seconds * SECOND);
    expect(callsTo('other')[0]).toBeLessThan(SECOND);
    expect(scene.platform.arrived).toHaveLength(4);
  });

  test('in a storm gets every digest once, and others theirs at once', async () => {
    scene = await openScene({
      conversations: [...channels('T1', 40), ...channels('T2', 40)],
      script: ({ conversation }, call) => (conversation.workspace === 'T1' && call <= 3 ? throttled(30) : undefined),
    });
    await scene.tickFor(240);
    expect(new Set(scene.platform.arrived.map(({ conversation }) => conversation.channel)).size).toBe(80);
    expect(scene.platform.arrived).toHaveLength(80);
    const others = channels('T2', 40).flatMap(({ channel: name }) => callsTo(name));
    expect(Math.max(...others)).toBeLessThan(40 * LIMITS.spacing + SECOND);
  });
});

describe('what was certainly not accepted', () => {
  test('is tried again until it is', async () => {
    scene = await openScene({ conversations: [ONE], script: once(REJECTED) });
    await scene.tickFor(3);
    expect(scene.platform.arrived).toHaveLength(1);
    expect(await scene.find(ONE)).toMatchObject({ status: 'sent', attempts: 2 });
  });

  test('is tried eight times; then its owner is told once', async () => {
    scene = await openScene({
      conversations: [ONE],
      script: ({ conversation }) => (conversation.channel === 'C1' ? REJECTED : undefined),
    });
    await scene.tickFor(48, 10 * MINUTE);
    expect(callsTo('C1')).toHaveLength(8);
    expect(await scene.find(ONE)).toMatchObject({ status: 'failed', problem: 'Nobody listens.' });
    expect(scene.listTold()).toEqual([
      'The digest of Monday 23 November 2026, 09:00 Europe/London was not sent. Nobody listens.',
    ]);
  });

  test.each([
    ['cannot be written', async () => Promise.reject(new Error('no articles'))],
    ['takes for ever to be written', () => new Promise<undefined>(() => {})],
  ])('does not hold up others where it %s', async (_, fail) => {
    const other = channel('T1', 'C2');
    scene = await openScene({
      conversations: [ONE, other],
      changed: { write: async ({ conversation }) => (conversation.channel === 'C1' ? fail() : BODY) },
    });
    await scene.tickFor(48, 10 * MINUTE);
    expect(await scene.find(ONE)).toMatchObject({ status: 'failed', problem: 'It could not be written.', attempts: 8 });
    expect(await scene.find(other)).toMatchObject({ status: 'sent', attempts: 1 });
  });
});

describe('a platform that is not connected', () => {
  test('is waited for, without an attempt being counted', async () => {
    scene = await openScene({ conversations: [ONE], changed: { senders: new Map() } });
    await scene.tickFor(24, 5 * MINUTE);
    expect(await scene.find(ONE)).toMatchObject({ status: 'pending', attempts: 0, problem: 'slack is not connected.' });
    const connected = scene.addDispatcher({ senders: new Map([['slack', scene.platform]]) });
    await scene.clock.pass(connected.tick());
    scene.clock.jump(10 * MINUTE);
    await scene.clock.pass(connected.tick());
    expect(await scene.find(ONE)).toMatchObject({ status: 'sent', attempts: 1 });
  });

  test('is not waited for longer than two days', async () => {
    scene = await openScene({ conversations: [ONE], changed: { senders: new Map() } });
    await scene.tickFor(1);
    scene.clock.jump(49 * HOUR);
    await scene.tickFor(1);
    expect(await scene.find(ONE)).toMatchObject({ status: 'skipped' });
  });
});
