import { dayOf } from '../../index/edtf.js';
import type { Rhythm, Schedule, Weekday } from '../subscription.js';
import { isBankHoliday } from './bank-holidays.js';
import { instantOf, wallTimeOf } from './zoned-time.js';

interface Month {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

const DAY = 86_400_000;
const MONTHS_AHEAD = 24;

function monthLater({ year, month }: Month, count: number): Month {
  const index = year * 12 + month - 1 + count;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** The days of a month that fall on a weekday, first to last. */
function listWeekdays({ year, month }: Month, weekday: Weekday, length: number): number[] {
  const opening = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const days: number[] = [];
  for (let day = 1 + ((weekday - opening + 7) % 7); day <= length; day += 7) days.push(day);
  return days;
}

function listDays(rhythm: Rhythm, month: Month): number[] {
  const length = new Date(Date.UTC(month.year, month.month, 0)).getUTCDate();
  if (rhythm.kind === 'monthly') return [Math.min(rhythm.day, length)];
  if (rhythm.kind === 'weekly')
    return rhythm.days.flatMap((weekday) => listWeekdays(month, weekday, length)).sort((a, b) => a - b);
  const days = listWeekdays(month, rhythm.day, length);
  return days.slice(rhythm.week === 'last' ? -1 : rhythm.week - 1).slice(0, 1);
}

function isLeftOut({ skipsBankHolidays }: Schedule, { year, month }: Month, day: number): boolean {
  return skipsBankHolidays && isBankHoliday(dayOf(year, month, day) ?? '');
}

/** The slots of one month. A time that does not exist on its day runs at the end of the gap. */
function* slotsOf(schedule: Schedule, { year, month }: Month, fromDay: number): Generator<Date> {
  const hour = Number(schedule.time.slice(0, 'hh'.length));
  const minute = Number(schedule.time.slice('hh:'.length));
  for (const day of listDays(schedule.rhythm, { year, month })) {
    if (day >= fromDay && !isLeftOut(schedule, { year, month }, day))
      yield instantOf({ year, month, day, hour, minute }, schedule.timezone);
  }
}

/** The first slot later than an instant; undefined where there is none within two years, as without a single day. */
export function nextSlot(schedule: Schedule, after: Date): Date | undefined {
  // A day earlier: the slot of a day that a zone skipped whole comes on the next.
  const start = wallTimeOf(new Date(after.getTime() - DAY), schedule.timezone);
  for (let count = 0; count <= MONTHS_AHEAD; count++) {
    for (const slot of slotsOf(schedule, monthLater(start, count), count === 0 ? start.day : 1))
      if (slot.getTime() > after.getTime()) return slot;
  }
  return undefined;
}

/** The slots later than `after` up to and including `until`, in order; none where `until` is not later. */
export function slotsBetween(schedule: Schedule, after: Date, until: Date): Date[] {
  const slots: Date[] = [];
  let slot = nextSlot(schedule, after);
  while (slot !== undefined && slot.getTime() <= until.getTime()) {
    slots.push(slot);
    slot = nextSlot(schedule, slot);
  }
  return slots;
}
