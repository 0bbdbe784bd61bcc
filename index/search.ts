import type { Article, Hit } from './model.js';
import { type Collection, collectArticles, type PackedCollection, unpackArticles } from './search/collection.js';
import type { FullTextOptions, FullTextResult } from './search/full-text.js';
import { type Expansion, findQuestionTerms, type QuestionTerms } from './search/terms.js';

/** Passages about a question, best first. */
type Search = (question: string, limit?: number) => Hit[];

interface Question extends QuestionTerms {
  /** Every stem to look for, with its weight. */
  readonly weights: ReadonlyMap<string, number>;
  /** Stems that no passage holds, nor another way of saying them: near spellings and longer words will do. */
  readonly unknown: ReadonlySet<string>;
}

const CONTEXT_BOOST = 0.3;
const BEST_PASSAGE_SHARE = 0.3;
const SYNONYM_WEIGHT = 0.3;
/** For another way of writing, and for a synonym of a word that stands nowhere. */
const REPLACEMENT_WEIGHT = 0.8;
const NEAR_SPELLING_CREDIT = 0.5;
const CONTEXT_CREDIT = 0.5;
const MAXIMUM_QUESTION_LENGTH = 200;
const FEWEST_CANDIDATES = 100;

/**
 * Search over the passages of the articles: best first, none for a question of stop words only.
 *
 * An article is ranked by its whole text and 0.3 of its best passage; its other passages follow in proportion. Of a
 * question the first 200 characters and 12 terms count. `coverage` says how much of the question a passage holds: a
 * word of the question that stands nowhere in the articles weighs as much as the rarest. The articles are counted with
 * the first question.
 */
export function createSearch(articles: readonly Article[]): Search {
  let collection: Collection | undefined;
  return (question, limit) => {
    collection ??= collectArticles(articles);
    return findHits(collection, question, limit);
  };
}

/** The same search as `createSearch(articles)`, without holding up anybody while it is made. */
export async function unpackSearch(packed: PackedCollection, articles: readonly Article[]): Promise<Search> {
  const collection = await unpackArticles(packed, articles);
  return (question, limit) => findHits(collection, question, limit);
}

function findHits(collection: Collection, text: string, limit = 10): Hit[] {
  const terms = findQuestionTerms(text.slice(0, MAXIMUM_QUESTION_LENGTH));
  if (terms.terms.length === 0) return [];
  const question = weigh(terms, collection);
  const articleScores = scoreArticles(collection, question, Math.max(limit, FEWEST_CANDIDATES));
  const ranked = rankPassages(collection, question, articleScores);
  return ranked.slice(0, limit).map(({ result, score }) => toHit({ result, score }, question, collection));
}

function weigh(asked: QuestionTerms, collection: Collection): Question {
  const { frequencies } = collection;
  const isPresent = ({ to }: Expansion) => to.every((term) => frequencies.has(term));
  const missing = asked.terms.filter((term) => !frequencies.has(term));
  const apart = missing.flatMap((term) => splitInTwo(term, frequencies));
  const joined = [...asked.joined, ...apart].filter(isPresent);
  const synonyms = asked.synonyms.filter(isPresent);
  const replaced = new Set([...joined, ...synonyms].flatMap(({ from }) => from));
  const weights = new Map(asked.terms.map((term) => [term, 1]));
  const raise = (term: string, weight: number) => weights.set(term, Math.max(weights.get(term) ?? 0, weight));
  for (const { to } of joined) for (const term of to) raise(term, REPLACEMENT_WEIGHT);
  for (const { from, to } of synonyms) {
    for (const term of to) raise(term, findSynonymWeight(from, term, collection));
  }
  const unknown = new Set(missing.filter((term) => !replaced.has(term)));
  return { terms: asked.terms, joined, synonyms, weights, unknown };
}

/** A synonym may not outweigh the word that was typed: "young people" is rarer than "children". */
function findSynonymWeight(from: readonly string[], term: string, { frequencies, places }: Collection): number {
  if (from.every((asked) => !frequencies.has(asked))) return REPLACEMENT_WEIGHT;
  const rarities = from.map((asked) => findRarity(frequencies.get(asked) ?? 0, places.length));
  const rarity = findRarity(frequencies.get(term) ?? 0, places.length);
  return SYNONYM_WEIGHT * Math.min(1, Math.max(...rarities) / rarity);
}

