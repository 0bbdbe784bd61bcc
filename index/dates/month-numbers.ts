import { monthOf } from '../edtf.js';
import type { CalendarMeaning } from './meanings.js';
import type { CalendarSighting } from './sightings.js';

/** Months counted from the year 0, so that they can be added and compared. */
export const monthNumber = (year: number, month: number): number => year * 12 + month - 1;

/** The month of that number, as `YYYY-MM`. */
export const monthNumbered = (number: number): string => monthOf(Math.floor(number / 12), (number % 12) + 1);

/** How many months the calendar month (from 1) lies before the numbered one, 0 to 11. */
export const monthsBack = (from: number, month: number): number => (((from - month + 1) % 12) + 12) % 12;

/** How many months the calendar month (from 1) lies ahead of the numbered one, 0 to 11. */
export const monthsAhead = (from: number, month: number): number => (((month - 1 - from) % 12) + 12) % 12;

const SEASON_MONTHS = [3, 6, 9, 12];

/** The month, or the first month of the season or quarter, from 1; undefined for a year or a weekday. */
export const firstMonthOf = ({ month, season, quarter }: CalendarMeaning): number | undefined =>
  month ??
  (season === undefined ? undefined : SEASON_MONTHS[season - 21]) ??
  (quarter === undefined ? undefined : quarter * 3 - 2);

/** The newest month that is printed with its year and not planned; a bare year counts from January where `withYears`. */
function newestPast(sightings: readonly CalendarSighting[], withYears: boolean): number | undefined {
  const told = sightings.filter(({ outlook, meaning }) => outlook !== 'planned' && meaning.year !== undefined);
  const months = told.flatMap(({ meaning }) => {
    const month = firstMonthOf(meaning);
    return month === undefined && !withYears ? [] : [monthNumber(meaning.year ?? 0, month ?? 1)];
  });
  return months.length > 0 ? Math.max(...months) : undefined;
}

/** The newest month that the newspaper tells of in its own words; where it prints none, the newest of a quotation. */
export function newestNarrated(sightings: readonly CalendarSighting[], withYears: boolean): number | undefined {
  const narrated = sightings.filter(({ isQuoted }) => !isQuoted);
  return newestPast(narrated, withYears) ?? newestPast(sightings, withYears);
}
