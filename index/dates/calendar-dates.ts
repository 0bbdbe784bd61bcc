import { addDays, addMonths, dayOf, daysBetween, intervalOf, monthOf, spanOf, weekdayOf } from '../edtf.js';
import type { CalendarMeaning, DateMeaning } from './meanings.js';
import type { Outlook } from './outlook.js';
import { periodAround, yearFrom } from './periods.js';

/** A day to count from, and what the words look to. */
export interface Stand {
  readonly day: string;
  readonly outlook: Outlook;
  /** The date the story told last. */
  readonly story: string | undefined;
}

const partOf = (year: number, part: number, months: number): string =>
  intervalOf(monthOf(year, part * months - months + 1), monthOf(year, part * months));

function daysInYear({ month = 0, day = 0, endDay = day }: CalendarMeaning, year: number): string | undefined {
  const [first, last] = [dayOf(year, month, day), dayOf(year, month, endDay)];
  return first && last && first <= last ? intervalOf(first, last) : undefined;
}

function yearsOfMeaning({ endYear, yearStart }: CalendarMeaning, year: number): string {
  if (endYear === undefined) return String(year);
  const within = yearStart === undefined ? undefined : yearFrom(yearStart, year, endYear);
  return within ?? intervalOf(String(year), String(endYear));
}

/** The printed year's date: 2018, 2018-09, 2018-09-27, 2018-22, 2018-07/2018-09; undefined for a day that is in no calendar. */
function dateInYear(meaning: CalendarMeaning, year: number): string | undefined {
  const { month, day, endMonth, season, quarter, half } = meaning;
  if (season !== undefined) return `${year}-${season}`;
  if (quarter !== undefined) return partOf(year, quarter, 3);
  if (half !== undefined) return partOf(year, half, 6);
  if (month === undefined) return yearsOfMeaning(meaning, year);
  if (day !== undefined) return daysInYear(meaning, year);
  if (month > 12) return undefined;
  return intervalOf(monthOf(year, month), monthOf(endMonth && endMonth < month ? year + 1 : year, endMonth ?? month));
}

/** What the words alone say, without a day to count from; undefined where they print no year. */
export function printedDate(meaning: DateMeaning): string | undefined {
  if (meaning.kind !== 'calendar') return undefined;
  if (meaning.decade !== undefined) return intervalOf(String(meaning.decade), String(meaning.decade + 9));
  const date = meaning.year === undefined ? undefined : dateInYear(meaning, meaning.year);
  return date && periodAround(date, meaning);
}

interface Candidate {
  readonly date: string;
  /** Days from the day to the date; below zero where the date is over, 0 where the day is within it. */
  readonly days: number;
}

function candidateOf(date: string, day: string): Candidate {
  const { from, to } = spanOf(date);
  if (from > day) return { date, days: daysBetween(day, from) };
  return { date, days: to < day ? -daysBetween(to, day) : 0 };
}

/** The date in each year that may be meant, oldest first: a weekday and its day fall together every few years. */
function candidatesOf(meaning: CalendarMeaning, day: string): Candidate[] {
  const year = Number(day.slice(0, 4));
  const reach = meaning.weekday !== undefined ? 6 : 2;
  const years = Array.from({ length: 2 * reach + 1 }, (_, offset) => year - reach + offset);
  return years
    .map((candidate) => dateInYear(meaning, candidate))
    .filter((date) => date !== undefined)
    .filter((date) => meaning.weekday === undefined || weekdayOf(spanOf(date).from) === meaning.weekday)
    .map((date) => candidateOf(date, day));
}

/** Without a year no writer means a date ten months back when the next one is near, nor the other way round. */
const FAR = 300;
const NEAR = 65;

/** The date without a year that the outlook points at: the latest that has begun, the next that is not over, else the nearest. */
function nearestYear(meaning: CalendarMeaning, { day, outlook }: Stand): string | undefined {
  const dates = candidatesOf(meaning, day);
  if (meaning.shift === -1) return dates.findLast(({ days }) => days < 0)?.date;
  if (meaning.shift === 1) return dates.find(({ days }) => days > 0)?.date;
  const [past, next] = [dates.findLast(({ days }) => days <= 0), dates.find(({ days }) => days >= 0)];
  if (!past || !next) return (past ?? next)?.date;
  if (outlook === 'open') return (Math.abs(next.days) < Math.abs(past.days) ? next : past).date;
  const [wanted, other] = outlook === 'past' ? [past, next] : [next, past];
  const isUnlikely = meaning.day !== undefined && Math.abs(wanted.days) > FAR && Math.abs(other.days) < NEAR;
  return (isUnlikely ? other : wanted).date;
}

