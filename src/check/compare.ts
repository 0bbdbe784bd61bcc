import type { Article, Citation, Quote } from '../../index/model.js';
import { type Difference, findDifferences } from './differences.js';
import { findParts } from './find-parts.js';
import type { Reader } from './reader.js';
import { type ComparedStep, joinParts } from './steps.js';
import { type Cut, lookAround, sentencesAround } from './surroundings.js';
import type { Given, Span, Word } from './words.js';

/** The worst of all differences decides. `marked` and `punctuation` are word for word all the same. */
export type Outcome = 'exact' | 'marked' | 'punctuation' | 'spelling' | 'words' | 'joined';

const OUTCOMES: readonly Outcome[] = ['exact', 'marked', 'punctuation', 'spelling', 'words', 'joined'];

const OUTCOME_OF: Readonly<Record<Difference['kind'], Outcome>> = {
  marked: 'marked',
  punctuation: 'punctuation',
  spelling: 'spelling',
  changed: 'words',
  'left-out': 'words',
  'put-in': 'words',
  joined: 'joined',
  turned: 'joined',
};

/** Words given beside those of one source. */
export interface Comparison {
  readonly article: Article;
  readonly given: Given;
  readonly source: readonly Word[];
  /** How much of what is given the source prints, 0 to 1. */
  readonly share: number;
  readonly outcome: Outcome;
  readonly differences: readonly Difference[];
  readonly cut: Cut;
  /** The words of the source, from the first to the last. */
  readonly span: Span;
  /** The sentences of the source that print the words. */
  readonly sentences: readonly Citation[];
  /** The quotation of the source that all the words stand in. */
  readonly quote?: Quote;
}

const worstOf = (differences: readonly Difference[]): Outcome =>
  differences.reduce<Outcome>((worst, { kind }) => {
    const outcome = OUTCOME_OF[kind];
    return OUTCOMES.indexOf(outcome) > OUTCOMES.indexOf(worst) ? outcome : worst;
  }, 'exact');

/** Those nearer to what is given first. */
export const compareOutcomes = (a: Pick<Comparison, 'outcome'>, b: Pick<Comparison, 'outcome'>): number =>
  OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome);

/** From the first to the last word of the source that stands beside one given. */
function spanOf(steps: readonly ComparedStep[]): Span {
  const beside = steps.filter(({ kind }) => kind === 'same' || kind === 'changed');
  return {
    from: Math.min(...beside.map(({ source }) => source.from)),
    to: Math.max(...beside.map(({ source }) => source.to)),
  };
}

/** Without what the source prints before the first word and behind the last: that is no word left out. */
function trim(steps: readonly ComparedStep[]): ComparedStep[] {
  const isInner = ({ kind }: ComparedStep) => kind !== 'left-out';
  return steps.slice(steps.findIndex(isInner), steps.findLastIndex(isInner) + 1);
}

const countWords = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);

/** The words given beside those of an article; undefined where it prints nothing like them. */
export function compareWith(article: Article, given: Given, reader: Reader): Comparison | undefined {
  const source = reader.wordsIn(article);
  const parts = findParts(given.words, source);
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const frontOf = lookAround({ article, words: source, span: first.source }, reader);
  const backOf = lookAround({ article, words: source, span: last.source }, reader);
  const ends = { before: frontOf.ends.before, behind: backOf.ends.behind };
  const steps = trim(joinParts(parts, ends, { given: given.words, source }));
  const same = steps.filter(({ kind }) => kind === 'same');
  const place = { article, words: source, span: spanOf(steps) };
  const held = same.flatMap((step) => source.slice(step.source.from, step.source.to));
  const differences = findDifferences(steps, { given: given.words, source });
  const { quote, cut } = lookAround(place, reader);
  return {
    article,
    given,
    source,
    share: countWords(same.map((step) => step.given)) / given.words.length,
    outcome: worstOf(differences),
    differences,
    cut,
    span: place.span,
    sentences: sentencesAround(place, held, reader),
    ...(quote && { quote }),
  };
}
