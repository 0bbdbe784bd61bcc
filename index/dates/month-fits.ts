import { firstMonthOf, monthNumber, monthsAhead, monthsBack } from './month-numbers.js';
import { type CalendarSighting, type Sighting, tellsOfTheSame } from './sightings.js';

/** News is written within half a year of the newest thing it tells of. */
const MONTHS_OF_NEWS = 6;
/** A month is printed without its year only where no reader could take it for another. */
const MONTHS_WITHOUT_YEAR = 9;

/** Whether an article that prints this may be of a month. */
type Fits = (month: number) => boolean;

/** November 2016, looked back on: a later month, or the writer would leave out the year. Looked forward to: an earlier one. */
function fitsPrinted({ meaning, outlook }: CalendarSighting): Fits {
  const month = firstMonthOf(meaning);
  const first = monthNumber(meaning.year ?? 0, month ?? 1);
  const isExactMonth = meaning.month !== undefined && meaning.day === undefined;
  if (outlook !== 'planned') return (candidate) => candidate >= first + (isExactMonth ? 1 : 0);
  const last = month === undefined ? monthNumber(meaning.endYear ?? meaning.year ?? 0, 12) : first;
  return (candidate) => candidate <= last - (isExactMonth || meaning.season !== undefined ? 1 : 0);
}

/** True where the first stands before the second in the article. */
export function isBefore({ citation: a }: Sighting, { citation: b }: Sighting): boolean {
  return a.passage < b.passage || (a.passage === b.passage && a.start < b.start);
}

/** "In December" before "in December 2014" is another December; behind it, and about the same thing, it is the same one. */
function otherYears(
  sighting: CalendarSighting,
  all: readonly CalendarSighting[],
): { later: readonly number[]; isRepeat: boolean } {
  const same = all.filter(
    ({ meaning, outlook }) =>
      outlook !== 'planned' && meaning.year !== undefined && meaning.month === sighting.meaning.month,
  );
  const isRepeat = same.some((before) => isBefore(before, sighting) && tellsOfTheSame(before, sighting));
  return { later: same.map(({ meaning }) => monthNumber(meaning.year ?? 0, meaning.month ?? 1)), isRepeat };
}

function fitsBare(sighting: CalendarSighting, all: readonly CalendarSighting[]): Fits | undefined {
  const { meaning, outlook } = sighting;
  const month = firstMonthOf(meaning);
  if (month === undefined || outlook === 'open') return undefined;
  if (outlook === 'planned') {
    const soonest = meaning.day === undefined ? 1 : 0;
    return (candidate) =>
      monthsAhead(candidate, month) >= soonest && monthsAhead(candidate, month) <= MONTHS_WITHOUT_YEAR;
  }
  const { later, isRepeat } = otherYears(sighting, all);
  if (isRepeat || meaning.month === undefined) return undefined;
  return (candidate) => {
    const back = monthsBack(candidate, month);
    return back <= MONTHS_WITHOUT_YEAR && later.every((printed) => candidate - back > printed);
  };
}

function fitsOf(sighting: CalendarSighting, all: readonly CalendarSighting[]): Fits | undefined {
  const { year, shift, yearShift } = sighting.meaning;
  if (year !== undefined) return fitsPrinted(sighting);
  return (shift ?? yearShift) === undefined ? fitsBare(sighting, all) : undefined;
}

/** True where one of the sightings is of something that happened no more than half a year before the month. */
export function isNewsOf(month: number, sightings: readonly CalendarSighting[]): boolean {
  return sightings.some(({ meaning, outlook }) => {
    const first = firstMonthOf(meaning);
    const isShifted = (meaning.shift ?? meaning.yearShift) !== undefined;
    if (first === undefined || outlook === 'planned' || isShifted) return false;
    if (meaning.year === undefined) return outlook === 'past' && monthsBack(month, first) <= MONTHS_OF_NEWS;
    const age = month - monthNumber(meaning.year, first);
    return age >= 0 && age <= MONTHS_OF_NEWS;
  });
}

interface Narrowed {
  readonly months: readonly number[];
  /** The sighting that excludes most. */
  readonly clue: Sighting;
}

/** The months that fit every sighting; one that would leave no month (a quotation, a slip) is passed over. Undefined where none says anything. */
export function narrowMonths(
  candidates: readonly number[],
  sightings: readonly CalendarSighting[],
): Narrowed | undefined {
  let months = candidates;
  let clue: { sighting: Sighting; excluded: number } | undefined;
  for (const sighting of sightings) {
    const fits = fitsOf(sighting, sightings);
    const left = fits ? months.filter(fits) : [];
    if (!fits || left.length === 0) continue;
    const excluded = candidates.filter((month) => !fits(month)).length;
    if (!clue || excluded > clue.excluded) clue = { sighting, excluded };
    months = left;
  }
  return clue && { months, clue: clue.sighting };
}
