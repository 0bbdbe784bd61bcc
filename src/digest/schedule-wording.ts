import { weekdayOf } from '../../index/edtf.js';
import { formatDate } from '../date-wording.js';
import type { Rhythm, Schedule, Weekday } from '../subscription.js';
import { joinList, nameOrdinal } from '../wording.js';
import { nameWeekday, WEEKDAYS } from './weekday-words.js';
import { wallTimeOf } from './zoned-time.js';

const ENDINGS = ['th', 'st', 'nd', 'rd'];
const SHORTEST_MONTH = 28;
const LONGEST_MONTH = 31;

/** "1st", "12th". */
function numberDay(day: number): string {
  const isTeen = day > 10 && day < 20;
  return `${day}${(!isTeen && ENDINGS[day % 10]) || 'th'}`;
}

function tellWeekdays(days: readonly Weekday[]): string {
  const sorted = [...new Set(days)].sort();
  if (sorted.length === 7) return 'every day';
  if (sorted.join('') === '12345') return 'every weekday';
  return `every ${joinList(sorted.map(nameWeekday))}`;
}

function tellMonthDay(day: number): string {
  if (day >= LONGEST_MONTH) return 'on the last day of every month';
  return `on the ${numberDay(day)} of every month${day > SHORTEST_MONTH ? ' or its last day' : ''}`;
}

function tellRhythm(rhythm: Rhythm): string {
  if (rhythm.kind === 'weekly') return tellWeekdays(rhythm.days);
  if (rhythm.kind === 'monthly') return tellMonthDay(rhythm.day);
  const week = rhythm.week === 'last' ? 'last' : nameOrdinal(rhythm.week);
  return `on the ${week} ${nameWeekday(rhythm.day)} of every month`;
}

/** "every Monday at 09:00 (Europe/London), not on bank holidays": words that `readSchedule` understands. */
export function tellSchedule({ rhythm, time, timezone, skipsBankHolidays }: Schedule): string {
  return `${tellRhythm(rhythm)} at ${time} (${timezone})${skipsBankHolidays ? ', not on bank holidays' : ''}`;
}

/** "Tuesday 5 January 2027" for "2027-01-05". */
export function tellDay(day: string): string {
  return `${WEEKDAYS[weekdayOf(day) - 1]} ${formatDate(day)}`;
}

/** "Monday 30 November 2026, 09:00 Europe/London": an instant, also as ISO 8601, by the clocks of a zone. */
export function tellSlot(instant: Date | string, timezone: string): string {
  const { year, month, day, hour, minute } = wallTimeOf(new Date(instant), timezone);
  const [date = ''] = new Date(Date.UTC(year, month - 1, day)).toISOString().split('T');
  const time = [hour, minute].map((value) => String(value).padStart(2, '0')).join(':');
  return `${tellDay(date)}, ${time} ${timezone}`;
}
