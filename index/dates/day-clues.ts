import { addDays, dayOf, weekdayOf, weekOf } from '../edtf.js';
import type { When } from '../model.js';
import { isBefore } from './month-fits.js';
import { monthNumber } from './month-numbers.js';
import { type CalendarSighting, type Sighting, tellsOfTheSame } from './sightings.js';

/** Thursday, September 27 falls on few years: the first of them that is not before the newest month printed with its year. */
export function fillYear(sighting: CalendarSighting, newest: number): CalendarSighting {
  const { year, yearShift, shift, month, day, weekday } = sighting.meaning;
  if ((year ?? yearShift ?? shift) !== undefined || month === undefined || day === undefined || weekday === undefined)
    return sighting;
  const first = Math.floor(newest / 12);
  for (let candidate = first; candidate <= first + 11; candidate += 1) {
    const date = dayOf(candidate, month, day);
    if (date !== undefined && weekdayOf(date) === weekday && monthNumber(candidate, month) >= newest)
      return { ...sighting, meaning: { ...sighting.meaning, year: candidate } };
  }
  return sighting;
}

/** The day that is printed or filled in, as `YYYY-MM-DD`; undefined for a month, or for a day that is in no calendar. */
export function wholeDayOf({ meaning: { year, month, day } }: CalendarSighting): string | undefined {
  return year !== undefined && month !== undefined && day !== undefined ? dayOf(year, month, day) : undefined;
}

export interface SightedDay {
  readonly day: string;
  readonly sighting: CalendarSighting;
}

/** The newest day looked back on, which the article cannot be older than. */
export function findNewestDay(sightings: readonly CalendarSighting[]): SightedDay | undefined {
  const days = sightings.flatMap((sighting) => {
    const day = sighting.outlook === 'planned' ? undefined : wholeDayOf(sighting);
    return day === undefined ? [] : [{ day, sighting }];
  });
  return days.toSorted((a, b) => (a.day < b.day ? 1 : -1))[0];
}

/**
 * "Last week … the board was updated", "the board meeting on Thursday, September 27": the article is of the week after.
 * A day printed with its year is not of last week.
 */
export function weekAfter(sightings: readonly Sighting[], { day, sighting }: SightedDay): When | undefined {
  const printed = sightings.find(({ citation }) => citation === sighting.citation);
  if (printed?.meaning.kind !== 'calendar' || printed.meaning.year !== undefined || printed.isQuoted) return undefined;
  const isTied = sightings.some((other) => {
    const isLastWeek = other.meaning.kind === 'counted' && other.meaning.unit === 'week' && other.meaning.count === -1;
    return isLastWeek && !other.isQuoted && isBefore(other, printed) && tellsOfTheSame(other, printed);
  });
  return isTied ? { date: weekOf(addDays(day, 7)), basis: 'inferred', clue: printed.citation } : undefined;
}

/** At most ", on", " (" or " – " between two expressions that name one day. */
const LONGEST_GAP = 4;

function standsBeside({ citation: a }: Sighting, { citation: b }: Sighting): boolean {
  const gap = a.start < b.start ? b.start - a.end : a.start - b.end;
  return a.passage === b.passage && gap >= 0 && gap <= LONGEST_GAP;
}

/** Days from publication: 0 for "today", -1 for "yesterday"; undefined for any other expression. */
function daysFromPublication({ meaning }: Sighting): number | undefined {
  if (meaning.kind !== 'counted' || meaning.unit !== 'day' || meaning.from !== 'publication') return undefined;
  return Math.abs(meaning.count) <= 1 ? meaning.count : undefined;
}

/** "published today (Thursday, September 27)", "yesterday, September 26, 2018": the day of publication is told. */
export function findDayTold(sightings: readonly Sighting[], dated: readonly CalendarSighting[]): When | undefined {
  const dayWords = sightings.filter((sighting) => !sighting.isQuoted && daysFromPublication(sighting) !== undefined);
  for (const sighting of dayWords.length > 0 ? dated : []) {
    const date = wholeDayOf(sighting);
    const beside = dayWords.find((other) => standsBeside(other, sighting));
    const days = beside && daysFromPublication(beside);
    if (date !== undefined && days !== undefined)
      return { date: addDays(date, -days), basis: 'inferred', clue: sighting.citation };
  }
  return undefined;
}
