/** The days a date covers: `YYYY-MM-DD`, both ends included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** First month of each EDTF season: 21 spring, 22 summer, 23 autumn, 24 winter (which runs into the next year). */
const SEASON_STARTS = new Map([
  [21, 3],
  [22, 6],
  [23, 9],
  [24, 12],
]);

/** "2017", "2017-11", "2018-22", "2018-09-27" */
const SINGLE_DATE = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/;

const MILLISECONDS_A_DAY = 86_400_000;

const unreadable = (date: string): RangeError =>
  new RangeError(
    `Cannot read the date "${date}". Use 2017, 2017-11, 2017-11-03, a season (2018-22) or an interval (2018-10-01/2018-10-07).`,
  );

/** Four digits for a year, two for a month or a day. */
const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** The month as `YYYY-MM`; `month` may lie outside 1 to 12 and then counts on into other years. */
export function monthOf(year: number, month: number): string {
  const index = year * 12 + month - 1;
  return `${padded(Math.floor(index / 12), 4)}-${padded((((index % 12) + 12) % 12) + 1, 2)}`;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const LAST_YEAR = 9999;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** 0 where there is no such month. */
const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

/** The day as `YYYY-MM-DD`, or undefined where the month has no such day (30 February). */
export function dayOf(year: number, month: number, day: number): string | undefined {
  const isKnown = year >= 0 && year <= LAST_YEAR && day >= 1 && day <= daysIn(year, month);
  return isKnown ? `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` : undefined;
}

/** The day `count` days later, or earlier where `count` is negative. */
export function addDays(day: string, count: number): string {
  const time = Date.parse(`${day}T00:00:00Z`) + count * MILLISECONDS_A_DAY;
  return new Date(time).toISOString().slice(0, 10);
}

/** The month `count` months after the month of `date`, as `YYYY-MM`; `date` begins with `YYYY-MM`. */
export function addMonths(date: string, count: number): string {
  return monthOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)) + count);
}

/** Whole days from `earlier` to `later`; negative where they stand the other way round. */
export function daysBetween(earlier: string, later: string): number {
  return (Date.parse(`${later}T00:00:00Z`) - Date.parse(`${earlier}T00:00:00Z`)) / MILLISECONDS_A_DAY;
}

/** The day of the week, from 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The Monday-to-Sunday week that holds the day, as an interval. */
export function weekOf(day: string): string {
  const monday = addDays(day, 1 - weekdayOf(day));
  return `${monday}/${addDays(monday, 6)}`;
}

/** The last day of a month given as `YYYY-MM`. Throws a RangeError where there is no such month. */
export function lastDayOf(month: string): string {
  const [year, of] = [Number(month.slice(0, -3)), Number(month.slice(-2))];
  const last = dayOf(year, of, daysIn(year, of));
  if (last === undefined) throw unreadable(month);
  return last;
}

/** The interval `a/b`, or the one date where both are the same. */
export function intervalOf(first: string, last: string): string {
  return first === last ? first : `${first}/${last}`;
}

function monthsSpan(year: number, month: number, count: number): Span {
  return { from: `${monthOf(year, month)}-01`, to: lastDayOf(monthOf(year, month + count - 1)) };
}

function singleSpan(date: string): Span {
  const [, year, month, day] = SINGLE_DATE.exec(date) ?? [];
  if (year === undefined) throw unreadable(date);
  if (month === undefined) return monthsSpan(Number(year), 1, 12);
  if (day !== undefined) {
    const known = dayOf(Number(year), Number(month), Number(day));
    if (known === undefined) throw unreadable(date);
    return { from: known, to: known };
  }
  const seasonStart = SEASON_STARTS.get(Number(month));
  if (seasonStart !== undefined) return monthsSpan(Number(year), seasonStart, 3);
  if (Number(month) < 1 || Number(month) > 12) throw unreadable(date);
  return monthsSpan(Number(year), Number(month), 1);
}

/**
 * The first and the last day that an EDTF date covers.
 * A winter is December to February of the next year. Throws a RangeError on a date it cannot read, or that ends before it begins.
 */
export function spanOf(date: string): Span {
  const [first = '', last, ...more] = date.split('/');
  if (last === undefined) return singleSpan(first);
  const span = { from: singleSpan(first).from, to: singleSpan(last).to };
  if (more.length > 0 || span.from > span.to) throw unreadable(date);
  return span;
}

/** Below zero where `a` comes first: by the first day covered, then by the last. Zero where both cover the same days. */
export function compareDates(a: string, b: string): number {
  const [one, other] = [spanOf(a), spanOf(b)];
  if (one.from !== other.from) return one.from < other.from ? -1 : 1;
  if (one.to !== other.to) return one.to < other.to ? -1 : 1;
  return 0;
}

/** True where the two dates share a day. */
export function overlaps(a: string, b: string): boolean {
  const [one, other] = [spanOf(a), spanOf(b)];
  return one.from <= other.to && other.from <= one.to;
}

/** True where every day of `inner` is a day of `outer`. */
export function isWithin(inner: string, outer: string): boolean {
  const [small, large] = [spanOf(inner), spanOf(outer)];
  return large.from <= small.from && small.to <= large.to;
}
