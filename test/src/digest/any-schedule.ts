import fc from 'fast-check';
import { tenantOf } from '../../../src/conversation.js';
import type { DigestSubscription, Rhythm, Schedule, Weekday } from '../../../src/subscription.js';

const weekday = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7);

const rhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  fc
    .uniqueArray(weekday, { minLength: 1 })
    .map((days): Rhythm => ({ kind: 'weekly', days: [...days].sort((a, b) => a - b) })),
  fc.integer({ min: 1, max: 31 }).map((day): Rhythm => ({ kind: 'monthly', day })),
  fc
    .record({ week: fc.constantFrom<1 | 2 | 3 | 4 | 'last'>(1, 2, 3, 4, 'last'), day: weekday })
    .map(({ week, day }): Rhythm => ({ kind: 'monthly-weekday', week, day })),
);

const padded = (value: number): string => String(value).padStart(2, '0');

const time = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
  .map(({ hour, minute }) => `${padded(hour)}:${padded(minute)}`);

/** Every schedule that a person can ask for. */
export const anySchedule: fc.Arbitrary<Schedule> = fc.record({
  rhythm,
  time,
  timezone: fc.constantFrom('UTC', ...Intl.supportedValuesOf('timeZone')),
  skipsBankHolidays: fc.boolean(),
});

export const MONDAYS: Schedule = {
  rhythm: { kind: 'weekly', days: [1] },
  time: '09:00',
  timezone: 'Europe/London',
  skipsBankHolidays: false,
};

/** A digest of a console, with what matters to a test told. */
export function digestOf(schedule: Schedule, rest: Partial<DigestSubscription> = {}): DigestSubscription {
  return {
    kind: 'digest',
    id: 'a-digest',
    conversation: { platform: 'console', workspace: 'w', channel: 'c' },
    name: 'digest',
    owner: 'sam',
    createdAt: '2026-11-22T12:00:00.000Z',
    version: 1,
    schedule,
    filters: { themes: [], bodies: [], organisations: [] },
    onlyIfChanged: false,
    ...rest,
  };
}

export const TENANT = tenantOf(digestOf(MONDAYS).conversation);
