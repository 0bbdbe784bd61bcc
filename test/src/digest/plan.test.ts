import { describe, expect, test } from '@jest/globals';
import { planDigest, planNext } from '../../../src/digest/plan.js';
import type { DigestSubscription, Schedule } from '../../../src/subscription.js';
import { digestOf, MONDAYS, TENANT } from './any-schedule.js';

const DUE = '2026-11-30T09:00:00.000Z';
const NEXT = '2026-12-07T09:00:00.000Z';

const planAt = (now: string, rest: Partial<DigestSubscription> = {}) =>
  planDigest(digestOf(MONDAYS, { nextDueAt: DUE, ...rest }), new Date(now));

/** What a plan says of its delivery. */
function summarise(plan: ReturnType<typeof planAt>) {
  const [delivery] = plan?.deliveries ?? [];
  return { slot: delivery?.slot, ...delivery?.cause, skipped: delivery?.skipped, to: plan?.to };
}

describe('what a digest has to send', () => {
  test('is nothing before its time', () => {
    expect(planAt('2026-11-30T08:59:59.999Z')).toBeUndefined();
  });

  test('is its slot from its time on, and then the next is due', () => {
    expect(planAt(DUE)).toEqual({
      tenant: TENANT,
      subscriptionId: 'a-digest',
      from: DUE,
      to: NEXT,
      deliveries: [
        {
          subscriptionId: 'a-digest',
          slot: DUE,
          conversation: { platform: 'console', workspace: 'w', channel: 'c' },
          cause: { kind: 'digest', late: false, missed: 0 },
          dueAt: DUE,
        },
      ],
    });
  });

  test.each([
    [
      'a quarter of an hour after it is on time',
      '2026-11-30T09:15:00Z',
      { slot: DUE, late: false, missed: 0, to: NEXT },
    ],
    ['a moment later is late', '2026-11-30T09:15:00.001Z', { slot: DUE, late: true, missed: 0, to: NEXT }],
    ['48 hours after it is late', '2026-12-02T09:00:00Z', { slot: DUE, late: true, missed: 0, to: NEXT }],
    [
      'after three weeks is the last of four',
      '2026-12-22T08:00:00Z',
      { slot: '2026-12-21T09:00:00.000Z', late: true, missed: 3, to: '2026-12-28T09:00:00.000Z' },
    ],
  ])('%s', (_name, now, expected) => {
    expect(summarise(planAt(now))).toMatchObject(expected);
    expect(summarise(planAt(now)).skipped).toBeUndefined();
  });

  test('more than 48 hours after its slot is skipped, with a reason that a person can read', () => {
    const { slot, skipped, to } = summarise(planAt('2026-12-02T09:00:00.001Z'));
    expect({ slot, skipped, to }).toEqual({
      slot: DUE,
      skipped: 'The digest was not sent: it would have come more than 48 hours late.',
      to: NEXT,
    });
  });

  test('is nothing while it is paused without an end, or has no due time', () => {
    expect(planAt('2026-12-24T09:00:00Z', { paused: { reason: 'recess' } })).toBeUndefined();
    expect(planDigest(digestOf(MONDAYS), new Date(DUE))).toBeUndefined();
  });

  test('comes again after a pause until a day', () => {
    const paused = { until: '2027-01-05', reason: 'recess' };
    const nextDueAt = '2027-01-11T09:00:00.000Z';
    expect(planNext(MONDAYS, new Date('2026-11-25'), paused)).toBe(nextDueAt);
    expect(planAt('2027-01-11T08:59:59Z', { paused, nextDueAt })).toBeUndefined();
    expect(planAt('2027-01-11T09:01:00Z', { paused, nextDueAt })?.deliveries).toHaveLength(1);
  });
});

describe('a due time that was stored under other rules', () => {
  const summer: Schedule = { ...MONDAYS, timezone: 'Europe/Paris' };

  test.each([
    [
      'an hour too early waits for its slot',
      '2026-11-30T07:00:00.000Z',
      '2026-11-30T07:01:00Z',
      [],
      '2026-11-30T08:00:00.000Z',
    ],
    [
      'an hour too early, found after its slot, sends that slot',
      '2026-11-30T07:00:00.000Z',
      '2026-11-30T08:01:00Z',
      ['2026-11-30T08:00:00.000Z'],
      '2026-12-07T08:00:00.000Z',
    ],
    [
      'an hour too late sends once, and keeps to the rules from then on',
      '2026-11-30T09:00:00.000Z',
      '2026-11-30T09:01:00Z',
      ['2026-11-30T09:00:00.000Z'],
      '2026-12-07T08:00:00.000Z',
    ],
  ])('%s', (_name, nextDueAt, now, slots, to) => {
    const plan = planDigest(digestOf(summer, { nextDueAt }), new Date(now));
    expect({ slots: plan?.deliveries.map(({ slot }) => slot), to: plan?.to }).toEqual({ slots, to });
  });

  test('on a day that has become a bank holiday waits for the next slot', () => {
    const digest = digestOf({ ...MONDAYS, skipsBankHolidays: true }, { nextDueAt: '2026-12-28T09:00:00.000Z' });
    const plan = planDigest(digest, new Date('2026-12-28T09:00:30Z'));
    expect(plan).toMatchObject({ deliveries: [], to: '2027-01-04T09:00:00.000Z' });
  });
});

describe('the first due time', () => {
  test.each([
    ['is the first slot after now', undefined, '2026-11-30T09:00:00.000Z'],
    ['after a pause until its own day is that day', { until: '2026-12-07', reason: '' }, NEXT],
    ['after a pause until a day that is over is the first slot after now', { until: '2026-11-02', reason: '' }, DUE],
    ['in a pause without an end is none', { reason: '' }, undefined],
  ])('%s', (_name, paused, due) => {
    expect(planNext(MONDAYS, new Date('2026-11-25T12:00:00Z'), paused)).toBe(due);
  });

  test('after a pause counts the day in the zone of the schedule', () => {
    const schedule: Schedule = { ...MONDAYS, time: '00:00', timezone: 'Pacific/Apia' };
    const paused = { until: '2026-12-07', reason: '' };
    expect(planNext(schedule, new Date('2026-11-25T12:00:00Z'), paused)).toBe('2026-12-06T11:00:00.000Z');
  });

  test('without any day to come on is two years away', () => {
    const never: Schedule = { ...MONDAYS, rhythm: { kind: 'weekly', days: [] } };
    expect(planNext(never, new Date('2026-11-25T12:00:00Z'))).toBe('2028-11-24T12:00:00.000Z');
  });
});
