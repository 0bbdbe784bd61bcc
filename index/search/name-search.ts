import type { Person } from '../model.js';
import { isNicknameOf } from './nicknames.js';
import { countSlips, findLikeness, findSound } from './similarity.js';
import { splitWords } from './terms.js';

/** One way the articles print somebody's name. */
interface PrintedName {
  readonly person: Person;
  /** The words as printed, in order, and after them other ways to write them. */
  readonly words: readonly string[];
  /** How many of the words are printed ones. */
  readonly length: number;
}

interface NameWord {
  readonly word: string;
  readonly sound: string;
  /** The letters that occur, one bit each. */
  readonly letters: number;
  readonly names: PrintedName[];
}

/** A person found by name; the score is 0 to 1. */
export interface NameMatch {
  readonly person: Person;
  readonly score: number;
}

const LEAST_LIKENESS = 0.7;
/** For a long word typed alone that is like no name: two slips in a name of six letters. */
const LEAST_LIKENESS_ALONE = 0.62;
const LONG_WORD = 5;
/** Nothing but the word itself scores 1; the most like it stays below an exact surname or given name. */
const INEXACT_WEIGHT = 0.95;
const EXACT_SURNAME = 0.98;
const EXACT_GIVEN_NAME = 0.95;
const NICKNAME_LIKENESS = 0.93;
const INITIAL_LIKENESS = 0.85;
const SURNAME_BONUS = 0.02;
const SWAP_PENALTY = 0.03;
const UNTYPED_PENALTY = 0.005;
const MOST_SLIPS = 3;

/** "Mr Timpson", "Cllr Warren Whyte", "Superintendent Olly Wright", "Rt Hon" */
const HONORIFICS = new Set(
  `mr mrs ms miss mx dr prof professor rev reverend cllr councillor councilor sir dame lord lady baroness baron supt
  superintendent inspector insp sergeant sgt constable pc dci dcs di ds rt hon honourable`.split(/\s+/), // "mr mrs ms"
);

/** "Edward Timpson MP" */
const LETTERS_AFTER = new Set('mp msp obe cbe mbe qc kc'.split(' '));

/** Words that open a surname and are at times written as one with it: "Mc Donald", "O Neill". */
const OPENINGS = new Set(['mc', 'mac', 'o']);

/** The words of a name without honorifics, unless nothing else is left; "O'Neill" and "O Neill" are the same. Folded words in. */
export function toNameWords(words: readonly string[]): string[] {
  const named = words.filter((word, at) => at === 0 || !LETTERS_AFTER.has(word));
  const first = named.findIndex((word) => !HONORIFICS.has(word));
  const joined: string[] = [];
  for (const word of first === -1 ? named : named.slice(first)) {
    const before = joined.at(-1);
    if (before !== undefined && OPENINGS.has(before)) joined.splice(-1, 1, before + word);
    else joined.push(word);
  }
  return joined;
}

/** Look-up of people by the words of a name: every word must be like one of the name's, else nobody; best first. */
export function createNameSearch(people: readonly Person[]): (words: readonly string[]) => NameMatch[] {
  const vocabulary = collectWords(people);
  return (words) => {
    const typed = words.flatMap((word) => (words.length > 1 ? word.split('-') : [word.replaceAll('-', '')]));
    const whole = matchAll(typed, vocabulary);
    const parts = words.length === 1 ? (words[0] ?? '').split('-') : [];
    return parts.length > 1 && whole.length === 0 ? matchAll(parts, vocabulary) : whole;
  };
}

function matchAll(typed: readonly string[], vocabulary: ReadonlyMap<string, NameWord>): NameMatch[] {
  const matches = typed.map((word) => findLikeWords(word, vocabulary, LEAST_LIKENESS));
  const [only = '', ...more] = typed;
  if (more.length === 0 && only.length >= LONG_WORD && matches[0]?.size === 0) {
    matches.splice(0, 1, findLikeWords(only, vocabulary, LEAST_LIKENESS_ALONE));
  }
  const rarest = matches.toSorted((a, b) => a.size - b.size)[0];
  if (rarest === undefined) return [];
  const best = new Map<Person, number>();
  for (const name of new Set([...rarest.keys()].flatMap((word) => vocabulary.get(word)?.names ?? []))) {
    const score = scoreName(name, matches);
    if (score > (best.get(name.person) ?? 0)) best.set(name.person, score);
  }
  return [...best].map(([person, score]) => ({ person, score })).sort((a, b) => b.score - a.score);
}

function collectWords(people: readonly Person[]): Map<string, NameWord> {
  const words = new Map<string, NameWord>();
  for (const name of people.flatMap(findPrintedNames)) {
    for (const word of name.words) {
      const known = words.get(word) ?? { word, sound: findSound(word), letters: findLetters(word), names: [] };
      words.set(word, known);
      known.names.push(name);
    }
  }
  return words;
}

