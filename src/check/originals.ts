import { setImmediate } from 'node:timers/promises';
import type { Article, ArticleIndex, Quote } from '../../index/model.js';
import { verbatim } from '../../index/verbatim.js';
import { type Asked, askWhole } from './asked.js';
import { checkWords, printsSameWords } from './check-words.js';
import type { Comparison } from './compare.js';
import type { Reader } from './reader.js';

/** A quotation of an article beside the source that printed its words first. */
export interface Traced {
  readonly quote: Quote;
  readonly asked: Asked;
  /** Absent where no original is in the collection. */
  readonly original?: Comparison;
}

/** Fewer words between marks are a term; everybody prints them. */
const FEWEST_WORDS = 5;
/** Quotations checked between which others are answered. */
const AT_ONCE = 10;

/** The words of a quotation over all its paragraphs. */
export const askQuote = (index: ArticleIndex, { citations }: Quote): Asked =>
  askWhole(citations.map((citation) => verbatim(index, citation)).join(' '));

const areOfOthers = (a: Article, b: Article): boolean =>
  a.authority !== undefined && b.authority !== undefined && a.authority !== b.authority;

/** Where a quotation can have its words from: every report, and every article before its own; none on another authority. */
function earlierThan(article: Article, articles: readonly Article[]): Article[] {
  const at = articles.indexOf(article);
  const isEarlier = (other: Article, position: number) => other.report !== undefined || position < at;
  return articles.filter(
    (other, position) => other !== article && isEarlier(other, position) && !areOfOthers(article, other),
  );
}

/** The quotations of some articles that are long enough to know again, each with its original where one is here. */
export async function traceOriginals(
  articles: readonly Article[],
  reader: Reader,
  most: number,
): Promise<{ traced: Traced[]; all: number }> {
  const asked = articles.flatMap((article) =>
    reader.quotesIn(article).map((quote) => ({ article, quote, asked: askQuote(reader.index, quote) })),
  );
  const long = asked.filter(({ asked: { words } }) => words.length >= FEWEST_WORDS);
  const traced: Traced[] = [];
  for (const { article, quote, asked: words } of long.slice(0, most)) {
    const { comparisons } = checkWords(words, earlierThan(article, reader.index.articles), reader);
    const original = comparisons.find(printsSameWords);
    traced.push({ quote, asked: words, ...(original && { original }) });
    if (traced.length % AT_ONCE === 0) await setImmediate();
  }
  return { traced, all: long.length };
}