/** Monday: the last one up to the day itself, or the next one where it is planned. "next Tuesday" is in next week. */
function weekdayNear({ shift, weekShift, weeksOn, weekday = 1 }: CalendarMeaning, { day, outlook }: Stand): string {
  const inWeek = (weeks: number): string => addDays(day, weekday - weekdayOf(day) + 7 * weeks);
  if (weeksOn !== undefined) return inWeek(weekday > weekdayOf(day) ? weeksOn : weeksOn + 1);
  if (weekShift !== undefined) return inWeek(weekShift);
  if (shift === 1 || shift === 0) return inWeek(shift);
  const back = (weekdayOf(day) - weekday + 7) % 7;
  if (shift === -1) return addDays(day, -(back || 7));
  return addDays(day, outlook === 'planned' ? 7 - back : -back);
}

/** Months to either side in which "Sunday 3rd" is looked for. */
const MONTHS_NEAR = 3;

/** Sunday 3rd: the nearest month in which the day falls on the weekday, on the side that the outlook points at. */
function dayNear({ day: printed = 0, weekday }: CalendarMeaning, { day, outlook }: Stand): string | undefined {
  const days = Array.from({ length: 2 * MONTHS_NEAR + 1 }, (_, offset) => {
    const month = addMonths(day, offset - MONTHS_NEAR);
    return dayOf(Number(month.slice(0, 4)), Number(month.slice(5, 7)), printed);
  }).filter((date) => date !== undefined && weekdayOf(date) === weekday) as string[];
  const distanceTo = (date: string): number => Math.abs(daysBetween(day, date));
  const fitting = days.filter((date) => (outlook === 'past' ? date <= day : outlook === 'open' || date >= day));
  return (fitting.length > 0 ? fitting : days).toSorted((a, b) => distanceTo(a) - distanceTo(b))[0];
}

/** "the last financial year": the one before the one that holds the day. */
function yearAround(start: number, shift: number, day: string): string | undefined {
  const isBegun = Number(day.slice(5, 7)) >= start;
  const year = Number(day.slice(0, 4)) + shift - (isBegun ? 0 : 1);
  return yearFrom(start, year, year + 1);
}

/** "the end of the year" in an article of January that looks back on it is last December. */
function dateInShiftedYear(meaning: CalendarMeaning, { day, outlook }: Stand): string | undefined {
  const year = Number(day.slice(0, 4)) + (meaning.yearShift ?? 0);
  const date = dateInYear(meaning, year);
  const isBack = meaning.ownYear !== undefined && outlook === 'past' && date !== undefined && spanOf(date).from > day;
  return isBack ? dateInYear(meaning, year - 1) : date;
}

/** The date that a month, season, quarter or weekday without its year means on a day; undefined where there is none. */
export function resolveCalendar(meaning: CalendarMeaning, stand: Stand): string | undefined {
  const date = resolvePrinted(meaning, stand);
  return date && periodAround(date, meaning);
}

function resolvePrinted(meaning: CalendarMeaning, stand: Stand): string | undefined {
  const { month, season, quarter, weekday, yearShift, shift } = meaning;
  const year = Number(stand.day.slice(0, 4));
  if (meaning.yearStart !== undefined) return yearAround(meaning.yearStart, shift ?? 0, stand.day);
  if (yearShift !== undefined) return dateInShiftedYear(meaning, stand);
  if (month === undefined && season === undefined && quarter === undefined) {
    if (weekday === undefined) return undefined;
    return meaning.day === undefined ? weekdayNear(meaning, stand) : dayNear(meaning, stand);
  }
  if (shift !== 0) return nearestYear(meaning, stand);
  const isWinterRunning = season === 24 && Number(stand.day.slice(5, 7)) <= 2;
  return dateInYear(meaning, isWinterRunning ? year - 1 : year);
}
