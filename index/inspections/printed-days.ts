import { dayOf, daysBetween, intervalOf } from '../edtf.js';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** One part of a printed date or the words between two: "Tuesday", "5th", "June", "2018", "to", "–". */
const PART =
  /[\s,]*(?:((?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|((?:19|20)\d\d)(?!\d)|(\d{1,2})(?:st|nd|rd|th)?(?![\d:%])|(january|february|march|april|may|june|july|august|september|october|november|december)\b|(to|and|until|&|[-–—])(?![a-z]))/iy; // Tuesday 5 and Wednesday 6 June 2018

/** A day as far as it is printed: of "5 and 6 June 2018" the first has neither month nor year. */
interface Printed {
  readonly day: number;
  month?: number;
  year?: number;
}

/** Days as printed, from the first to the last. */
export interface PrintedDays {
  readonly start: number;
  readonly end: number;
  /** `YYYY-MM-DD`; absent where no year is printed or the calendar has no such day. */
  readonly first?: string;
  readonly last?: string;
  /** EDTF: the day, or the interval from the first to the last; absent where they are no stretch of time. */
  readonly date?: string;
  /** What the days say against themselves, in words. */
  readonly fault?: string;
}

interface Run {
  readonly days: Printed[];
  readonly end: number;
}

/** The days from a place on, as far as they follow one another; a number behind the last month is none: "5 June 2018, 12 children". */
function runAt(text: string, from: number): Run {
  const days: Printed[] = [];
  let end = from;
  PART.lastIndex = from;
  for (let match = PART.exec(text); match; match = PART.exec(text)) {
    const [, , year, day, month] = match;
    const last = days.at(-1);
    if (year !== undefined && last) last.year = Number(year);
    else if (month !== undefined && last && last.month === undefined)
      last.month = MONTHS.indexOf(month.toLowerCase()) + 1;
    else if (day !== undefined) days.push({ day: Number(day) });
    else if (month !== undefined || year !== undefined) break;
    if (year ?? month) end = PART.lastIndex;
  }
  return { days: days.slice(0, days.findLastIndex(({ month }) => month !== undefined) + 1), end };
}

/** A stretch longer than this is no inspection or visit: two of its years do not match. */
const LONGEST_VISIT = 70;

const isNear = (first: string, last: string): boolean => first <= last && daysBetween(first, last) <= LONGEST_VISIT;

/** "31 December to 4 January 2019": the first lies in the year before, since its own year is not printed. */
function yearOf(first: Printed, year: number, last: string): number {
  const [same, before] = [year, year - 1].map((each) => dayOf(each, first.month ?? 0, first.day));
  return first.year === undefined && before !== undefined && same !== undefined && same > last && isNear(before, last)
    ? year - 1
    : year;
}

/** "3 May 2018": a day in a sentence of ours. */
export const nameDay = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  const name = MONTHS[(month ?? 1) - 1] ?? '';
  return `${day} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
};

function compare(first: string, last: string): Pick<PrintedDays, 'date' | 'fault'> {
  if (first > last) return { fault: `It ends (${nameDay(last)}) before it starts (${nameDay(first)}).` };
  if (!isNear(first, last)) return { fault: `Its years do not match: ${nameDay(first)} to ${nameDay(last)}.` };
  return { date: intervalOf(first, last) };
}

/** Days with the month and year that are printed once for all of them: to their right, else to their left. */
function complete(days: readonly Printed[]): Printed[] {
  return days.map((each, at) => {
    const behind = days.slice(at).find(({ month }) => month !== undefined);
    const dated =
      days.slice(at).find(({ year }) => year !== undefined) ?? days.findLast(({ year }) => year !== undefined);
    return {
      day: each.day,
      ...(behind?.month === undefined ? {} : { month: behind.month }),
      ...(dated?.year === undefined ? {} : { year: dated.year }),
    };
  });
}

function readRun({ days, end }: Run, start: number): PrintedDays | undefined {
  const full = complete(days);
  const [first, last] = [full[0], full.at(-1)];
  if (first?.month === undefined || last?.month === undefined) return undefined;
  if (first.year === undefined || last.year === undefined) return { start, end };
  const lastDay = dayOf(last.year, last.month, last.day);
  const borrowed =
    days[0]?.year === undefined
      ? yearOf({ day: first.day, month: first.month }, first.year, lastDay ?? '')
      : first.year;
  const firstDay = dayOf(borrowed, first.month, first.day);
  if (firstDay === undefined || lastDay === undefined)
    return { start, end, fault: 'It names a day that the calendar does not have.' };
  return { start, end, first: firstDay, last: lastDay, ...compare(firstDay, lastDay) };
}

const DAY = /\b\d{1,2}(?:st|nd|rd|th)?\b/g; // 5th

/** The first days that a text prints between two offsets, with a month at least; undefined where it prints none. */
export function findDays(text: string, from: number, to: number): PrintedDays | undefined {
  for (const match of text.slice(from, to).matchAll(DAY)) {
    const start = from + match.index;
    const days = readRun(runAt(text, start), start);
    if (days) return days;
  }
  return undefined;
}
