import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ArticleIndex } from '../../../index/model.js';
import { tenantOf } from '../../../src/conversation.js';
import { planFollows } from '../../../src/digest/plan-follows.js';
import { takeSnapshot } from '../../../src/digest/snapshot.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Delivery } from '../../../src/store/outbox.js';
import type { Store } from '../../../src/store/store.js';
import { FOLLOWER, readNorthbrook } from './northbrook.js';

const TENANT = tenantOf(FOLLOWER.conversation);
const BEFORE = new Date('2019-10-01T08:00:00Z');
const NOW = new Date('2019-10-07T08:00:00Z');
const FIRST = readNorthbrook('first');
const TWO = readNorthbrook('first', 'second');
const THREE = readNorthbrook('first', 'second', 'third');

let store: Store;
beforeEach(async () => {
  store = await openStore({ file: ':memory:' });
});
afterEach(() => store.close());

const plan = (index: ArticleIndex, now = NOW) => planFollows({ store, indexFor: async () => index, now });

const notices = (): Promise<Delivery[]> => store.outbox.listOf(TENANT, FOLLOWER.id, 9);

const newsOf = async (): Promise<(readonly string[])[]> =>
  (await notices()).flatMap(({ cause }) => (cause.kind === 'notice' ? [cause.articleIds] : [])).toReversed();

const toldOf = async (): Promise<readonly string[] | undefined> =>
  (await store.subscriptions.find(TENANT, FOLLOWER.id))?.last?.articles;

const KNOWS_FIRST = { ...FOLLOWER, last: takeSnapshot(FIRST, BEFORE) };

describe('notices of what is followed', () => {
  test('a new follower is told of nothing old, and of what comes then', async () => {
    await store.subscriptions.add(FOLLOWER);
    expect(await plan(FIRST)).toBe(0);
    expect(await toldOf()).toEqual(['first']);
    expect(await plan(TWO, new Date('2019-10-08T08:00:00Z'))).toBe(1);
    expect(await newsOf()).toEqual([['second']]);
  });

  test('there is one for an article, however often it is planned', async () => {
    await store.subscriptions.add(KNOWS_FIRST);
    expect([await plan(TWO), await plan(TWO), await plan(TWO)]).toEqual([1, 0, 0]);
    expect(await newsOf()).toEqual([['second']]);
    expect(await toldOf()).toEqual(['first', 'second']);
  });

  test('a process that has read fewer articles tells nothing anew', async () => {
    await store.subscriptions.add(KNOWS_FIRST);
    expect(await plan(TWO)).toBe(1);
    const later = ['08:01', '08:02', '08:03'].map((time) => new Date(`2019-10-07T${time}:00Z`));
    expect(await plan(FIRST, later[0])).toBe(0);
    expect(await plan(TWO, later[1])).toBe(0);
    expect(await plan(THREE, later[2])).toBe(1);
    expect(await newsOf()).toEqual([['second'], ['third']]);
  });

  test('what came while the process was dead gets a notice of its own, and nothing gets two', async () => {
    await store.subscriptions.add(KNOWS_FIRST);
    const tell = () => Promise.reject(new Error('The process has ended.'));
    const dying = { outbox: store.outbox, subscriptions: { ...store.subscriptions, tell } };
    await expect(planFollows({ store: dying, indexFor: async () => TWO, now: NOW })).rejects.toThrow('1 follow');
    expect(await newsOf()).toEqual([['second']]);
    expect(await plan(THREE, new Date('2019-10-08T08:00:00Z'))).toBe(0);
    expect(await toldOf()).toEqual(['first', 'second']);
    expect(await plan(THREE, new Date('2019-10-08T08:01:00Z'))).toBe(1);
    expect(await newsOf()).toEqual([['second'], ['third']]);
  });

  test('a pause keeps the news until its end', async () => {
    await store.subscriptions.add({ ...KNOWS_FIRST, paused: { until: '2019-10-09', reason: 'half-term' } });
    expect(await plan(TWO)).toBe(0);
    expect(await toldOf()).toEqual(['first']);
    expect(await plan(THREE, new Date('2019-10-08T23:00:00Z'))).toBe(1);
    expect(await newsOf()).toEqual([['second', 'third']]);
  });

  test('one that cannot be planned does not keep the others from theirs', async () => {
    const other = { ...KNOWS_FIRST.conversation, workspace: 'broken' };
    await store.subscriptions.add({ ...KNOWS_FIRST, id: 'broken', conversation: other });
    await store.subscriptions.add(KNOWS_FIRST);
    const planned = planFollows({
      store,
      now: NOW,
      indexFor: async ({ workspace }) => {
        if (workspace === 'broken') throw new Error('Corrections could not be read.');
        return TWO;
      },
    });
    await expect(planned).rejects.toThrow('1 follow could not be planned');
    expect(await newsOf()).toEqual([['second']]);
  });
});
