import { setImmediate } from 'node:timers/promises';
import type { Article, Passage } from '../../index/model.js';
import { hashedWordsOf } from './words.js';

/** Every word and every two neighbours of an article, hashed, sorted, each once. */
type Shingles = Uint32Array;

/** Articles of this many characters are read at once: some milliseconds, between which others are answered. */
const CHARACTERS_AT_ONCE = 50_000;

const MIX = 0x9e3779b1;

/** Of the hashes of two neighbours one of both, which is another where they change places. */
const hashPair = (first: number, second: number): number =>
  (Math.imul(first, MIX) ^ Math.imul(second + 1, MIX - 2)) >>> 0;

/** The hashes of words, and behind them those of neighbours. */
export const shinglesOf = (words: readonly number[]): number[] => [
  ...words,
  ...words.slice(1).map((word, at) => hashPair(words[at] ?? 0, word)),
];

/** Passages never change: what was read of them holds for every tenant, and until the article leaves. */
const known = new WeakMap<readonly Passage[], Shingles>();

function read({ passages }: Article): Shingles {
  const words = passages.flatMap(({ text }) => hashedWordsOf(text));
  const sorted = new Uint32Array(shinglesOf(words)).sort();
  let count = 0;
  for (const value of sorted) {
    if (count > 0 && sorted[count - 1] === value) continue;
    sorted[count] = value;
    count += 1;
  }
  return sorted.slice(0, count);
}

const lengthOf = ({ passages }: Article): number => passages.reduce((sum, { text }) => sum + text.length, 0);

/** Reads the articles that were not read before, a few at once. */
export async function readShingles(articles: readonly Article[]): Promise<void> {
  let characters = 0;
  for (const article of articles) {
    if (known.has(article.passages)) continue;
    known.set(article.passages, read(article));
    characters += lengthOf(article);
    if (characters < CHARACTERS_AT_ONCE) continue;
    characters = 0;
    await setImmediate();
  }
}

function holds(shingles: Shingles, value: number): boolean {
  let [low, high] = [0, shingles.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((shingles[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return shingles[low] === value;
}

/** Positions of the shingles asked for that an article has; of one that was not read yet none. */
export function sharedShingles({ passages }: Article, asked: readonly number[]): number[] {
  const shingles = known.get(passages);
  const shared: number[] = [];
  if (shingles === undefined) return shared;
  for (let at = 0; at < asked.length; at += 1) if (holds(shingles, asked[at] ?? 0)) shared.push(at);
  return shared;
}
