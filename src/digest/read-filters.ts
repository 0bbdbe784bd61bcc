import type { ArticleIndex } from '../../index/model.js';
import type { Filters } from '../subscription.js';
import { joinList } from '../wording.js';
import { listFaultFinders, nearestBodies, readBody } from './read-filters/body-phrases.js';
import { nearestOrganisations, readOrganisation } from './read-filters/organisation-phrases.js';
import { beginsSchedule } from './schedule-phrases/schedule-parts.js';
import { nearestThemes, readThemes } from './theme-phrases.js';
import {
  foldTyped,
  isObjection,
  joinTyped,
  type Objection,
  type Reading,
  readPhrase,
  splitTyped,
  tablePhrases,
} from './typed-words.js';

/** What a digest is to tell of, and the words that say something else. */
export interface SaidFilters {
  readonly filters: Filters;
  /** As typed; empty where every word was about a filter. */
  readonly rest: string;
}

/** A theme, body or organisation that there is not, and the whole text with what may have been meant. */
export interface NoFilters {
  readonly problem: string;
  readonly suggestions: readonly string[];
}

type Kind = keyof Filters;

interface Introducer {
  readonly kind: Kind;
  /** Whether it introduces nothing else: "on" does, as in "on mondays". */
  readonly isSure: boolean;
}

const introduce = (phrases: string, introducer: Introducer): (readonly [string, Introducer])[] =>
  phrases.split(', ').map((phrase) => [phrase, introducer]);

const INTRODUCERS = tablePhrases<Introducer>([
  ...introduce('about, only about, concerning, regarding', { kind: 'themes', isSure: true }),
  ...introduce('on, only on', { kind: 'themes', isSure: false }),
  ...introduce('by, only by, raised by, found by', { kind: 'bodies', isSure: true }),
  ...introduce('in, only in, for, only for, within', { kind: 'organisations', isSure: true }),
]);

const SEPARATORS = new Set([',', 'and', '&', 'or']);
/** Where a theme may end, or go on: "children in care". */
const PAUSES = new Set([...SEPARATORS, 'on', 'in', 'for', 'within', 'only']);
/** Where it surely ends: "by Ofsted". */
const ENDS = new Set(['about', 'by', 'raised', 'found', 'every', 'each', 'please', ';', '(', ')']);

/** Every place is looked for in every article. */
const MOST_PLACES = 6;
const TOO_MANY_PLACES = `A digest is about ${MOST_PLACES} places at most. For all of them leave the places out.`;

interface Text {
  readonly typed: readonly string[];
  readonly words: readonly string[];
  readonly index: ArticleIndex;
  readonly finders: readonly string[];
  /** By place: whether a schedule is spoken of from there on. */
  readonly schedules: readonly boolean[];
}

/** The place where the words of an item surely end. */
function endOfItem({ words, schedules }: Text, at: number): number {
  let end = at;
  while (end < words.length && !ENDS.has(words[end] ?? '') && !schedules[end]) end++;
  return end;
}

/** Where an item may end, the sure end among them. */
function listEnds(text: Text, at: number): number[] {
  const last = endOfItem(text, at);
  const pauses = Array.from({ length: last - at }, (_, offset) => at + offset);
  return [...pauses.filter((place) => place > at && PAUSES.has(text.words[place] ?? '')), ...(last > at ? [last] : [])];
}

function readItem(text: Text, kind: Kind, at: number): Reading<readonly string[]> | undefined {
  const { typed, words, index, finders } = text;
  if (kind === 'themes') return readThemes(words, at, listEnds(text, at));
  const read = kind === 'bodies' ? readBody(typed, at, finders) : readOrganisation(typed, at, index);
  return read && { value: [read.value], end: read.end };
}

function listNear({ typed, words, index, finders }: Text, kind: Kind, [at, end]: [number, number]): string[] {
  if (kind === 'themes') return nearestThemes(words.slice(at, end));
  if (kind === 'bodies') return nearestBodies(typed.slice(at, end), finders);
  return nearestOrganisations(typed.slice(at, end), index);
}

const UNKNOWN: Readonly<Record<Kind, string>> = {
  themes: 'is no theme of weaknesses',
  bodies: 'found no fault in the articles',
  organisations: 'is no organisation or place that the articles name',
};
/** Where there is nothing near. */
const SEE: Readonly<Record<Kind, string>> = {
  themes: '“/weaknesses” lists the themes there are.',
  bodies: '“/weaknesses” tells who found what.',
  organisations: '“/sources” lists the articles there are.',
};
const MISSING: Readonly<Record<Kind, string>> = {
  themes: 'Say about what, as in “about caseloads”.',
  bodies: 'Say by whom, as in “by Ofsted”.',
  organisations: 'Say where, as in “in Westshire County Council”.',
};

