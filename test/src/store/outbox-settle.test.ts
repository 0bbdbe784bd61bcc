import { beforeEach, expect, it } from '@jest/globals';
import type { Delivery } from '../../../src/store/outbox.js';
import type { Store } from '../../../src/store/store.js';
import { describeOnBothEngines } from './engines.js';
import {
  bodyOf,
  claimAt,
  claimOne,
  correctionMessage,
  digest,
  MONDAY,
  minutesLater,
  notice,
  planDigest,
  snapshotOf,
  TENANT,
} from './samples.js';

describeOnBothEngines('Recording', (database) => {
  let store: Store;
  const findOne = async (id: string): Promise<Delivery | undefined> => store.outbox.find(TENANT, id);
  const told = async () => (await store.subscriptions.find(TENANT, 'digest-1'))?.last;
  const telling = async (...facts: string[]) =>
    (await store.outbox.listTelling(TENANT, facts, MONDAY)).map(({ slot }) => slot);

  beforeEach(async () => {
    store = await database.open();
    await planDigest(store);
  });

  it('freezes the words before they leave, and when that was first', async () => {
    const claimed = await claimOne(store);
    expect(await store.outbox.intend(claimed, minutesLater(1), bodyOf('first', 'fact', 'fact'))).toBe(true);
    expect(await store.outbox.intend(claimed, minutesLater(2), bodyOf('first', 'fact', 'fact'))).toBe(true);
    expect(await findOne(claimed.id)).toMatchObject({
      status: 'sending',
      intentAt: minutesLater(1),
      body: bodyOf('first', 'fact', 'fact'),
    });
  });

  it('records what was sent together with what the conversation has been told', async () => {
    const claimed = await claimOne(store);
    await store.outbox.intend(claimed, minutesLater(1), bodyOf('first'));
    const verdict = { kind: 'sent', at: minutesLater(2), providerId: '1700.1', snapshot: snapshotOf(MONDAY) } as const;
    expect(await store.outbox.settle(claimed, verdict)).toBe(true);
    expect(await findOne(claimed.id)).toMatchObject({
      status: 'sent',
      attempts: 1,
      providerId: '1700.1',
      sentAt: minutesLater(2),
    });
    expect(await findOne(claimed.id)).not.toHaveProperty('problem');
    expect(await told()).toEqual(snapshotOf(MONDAY));
  });

  it('keeps the later of two that were told, whichever is recorded first', async () => {
    const later = snapshotOf(minutesLater(60), 'later');
    await store.subscriptions.tell(TENANT, 'digest-1', later);
    const claimed = await claimOne(store);
    await store.outbox.settle(claimed, { kind: 'sent', at: MONDAY, snapshot: snapshotOf(MONDAY) });
    expect(await told()).toEqual(later);
  });

  it('takes the intent and the words back where nothing arrived', async () => {
    const claimed = await claimOne(store);
    await store.outbox.intend(claimed, MONDAY, bodyOf('stale', 'stale fact'));
    await store.outbox.settle(claimed, { kind: 'again', notBefore: minutesLater(3), problem: 'Too many requests.' });
    const waiting = await findOne(claimed.id);
    expect(waiting).toMatchObject({ status: 'pending', attempts: 1, problem: 'Too many requests.' });
    expect(waiting).not.toHaveProperty('intentAt');
    expect(waiting).not.toHaveProperty('body');
    expect(await store.outbox.claim(claimAt(minutesLater(2)))).toEqual([]);
    const again = await claimOne(store, minutesLater(3));
    await store.outbox.intend(again, minutesLater(3), bodyOf('fresh', 'fresh fact'));
    await store.outbox.settle(again, { kind: 'sent', at: minutesLater(3) });
    expect(await telling('stale fact')).toEqual([]);
    expect(await telling('fresh fact')).toEqual([MONDAY]);
  });

  it('keeps the intent and the words where something may have arrived', async () => {
    const claimed = await claimOne(store);
    await store.outbox.intend(claimed, MONDAY, bodyOf('first', 'fact'));
    await store.outbox.settle(claimed, { kind: 'unsure', notBefore: minutesLater(1), problem: 'No answer.' });
    const again = await claimOne(store, minutesLater(1));
    expect(again).toMatchObject({
      intentAt: MONDAY,
      attempts: 1,
      problem: 'No answer.',
      body: bodyOf('first', 'fact'),
    });
    await store.outbox.settle(again, { kind: 'sent', at: MONDAY });
    expect(await telling('fact')).toEqual([MONDAY]);
  });

  it('counts attempts, but none at which nothing was tried', async () => {
    const verdict = { notBefore: MONDAY, problem: 'It was not its turn.' } as const;
    for (const kind of ['again', 'unsure'] as const)
      await store.outbox.settle(await claimOne(store), { ...verdict, kind, uncounted: true });
    for (const kind of ['again', 'unsure'] as const)
      await store.outbox.settle(await claimOne(store), { ...verdict, kind });
    expect(await claimOne(store)).toMatchObject({ attempts: 2, token: 5 });
  });

  it.each(['skipped', 'failed', 'held'] as const)(
    'ends a delivery as %s, with the reason, and gives it out no more',
    async (kind) => {
      const claimed = await claimOne(store);
      await store.outbox.intend(claimed, MONDAY, bodyOf('first', 'fact'));
      expect(await store.outbox.settle(claimed, { kind, problem: 'The reason.' })).toBe(true);
      expect(await findOne(claimed.id)).toMatchObject({
        status: kind,
        problem: 'The reason.',
        body: bodyOf('first', 'fact'),
      });
      expect(await store.outbox.claim(claimAt(minutesLater(60)))).toEqual([]);
      expect(await telling('fact')).toEqual([]);
      expect(await told()).toBeUndefined();
    },
  );

  it('asks a person about what is held, once', async () => {
    const claimed = await claimOne(store);
    expect(await store.outbox.decide(TENANT, claimed.id, 'send')).toBe(false);
    await store.outbox.intend(claimed, MONDAY, bodyOf('first', 'fact'));
    await store.outbox.settle(claimed, { kind: 'held', problem: 'It may have arrived.' });
    expect((await store.outbox.listHeld(TENANT)).map(({ id }) => id)).toEqual([claimed.id]);
    expect(await store.outbox.decide(TENANT, claimed.id, 'drop')).toBe(true);
    expect(await findOne(claimed.id)).toMatchObject({
      status: 'skipped',
      problem: 'It may have arrived, and was let be.',
    });
    expect(await store.outbox.decide(TENANT, claimed.id, 'send')).toBe(false);
    expect(await store.outbox.decide(TENANT, 'nothing', 'send')).toBe(false);
    expect(await store.outbox.listHeld(TENANT)).toEqual([]);
  });

  it('sends again what a person decides to, at once, written anew and without looking for the first', async () => {
    const claimed = await claimOne(store, minutesLater(1));
    await store.outbox.intend(claimed, minutesLater(1), bodyOf('first', 'fact'));
    await store.outbox.settle(claimed, { kind: 'held', problem: 'It may have arrived.' });
    expect(await store.outbox.decide(TENANT, claimed.id, 'send')).toBe(true);
    const again = await claimOne(store, minutesLater(2));
    expect(again).toMatchObject({ id: claimed.id, attempts: 0, token: 2 });
    for (const taken of ['intentAt', 'body', 'problem']) expect(again).not.toHaveProperty(taken);
  });

  it('finds what told a fact, of digests and notices that were sent, from an instant on', async () => {
    await store.outbox.add(notice());
    await store.outbox.add(correctionMessage());
    const at: Readonly<Record<string, number>> = { [MONDAY]: 3, 'notice:1': 1, 'correction:c1:d1': 2 };
    for (const claimed of await store.outbox.claim(claimAt(MONDAY))) {
      await store.outbox.intend(claimed, MONDAY, bodyOf('first', 'common', `of ${claimed.slot}`));
      await store.outbox.settle(claimed, { kind: 'sent', at: minutesLater(at[claimed.slot] ?? 0) });
    }
    expect(await telling('common')).toEqual(['notice:1', MONDAY]);
    expect(await telling(`of ${MONDAY}`, 'of nothing')).toEqual([MONDAY]);
    expect(await telling('common', `of ${MONDAY}`)).toEqual(['notice:1', MONDAY]);
    expect(await telling()).toEqual([]);
    expect((await store.outbox.listTelling(TENANT, ['common'], minutesLater(2))).map(({ slot }) => slot)).toEqual([
      MONDAY,
    ]);
  });

  it('forgets the words of a digest after ninety days, and which facts it told; that it was sent stays', async () => {
    const claimed = await claimOne(store);
    await store.outbox.intend(claimed, MONDAY, bodyOf('first', 'fact'));
    await store.outbox.settle(claimed, { kind: 'sent', at: MONDAY, providerId: '1700.1' });
    const day = 24 * 60;
    expect(await store.prune(minutesLater(90 * day))).toBe(0);
    expect(await telling('fact')).toEqual([MONDAY]);
    expect(await store.prune(minutesLater(90 * day + 1))).toBe(2);
    expect(await findOne(claimed.id)).toMatchObject({ status: 'sent', providerId: '1700.1' });
    expect(await findOne(claimed.id)).not.toHaveProperty('body');
    expect(await telling('fact')).toEqual([]);
  });

  it('keeps the words of what is not over, however old', async () => {
    await store.outbox.add(notice());
    const [first, second] = await store.outbox.claim(claimAt(MONDAY));
    for (const claimed of [first, second])
      if (claimed) await store.outbox.intend(claimed, MONDAY, bodyOf('first', 'fact'));
    if (first) await store.outbox.settle(first, { kind: 'held', problem: 'It may have arrived.' });
    expect(await store.prune(minutesLater(1_000_000))).toBe(0);
    expect(await findOne(first?.id ?? '')).toHaveProperty('body');
    expect(await findOne(second?.id ?? '')).toHaveProperty('body');
  });

  it('writes nothing where one of its statements fails', async () => {
    const tables = await database.tables();
    const claimed = await claimOne(store);
    await tables.schema.alterTable('delivery_facts').renameTo('delivery_facts_away').execute();
    await expect(store.outbox.intend(claimed, MONDAY, bodyOf('first', 'fact'))).rejects.toThrow();
    expect(await findOne(claimed.id)).not.toHaveProperty('intentAt');
    await tables.schema.alterTable('delivery_facts_away').renameTo('delivery_facts').execute();
    await store.outbox.intend(claimed, MONDAY, bodyOf('first', 'fact'));
    await tables.schema.alterTable('subscriptions').renameTo('subscriptions_away').execute();
    await expect(
      store.outbox.settle(claimed, { kind: 'sent', at: MONDAY, snapshot: snapshotOf(MONDAY) }),
    ).rejects.toThrow();
    expect(await findOne(claimed.id)).toMatchObject({ status: 'sending' });
    await tables.schema.alterTable('subscriptions_away').renameTo('subscriptions').execute();
    await tables.schema.alterTable('deliveries').renameTo('deliveries_away').execute();
    await expect(store.subscriptions.stop(TENANT, 'digest-1', MONDAY)).rejects.toThrow();
    await expect(store.subscriptions.change(digest({ version: 2, paused: { reason: 'quiet' } }))).rejects.toThrow();
    await tables.schema.alterTable('deliveries_away').renameTo('deliveries').execute();
    expect(await store.subscriptions.listOfTenant(TENANT)).toMatchObject([{ version: 1 }]);
  });
});