function findPrintedNames(person: Person): PrintedName[] {
  return [person.name, ...person.aliases].map((name) => {
    const printed = toNameWords(splitWords(name));
    const words = printed.flatMap((word) => word.split('-'));
    const variants = [...printed.filter((word) => word.includes('-')), ...words].flatMap(findVariants);
    return { person, words: [...words, ...variants], length: words.length };
  });
}

/** Other ways to write a word of a name: "Smithjones", "Macdonald" for "McDonald". */
function findVariants(word: string): string[] {
  if (word.includes('-')) return [word.replaceAll('-', '')];
  // "McDonald", "Macfarlane"; not "Mace"
  const [, rest] = /^ma?c([^aeiou]\w{3,})$/.exec(word) ?? [];
  return rest === undefined ? [] : [word.startsWith('mac') ? `mc${rest}` : `mac${rest}`];
}

/** The words of names that are like a typed one, with how much. */
function findLikeWords(typed: string, vocabulary: ReadonlyMap<string, NameWord>, least: number): Map<string, number> {
  const [sound, letters] = [findSound(typed), findLetters(typed)];
  const likeWords = new Map<string, number>();
  for (const word of vocabulary.values()) {
    const likeness = compareWords({ typed, sound, letters }, word);
    if (likeness >= least) likeWords.set(word.word, likeness);
  }
  return likeWords;
}

interface TypedWord {
  readonly typed: string;
  readonly sound: string;
  readonly letters: number;
}

function compareWords({ typed, sound, letters }: TypedWord, { word, ...other }: NameWord): number {
  if (typed === word) return 1;
  if (typed.length === 1 || word.length === 1) return typed[0] === word[0] ? INITIAL_LIKENESS : 0;
  const known = isNicknameOf(typed, word) ? NICKNAME_LIKENESS : 0;
  const isBeginning = typed.length >= 3 && word.startsWith(typed);
  const beginning = isBeginning ? 0.8 + (0.15 * typed.length) / word.length : 0;
  const isFar = countBits(letters ^ other.letters) > 2 * MOST_SLIPS;
  return Math.max(known, beginning, isFar ? 0 : compareSpelling({ typed, sound, word, otherSound: other.sound }));
}

interface Spelling {
  readonly typed: string;
  readonly sound: string;
  readonly word: string;
  readonly otherSound: string;
}

function compareSpelling({ typed, sound, word, otherSound }: Spelling): number {
  const length = Math.max(typed.length, word.length);
  const isSameSound = sound === otherSound;
  const allowed = isSameSound ? MOST_SLIPS : length <= 3 ? 0 : length <= 5 ? 1 : length <= 8 ? 2 : MOST_SLIPS;
  const slips = countSlips(typed, word, allowed);
  if (slips > allowed) return 0;
  return 0.45 * (1 - slips / length) + 0.45 * findLikeness(typed, word) + (isSameSound ? 0.1 : 0);
}

/** 0 where a typed word is like none of the name's. */
function scoreName({ words, length }: PrintedName, matches: readonly ReadonlyMap<string, number>[]): number {
  const positions: number[] = [];
  let total = 0;
  for (const match of matches) {
    const position = findBest(words, match, positions);
    const likeness = position === undefined ? 0 : (match.get(words[position] ?? '') ?? 0);
    if (position === undefined || likeness === 0) return 0;
    positions.push(position);
    total += likeness === 1 ? 1 : likeness * INEXACT_WEIGHT;
  }
  const score = total / matches.length;
  const isSurname = (positions[0] ?? 0) >= length - 1;
  if (positions.length > 1) return score - findPenalty(positions, length);
  if (score === 1) return isSurname ? EXACT_SURNAME : EXACT_GIVEN_NAME;
  return score + (isSurname ? SURNAME_BONUS : 0);
}

function findBest(
  words: readonly string[],
  match: ReadonlyMap<string, number>,
  taken: readonly number[],
): number | undefined {
  const free = words.flatMap((word, position) => (match.has(word) && !taken.includes(position) ? [position] : []));
  return free.sort((a, b) => (match.get(words[b] ?? '') ?? 0) - (match.get(words[a] ?? '') ?? 0))[0];
}

function findPenalty(positions: readonly number[], length: number): number {
  const isSwapped = positions.some((position, at) => at > 0 && position < (positions[at - 1] ?? 0));
  const untyped = Math.max(0, length - positions.length);
  return (isSwapped ? SWAP_PENALTY : 0) + untyped * UNTYPED_PENALTY;
}

function findLetters(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) % 32);
  return letters;
}

function countBits(bits: number): number {
  let rest = bits;
  let count = 0;
  for (; rest !== 0; count++) rest &= rest - 1;
  return count;
}
