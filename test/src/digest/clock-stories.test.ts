import { describe, expect, test } from '@jest/globals';
import { addDays, dayOf, lastDayOf, weekdayOf } from '../../../index/edtf.js';
import { isBankHoliday } from '../../../src/digest/bank-holidays.js';
import { planDigest, planNext } from '../../../src/digest/plan.js';
import type { PlannedDelivery } from '../../../src/store/outbox.js';
import type { Rhythm, Schedule } from '../../../src/subscription.js';
import { digestOf, MONDAYS } from './any-schedule.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TICK = 20 * MINUTE;
const START = Date.UTC(2026, 0, 1);
const END = Date.UTC(2031, 0, 1);
const FURTHEST_EAST = 15 * HOUR;
/** A clock that is off by as much, either way. */
const JITTER = 7 * MINUTE;

const ZONES = ['Europe/London', 'America/New_York', 'UTC', 'Pacific/Apia'];
const DAILY: Rhythm = { kind: 'weekly', days: [1, 2, 3, 4, 5, 6, 7] };
const KINDS: readonly Omit<Schedule, 'timezone'>[] = [
  { rhythm: DAILY, time: '01:30', skipsBankHolidays: false },
  { rhythm: DAILY, time: '02:30', skipsBankHolidays: false },
  { rhythm: { kind: 'weekly', days: [1, 2, 3, 4, 5] }, time: '08:30', skipsBankHolidays: true },
  { rhythm: { kind: 'weekly', days: [1] }, time: '09:00', skipsBankHolidays: false },
  { rhythm: { kind: 'monthly', day: 31 }, time: '00:30', skipsBankHolidays: false },
  { rhythm: { kind: 'monthly-weekday', week: 'last', day: 7 }, time: '02:00', skipsBankHolidays: false },
];
const SCHEDULES = ZONES.flatMap((timezone) => KINDS.map((kind): Schedule => ({ ...kind, timezone })));

/** The same numbers between 0 and 1 in every run. */
function createChance(): () => number {
  let seed = 20261130;
  return () => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return seed / 4_294_967_296;
  };
}

interface Outage {
  readonly from: number;
  readonly to: number;
}

/** Three hours every 17 days, three days every 120 and three weeks every 300. */
const OUTAGES: readonly Outage[] = [
  [17, 3 * HOUR],
  [120, 3 * DAY],
  [300, 21 * DAY],
].flatMap(([every = 0, length = 0]) =>
  Array.from({ length: Math.floor((END - START) / (every * DAY)) }, (_, count) => {
    const from = START + (count + 1) * every * DAY - 5 * HOUR;
    return { from, to: from + length };
  }),
);

const isDown = (instant: number): boolean => OUTAGES.some(({ from, to }) => from <= instant && instant < to);

const TICKS = Array.from({ length: (END + DAY - START) / TICK }, (_, count) => START + count * TICK).filter(
  (instant) => !isDown(instant),
);

function isDayOf(rhythm: Rhythm, day: string): boolean {
  const date = Number(day.slice('YYYY-MM-'.length));
  const last = Number(lastDayOf(day.slice(0, 'YYYY-MM'.length)).slice('YYYY-MM-'.length));
  if (rhythm.kind === 'weekly') return rhythm.days.some((weekday) => weekday === weekdayOf(day));
  if (rhythm.kind === 'monthly') return date === Math.min(rhythm.day, last);
  return (
    weekdayOf(day) === rhythm.day && (rhythm.week === 'last' ? date > last - 7 : Math.ceil(date / 7) === rhythm.week)
  );
}

/** The slots of five years, found without `slots.ts`: the first quarter of an hour that shows the time or a later one. */
function listSlots({ rhythm, time, timezone, skipsBankHolidays }: Schedule): string[] {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' });
  const slots: string[] = [];
  for (let day = dayOf(2025, 12, 31) ?? ''; day < '2031-01-03'; day = addDays(day, 1)) {
    if (!isDayOf(rhythm, day) || (skipsBankHolidays && isBankHoliday(day))) continue;
    const isBefore = (instant: number): boolean => format.format(instant) < `${day} ${time}`;
    let instant = Date.parse(`${day}T${time}:00Z`) - FURTHEST_EAST;
    while (isBefore(instant + HOUR)) instant += HOUR;
    while (isBefore(instant)) instant += MINUTE * 15;
    if (instant >= START && instant < END) slots.push(new Date(instant).toISOString());
  }
  return slots;
}

interface Told {
  readonly row: PlannedDelivery;
  /** By the true clock. */
  readonly at: number;
}

