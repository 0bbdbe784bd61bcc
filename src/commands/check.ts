import type { Article, ArticleIndex } from '../../index/model.js';
import { type Answer, type AnswerElement, followUp, note, paragraph, section } from '../answer.js';
import { holdsMarks } from '../check/ask-about.js';
import { type Asked, askWhole, readQuotations } from '../check/asked.js';
import { type Checked, checkWords, isWordForWord } from '../check/check-words.js';
import { askQuote } from '../check/originals.js';
import { createReader, type Reader } from '../check/reader.js';
import { readShingles } from '../check/shingles.js';
import { nameOutcome, nameWords, tellChecked } from '../check/tell-checked.js';
import { tellOriginals } from '../check/tell-originals.js';
import { type Command, usageAnswer } from '../command.js';
import { sectionOf, startWriting, type Writing } from '../evidence/citing.js';
import { findPlaces, listPlaces } from '../evidence/passages.js';
import { capitalise, countOf, describeCollection, joinList } from '../wording.js';

const MOST_CHARACTERS = 2_000;
const MOST_QUOTATIONS = 12;
/** More words without marks are no words of a headline. */
const MOST_WORDS_OF_HEADLINE = 8;
const SPACES = /\s+/g; // over two lines

/** Nothing is like the words: what was searched, and the sentence that comes nearest. */
function tellNotFound(writing: Writing, { asked }: Checked): AnswerElement[] {
  const { index } = writing;
  const [nearest] = findPlaces(index, index.search(asked.text, 1), asked.text);
  return [
    paragraph(
      `No source prints these words, nor most of them in their order. Searched: ${describeCollection(index.articles)}.`,
    ),
    ...sectionOf('Nearest in the articles, on the same subject', nearest ? [listPlaces(writing, [nearest])] : []),
  ];
}

function tellOne(writing: Writing, checked: Checked, reader: Reader): AnswerElement[] {
  return checked.comparisons.length === 0 ? tellNotFound(writing, checked) : tellChecked(writing, checked, reader);
}

/** What stands to the first source; where that differs and another does not, both are said. */
function nameResult({ comparisons, asked }: Checked): string {
  const [first, ...others] = comparisons;
  if (first === undefined) return 'not found';
  const isOnlyLater = !isWordForWord(first) && others.some(isWordForWord);
  const outcome = nameOutcome(first, asked);
  return isOnlyLater ? `${outcome}; another source prints it so` : outcome;
}

const titleOf = (checked: Checked): string =>
  checked.comparisons.length === 0
    ? `Not found in the articles: ${nameWords(checked.asked)}`
    : `${capitalise(nameResult(checked))}: ${nameWords(checked.asked)}`;

/** "3 quotations checked: 1 word for word, 1 differs, 1 not found". */
function summarise(all: readonly Checked[]): string {
  const missing = all.filter(({ comparisons }) => comparisons.length === 0).length;
  const same = all.filter(({ comparisons: [first] }) => first !== undefined && isWordForWord(first)).length;
  const differing = all.length - missing - same;
  const parts = [
    ...(same > 0 ? [`${same} word for word`] : []),
    ...(differing > 0 ? [`${differing} ${differing === 1 ? 'differs' : 'differ'}`] : []),
    ...(missing > 0 ? [`${missing} not found`] : []),
  ];
  return `${countOf(all.length, 'quotation')} checked: ${joinList(parts)}`;
}

function followUpsOf(all: readonly Checked[]): Answer['followUps'] {
  const quotes = all.flatMap(({ comparisons }) => comparisons.flatMap(({ quote }) => quote ?? []));
  const [quote] = quotes;
  return [
    ...(quote ? [{ label: 'In context', question: `/quote ${quote.id}` }] : []),
    ...['/check', '/sources'].map(followUp),
  ];
}

/** The quotations of a text; the text as a whole where it holds none, or where it is printed as a whole. */
function checkText(text: string, reader: Reader): Checked[] {
  const check = (asked: Asked) => checkWords(asked, reader.index.articles, reader);
  const quotations = readQuotations(text, reader.index);
  const whole = askWhole(text);
  const [only] = quotations;
  if (quotations.length === 1 && only?.words.length === whole.words.length) return [check(only)];
  const checked = check(whole);
  const isPrinted = checked.comparisons.some(({ outcome }) => outcome === 'exact' || outcome === 'punctuation');
  return quotations.length === 0 || isPrinted ? [checked] : quotations.slice(0, MOST_QUOTATIONS).map(check);
}

function tellText(text: string, reader: Reader): Answer {
  const writing = startWriting(reader.index);
  const all = checkText(text, reader);
  const [first, ...others] = all;
  const isSingle = first !== undefined && others.length === 0;
  const elements = isSingle
    ? tellOne(writing, first, reader)
    : all.map((checked, at) =>
        section(`${at + 1}. ${nameWords(checked.asked)}: ${nameResult(checked)}`, tellOne(writing, checked, reader)),
      );
  return {
    title: isSingle ? titleOf(first) : summarise(all),
    elements,
    sources: writing.footnotes.sources(),
    followUps: followUpsOf(all),
  };
}

/** The articles whose headline, publisher or file name holds all of a few words that are in no quotation marks. */
function findArticles(words: string, { articles }: ArticleIndex): Article[] {
  const parts = words.toLowerCase().split(' ');
  if (parts.length > MOST_WORDS_OF_HEADLINE || holdsMarks(words)) return [];
  return articles.filter(({ headline, publisher = '', file }) => {
    const searched = `${headline} ${publisher} ${file}`.toLowerCase();
    return parts.every((part) => searched.includes(part));
  });
}

function tellQuote(id: string, reader: Reader): Answer | undefined {
  const quote = reader.index.quotes.find((each) => each.id === id);
  return quote && tellText(`“${askQuote(reader.index, quote).text}”`, reader);
}

const CUT = `Only the first ${MOST_CHARACTERS} characters were checked.`;

/** `/check`: words beside every source that prints them, and what differs, word by word. */
export const checkCommand: Command = {
  name: 'check',
  usage: '/check "<words of a quotation>" | <words of a headline>',
  summary: 'Whether a quotation is word for word as its source prints it, and what differs',
  examples: [
    '/check "the pace of improvement in some key areas has been too slow"',
    '/check "The high turnover of social workers and high caseloads have led to children being at risk"',
    '/check',
  ],
  takesWholeArgument: true,
  async answer(typed, { index }) {
    await readShingles(index.articles);
    const reader = createReader(index);
    const argument = typed.replace(SPACES, ' ').trim();
    if (argument === '') return tellOriginals(index.articles, reader);
    const articles = findArticles(argument, index);
    if (articles.length > 0) return tellOriginals(articles, reader);
    const text = argument.slice(0, MOST_CHARACTERS);
    if (askWhole(text).words.length === 0) return usageAnswer(checkCommand);
    const answer = tellQuote(text, reader) ?? tellText(text, reader);
    return text.length < argument.length ? { ...answer, elements: [...answer.elements, note(CUT)] } : answer;
  },
};
