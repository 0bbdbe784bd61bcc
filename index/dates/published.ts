import { intervalOf, lastDayOf } from '../edtf.js';
import type { When } from '../model.js';
import { fillYear, findDayTold, findNewestDay, type SightedDay, weekAfter } from './day-clues.js';
import { isNewsOf, narrowMonths } from './month-fits.js';
import { monthNumbered, newestNarrated } from './month-numbers.js';
import { type CalendarSighting, isCalendar, type Sighting } from './sightings.js';

/** As far ahead of the newest printed month as publication is looked for. */
const MONTHS_SEARCHED = 24;

/** The newspaper's own words before those it quotes. */
const narratedFirst = (sightings: readonly CalendarSighting[]): CalendarSighting[] => [
  ...sightings.filter(({ isQuoted }) => !isQuoted),
  ...sightings.filter(({ isQuoted }) => isQuoted),
];

const firstRun = (months: readonly number[]): number[] => months.filter((month, at) => month - (months[0] ?? 0) === at);

interface Months {
  /** `YYYY-MM` */
  readonly from: string;
  readonly to: string;
  readonly clue: Sighting;
}

/** Where only years are printed, a planned one has to bound the article from above: "opened in 2018", "by March 2019". */
function monthsOf(sightings: readonly CalendarSighting[]): Months | undefined {
  const newest = newestNarrated(sightings, false);
  const hasBound = sightings.some(({ meaning, outlook }) => outlook === 'planned' && meaning.year !== undefined);
  const first = newest ?? (hasBound ? newestNarrated(sightings, true) : undefined);
  if (first === undefined) return undefined;
  const searched = Array.from({ length: MONTHS_SEARCHED + 1 }, (_, offset) => first + offset);
  const narrowed = narrowMonths(searched, sightings);
  const fitting = narrowed?.months.filter((month) => newest === undefined || isNewsOf(month, sightings)) ?? [];
  const months = firstRun(fitting);
  if (!narrowed || months.length === 0 || months.length > MONTHS_SEARCHED) return undefined;
  return { from: monthNumbered(months[0] ?? 0), to: monthNumbered(months.at(-1) ?? 0), clue: narrowed.clue };
}

/** From the newest day on where that lies within the months. */
function inferFromMonths(sightings: readonly CalendarSighting[], newestDay: SightedDay | undefined): When | undefined {
  const months = monthsOf(sightings);
  if (!months) return undefined;
  const { from, to, clue } = months;
  if (newestDay === undefined || newestDay.day <= `${from}-01` || newestDay.day > lastDayOf(to))
    return { date: intervalOf(from, to), basis: 'inferred', clue: clue.citation };
  return {
    date: intervalOf(newestDay.day, lastDayOf(to)),
    basis: 'inferred',
    clue: newestDay.sighting.citation,
  };
}

/**
 * When the article was published, worked out from what it looks back on and forward to: an interval with the expression
 * that narrows it most. Undefined where only years, or nothing, are printed. What is quoted yields to what the newspaper says.
 */
export function inferPublished(sightings: readonly Sighting[]): When | undefined {
  const printed = sightings.filter(isCalendar);
  const newest = newestNarrated(printed, true);
  if (newest === undefined) return undefined;
  const dated = narratedFirst(printed.map((sighting) => fillYear(sighting, newest)));
  const day = findNewestDay(dated);
  return findDayTold(sightings, dated) ?? (day && weekAfter(sightings, day)) ?? inferFromMonths(dated, day);
}
