import { addDays, addMonths, dayOf, lastDayOf, weekdayOf } from '../../index/edtf.js';
import { formatDate, MONTHS } from '../date-wording.js';
import { tellDay } from './schedule-wording.js';
import { foldTyped, joinTyped, splitTyped } from './typed-words.js';
import { WEEKDAY_WORDS, WEEKDAYS } from './weekday-words.js';

/** A day, "2027-01-05", or why the words are none. */
export type ReadDay = { readonly day: string } | { readonly problem: string };

/** Words that stand in a day and change nothing: "on the 5th of January, 2027". */
const BETWEEN = new Set(['on', 'the', 'of', ',']);
const MONTH_WORDS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((name, at) => [
    [name.toLowerCase(), at + 1],
    [name.slice(0, 3).toLowerCase(), at + 1],
    ...(name === 'September' ? [['sept', at + 1] as const] : []),
  ]),
);
const COUNTS: ReadonlyMap<string, number> = new Map(
  ['a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map((word, at) => [word, at + 1]),
);

/** "2027-01-05" */
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
/** "5/1/2027", "5.1.27", "5/1": day first */
const SLASHED = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/;
/** "5", "5th" */
const DAY_NUMBER = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const YEAR = /^\d{4}$/; // 2027
const COUNT = /^\d{1,3}$/; // in 10 days

/** Of leap years at most this many lie apart: 1896 and 1904. */
const YEARS_AHEAD = 8;
const DAYS_A_WEEK = 7;

interface NamedDay {
  readonly day: number;
  /** 1 to 12. */
  readonly month: number;
  /** Absent: the next one to come. */
  readonly year?: number;
  /** 1 Monday to 7 Sunday, where it is named too. */
  readonly weekday?: number;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

const nextWeekday = (weekday: number, today: string): string =>
  addDays(today, ((weekday - weekdayOf(today) + DAYS_A_WEEK - 1) % DAYS_A_WEEK) + 1);

const mondayAfter = (today: string): string => nextWeekday(1, today);

/** The same day of a later month, or its last. */
function monthsLater(today: string, count: number): string {
  const month = addMonths(today, count);
  const same = `${month}-${today.slice('YYYY-MM-'.length)}`;
  const last = lastDayOf(month);
  return same < last ? same : last;
}

function readNumbers(word: string): NamedDay | undefined {
  const [, isoYear, isoMonth, isoDay] = ISO.exec(word) ?? [];
  if (isoYear !== undefined) return { day: Number(isoDay), month: Number(isoMonth), year: Number(isoYear) };
  const [, day, month, year] = SLASHED.exec(word) ?? [];
  if (day === undefined) return undefined;
  const century = year?.length === 2 ? 2000 : 0;
  return { day: Number(day), month: Number(month), ...(year && { year: century + Number(year) }) };
}

/** "5 january 2027", "january 5", "january" */
function readMonthAndDay(words: readonly string[]): NamedDay | undefined {
  const year = YEAR.test(words.at(-1) ?? '') ? Number(words.at(-1)) : undefined;
  const named = year === undefined ? words : words.slice(0, -1);
  const [number = ''] = named.filter((word) => DAY_NUMBER.test(word));
  const [month] = named.flatMap((word) => MONTH_WORDS.get(word) ?? []);
  const isWhole = named.length === (number === '' ? 1 : 2);
  if (month === undefined || !isWhole) return undefined;
  return { day: Number(DAY_NUMBER.exec(number)?.[1] ?? 1), month, ...(year !== undefined && { year }) };
}

/** A date, with its weekday before it or without. */
function readNamed(words: readonly string[]): NamedDay | undefined {
  const weekday = WEEKDAY_WORDS.get(words[0] ?? '');
  const rest = weekday === undefined ? words : words.slice(1);
  const named = (rest.length === 1 ? readNumbers(rest[0] ?? '') : undefined) ?? readMonthAndDay(rest);
  return named && { ...named, ...(weekday !== undefined && { weekday }) };
}

/** The date of a year, or of the first from this one on that has it and is not over. */
function findDate({ day, month, year }: NamedDay, today: string): string | undefined {
  if (year !== undefined) return dayOf(year, month, day);
  for (let later = 0; later <= YEARS_AHEAD; later++) {
    const found = dayOf(yearOf(today) + later, month, day);
    if (found !== undefined && found >= today) return found;
  }
  return undefined;
}

function noSuchDay({ day, month, year }: NamedDay): string {
  const name = MONTHS[month - 1];
  if (name === undefined) return `There is no month ${month}: the day comes first, as in 25/1/2027.`;
  return `There is no ${day} ${name}${year === undefined ? '' : ` ${year}`}.`;
}

function toDay(named: NamedDay, today: string): ReadDay {
  const day = findDate(named, today);
  if (day === undefined) return { problem: noSuchDay(named) };
  const { weekday } = named;
  if (weekday !== undefined && weekdayOf(day) !== weekday)
    return { problem: `${formatDate(day)} is no ${WEEKDAYS[weekday - 1]}: it is ${tellDay(day)}.` };
  return day < today ? { problem: `${tellDay(day)} is over.` } : { day };
}

/** "in two weeks", "10 days", "a month" */
function readCounted(words: readonly string[], today: string): string | undefined {
  const [amount = '', unit = '', more] = words[0] === 'in' ? words.slice(1) : words;
  const count = COUNT.test(amount) ? Number(amount) : COUNTS.get(amount);
  if (count === undefined || more !== undefined) return undefined;
  if (unit === 'day' || unit === 'days') return addDays(today, count);
  if (unit === 'week' || unit === 'weeks') return addDays(today, DAYS_A_WEEK * count);
  if (unit === 'fortnight' || unit === 'fortnights') return addDays(today, 2 * DAYS_A_WEEK * count);
  return unit === 'month' || unit === 'months' ? monthsLater(today, count) : undefined;
}

/** "tomorrow", "next week": its first day */
function readRelative(words: readonly string[], today: string): string | undefined {
  switch (words.join(' ')) {
    case 'today':
      return today;
    case 'tomorrow':
      return addDays(today, 1);
    case 'day after tomorrow':
      return addDays(today, 2);
    case 'next week':
      return mondayAfter(today);
    case 'next month':
      return `${addMonths(today, 1)}-01`;
    case 'next year':
    case 'new year':
      return `${yearOf(today) + 1}-01-01`;
    default:
      return readCounted(words, today);
  }
}

/** "monday", "this friday", "monday week"; "next friday" where two are near is asked about. */
function readWeekday(words: readonly string[], today: string): ReadDay | undefined {
  const [before] = words[0] === 'next' || words[0] === 'this' ? words : [];
  const [word = '', behind, more] = before === undefined ? words : words.slice(1);
  const weekday = WEEKDAY_WORDS.get(word);
  if (weekday === undefined || more !== undefined) return undefined;
  const day = nextWeekday(weekday, today);
  if (behind === 'week' && before === undefined) return { day: addDays(day, DAYS_A_WEEK) };
  if (behind !== undefined) return undefined;
  const isNear = before === 'next' && day < mondayAfter(today);
  if (!isNear) return { day };
  return { problem: `That may be ${tellDay(day)} or ${tellDay(addDays(day, DAYS_A_WEEK))}: say the date.` };
}

/** "the 5th": of this month, or of the next that has it. */
function readDayOfMonth(words: readonly string[], today: string): ReadDay | undefined {
  const [word = '', more] = words;
  const day = Number(DAY_NUMBER.exec(word)?.[1] ?? Number.NaN);
  if (more !== undefined || Number.isNaN(day) || COUNT.test(word)) return undefined;
  for (const later of [0, 1, 2]) {
    const [year, month] = addMonths(today, later).split('-').map(Number);
    const found = dayOf(year ?? 0, month ?? 0, day);
    if (found !== undefined && found >= today) return { day: found };
  }
  return { problem: `There is no ${word}.` };
}

/**
 * The day that a person means, seen from `today`: "5 January" is the next to come, "Monday" the next after today,
 * "5/1/2027" has the day first, "next week" is its Monday. A date that does not exist and one that is over are told apart.
 */
export function readDay(text: string, today: string): ReadDay {
  const words = splitTyped(text)
    .map(foldTyped)
    .filter((word) => !BETWEEN.has(word));
  const named = readNamed(words);
  if (named !== undefined) return toDay(named, today);
  const day = readRelative(words, today);
  if (day !== undefined) return { day };
  const found = readWeekday(words, today) ?? readDayOfMonth(words, today);
  return found ?? { problem: `“${joinTyped(splitTyped(text))}” is not understood as a day.` };
}