/** The item at `at` is none that there is. */
function object(text: Text, kind: Kind, at: number): Objection {
  // No part of the name of a place is a schedule: "in London".
  const sureEnd = kind === 'organisations' ? Math.min(at + 1, text.words.length) : endOfItem(text, at);
  const end = Math.min(...listEnds(text, at), Math.max(sureEnd, endOfItem(text, at)));
  if (end === at) return { problem: MISSING[kind], at, end, instead: [] };
  const instead = listNear(text, kind, [at, end]);
  const remedy = instead.length > 0 ? `Nearest: ${joinList(instead, 'or')}.` : SEE[kind];
  return { problem: `“${joinTyped(text.typed.slice(at, end))}” ${UNKNOWN[kind]}. ${remedy}`, at, end, instead };
}

/** Behind an item: where the next of the same list begins. */
function nextItem(text: Text, at: number): number | undefined {
  let next = at;
  while (SEPARATORS.has(text.words[next] ?? '')) next++;
  const isList = next > at && next < text.words.length && !text.schedules[next];
  return isList && !ENDS.has(text.words[next] ?? '') && readPhrase(text.words, next, INTRODUCERS) === undefined
    ? next
    : undefined;
}

/** "caseloads, recording and adoption" */
function readList(text: Text, kind: Kind, from: number): Reading<readonly string[]> | Objection {
  const found: string[] = [];
  let end = from;
  for (let at: number | undefined = from; at !== undefined; at = nextItem(text, end)) {
    const item = readItem(text, kind, at);
    if (item === undefined) return object(text, kind, at);
    found.push(...item.value);
    end = item.end;
    if (kind === 'organisations' && found.length > MOST_PLACES)
      return { problem: TOO_MANY_PLACES, at: from, end, instead: [] };
  }
  return { value: found, end };
}

/** A filter from `at` on; undefined where another thing begins there. */
function readFilter(text: Text, at: number): (Reading<readonly string[]> & { kind: Kind }) | Objection | undefined {
  const introducer = readPhrase(text.words, at, INTRODUCERS);
  if (introducer === undefined || text.schedules[at]) return undefined;
  const { kind, isSure } = introducer.value;
  const list = readList(text, kind, introducer.end);
  if (!isObjection(list)) return { ...list, kind };
  return isSure || list.instead.length > 0 ? list : undefined;
}

/** The words with commas at either end left out: a filter stood behind them. */
function tidyRest(words: readonly string[]): string {
  const isMark = (word: string | undefined): boolean => word === ',' || word === ';';
  const first = words.findIndex((word) => !isMark(word));
  const last = words.findLastIndex((word) => !isMark(word));
  return first < 0 ? '' : joinTyped(words.slice(first, last + 1));
}

function toFilters(found: Readonly<Record<Kind, readonly string[]>>): Filters {
  const unique = (kind: Kind): string[] => [...new Set(found[kind])];
  return { themes: unique('themes'), bodies: unique('bodies'), organisations: unique('organisations') };
}

function toProblem({ typed }: Text, { problem, at, end, instead }: Objection): NoFilters {
  const suggestions = instead.map((words) => joinTyped([...typed.slice(0, at), words, ...typed.slice(end)]));
  return { problem, suggestions };
}

/**
 * The themes, bodies and organisations that a person names: "about caseloads and recording, raised by Ofsted, in
 * Westshire". A theme is known by its label or by other words for it, a body where it found fault, an organisation where an
 * article prints it. What there is none of is a problem, with the nearest there are, never passed over.
 */
export function readFilters(written: string, index: ArticleIndex): SaidFilters | NoFilters {
  const typed = splitTyped(written);
  const words = typed.map(foldTyped);
  const schedules = words.map((_, at) => beginsSchedule(words, at));
  const text: Text = { typed, words, index, finders: listFaultFinders(index), schedules };
  const found: Record<Kind, string[]> = { themes: [], bodies: [], organisations: [] };
  const rest: string[] = [];
  for (let at = 0; at < typed.length; ) {
    const filter = readFilter(text, at);
    if (filter && isObjection(filter)) return toProblem(text, filter);
    if (filter) found[filter.kind].push(...filter.value);
    else rest.push(typed[at] ?? '');
    if (found.organisations.length > MOST_PLACES) return { problem: TOO_MANY_PLACES, suggestions: [] };
    at = filter?.end ?? at + 1;
  }
  return { filters: toFilters(found), rest: tidyRest(rest) };
}