interface Story {
  readonly rows: readonly Told[];
  readonly doubled: number;
}

/** What comes of one digest that is planned by a clock that runs minutes fast and slow, by a process that is often down. */
function live(schedule: Schedule, chance: () => number): Story {
  let digest = digestOf(schedule, { nextDueAt: planNext(schedule, new Date(START - 1)) ?? '' });
  const rows = new Map<string, Told>();
  let doubled = 0;
  for (const at of TICKS) {
    const plan = planDigest(digest, new Date(at + (chance() * 2 - 1) * JITTER));
    if (plan === undefined) continue;
    for (const row of plan.deliveries) {
      if (rows.has(row.slot)) doubled += 1;
      if (Date.parse(row.slot) < END) rows.set(row.slot, { row, at });
    }
    digest = { ...digest, nextDueAt: plan.to };
  }
  return { rows: [...rows.values()], doubled };
}

const missedBy = ({ row }: Told): number => (row.cause.kind === 'digest' ? row.cause.missed : 0);
const latenessOf = ({ row, at }: Told): number => at - Date.parse(row.slot);
const isLate = ({ row }: Told): boolean => row.cause.kind === 'digest' && row.cause.late;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

describe('five years in four zones, with a clock that is minutes off and a process that is often down', () => {
  const chance = createChance();
  const stories = SCHEDULES.map((schedule) => ({ slots: listSlots(schedule), ...live(schedule, chance) }));
  const told = stories.flatMap(({ rows }) => rows);

  test('give every slot one delivery, or count it as missed by the one that makes up for it', () => {
    const slots = sum(stories.map((story) => story.slots.length));
    const missed = sum(told.map(missedBy));
    const strays = stories.flatMap((story) => story.rows.filter(({ row }) => !story.slots.includes(row.slot)));
    expect({
      slots,
      sent: told.filter(({ row }) => row.skipped === undefined).length,
      skipped: told.filter(({ row }) => row.skipped !== undefined).length,
      missed,
      doubled: sum(stories.map(({ doubled }) => doubled)),
      lost: slots - told.length - missed,
      strays: strays.length,
    }).toEqual({ slots: 21_188, sent: 19_538, skipped: 78, missed: 1_572, doubled: 0, lost: 0, strays: 0 });
  });

  test('send every slot at which the process runs, within one tick', () => {
    const unserved = stories.flatMap(({ slots, rows }) => {
      const served = new Set(rows.filter((row) => latenessOf(row) <= TICK + JITTER).map(({ row }) => row.slot));
      const isUp = (slot: string) => [0, TICK, 2 * TICK].every((later) => !isDown(Date.parse(slot) + later));
      return slots.filter((slot) => isUp(slot) && !served.has(slot));
    });
    expect(unserved).toEqual([]);
  });

  test('send none earlier than the clock was off', () => {
    expect(told.filter((row) => latenessOf(row) < -JITTER)).toEqual([]);
  });

  test('mark as late what is more than a quarter of an hour late, and skip what is more than two days late', () => {
    const wrong = told.filter((row) => {
      const lateness = latenessOf(row);
      const isUnmarked = lateness > 15 * MINUTE + JITTER && !isLate(row);
      const isMarked = lateness < 15 * MINUTE - JITTER && isLate(row);
      const isSkipped = row.row.skipped !== undefined;
      return isUnmarked || isMarked || (isSkipped ? lateness < 48 * HOUR - JITTER : lateness > 48 * HOUR + JITTER);
    });
    expect(wrong).toEqual([]);
  });
});

describe('a clock that leaps three days ahead and is put right', () => {
  test('can make one digest early where the leap is believed, and none twice', () => {
    const schedule: Schedule = { ...MONDAYS, timezone: 'UTC' };
    const slots: string[] = [];
    let nextDueAt = '2026-11-30T09:00:00.000Z';
    const instants = [
      '2026-11-27T12:00Z',
      '2026-11-30T12:00Z',
      '2026-11-27T12:20Z',
      '2026-11-30T09:00Z',
      '2026-12-07T09:00Z',
    ];
    for (const now of instants) {
      const plan = planDigest(digestOf(schedule, { nextDueAt }), new Date(now));
      slots.push(...(plan?.deliveries ?? []).map(({ slot }) => slot));
      nextDueAt = plan?.to ?? nextDueAt;
    }
    expect(slots).toEqual(['2026-11-30T09:00:00.000Z', '2026-12-07T09:00:00.000Z']);
  });
});
