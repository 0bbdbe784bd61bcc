import type { Article } from '../../index/model.js';
import type { Asked } from './asked.js';
import { findCandidates } from './candidates.js';
import { type Comparison, compareOutcomes, compareWith } from './compare.js';
import type { Reader } from './reader.js';
import { type Given, type Span, takeWords } from './words.js';

/** Words that stand in another source than those around them. */
export interface Elsewhere {
  /** The source that prints the others. */
  readonly beside: Comparison;
  readonly given: Span;
  readonly comparison: Comparison;
}

export interface Checked {
  readonly asked: Asked;
  /** The original first: the report of the body that is quoted, else the oldest source. None where nothing is like it. */
  readonly comparisons: readonly Comparison[];
  readonly elsewhere: readonly Elsewhere[];
}

/** A source must print this much of the words to be one of theirs. */
const LEAST_SHARE = 0.4;
/** Beside one that prints more of them, only as much as this is the same words. */
const SHARE_OF_SAME_WORDS = 0.75;
const MOST_SHOWN = 4;
/** So few words must all be there. */
const FEW_WORDS = 3;
/** Fewer words that are foreign to a source are not looked for in others. */
const FEWEST_ELSEWHERE = 4;
/** Up to so many words are likely to be printed by chance in two sources that do not know each other. */
const MOST_BY_CHANCE = 12;
/** Where a source prints so few as they are, another that prints this much of them has them by chance. */
const SHARE_BY_CHANCE = 0.85;

const isReport = ({ article }: Comparison): boolean => article.report !== undefined;

const isAlike = ({ outcome }: Comparison): boolean => outcome !== 'words' && outcome !== 'joined';

/** So many of the same words are not printed by chance. */
const FEWEST_SAME = 10;

/** Whether a source prints the very words, with whatever changes, and not only some that are like them. */
export function printsSameWords(comparison: Comparison): boolean {
  const { share, given } = comparison;
  return isAlike(comparison) || (share >= SHARE_OF_SAME_WORDS && share * given.words.length >= FEWEST_SAME);
}

/** Without those that print something like the words by chance, where one prints the words themselves. */
function withoutChance(found: readonly Comparison[], { words }: Given): readonly Comparison[] {
  const isShort = words.length <= MOST_BY_CHANCE && found.some(isAlike);
  return isShort ? found.filter((each) => isAlike(each) || each.share > SHARE_BY_CHANCE) : found;
}

/** The sources of some words, the original first. */
function findComparisons(given: Given, articles: readonly Article[], reader: Reader): Comparison[] {
  const found = findCandidates(given.words, articles).flatMap((article) => compareWith(article, given, reader) ?? []);
  const best = Math.max(0, ...found.map(({ share }) => share));
  const least = given.words.length <= FEW_WORDS ? 1 : Math.max(LEAST_SHARE, best * SHARE_OF_SAME_WORDS);
  const isLong = given.words.length > MOST_BY_CHANCE;
  const byAge = (a: Comparison, b: Comparison) => articles.indexOf(a.article) - articles.indexOf(b.article);
  return withoutChance(found, given)
    .filter(({ share }) => share >= least)
    .sort((a, b) => b.share - a.share || compareOutcomes(a, b))
    .slice(0, MOST_SHOWN)
    .sort((a, b) => Number(isReport(b)) - Number(isReport(a)) || (isLong ? 0 : compareOutcomes(a, b)) || byAge(a, b));
}

/** What the best source does not print of the words, where another does. */
function findElsewhere(beside: Comparison, reader: Reader): Elsewhere[] {
  const { given, differences, article } = beside;
  const others = reader.index.articles.filter((other) => other !== article);
  const foreign = differences.filter(
    ({ kind, given: { from, to } }) => (kind === 'put-in' || kind === 'changed') && to - from >= FEWEST_ELSEWHERE,
  );
  return foreign.flatMap(({ given: span }) => {
    const [comparison] = findComparisons(takeWords(given, span), others, reader);
    return comparison === undefined || comparison.share < SHARE_OF_SAME_WORDS
      ? []
      : [{ beside, given: span, comparison }];
  });
}

/** Words beside every source that prints them, or something like them. */
export function checkWords(asked: Asked, articles: readonly Article[], reader: Reader): Checked {
  const comparisons = asked.words.length === 0 ? [] : findComparisons(asked, articles, reader);
  const best = comparisons.reduce<Comparison | undefined>(
    (most, each) => (most === undefined || each.share > most.share ? each : most),
    undefined,
  );
  return {
    asked,
    comparisons,
    elsewhere: best === undefined ? [] : findElsewhere(best, reader),
  };
}

/** Nothing is changed but marks; where those are in dispute, the words are all the same. */
export const isWordForWord = ({ outcome }: Comparison): boolean =>
  outcome === 'exact' || outcome === 'marked' || outcome === 'punctuation';
