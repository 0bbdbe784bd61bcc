import { verbatim } from '../../index/verbatim.js';
import { type AnswerElement, bullets, note, type QuoteElement, type Run, section, toRuns } from '../answer.js';
import { betweenMarks, citeAt, quoteWords, sectionOf, type Writing } from '../evidence/citing.js';
import { toSource } from '../footnotes.js';
import { countOf, formatPublished } from '../wording.js';
import type { Asked } from './asked.js';
import { type Checked, type Elsewhere, printsSameWords } from './check-words.js';
import { type Comparison, compareWith, type Outcome } from './compare.js';
import type { Reader } from './reader.js';
import { tellOtherSpeaker, tellSourceSpeaker } from './speakers.js';
import { tellCut, tellDifference } from './tell-differences.js';
import { type Given, textOf } from './words.js';

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  exact: 'word for word',
  marked: 'word for word, with the changes marked',
  punctuation: 'word for word, with other punctuation',
  spelling: 'the spelling differs',
  words: 'the words differ',
  joined: 'joined from several places',
};

const MOST_LINES = 12;
const WORDS_OF_HEADING = 8;

const isMarkedBehind = ({ words }: Asked): boolean => words.at(-1)?.behind.includes('…') ?? false;

/** "the spelling differs, cut short": how the words stand to one source, in a few words. */
export function nameOutcome({ outcome, cut }: Comparison, asked: Asked): string {
  const isCut = cut.behind !== undefined && !isMarkedBehind(asked);
  return `${OUTCOMES[outcome]}${isCut ? ', cut short' : ''}`;
}

/** “The high turnover of social workers, high caseloads…”: the words by their beginning. */
export function nameWords({ words, text }: Asked): string {
  const last = words[WORDS_OF_HEADING - 1];
  return words.length > WORDS_OF_HEADING
    ? `“${text.slice(words[0]?.start ?? 0, last?.end)}…”`
    : betweenMarks(text.replace(/,$/, '')); // “too slow,” said Hazell
}

/** What a source is to the words: "The original report", "The oldest source", "Another source". */
function nameSource(comparison: Comparison, at: number, count: number): string {
  if (!printsSameWords(comparison)) return 'The nearest words';
  if (comparison.article.report !== undefined) return 'The original report';
  if (count === 1) return 'The source';
  return at === 0 ? 'The oldest source' : 'Another source';
}

function quoteSentences(writing: Writing, comparison: Comparison): QuoteElement {
  const { sentences, article } = comparison;
  const [first] = sentences;
  const published = formatPublished(toSource(article, writing.index));
  return {
    kind: 'quote',
    text: sentences.map((sentence) => verbatim(writing.index, sentence)),
    attribution: toRuns(
      { text: tellSourceSpeaker(writing, comparison), ...(first && citeAt(writing, first)) },
      `, ${published}`,
    ),
  };
}

function tellElsewhere(writing: Writing, { given, comparison, beside }: Elsewhere): Run[] {
  const [place] = comparison.sentences;
  return toRuns(
    { text: 'Joined', strong: true },
    `: ${betweenMarks(textOf(beside.given, given))} is from another source`,
    ...(place ? [', which prints ', quoteWords(writing, place)] : []),
  );
}

function linesOf(writing: Writing, comparison: Comparison, { asked, elsewhere }: Checked): Run[][] {
  const others = elsewhere.filter(({ beside }) => beside === comparison);
  return [
    ...tellOtherSpeaker(writing, comparison, asked.speaker),
    ...comparison.differences.map((difference) =>
      tellDifference(writing, comparison, { difference, naming: { here: 'here', there: 'there' } }),
    ),
    ...others.map((each) => tellElsewhere(writing, each)),
    ...tellCut(writing, comparison, { before: asked.beginsMarked, behind: isMarkedBehind(asked) }),
  ];
}

function listLines(lines: readonly (readonly Run[])[]): AnswerElement[] {
  const rest = lines.length - MOST_LINES;
  return [
    ...(lines.length > 0 ? [bullets(lines.slice(0, MOST_LINES))] : []),
    ...(rest > 0 ? [note(`${countOf(rest, 'more difference')} not listed.`)] : []),
  ];
}

function tellComparison(writing: Writing, comparison: Comparison, checked: Checked): AnswerElement {
  const { comparisons, asked } = checked;
  const at = comparisons.indexOf(comparison);
  const heading = `${nameSource(comparison, at, comparisons.length)}: ${nameOutcome(comparison, asked)}`;
  return section(heading, [...listLines(linesOf(writing, comparison, checked)), quoteSentences(writing, comparison)]);
}

/** The whole sentences in which a source prints the words. */
function sentencesOf({ article, source, sentences }: Comparison): Given {
  const words = source.filter((word) =>
    sentences.some(({ passage, start, end }) => passage === word.passage && start <= word.start && end >= word.end),
  );
  return { words, texts: article.passages.map(({ text }) => text) };
}

/** How a source prints the words otherwise than the original: told even where what was given is as that source has it. */
function tellBetween(writing: Writing, [original, other]: readonly [Comparison, Comparison], reader: Reader): Run[][] {
  const comparison = compareWith(original.article, sentencesOf(other), reader);
  if (comparison === undefined) return [];
  const naming = { here: 'in this one', there: 'in the first' };
  return [
    ...comparison.differences.map((difference) => tellDifference(writing, comparison, { difference, naming })),
    ...tellCut(writing, comparison, { before: false, behind: false }),
  ];
}

/** A source beside the original, and what it has made of the original’s words. */
function tellOther(
  writing: Writing,
  comparison: Comparison,
  { checked, reader }: { checked: Checked; reader: Reader },
): AnswerElement[] {
  const [original] = checked.comparisons;
  const told = tellComparison(writing, comparison, checked);
  if (original === undefined || original === comparison) return [told];
  const lines = tellBetween(writing, [original, comparison], reader);
  return [told, ...sectionOf('How this source differs from the first', listLines(lines))];
}

/** What was found for some words: every source that prints them, the original first, each with its sentences. */
export function tellChecked(writing: Writing, checked: Checked, reader: Reader): AnswerElement[] {
  return checked.comparisons.flatMap((comparison) => tellOther(writing, comparison, { checked, reader }));
}
