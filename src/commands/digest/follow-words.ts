import type { ArticleIndex, PersonHit } from '../../../index/model.js';
import { isAmbiguous } from '../../../index/names.js';
import { labelOf, THEMES } from '../../../index/themes.js';
import { nearestThemes, readThemes } from '../../digest/theme-phrases.js';
import { foldTyped, splitTyped } from '../../digest/typed-words.js';
import type { Follow } from '../../subscription.js';
import { tidy } from './naming.js';

/** What a person wants to follow; where that is not sure, what may be meant, the likeliest first. */
export type ReadFollow =
  | { readonly kind: 'one'; readonly follow: Follow }
  | { readonly kind: 'several' | 'unknown'; readonly options: readonly Follow[] };

/** “early help”, "early help", 'children’s plans', ‘early help’ */
const BETWEEN_MARKS = /^(?:[“"„]([^“”"„]+)[”"“]|['‘]([^“”"„]+)['’])$/;
/** the words “early help”; the phrase early help */
const CALLED_PHRASE = /^the (?:words?|phrase) /i;
/** What would end a phrase within it: “early” or “late” help */
const MARKS = /[“”"„]/g;
/** the weakness caseloads; weaknesses in recording */
const CALLED_WEAKNESS = /^(?:the )?weakness(?:es)? (?:(?:in|of|about|on) )?/i;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u; // “?!” is no phrase
/** A name as printed scores so much or more. */
const SURELY_NAMED = 0.95;
const MOST_PEOPLE = 3;

const toPerson = ({ person: { id, name } }: PersonHit): Follow => ({ kind: 'person', personId: id, name });
const toWeakness = (theme: string): Follow => ({ kind: 'weakness', theme });

/** The phrase between its marks, or called one. */
function readPhrase(text: string): Follow[] {
  const called = text.replace(CALLED_PHRASE, '');
  const [, inDouble, inSingle] = BETWEEN_MARKS.exec(called) ?? [];
  const words = inDouble ?? inSingle ?? (called === text ? '' : called);
  return asPhrase(words);
}

/** The text as a phrase, for whoever means just these words; nothing where it has none. */
function asPhrase(text: string): Follow[] {
  const words = tidy(text.replace(MARKS, ''));
  return LETTER_OR_DIGIT.test(words) ? [{ kind: 'phrase', words }] : [];
}

function readWeaknesses(text: string): Follow[] {
  const words = splitTyped(text.replace(CALLED_WEAKNESS, '')).map(foldTyped);
  return (readThemes(words, 0, [words.length])?.value ?? []).map(toWeakness);
}

/** Themes with a label near to the words, and people whom one of the words names. */
function findNear(text: string, { findPeople }: ArticleIndex): Follow[] {
  const labels = nearestThemes(splitTyped(text).map(foldTyped));
  const themes = THEMES.filter(({ label }) => labels.includes(label));
  const people = text.split(' ').flatMap((word) => findPeople(word).filter(({ matched }) => matched === 'name'));
  const follows = [...themes.map(({ id }) => toWeakness(id)), ...people.slice(0, MOST_PEOPLE).map(toPerson)];
  return [...new Map(follows.map((follow) => [keyOf(follow), follow])).values()];
}

/** Equal for two follows of the same. */
export function keyOf(follow: Follow): string {
  if (follow.kind === 'person') return `person ${follow.personId}`;
  return follow.kind === 'weakness' ? `weakness ${follow.theme}` : `phrase ${foldTyped(follow.words)}`;
}

/** What a person types to follow it. */
export function typeFollow(follow: Follow): string {
  if (follow.kind === 'person') return follow.name;
  return follow.kind === 'weakness' ? labelOf(follow.theme) : `“${follow.words}”`;
}

function oneOf([first, ...others]: readonly Follow[], alternatives: readonly Follow[]): ReadFollow | undefined {
  if (first === undefined) return undefined;
  if (others.length === 0) return { kind: 'one', follow: first };
  return { kind: 'several', options: [first, ...others, ...alternatives] };
}

/** Whether the words name people for sure: by name, or by their post, "the cabinet member". */
const isOfPeople = ([best]: readonly PersonHit[]): boolean =>
  best !== undefined && (best.matched === 'role' || best.score >= SURELY_NAMED);

/** People by name, however typed; a post is held by different people, so it asks which. */
function readPeople(hits: readonly PersonHit[], text: string): ReadFollow | undefined {
  const people = hits.slice(0, MOST_PEOPLE).map(toPerson);
  if (hits[0]?.matched === 'role') return { kind: 'several', options: [...people, ...asPhrase(text)] };
  return oneOf(isAmbiguous(hits) ? people : people.slice(0, 1), []);
}

/**
 * What a person means by "Warren Whyte", "caseloads" or "“early help”": a person as the articles name them, a weakness as
 * the ledger has it, a phrase between quotation marks. What is neither is unknown, with the nearest and the words as a phrase.
 */
export function readFollow(text: string, index: ArticleIndex): ReadFollow {
  const [phrase] = readPhrase(text);
  if (phrase) return { kind: 'one', follow: phrase };
  const weaknesses = readWeaknesses(text);
  const hits = index.findPeople(text);
  if (weaknesses.length > 0 && isOfPeople(hits))
    return { kind: 'several', options: [...hits.slice(0, MOST_PEOPLE).map(toPerson), ...weaknesses] };
  return (
    oneOf(weaknesses, asPhrase(text)) ??
    readPeople(hits, text) ?? { kind: 'unknown', options: [...findNear(text, index), ...asPhrase(text)] }
  );
}
