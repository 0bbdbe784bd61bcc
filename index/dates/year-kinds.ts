import { isCalendar, type Sighting } from './sightings.js';

/** The kind of year that the expression tells, or takes over from the one before it in its passage. */
function yearStartOf(sighting: Sighting, before: Sighting | undefined): number | undefined {
  const { meaning, citation } = sighting;
  if (meaning.kind !== 'calendar' || meaning.endYear === undefined) return undefined;
  if (meaning.yearStart !== undefined || meaning.endYear !== (meaning.year ?? 0) + 1) return meaning.yearStart;
  const isNear = before !== undefined && isCalendar(before) && before.citation.passage === citation.passage;
  return isNear ? before.meaning.yearStart : undefined;
}

/** "in the 2018/19 financial year, up from £4.4m in 2017-18": the second is a financial year as well. */
export function fillYearKinds(sightings: readonly Sighting[]): Sighting[] {
  const filled: Sighting[] = [];
  for (const sighting of sightings) {
    const yearStart = yearStartOf(sighting, filled.at(-1));
    const { meaning } = sighting;
    const isFilled = yearStart !== undefined && meaning.kind === 'calendar';
    filled.push(isFilled ? { ...sighting, meaning: { ...meaning, yearStart } } : sighting);
  }
  return filled;
}
