import { afterEach, describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../../src/digest/limits.js';
import { channel, channels, HOUR, MINUTE, openScene, type Scene, SECOND } from './delivery-scene.js';
import { DUE, digestTo } from './sample-deliveries.js';
import { FAILED, SENT } from './scripted-platform.js';

let scene: Scene;
afterEach(() => scene.close());

/** Milliseconds after `DUE` at which a workspace was called, in order. */
const callsTo = (workspace: string): number[] =>
  scene.platform.calls
    .filter(({ message }) => message.conversation.workspace === workspace)
    .map(({ at }) => at - Date.parse(DUE));

const countArrived = (): number => new Set(scene.platform.arrived.map(({ deliveryId }) => deliveryId)).size;

describe('one tenant', () => {
  test('is sent four messages a second', async () => {
    scene = await openScene({ conversations: channels('T1', 40) });
    await scene.tickFor(2);
    const calls = callsTo('T1');
    expect(calls).toEqual(Array.from({ length: 40 }, (_, number) => number * LIMITS.spacing));
  });

  test('is sent as many as there are where its platform sets no limit', async () => {
    scene = await openScene({ conversations: channels('T1', 40), changed: { unpaced: new Set(['slack']) } });
    await scene.tickFor(1);
    expect(callsTo('T1')).toEqual(Array.from({ length: 40 }, () => 0));
  });

  test('never has two messages on their way, though one takes long', async () => {
    scene = await openScene({ conversations: channels('T1', 30), script: () => ({ ...SENT, takes: 2 * SECOND }) });
    await scene.tickFor(3);
    expect(scene.platform.most.ofWorkspace).toBe(1);
    expect(countArrived()).toBe(30);
  });
});

describe('many tenants', () => {
  const everywhere = Array.from({ length: 60 }, (_, number) => channel(`T${number}`, 'C1'));

  test('are sent to at once, twenty of them', async () => {
    scene = await openScene({ conversations: everywhere, script: () => ({ ...SENT, takes: SECOND }) });
    await scene.tickFor(1);
    expect(scene.platform.most).toEqual({ ofWorkspace: 1, inAll: LIMITS.mostInFlight });
    expect(Math.max(...scene.platform.calls.map(({ at }) => at - Date.parse(DUE)))).toBeLessThanOrEqual(3 * SECOND);
    expect(countArrived()).toBe(60);
  });

  test('do not wait for one that never answers and has more to send than all', async () => {
    scene = await openScene({
      conversations: [...channels('T1', 100), ...channels('T2', 5)],
      script: ({ conversation }) => (conversation.workspace === 'T1' ? { outcome: 'hangs', arrives: true } : undefined),
    });
    await scene.clock.pass(scene.dispatcher.tick());
    expect(callsTo('T2')).toHaveLength(5);
    expect(Math.max(...callsTo('T2'))).toBeLessThan(5 * LIMITS.spacing + SECOND);
  });

  test('get what falls due while one of them never answers', async () => {
    scene = await openScene({
      conversations: channels('T1', 100),
      script: ({ conversation }) => (conversation.workspace === 'T1' ? { outcome: 'hangs', arrives: true } : undefined),
    });
    const fallsDue = new Date(Date.parse(DUE) + MINUTE).toISOString();
    await scene.store.subscriptions.add(
      digestTo(channel('T2', 'later'), { nextDueAt: fallsDue, schedule: { ...digestTo().schedule, time: '09:01' } }),
    );
    await scene.clock.pass(scene.dispatcher.tick());
    expect(callsTo('T2')[0]).toBeLessThanOrEqual(MINUTE + LIMITS.lookAgain + SECOND);
  });
});

describe('a clock', () => {
  test('that goes back an hour between two messages delays none', async () => {
    const conversations = channels('T1', 10);
    scene = await openScene({
      conversations,
      script: ({ conversation }) => {
        if (conversation.channel === 'T1-3') scene.clock.jump(-HOUR);
        return undefined;
      },
    });
    await scene.clock.pass(scene.dispatcher.tick());
    expect(countArrived()).toBe(10);
    expect(scene.platform.arrived).toHaveLength(10);
  });

  test('that goes back while something may have arrived sends nothing twice', async () => {
    scene = await openScene({
      conversations: [channel('T1', 'C1')],
      script: (_, call) => (call === 1 ? FAILED : undefined),
    });
    await scene.tickFor(1);
    scene.clock.jump(-HOUR);
    await scene.tickFor(70);
    expect(callsTo('T1')).toHaveLength(2);
    expect(scene.platform.arrived).toHaveLength(1);
  });

  test('that goes a day ahead and back sends nothing twice', async () => {
    scene = await openScene({ conversations: channels('T1', 10) });
    await scene.tickFor(1);
    scene.clock.jump(24 * HOUR);
    await scene.tickFor(1);
    scene.clock.jump(-24 * HOUR);
    await scene.tickFor(5);
    expect(scene.platform.arrived).toHaveLength(10);
  });
});
