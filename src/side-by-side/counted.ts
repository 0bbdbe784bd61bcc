import { findTerms } from '../../index/search/terms.js';
import type { Token } from './tokens.js';

/** What a figure counts: "newly qualified social workers". */
export interface Counted {
  /** Stems, in the order of the alphabet: the same for the same thing. */
  readonly stems: readonly string[];
  /** Positions of its tokens, half-open. */
  readonly from: number;
  readonly next: number;
}

/** Words that stand within no noun phrase. */
const ENDS = new Set(
  `of per were was are is be been being have has had in on at to for by with from who whom which that and or but as than
  since after before during over under will would can could may might should must did do does not last this next each a an
  the it they we he she when where while if because into out up down about between against within without through until
  now still also only just then there more-than so what whose every complete completed said says`.split(/\s+/), // were late
);
const DETERMINERS = new Set('the its our their these those all his her your my this that'.split(' '));
/** Behind the thing counted these say which of it: "children in care". */
const QUALIFIERS = new Set('in on with without under at subject awaiting waiting missing'.split(' '));

const PLURALS = new Set('children people men women staff police'.split(' '));
const LOOKS_PLURAL = /^\p{L}{2,}[^sui’']s$/u; // workers, cases; not "process", "status", "children’s"
const LETTERS = /^\p{L}/u; // social

const MOST_WORDS = 5;
const MOST_WORDS_OF_SINGULAR = 3;

const isPlural = (word: string): boolean => PLURALS.has(word) || LOOKS_PLURAL.test(word);

/** The stems of words, the parts of a hyphened one each for itself; capitals within a sentence are names. */
export const stemsOf = (tokens: readonly Token[]): string[] =>
  tokens.flatMap(({ word }) => findTerms(word.replaceAll('-', ' ')));

/** The word that says which of the things counted are meant: "children in care". Names of places say nothing. */
function qualifierAt(tokens: readonly Token[], at: number): string[] {
  const [preposition, ...behind] = tokens.slice(at, at + 3);
  if (preposition === undefined || !QUALIFIERS.has(preposition.word)) return [];
  const word = behind.find((token) => !DETERMINERS.has(token.word) && token.word !== 'a');
  return word === undefined || word.isCapital || !LETTERS.test(word.word) ? [] : stemsOf([word]).filter(saysWhich);
}

/** Words that everything here is in or at. */
const EVERYWHERE = new Set([
  'council',
  'counti',
  'servic',
  'depart',
  'team',
  'author',
  'citi',
  'borough',
  'post',
  'area',
]);
const saysWhich = (stem: string): boolean => !EVERYWHERE.has(stem);

/** "of the", "of its": before what is counted. */
function skipOf(tokens: readonly Token[], at: number): number {
  let next = at;
  if (tokens[next]?.word === 'of') next += 1;
  while (DETERMINERS.has(tokens[next]?.word ?? '')) next += 1;
  return next;
}

/**
 * What is counted from a token on: words up to the first plural. A share may also be of what has none, "60 per cent of
 * the plan": that is asked for by `isShare`, and the "of" must stand there. Undefined where nothing is counted.
 */
export function countedAt(tokens: readonly Token[], at: number, isShare: boolean): Counted | undefined {
  if (isShare && tokens[at]?.word !== 'of' && tokens[at]?.word !== 'the' && !isPlural(tokens[at]?.word ?? ''))
    return undefined;
  const from = skipOf(tokens, at);
  const reach = tokens.slice(from, from + MOST_WORDS);
  const end = reach.findIndex(({ word }) => ENDS.has(word) || !LETTERS.test(word));
  const phrase = end < 0 ? reach : reach.slice(0, end);
  const head = phrase.findIndex(({ word }) => isPlural(word));
  if (head < 0 && !(isShare && from > at)) return undefined;
  const words = head < 0 ? phrase.slice(0, MOST_WORDS_OF_SINGULAR) : phrase.slice(0, head + 1);
  const stems = [...stemsOf(words), ...qualifierAt(tokens, from + words.length)];
  return stems.length === 0 ? undefined : { stems: [...new Set(stems)].sort(), from, next: from + words.length };
}
