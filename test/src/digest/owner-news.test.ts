import { describe, expect, test } from '@jest/globals';
import type { Judgement } from '../../../src/digest/judge.js';
import { planOwnerNotice } from '../../../src/digest/owner-news.js';
import type { ClaimedDelivery } from '../../../src/store/outbox.js';
import type { FollowSubscription, Subscription } from '../../../src/subscription.js';
import { claimedDelivery, DUE, digestTo } from './sample-deliveries.js';

const NOW = new Date(DUE);
const HELD: Judgement = { verdict: { kind: 'held', problem: 'The platform did not answer.' } };
const GIVEN_UP: Judgement = { verdict: { kind: 'failed', problem: 'Nobody listens.' } };
const REFUSED: Judgement = {
  verdict: { kind: 'failed', problem: 'The channel is gone.' },
  refusal: 'The channel is gone.',
};

const { schedule: _schedule, filters: _filters, onlyIfChanged: _only, nextDueAt: _next, ...base } = digestTo();
const FOLLOWS: FollowSubscription = { ...base, kind: 'follow', name: 'follows:U1', follows: [] };

const tell = (judgement: Judgement, delivery: Partial<ClaimedDelivery> = {}, subscription: Subscription = digestTo()) =>
  planOwnerNotice({ delivery: claimedDelivery(delivery), subscription }, judgement, NOW);

describe('the owner is told', () => {
  test('in private, at once', () => {
    expect(tell(HELD)).toEqual({
      subscriptionId: 'digest-of-T1-C1',
      slot: 'held:d1',
      conversation: { platform: 'slack', workspace: 'T1', channel: 'user:U1' },
      cause: {
        kind: 'owner',
        problem:
          'The digest of Monday 23 November 2026, 09:00 Europe/London may or may not have arrived. The platform did not answer.',
        deliveryId: 'd1',
      },
      dueAt: DUE,
    });
  });

  test.each<[string, Judgement, Partial<ClaimedDelivery>, Subscription, string, string]>([
    [
      'that one was given up',
      GIVEN_UP,
      {},
      digestTo(undefined, { name: 'caseloads' }),
      'failed:d1',
      'The digest “caseloads” of Monday 23 November 2026, 09:00 Europe/London was not sent. Nobody listens.',
    ],
    [
      'that none can arrive, once for one state of the subscription',
      REFUSED,
      {},
      digestTo(undefined, { version: 4 }),
      'refused:digest-of-T1-C1:4',
      'The digest can no longer be sent. The channel is gone.',
    ],
    [
      'that none of what is followed can arrive',
      REFUSED,
      { cause: { kind: 'notice', articleIds: ['1'] } },
      FOLLOWS,
      'refused:digest-of-T1-C1:1',
      'What you follow can no longer be sent. The channel is gone.',
    ],
    [
      'the day by the clocks of the zone',
      HELD,
      { dueAt: '2026-06-07T23:30:00.000Z', cause: { kind: 'correction', correctionId: 'c', deliveryId: 'd0' } },
      digestTo(),
      'held:d1',
      'The correction of Monday 8 June 2026, 00:30 Europe/London may or may not have arrived. The platform did not answer.',
    ],
  ])('%s', (_, judgement, delivery, subscription, slot, problem) => {
    expect(tell(judgement, delivery, subscription)).toMatchObject({ slot, cause: { kind: 'owner', problem } });
  });

  test('again about one that was sent again and is held again, for it is another attempt', () => {
    const slots = ['2026-11-23T09:00:05.000Z', '2026-11-23T11:30:00.000Z'].map(
      (intentAt) => tell(HELD, { intentAt })?.slot,
    );
    expect(slots).toEqual(['held:d1:2026-11-23T09:00:05.000Z', 'held:d1:2026-11-23T11:30:00.000Z']);
  });

  test('during a pause that ends by itself, too', () => {
    const paused = digestTo(undefined, { paused: { until: '2027-01-05', reason: 'recess' } });
    expect(tell(REFUSED, {}, paused)).toBeDefined();
  });

  test('of a decision only where there is one to make', () => {
    for (const judgement of [GIVEN_UP, REFUSED]) expect(tell(judgement)?.cause).not.toHaveProperty('deliveryId');
  });
});

describe('nobody is told', () => {
  test.each<[string, Judgement]>([
    ['that it was sent', { verdict: { kind: 'sent', at: DUE } }],
    ['that it is tried again', { verdict: { kind: 'again', notBefore: DUE, problem: 'Nobody listens.' } }],
    ['that it is looked for', { verdict: { kind: 'unsure', notBefore: DUE, problem: 'No answer came.' } }],
    ['that there was nothing to say', { verdict: { kind: 'skipped', problem: 'Nothing changed.' } }],
  ])('%s', (_, judgement) => {
    expect(tell(judgement)).toBeUndefined();
  });

  test.each([HELD, GIVEN_UP, REFUSED])('what became of a message to the owner: %j', (judgement) => {
    expect(tell(judgement, { cause: { kind: 'owner', problem: 'The digest can no longer be sent.' } })).toBeUndefined();
  });

  test('again that none can arrive, once it is paused for that', () => {
    const paused = digestTo(undefined, { paused: { reason: 'The channel is gone.' } });
    expect(tell(REFUSED, {}, paused)).toBeUndefined();
  });
});
