import type { Citation } from '../../index/model.js';
import { type Run, toRuns } from '../answer.js';
import { betweenMarks, quoteWords, type Writing } from '../evidence/citing.js';
import { countOf } from '../wording.js';
import type { Comparison } from './compare.js';
import type { Difference } from './differences.js';
import { type Given, type Span, textOf } from './words.js';

/** What the words and the source they are held against are called. */
export interface Naming {
  readonly here: string;
  readonly there: string;
}

const MOST_WORDS_SHOWN = 40;
const WORDS_OF_LONG = 12;
/** Words before a place, so that it is found. */
const WORDS_BEFORE = 3;

const lengthOf = ({ from, to }: Span): number => to - from;

/** Words of a source between marks, each passage for itself; of many the first and how many there are. */
function quoteSource(writing: Writing, { article, source }: Comparison, span: Span): Run[] {
  const isLong = lengthOf(span) > MOST_WORDS_SHOWN;
  const words = source.slice(span.from, isLong ? span.from + WORDS_OF_LONG : span.to);
  const passages = [...new Set(words.map(({ passage }) => passage))];
  const places = passages.map((passage): Citation => {
    const own = words.filter((word) => word.passage === passage);
    return { articleId: article.id, passage, start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 };
  });
  const runs = places.flatMap((place, at): Run[] => [
    ...(at > 0 ? [{ text: ' ' }] : []),
    { ...quoteWords(writing, place) },
  ]);
  return isLong ? [...runs, { text: ` and what follows, ${countOf(lengthOf(span), 'word')} in all` }] : runs;
}

/** The words given, as they are printed between their first and last. */
const quoteGiven = ({ given }: Comparison, span: Span): string => betweenMarks(textOf(given, span));

/** ", after “was too”": where in the words given something happened. */
function tellPlace(given: Given, { from }: Span): string {
  const before = textOf(given, { from: Math.max(0, from - WORDS_BEFORE), to: from });
  return before === '' ? ', at the beginning' : `, after “${before}”`;
}

const label = (text: string): Run => ({ text, strong: true });

function tellBoth(writing: Writing, comparison: Comparison, naming: Naming & Difference): Run[] {
  return toRuns(
    `: ${naming.here} ${quoteGiven(comparison, naming.given)}, ${naming.there} `,
    ...quoteSource(writing, comparison, naming.source),
  );
}

/** One difference as a line: "Left out: “and in unsuitable circumstances”, after “left at risk”". */
export function tellDifference(
  writing: Writing,
  comparison: Comparison,
  { difference, naming }: { difference: Difference; naming: Naming },
): Run[] {
  const { kind, given, source, how } = difference;
  const both = () => tellBoth(writing, comparison, { ...naming, ...difference });
  const own = () => quoteSource(writing, comparison, source);
  const place = tellPlace(comparison.given, given);
  switch (kind) {
    case 'spelling':
      return toRuns(label('Spelling'), ` (${how})`, ...both());
    case 'punctuation':
      return toRuns(label('Punctuation'), ...both());
    case 'changed':
      return toRuns(label('Changed'), ...both(), place);
    case 'left-out':
      return toRuns(label('Left out'), ': ', ...own(), place);
    case 'put-in':
      return toRuns(label('Put in'), `: ${quoteGiven(comparison, given)}`, place);
    case 'joined':
      return toRuns(label('Joined'), `${place}: left out without a mark, between two sentences, `, ...own());
    case 'turned':
      return toRuns(label('Order turned'), ': ', ...own(), ` is printed earlier ${naming.there}`);
    case 'marked':
      return lengthOf(given) === 0
        ? toRuns(label('Left out, and marked with …'), ': ', ...own())
        : toRuns(label('In [brackets]'), `: ${quoteGiven(comparison, given)}`, ...tellReplaced(own, source, naming));
  }
}

const tellReplaced = (own: () => Run[], source: Span, { there }: Naming): Run[] =>
  lengthOf(source) === 0 ? [{ text: ', put in' }] : toRuns(`, ${there} `, ...own());

/** Which ends an ellipsis marks as cut. */
export interface MarkedEnds {
  readonly before: boolean;
  readonly behind: boolean;
}

/** What the sentence of the source prints around the words: where it begins earlier, and how it goes on. */
export function tellCut(writing: Writing, { cut: { before, behind } }: Comparison, marked: MarkedEnds): Run[][] {
  const tell = (name: string, isMarked: boolean, words: string): Run[] =>
    toRuns(label(name), `${isMarked ? ', as the … says' : ''}: ${words} `);
  return [
    ...(before ? [[...tell('Begins earlier', marked.before, 'the sentence begins'), quoteWords(writing, before)]] : []),
    ...(behind ? [[...tell('Cut short', marked.behind, 'the sentence goes on'), quoteWords(writing, behind)]] : []),
  ];
}
