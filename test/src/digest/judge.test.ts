import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  backOff,
  type Judgement,
  judgeLookup,
  judgeOutcome,
  judgeRejection,
  postpone,
  throttleWait,
} from '../../../src/digest/judge.js';
import { LIMITS, type Limits } from '../../../src/digest/limits.js';
import type { Lookup, Outcome } from '../../../src/digest/sending.js';
import type { ClaimedDelivery } from '../../../src/store/outbox.js';
import type { Snapshot } from '../../../src/subscription.js';
import { BODY, claimedDelivery, DUE } from './sample-deliveries.js';

const NOW = new Date(DUE);
const SECOND = 1_000;
const HOUR = 3_600_000;

const later = (milliseconds: number): string => new Date(NOW.getTime() + milliseconds).toISOString();

const circumstances = (delivery: ClaimedDelivery, limits: Partial<Limits> = {}) => ({
  delivery,
  now: NOW,
  limits: { ...LIMITS, ...limits },
});

const FRESH = claimedDelivery();
/** An earlier attempt ended nobody knows how. */
const OPEN = claimedDelivery({ attempts: 1, intentAt: later(-60 * SECOND), body: BODY, problem: 'No answer came.' });
const LAST = claimedDelivery({ attempts: LIMITS.mostAttempts - 1 });
const LAST_OPEN = { ...OPEN, attempts: LIMITS.mostAttempts };

describe('what becomes of a delivery after a request', () => {
  const gone: Outcome = { kind: 'refused', reason: 'The channel is gone.' };
  const rejected: Outcome = { kind: 'rejected', reason: 'Nobody listens.' };
  const unknown: Outcome = { kind: 'unknown', reason: 'No answer came.' };
  const throttled: Outcome = { kind: 'throttled', retryAfter: 30 };
  const postponed = { notBefore: later(30 * SECOND), problem: 'The platform asked to wait.', uncounted: true } as const;
  const afterWait = (delivery: ClaimedDelivery) => later(backOff(delivery, LIMITS));

  test.each<[string, Outcome, ClaimedDelivery, Judgement]>([
    ['sent', { kind: 'sent', providerId: '17.3' }, FRESH, { verdict: { kind: 'sent', at: DUE, providerId: '17.3' } }],
    ['sent without an id', { kind: 'sent' }, FRESH, { verdict: { kind: 'sent', at: DUE } }],
    ['throttled', throttled, FRESH, { verdict: { kind: 'again', ...postponed }, throttledUntil: later(30 * SECOND) }],
    [
      'throttled, and an earlier one was not found',
      throttled,
      OPEN,
      { verdict: { kind: 'unsure', ...postponed }, throttledUntil: later(30 * SECOND) },
    ],
    [
      'refused',
      gone,
      FRESH,
      { verdict: { kind: 'failed', problem: 'The channel is gone.' }, refusal: 'The channel is gone.' },
    ],
    [
      'rejected',
      rejected,
      FRESH,
      { verdict: { kind: 'again', notBefore: afterWait(FRESH), problem: 'Nobody listens.' } },
    ],
    [
      'rejected, and an earlier one was not found',
      rejected,
      OPEN,
      { verdict: { kind: 'unsure', notBefore: afterWait(OPEN), problem: 'Nobody listens.' } },
    ],
    ['rejected for the eighth time', rejected, LAST, { verdict: { kind: 'failed', problem: 'Nobody listens.' } }],
    [
      'unknown',
      unknown,
      FRESH,
      { verdict: { kind: 'unsure', notBefore: afterWait(FRESH), problem: 'No answer came.' } },
    ],
    [
      'unknown for the eighth time',
      unknown,
      LAST,
      { verdict: { kind: 'unsure', notBefore: afterWait(LAST), problem: 'No answer came.' } },
    ],
  ])('%s', (_, outcome, delivery, judgement) => {
    expect(judgeOutcome(outcome, BODY, circumstances(delivery))).toEqual(judgement);
  });

  test('records with what is sent what the conversation has been told', () => {
    const snapshot: Snapshot = { at: DUE, weaknesses: [], corrections: [], articles: ['1'] };
    expect(judgeOutcome({ kind: 'sent' }, { ...BODY, snapshot }, circumstances(FRESH))).toEqual({
      verdict: { kind: 'sent', at: DUE, snapshot },
    });
  });
});

