import { describe, expect, test } from '@jest/globals';
import { composeNotice, planNotice } from '../../../src/digest/notice.js';
import { takeSnapshot } from '../../../src/digest/snapshot.js';
import type { Follow, FollowSubscription } from '../../../src/subscription.js';
import { listTexts } from './digest-text.js';
import { type ArticleName, FOLLOWER, readNorthbrook } from './northbrook.js';

const BEFORE = new Date('2019-10-01T08:00:00Z');
const NOW = new Date('2019-10-07T08:00:00Z');
const THREE = readNorthbrook('first', 'second', 'third');

const CASELOADS: Follow = { kind: 'weakness', theme: 'caseloads' };
const SMITH: Follow = { kind: 'person', personId: 'smith', name: 'Anna Smith' };
const TOO_HIGH: Follow = { kind: 'phrase', words: 'too high' };

const follower = (follows: readonly Follow[], ...told: readonly ArticleName[]): FollowSubscription => ({
  ...FOLLOWER,
  follows,
  last: takeSnapshot(readNorthbrook(...told), BEFORE),
});

const compose = (follows: readonly Follow[], ...articleIds: string[]) =>
  composeNotice({ index: THREE, subscription: { ...FOLLOWER, follows }, articleIds });

describe('planning a notice', () => {
  test('one for all new articles, however many follows they match', () => {
    const { delivery, seen } = planNotice(follower([CASELOADS, SMITH, TOO_HIGH], 'first'), THREE, NOW);
    expect(delivery).toEqual({
      subscriptionId: 'follow-1',
      slot: 'notice:2019-10-01T08:00:00.000Z',
      conversation: FOLLOWER.conversation,
      cause: { kind: 'notice', articleIds: ['second', 'third'] },
      dueAt: '2019-10-07T08:00:00.000Z',
    });
    expect(seen.articles).toEqual(['first', 'second', 'third']);
  });

  test.each<[string, FollowSubscription]>([
    ['who has just begun to follow', { ...FOLLOWER, follows: [CASELOADS] }],
    ['for whom nothing is new', follower([CASELOADS], 'first', 'second', 'third')],
    ['of whose follows the new articles do not tell', follower([{ kind: 'weakness', theme: 'adoption' }], 'first')],
  ])('none to one %s', (_who, subscription) => {
    const { delivery, seen } = planNotice(subscription, THREE, NOW);
    expect(delivery).toBeUndefined();
    expect(seen).toEqual(takeSnapshot(THREE, NOW));
  });
});

describe('a notice', () => {
  test('shows each sentence once, article by article, with its source and every reason', () => {
    const body = compose([CASELOADS, SMITH, TOO_HIGH], 'second', 'third');
    expect(body && listTexts(body.answer)).toEqual([
      '2 new articles on caseloads, Anna Smith and the words “too high”',
      '# “Northbrook says it is on its way”',
      'Anna Smith: ‘Anna Smith, director of children’s services at Northbrook Council, said in March 2016: “Caseloads have fallen by a third.”’ [1], because you follow caseloads and Anna Smith',
      '# “Ofsted back in Northbrook”',
      'Ofsted: “They found that caseloads remain too high in two teams.” [2], because you follow caseloads and the words “too high”',
      'You follow caseloads, Anna Smith and the words “too high”.',
    ]);
    expect(body?.answer.sources.map(({ articleId }) => articleId)).toEqual(['second', 'third']);
    expect(body?.facts).toEqual(['second:1:88', 'third:2:0', 'quotation:second:1:88']);
    expect(body?.snapshot).toBeUndefined();
  });

  test('tells of the new articles only, and offers to ask on and to stop', () => {
    const body = compose([CASELOADS], 'third');
    expect(body?.answer.title).toBe('1 new article on caseloads');
    expect(body?.answer.followUps.map(({ question }) => question)).toEqual([
      '/weaknesses caseloads',
      '/digest pause follows',
      '/digest follows',
      '/digest why follows',
    ]);
  });

  test('is not written where nothing that is followed is left in it', () => {
    expect(compose([SMITH], 'third')).toBeUndefined();
    expect(compose([CASELOADS], 'withdrawn')).toBeUndefined();
  });

  test('counts what is followed where the names would be no title', () => {
    const words = ['caseloads', 'two teams', 'remain', 'found'].map(
      (each): Follow => ({ kind: 'phrase', words: each }),
    );
    expect(compose(words, 'third')?.answer.title).toBe('1 new article on 4 things you follow');
  });
});
