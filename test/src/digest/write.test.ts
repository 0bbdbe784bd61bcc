import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { composeDigest } from '../../../src/digest/compose.js';
import { composeNotice } from '../../../src/digest/notice.js';
import { composeOwnerNotice } from '../../../src/digest/owner-notice.js';
import { createWriter } from '../../../src/digest/write.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Cause, ClaimedDelivery } from '../../../src/store/outbox.js';
import type { Store } from '../../../src/store/store.js';
import { CONVERSATION, DIGEST, FOLLOWER, readNorthbrook } from './northbrook.js';

const NOW = new Date('2019-10-07T08:02:00Z');
const INDEX = readNorthbrook('first', 'second');

let store: Store;
beforeEach(async () => {
  store = await openStore({ file: ':memory:' });
});
afterEach(() => store.close());

const delivery = (cause: Cause): ClaimedDelivery => ({
  id: 'delivery-1',
  subscriptionId: DIGEST.id,
  slot: '2019-10-07T08:00:00.000Z',
  conversation: CONVERSATION,
  cause,
  dueAt: '2019-10-07T08:00:00.000Z',
  status: 'sending',
  attempts: 1,
  token: 1,
  leaseUntil: '2019-10-07T08:07:00.000Z',
});

const NOTE = 'This was due on Monday 7 October 2019, 09:00 Europe/London and comes late.';

const write = (cause: Cause, subscription: typeof DIGEST | typeof FOLLOWER = DIGEST) =>
  createWriter({ indexFor: async () => INDEX, store, now: () => NOW })(delivery(cause), subscription);

describe('what a delivery says', () => {
  test('a digest is composed at the moment it is sent', async () => {
    const composed = composeDigest({
      index: INDEX,
      subscription: DIGEST,
      now: NOW,
      late: true,
      missed: 2,
      dueAt: '2019-10-07T08:00:00.000Z',
    });
    expect(await write({ kind: 'digest', late: true, missed: 2 })).toEqual(composed);
  });

  test.each([
    ['2019-10-07T08:15:00Z', false],
    ['2019-10-07T08:15:01Z', true],
  ])('a digest that was planned in time and waited until %s is late: %p', async (time, isLate) => {
    const writer = createWriter({ indexFor: async () => INDEX, store, now: () => new Date(time) });
    const body = await writer(delivery({ kind: 'digest', late: false, missed: 0 }), DIGEST);
    expect(JSON.stringify(body).includes(NOTE)).toBe(isLate);
  });

  test('a notice tells of the articles it was planned for', async () => {
    const articleIds = ['second'];
    const composed = composeNotice({ index: INDEX, subscription: FOLLOWER, articleIds });
    expect(composed?.answer.title).toBe('1 new article on caseloads');
    expect(await write({ kind: 'notice', articleIds }, FOLLOWER)).toEqual(composed);
  });

  test('the owner is told what became of it', async () => {
    const cause = { kind: 'owner' as const, problem: '“digest” is paused.' };
    expect(await write(cause)).toEqual(composeOwnerNotice(cause, DIGEST));
  });

  test.each<[string, Cause, typeof DIGEST | typeof FOLLOWER]>([
    ['a digest for what only follows', { kind: 'digest', late: false, missed: 0 }, FOLLOWER],
    ['a notice for a digest', { kind: 'notice', articleIds: ['second'] }, DIGEST],
    ['a correction that is not on record', { kind: 'correction', correctionId: 'none', deliveryId: 'none' }, DIGEST],
  ])('there is nothing to say in %s', async (_what, cause, subscription) => {
    expect(await write(cause, subscription)).toBeUndefined();
  });

  test('nothing is written where what was put right cannot be read', async () => {
    const indexFor = () => Promise.reject(new Error('The store is locked.'));
    const writer = createWriter({ indexFor, store, now: () => NOW });
    await expect(writer(delivery({ kind: 'digest', late: false, missed: 0 }), DIGEST)).rejects.toThrow('locked');
  });
});
