import { afterEach, describe, expect, test } from '@jest/globals';
import type { Message } from '../../../src/digest/sending.js';
import { channel, MINUTE, openScene, type Scene, SECOND } from './delivery-scene.js';
import { FAILED, type Reaction, UNANSWERED } from './scripted-platform.js';

const ONE = channel('T1', 'C1');
const TENANT = 'slack:T1';
const cannotTell = async () => ({ kind: 'cannot-tell' }) as const;

let scene: Scene;
afterEach(() => scene.close());

/** Milliseconds since 1970 at which the channel was called. */
const calls = (): number[] =>
  scene.platform.calls.filter(({ message }) => message.conversation.channel === 'C1').map(({ at }) => at);

const once =
  (reaction: Reaction) =>
  ({ conversation }: Message, call: number): Reaction | undefined =>
    conversation.channel === 'C1' && call === 1 ? reaction : undefined;

describe('what may have arrived', () => {
  test.each<[string, Reaction]>([
    ['the connection broke', UNANSWERED],
    ['the sender threw', { outcome: 'throws', arrives: true }],
    ['the sender hung', { outcome: 'hangs', arrives: true }],
  ])('is looked up and not sent again: %s', async (_, reaction) => {
    scene = await openScene({ conversations: [ONE], script: once(reaction) });
    await scene.tickFor(5);
    expect(calls()).toHaveLength(1);
    expect(await scene.find(ONE)).toMatchObject({ status: 'sent', providerId: '17.3' });
  });

  test.each<[string, Reaction]>([
    ['the connection broke', FAILED],
    ['the sender threw', { outcome: 'throws', arrives: false }],
    ['the sender hung', { outcome: 'hangs', arrives: false }],
  ])('and did not is sent again, not before a platform shows what it has: %s', async (_, reaction) => {
    scene = await openScene({ conversations: [ONE], script: once(reaction) });
    await scene.tickFor(5);
    const [first = 0, second = 0] = calls();
    expect(second - first).toBeGreaterThanOrEqual(15 * SECOND);
    expect(scene.platform.arrived).toHaveLength(1);
    expect(await scene.find(ONE)).toMatchObject({ status: 'sent', attempts: 2 });
  });

  test('is looked for until the platform answers', async () => {
    let looks = 0;
    scene = await openScene({
      conversations: [ONE],
      script: once(UNANSWERED),
      look: async () => {
        looks += 1;
        if (looks === 1) throw new Error('no route');
        return looks < 12 ? { kind: 'try-later', retryAfter: 30 } : { kind: 'found', providerId: '17.3' };
      },
    });
    await scene.tickFor(30);
    expect({ looks, calls: calls().length }).toEqual({ looks: 12, calls: 1 });
    expect(await scene.find(ONE)).toMatchObject({ status: 'sent', attempts: 2 });
  });
});

describe('what may have arrived where the platform cannot be asked', () => {
  const lost = { conversations: [ONE], script: once(FAILED), look: cannotTell };

  test('is held, and its owner asked once', async () => {
    scene = await openScene(lost);
    await scene.tickFor(12, 5 * MINUTE);
    expect(calls()).toHaveLength(1);
    const digest = await scene.find(ONE);
    expect(digest).toMatchObject({ status: 'held', problem: 'The connection broke off.' });
    expect(scene.listTold()).toEqual([
      'The digest of Monday 23 November 2026, 09:00 Europe/London may or may not have arrived. The connection broke off.',
    ]);
    const [asked] = scene.platform.arrived;
    expect(asked?.answer.followUps).toEqual([
      { label: 'Send again', question: `/digest send ${digest.id}` },
      { label: 'Let it be', question: `/digest drop ${digest.id}` },
    ]);
  });

  test('is sent again where its owner says so, without being asked about', async () => {
    scene = await openScene(lost);
    await scene.tickFor(5);
    expect(await scene.store.outbox.decide(TENANT, (await scene.find(ONE)).id, 'send')).toBe(true);
    await scene.tickFor(5);
    expect(calls()).toHaveLength(2);
    expect(await scene.find(ONE)).toMatchObject({ status: 'sent' });
  });

  test('is let be where its owner says so', async () => {
    scene = await openScene(lost);
    await scene.tickFor(5);
    await scene.store.outbox.decide(TENANT, (await scene.find(ONE)).id, 'drop');
    await scene.tickFor(5);
    expect(calls()).toHaveLength(1);
    expect(await scene.find(ONE)).toMatchObject({ status: 'skipped' });
  });

  test('is sent again by itself where that is set', async () => {
    scene = await openScene({ ...lost, changed: { limits: { onUncertain: 'resend' } } });
    await scene.tickFor(5);
    expect(calls()).toHaveLength(2);
    expect(await scene.find(ONE)).toMatchObject({ status: 'sent' });
    expect(scene.listTold()).toEqual([]);
  });
});
