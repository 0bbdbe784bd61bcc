import { afterEach, describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../../src/digest/limits.js';
import type { Store } from '../../../src/store/store.js';
import { channel, channels, MINUTE, openScene, type Scene, SECOND } from './delivery-scene.js';
import { BODY, DUE } from './sample-deliveries.js';
import { SENT } from './scripted-platform.js';

const ONE = channel('T1', 'C1');

let scene: Scene;
afterEach(() => scene.close());

const countArrived = (): number => new Set(scene.platform.arrived.map(({ deliveryId }) => deliveryId)).size;

/** A store whose outbox fails in one place the first times. */
const failing =
  (method: 'claim' | 'intend' | 'settle' | 'plan', times: number) =>
  (store: Store): Store => {
    let failures = 0;
    const outbox = store.outbox;
    const fail = async (): Promise<never> => {
      failures += 1;
      throw new Error('the disk is full');
    };
    const isFailing = () => failures < times;
    return {
      ...store,
      outbox: {
        ...outbox,
        plan: (...plan) => (method === 'plan' && isFailing() ? fail() : outbox.plan(...plan)),
        claim: (...claim) => (method === 'claim' && isFailing() ? fail() : outbox.claim(...claim)),
        intend: (...intent) => (method === 'intend' && isFailing() ? fail() : outbox.intend(...intent)),
        settle: (...verdict) => (method === 'settle' && isFailing() ? fail() : outbox.settle(...verdict)),
      },
    };
  };

describe('a store that fails', () => {
  test.each(['plan', 'claim', 'intend', 'settle'] as const)(
    'at its %s for a moment loses and doubles nothing',
    async (method) => {
      scene = await openScene({ conversations: [ONE, channel('T2', 'C2')], disturb: failing(method, 2) });
      await scene.tickFor(10);
      expect(scene.platform.arrived).toHaveLength(2);
      expect(await scene.store.outbox.count()).toMatchObject({ sent: 2, pending: 0, sending: 0 });
    },
  );

  test('after the message has left is tried again at once, so that nothing has to be asked', async () => {
    const cannotTell = async () => ({ kind: 'cannot-tell' }) as const;
    scene = await openScene({ conversations: [ONE], look: cannotTell, disturb: failing('settle', 3) });
    await scene.tickFor(1);
    expect(await scene.find(ONE)).toMatchObject({ status: 'sent', sentAt: DUE });
    expect(scene.errors).toEqual([]);
  });

  test('for long after the message has left has it looked up once the lease has run out', async () => {
    scene = await openScene({ conversations: [ONE], disturb: failing('settle', LIMITS.mostRecordings) });
    await scene.tickFor(1);
    expect(scene.errors).toMatchObject([
      { delivery: (await scene.find(ONE)).id, error: new Error('the disk is full') },
    ]);
    await scene.tickFor(6);
    expect(scene.platform.calls).toHaveLength(1);
    expect(await scene.find(ONE)).toMatchObject({ status: 'sent' });
  });

  test('holds up no other delivery', async () => {
    scene = await openScene({ conversations: channels('T1', 20), disturb: failing('intend', 1) });
    await scene.tickFor(1);
    expect(countArrived()).toBe(19);
    await scene.tickFor(6);
    expect(scene.platform.arrived).toHaveLength(20);
  });

  test('is logged, and the next tick goes on', async () => {
    scene = await openScene({ conversations: [ONE], disturb: failing('claim', 1) });
    expect(await scene.clock.pass(scene.dispatcher.tick())).toEqual({ planned: 1, endings: {} });
    expect(scene.errors).toMatchObject([{ message: 'A tick broke off; the next goes on from here' }]);
    expect(await scene.clock.pass(scene.dispatcher.tick())).toEqual({ planned: 0, endings: { sent: 1 } });
  });

  test('that loses the notices of new articles does not keep digests from being sent', async () => {
    scene = await openScene({
      conversations: [ONE],
      changed: { planFollows: async () => Promise.reject(new Error('no articles')) },
    });
    expect(await scene.clock.pass(scene.dispatcher.tick())).toEqual({ planned: 1, endings: { sent: 1 } });
    expect(scene.errors).toMatchObject([{ message: 'Notices could not be planned' }]);
  });
});

describe('two dispatchers on one store', () => {
  test('send every digest once', async () => {
    const everywhere = Array.from({ length: 10 }, (_, number) => channels(`T${number}`, 20)).flat();
    scene = await openScene({ conversations: everywhere, script: () => ({ ...SENT, takes: SECOND / 2 }) });
    const other = scene.addDispatcher({ instance: 'two' });
    const [one, two] = await scene.clock.pass(Promise.all([scene.dispatcher.tick(), other.tick()]));
    expect(scene.platform.arrived).toHaveLength(200);
    expect(countArrived()).toBe(200);
    expect((one.endings.sent ?? 0) + (two.endings.sent ?? 0)).toBe(200);
    expect(Math.min(one.endings.sent ?? 0, two.endings.sent ?? 0)).toBeGreaterThan(0);
  });

  test('take over from each other what one has died with, once its lease has run out', async () => {
    let isDead = false;
    const never = new Promise<never>(() => {});
    scene = await openScene({
      conversations: [ONE],
      disturb: (store) => {
        const settle = () => {
          isDead = true;
          return never;
        };
        const claim: Store['outbox']['claim'] = (options) => (isDead ? never : store.outbox.claim(options));
        return { ...store, outbox: { ...store.outbox, settle, claim } };
      },
    });
    await expect(scene.clock.pass(scene.dispatcher.tick())).rejects.toThrow('Nobody waits for the clock');
    const heir = scene.addDispatcher({ store: scene.store, instance: 'two' });
    scene.clock.jump(LIMITS.lease - MINUTE);
    expect(await scene.clock.pass(heir.tick())).toEqual({ planned: 0, endings: {} });
    scene.clock.jump(2 * MINUTE);
    expect(await scene.clock.pass(heir.tick())).toEqual({ planned: 0, endings: { sent: 1 } });
    expect(scene.platform.calls).toHaveLength(1);
  });

  test('refuse each other what the other has taken over meanwhile', async () => {
    scene = await openScene({ conversations: [ONE] });
    await scene.clock.pass(scene.addDispatcher({ senders: new Map() }).tick());
    scene.clock.jump(10 * MINUTE);
    const takesOver = async () => {
      const at = scene.clock.now().getTime() + LIMITS.lease;
      const now = new Date(at).toISOString();
      await scene.store.outbox.claim({
        instance: 'two',
        now,
        leaseUntil: new Date(at + LIMITS.lease).toISOString(),
        limit: 1,
      });
      return BODY;
    };
    const slow = scene.addDispatcher({ write: takesOver });
    expect(await scene.clock.pass(slow.tick())).toEqual({ planned: 0, endings: { lost: 1 } });
    expect(scene.platform.calls).toEqual([]);
  });
});

describe('a lease that is nearly spent', () => {
  test('sends nothing: it is put back and sent on a new one', async () => {
    scene = await openScene({
      conversations: [ONE],
      disturb: (store) => {
        let isFirst = true;
        const intend: Store['outbox']['intend'] = async (...intent) => {
          if (isFirst) scene.clock.jump(LIMITS.lease - LIMITS.leaseReserve + 1);
          isFirst = false;
          return store.outbox.intend(...intent);
        };
        return { ...store, outbox: { ...store.outbox, intend } };
      },
    });
    expect(await scene.clock.pass(scene.dispatcher.tick())).toMatchObject({ endings: { again: 1, sent: 1 } });
    expect(scene.platform.calls).toHaveLength(1);
    expect(await scene.find(ONE)).toMatchObject({ attempts: 1 });
  });
});

describe('a dispatcher that is stopped', () => {
  const everywhere = Array.from({ length: 50 }, (_, number) => channel(`T${number}`, 'C1'));

  test('sends nothing more, records what is on its way and gives back the rest', async () => {
    scene = await openScene({ conversations: everywhere, script: () => ({ ...SENT, takes: 3 * SECOND }) });
    const tick = scene.dispatcher.tick();
    const stopped = scene.clock.wait(SECOND, new AbortController().signal).then(() => scene.dispatcher.stop());
    await scene.clock.pass(Promise.all([tick, stopped]));
    expect(scene.clock.elapsed()).toBe(3 * SECOND);
    const { sent, pending, sending } = await scene.store.outbox.count();
    expect({ sent, pending, sending }).toEqual({ sent: 20, pending: 30, sending: 0 });
    const next = scene.addDispatcher({ instance: 'two' });
    await scene.clock.pass(next.tick());
    expect(scene.platform.arrived).toHaveLength(50);
    expect(countArrived()).toBe(50);
  });

  test('waits ten seconds for what does not end, and what is left is looked up by the next', async () => {
    scene = await openScene({
      conversations: [ONE],
      script: () => ({ ...SENT, takes: MINUTE }),
      changed: { limits: { deadline: 20 * SECOND } },
    });
    void scene.dispatcher.tick();
    await scene.clock.pass(scene.clock.wait(0, new AbortController().signal));
    const before = scene.clock.elapsed();
    await scene.clock.pass(scene.dispatcher.stop());
    expect(scene.clock.elapsed() - before).toBe(10 * SECOND);
  });

  test('sends nothing that was being written', async () => {
    scene = await openScene({
      conversations: [ONE],
      changed: {
        write: async () => {
          void scene.dispatcher.stop();
          return BODY;
        },
      },
    });
    await scene.clock.pass(scene.dispatcher.tick());
    expect(scene.platform.calls).toEqual([]);
    expect(await scene.find(ONE)).toMatchObject({ status: 'pending', attempts: 0 });
  });

  test('ticks no more', async () => {
    scene = await openScene({ conversations: [ONE] });
    await scene.dispatcher.stop();
    expect(await scene.dispatcher.tick()).toEqual({ planned: 0, endings: {} });
    expect(scene.platform.calls).toEqual([]);
  });
});