/** "caseloads" where the articles only print "case loads"; parts of four letters at least, lest "timeline" be "time Lin". */
function splitInTwo(term: string, frequencies: ReadonlyMap<string, number>): Expansion[] {
  const cuts = Array.from({ length: Math.max(0, term.length - 7) }, (_, position) => position + 4);
  const cut = cuts.find((at) => frequencies.has(term.slice(0, at)) && frequencies.has(term.slice(at)));
  return cut === undefined ? [] : [{ from: [term], to: [term.slice(0, cut), term.slice(cut)] }];
}

function toSearchOptions({ weights, unknown }: Question): FullTextOptions {
  return {
    boost: { context: CONTEXT_BOOST },
    boostTerm: (term) => weights.get(term) ?? 1,
    prefix: (term) => term.length >= 3 && unknown.has(term),
    fuzzy: (term) => (term.length >= 5 && unknown.has(term) ? (term.length >= 9 ? 2 : 1) : false),
    bm25: { k: 1.2, b: 0.75, d: 0 },
  };
}

/** MiniSearch multiplies a score by the number of words that matched, which costs relevance. */
function findScore(result: FullTextResult): number {
  return result.score / Math.max(1, result.queryTerms.length);
}

function scoreArticles(collection: Collection, question: Question, count: number): Map<number, number> {
  const results = collection.articles.search(question.weights.keys(), toSearchOptions(question));
  const scores = results.map((result): [number, number] => [result.id, findScore(result)]);
  return new Map(scores.sort((a, b) => b[1] - a[1]).slice(0, count));
}

interface Ranked {
  readonly result: FullTextResult;
  readonly score: number;
}

function rankPassages(
  collection: Collection,
  question: Question,
  articleScores: ReadonlyMap<number, number>,
): Ranked[] {
  const articleOf = (id: number) => collection.places[id]?.article ?? -1;
  const results = collection.passages.search(question.weights.keys(), {
    ...toSearchOptions(question),
    boostDocument: (id: number) => (articleScores.has(articleOf(id)) ? 1 : 0),
  });
  const best = new Map<number, number>();
  for (const result of results) {
    const article = articleOf(result.id);
    best.set(article, Math.max(best.get(article) ?? 0, findScore(result)));
  }
  const ranked = results.map((result) => {
    const article = articleOf(result.id);
    const top = best.get(article) ?? 1;
    const whole = (articleScores.get(article) ?? 0) + BEST_PASSAGE_SHARE * top;
    return { result, score: (whole * findScore(result)) / top };
  });
  return ranked.sort((a, b) => b.score - a.score || a.result.id - b.result.id);
}

function toHit({ result, score }: Ranked, question: Question, collection: Collection): Hit {
  const place = collection.places[result.id];
  if (place === undefined) throw new Error(`No passage has the number ${result.id}`);
  const coverage = findCoverage(result, question, collection);
  return { articleId: place.articleId, passage: place.passage, score, terms: result.terms, coverage };
}

function findCoverage(result: FullTextResult, question: Question, collection: Collection): number {
  const { frequencies, places, headlines } = collection;
  const headline = headlines[places[result.id]?.article ?? -1];
  const weights = question.terms.map((term) => findRarity(frequencies.get(term) ?? 0, places.length));
  const held = question.terms.map((term, position) => {
    const credit = Math.max(findCredit(term, result, question), headline?.has(term) ? CONTEXT_CREDIT : 0);
    return (weights[position] ?? 0) * credit;
  });
  return sum(held) / sum(weights);
}

/** How much of one word of the question the words of a passage hold, 0 to 1. */
function findCredit(term: string, { match, queryTerms }: FullTextResult, question: Question): number {
  const fields = Object.hasOwn(match, term) ? match[term] : undefined;
  if (fields !== undefined) return fields.includes('text') ? 1 : CONTEXT_CREDIT;
  if (question.unknown.has(term)) return queryTerms.includes(term) ? NEAR_SPELLING_CREDIT : 0;
  const others = [...question.joined, ...question.synonyms].filter(({ from }) => from.includes(term));
  const isSaid = others.some(({ to }) => to.every((other) => Object.hasOwn(match, other)));
  return isSaid ? REPLACEMENT_WEIGHT : 0;
}

/** The weight BM25 gives to a word that stands in `frequency` of `count` passages. */
function findRarity(frequency: number, count: number): number {
  return Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
