import type { Article } from '../../index/model.js';
import { sharedShingles, shinglesOf } from './shingles.js';
import { hashWord, type Word } from './words.js';

const MOST_CANDIDATES = 12;
/** Of those that share everything more are looked at: short common words stand in many, in another order. */
const MOST_FULL_CANDIDATES = 48;
/** One that shares less than this of what the best shares is not looked at. */
const LEAST_SHARE = 0.4;

/** What a word says that stands in `count` of `all` articles: the rarer the more. */
const rarity = (count: number, all: number): number => Math.log(1 + (all - count + 0.5) / (count + 0.5));

/** Shingles of long words that are looked for in every article; the others only where some of these are. */
const MOST_SAMPLED = 24;
const MOST_SAMPLES_FOLLOWED = 240;

interface Scored {
  readonly article: Article;
  readonly isFull: boolean;
  readonly score: number;
}

/** How much of some shingles each article shares, weighed by their rarity among the articles; the likeliest first. */
function scoreArticles(articles: readonly Article[], asked: readonly number[]): Scored[] {
  const shared = articles.map((article) => ({ article, shingles: sharedShingles(article, asked) }));
  const counts = new Uint32Array(asked.length);
  for (const { shingles } of shared) for (const at of shingles) counts[at] = (counts[at] ?? 0) + 1;
  const weights = asked.map((_, at) => rarity(counts[at] ?? 0, articles.length));
  const scored = shared.map(({ article, shingles }) => ({
    article,
    isFull: shingles.length === asked.length,
    score: shingles.reduce((sum, at) => sum + (weights[at] ?? 0), 0),
  }));
  return scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
}

/** Some of the pairs of neighbours from all over the words; all shingles where they are few. */
function sample(asked: readonly number[], words: number): number[] {
  const pairs = asked.slice(words);
  const step = pairs.length / MOST_SAMPLED;
  if (asked.length <= MOST_SAMPLED || step < 1) return [...asked];
  return Array.from({ length: MOST_SAMPLED }, (_, at) => pairs[Math.floor(at * step)] ?? 0);
}

/**
 * The articles that may print the words, the likeliest first: those that share most of the words and pairs of
 * neighbours, weighed by their rarity. One that prints all of them in a row shares all, so that none is before it.
 */
export function findCandidates(given: readonly Word[], articles: readonly Article[]): Article[] {
  const shingles = shinglesOf(given.map(({ folded }) => hashWord(folded)));
  const sampled = scoreArticles(articles, [...new Set(sample(shingles, given.length))]);
  const likely = sampled.slice(0, MOST_SAMPLES_FOLLOWED).map(({ article }) => article);
  const scored = scoreArticles(likely, [...new Set(shingles)]);
  const best = scored[0]?.score ?? 0;
  return scored
    .filter(({ score, isFull }, at) => isFull || (score >= best * LEAST_SHARE && at < MOST_CANDIDATES))
    .slice(0, MOST_FULL_CANDIDATES)
    .map(({ article }) => article);
}