describe('what becomes of a delivery that an earlier attempt may have sent', () => {
  const held = { verdict: { kind: 'held', problem: 'No answer came.' } } as const;
  const asked = {
    notBefore: later(30 * SECOND),
    problem: 'The platform could not be asked.',
    uncounted: true,
  } as const;
  const silent: Lookup = { kind: 'try-later', retryAfter: 30 };
  const cannotTell: Lookup = { kind: 'cannot-tell' };

  test.each<[string, Lookup, ClaimedDelivery, Partial<Limits>, Judgement | undefined]>([
    [
      'found',
      { kind: 'found', providerId: '17.3' },
      OPEN,
      {},
      { verdict: { kind: 'sent', at: DUE, providerId: '17.3' } },
    ],
    ['absent: it is sent', { kind: 'absent' }, OPEN, {}, undefined],
    [
      'absent after eight attempts',
      { kind: 'absent' },
      LAST_OPEN,
      {},
      { verdict: { kind: 'failed', problem: 'No answer came.' } },
    ],
    ['nobody can tell', cannotTell, OPEN, {}, held],
    [
      'nobody can tell, and twice is better than never: it is sent',
      cannotTell,
      OPEN,
      { onUncertain: 'resend' },
      undefined,
    ],
    ['nobody can tell after eight attempts', cannotTell, LAST_OPEN, { onUncertain: 'resend' }, held],
    [
      'nobody can tell what a crash broke off',
      cannotTell,
      claimedDelivery({ intentAt: DUE, body: BODY }),
      {},
      { verdict: { kind: 'held', problem: 'An attempt was broken off.' } },
    ],
    ['nobody answers', silent, OPEN, {}, { verdict: { kind: 'unsure', ...asked } }],
    ['nobody answered for a day', silent, { ...OPEN, intentAt: later(-25 * HOUR) }, {}, held],
  ])('%s', (_, lookup, delivery, limits, judgement) => {
    expect(judgeLookup(lookup, BODY, circumstances(delivery, limits))).toEqual(judgement);
  });
});

describe('how long a tenant waits', () => {
  test.each([
    [1, 1],
    [30, 30],
    [3600, 3600],
    [86_400, 3600],
    [Number.POSITIVE_INFINITY, 3600],
    [0, 1],
    [-5, 1],
    [0.2, 1],
    [Number.NaN, 60],
  ])('Retry-After %d: %d seconds', (retryAfter, seconds) => {
    expect(throttleWait(retryAfter)).toBe(seconds * SECOND);
  });
});

describe('the wait before the next attempt', () => {
  test('is long enough at first for a platform to show what it accepted, and grows to an hour', () => {
    const waits = [0, 1, 2, 3, 4, 5, 6, 7].map((attempts) => backOff({ id: 'd1', attempts }, LIMITS) / SECOND);
    const least = [20, 60, 180, 540, 1_620, 3_600, 3_600, 3_600];
    for (const [attempt, seconds] of least.entries()) {
      expect(waits[attempt]).toBeGreaterThanOrEqual(seconds);
      expect(waits[attempt]).toBeLessThanOrEqual(seconds * 1.25);
    }
  });

  test('is the same for one delivery and scattered over many', () => {
    const wait = (number: number) => backOff({ id: `d${number}`, attempts: 6 }, LIMITS);
    const waits = Array.from({ length: 100 }, (_, number) => wait(number));
    expect(new Set(waits).size).toBe(100);
    expect(waits).toEqual(Array.from({ length: 100 }, (_, number) => wait(number)));
  });
});

describe('what was not tried', () => {
  test.each([
    ['again', FRESH],
    ['unsure', OPEN],
  ] as const)('stays as open as it was and does not count: %s', (kind, delivery) => {
    const { verdict } = postpone(delivery, later(SECOND), 'It was not its turn.');
    expect(verdict).toEqual({ kind, notBefore: later(SECOND), problem: 'It was not its turn.', uncounted: true });
  });

  test('counts where it could not be written, so that it ends', () => {
    expect(judgeRejection('It could not be written.', circumstances(LAST))).toEqual({
      verdict: { kind: 'failed', problem: 'It could not be written.' },
    });
  });
});

test('only what is certain is never asked about again', () => {
  const outcomes: fc.Arbitrary<Outcome> = fc.oneof(
    fc.constant<Outcome>({ kind: 'unknown', reason: '' }),
    fc.constant<Outcome>({ kind: 'rejected', reason: '' }),
    fc.double().map((retryAfter): Outcome => ({ kind: 'throttled', retryAfter })),
  );
  fc.assert(
    fc.property(outcomes, fc.nat({ max: 20 }), fc.boolean(), (outcome, attempts, isOpen) => {
      const delivery = { ...(isOpen ? OPEN : FRESH), attempts };
      const { kind } = judgeOutcome(outcome, BODY, circumstances(delivery)).verdict;
      // "again" takes the intent back: whatever may have arrived would be forgotten.
      return kind !== 'again' || (outcome.kind !== 'unknown' && !isOpen);
    }),
  );
});
