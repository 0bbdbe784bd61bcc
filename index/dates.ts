import { printedDate, resolveCalendar, type Stand } from './dates/calendar-dates.js';
import { resolveCounted, resolveStretch, stretchBefore } from './dates/counted-dates.js';
import { findStatedPublication } from './dates/datelines.js';
import type { DateMeaning } from './dates/meanings.js';
import { inferPublished } from './dates/published.js';
import { findSightings, type Sighting } from './dates/sightings.js';
import { fillYearKinds } from './dates/year-kinds.js';
import { compareDates, daysBetween, intervalOf, type Span, spanOf } from './edtf.js';
import type { DateMention, Passage, When } from './model.js';

function resolveOn(meaning: DateMeaning, stand: Stand): string | undefined {
  if (meaning.kind === 'calendar') return resolveCalendar(meaning, stand);
  return meaning.kind === 'counted' ? resolveCounted(meaning, stand) : resolveStretch(meaning, stand.day);
}

/** What is known of an article's dates before its next expression is resolved. */
interface Known {
  readonly published: string | undefined;
  readonly story: string | undefined;
  /** The newest date printed with its year that lies behind the article. */
  readonly newestEvent: string | undefined;
}

/** The longest stretch of days that is still an answer to "when was last week?". */
const LONGEST_DOUBT = 31;

/** Everything from the one reading to the other, where the date of publication leaves both open. */
function hullOf(early: string, late: string, unit: string): string | undefined {
  const [from, to] = [early.split('/')[0] ?? early, late.split('/').at(-1) ?? late];
  const isLong = unit === 'month' || unit === 'year';
  return isLong || daysBetween(spanOf(early).from, spanOf(late).to) <= LONGEST_DOUBT ? intervalOf(from, to) : undefined;
}

/** The date if it is the same on the first and the last day that the article may be of, else all that lies between. */
function resolveBetween({ meaning, outlook }: Sighting, { from, to }: Span, known: Known): string | undefined {
  const { published, story, newestEvent } = known;
  if (meaning.kind === 'stretch' && meaning.count < 0 && from !== to) return stretchBefore(meaning, newestEvent);
  const early = resolveOn(meaning, { day: from, outlook, story });
  const late = from === to ? early : resolveOn(meaning, { day: to, outlook, story });
  if (early === late) return early;
  if (early === undefined || late === undefined || meaning.kind === 'calendar') return undefined;
  return meaning.unit === 'day' && meaning.count === 0 ? published : hullOf(early, late, meaning.unit);
}

function resolve(sighting: Sighting, known: Known): string | undefined {
  const { meaning, outlook } = sighting;
  const { published, story } = known;
  if (meaning.kind === 'calendar' && (meaning.year ?? meaning.decade) !== undefined) return printedDate(meaning);
  if (meaning.kind === 'counted' && meaning.from === 'story') {
    if (story !== undefined) return resolveCounted(meaning, { day: '', outlook, story });
    if (meaning.count >= 0) return undefined;
  }
  return published === undefined ? undefined : resolveBetween(sighting, spanOf(published), known);
}

/** Looked forward to in the words, unless it was over when the article came out; or later than the article. */
function isPlanned({ outlook }: Sighting, date: string | undefined, published: string | undefined): boolean {
  if (date === undefined || published === undefined) return outlook === 'planned';
  const [at, article] = [spanOf(date), spanOf(published)];
  return at.from > article.to || (outlook === 'planned' && at.to >= article.from);
}

function newestEventOf(sightings: readonly Sighting[], published: string | undefined): string | undefined {
  const dates = sightings.filter(({ outlook }) => outlook !== 'planned').map(({ meaning }) => printedDate(meaning));
  const over = dates
    .filter((date) => date !== undefined)
    .filter((date) => published === undefined || spanOf(date).from <= spanOf(published).to);
  return over.toSorted(compareDates).at(-1);
}

/** At most ", on ". */
const LONGEST_LINK = 5;

/** "Three months earlier, in November 2018": the second says when the first was. */
function isExplained(sighting: Sighting, next: Sighting | undefined): next is Sighting {
  const { meaning, citation } = sighting;
  if (next === undefined || meaning.kind !== 'counted' || meaning.from !== 'story') return false;
  const gap = next.citation.start - citation.end;
  const isMonth = next.meaning.kind === 'calendar' && next.meaning.month !== undefined;
  return isMonth && next.citation.passage === citation.passage && gap <= LONGEST_LINK;
}

/** Each expression with its date, in order: "three months later" counts from the date before it. */
function mentionsOf(sightings: readonly Sighting[], published: string | undefined): DateMention[] {
  const newestEvent = newestEventOf(sightings, published);
  let story: string | undefined;
  return sightings.map((sighting, at): DateMention => {
    const next = sightings[at + 1];
    const date = resolve(isExplained(sighting, next) ? next : sighting, { published, story, newestEvent });
    if (sighting.meaning.kind !== 'stretch') story = date ?? story;
    const basis = printedDate(sighting.meaning) === undefined ? 'inferred' : 'stated';
    const planned = isPlanned(sighting, date, published);
    return { citation: sighting.citation, ...(date === undefined ? {} : { date }), basis, planned };
  });
}

/**
 * The date expressions of an article in order, with the date each means, and the date the article was published.
 * A supplied date of publication goes before what the text says of it; without either, the date is worked out as an interval with
 * its clue, or left out. An expression that the text cannot settle ("on Monday" where the day of publication is unknown) has no `date`.
 */
export function readDates(
  articleId: string,
  passages: readonly Passage[],
  supplied?: When,
): { published?: When; dates: DateMention[] } {
  const found = passages.flatMap((passage, position) => findSightings(articleId, passage, position));
  const sightings = fillYearKinds(found);
  const published = supplied ?? findStatedPublication(passages, sightings) ?? inferPublished(sightings);
  return { ...(published ? { published } : {}), dates: mentionsOf(sightings, published?.date) };
}
