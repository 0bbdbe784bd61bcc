import type { ArticleIndex, Citation, Hit, Quote } from '../../index/model.js';
import { sentencesOf } from '../../index/sentences.js';
import { labelOf, themesAbout } from '../../index/themes.js';
import { isWithinCitation, verbatim } from '../../index/verbatim.js';
import { type Answer, type AnswerElement, bullets, type FollowUp, followUp, paragraph } from '../answer.js';
import { type Command, nothingFound, usageAnswer } from '../command.js';
import { citeAll, quoteWords, sectionOf, startWriting, type Writing } from '../evidence/citing.js';
import { type ExpectedAnswer, readExpectedAnswer } from '../evidence/expected-answer.js';
import { byTime, tellDatedFinding, withoutRepeats } from '../evidence/findings.js';
import { askThemes, decidingFinding, tellReason } from '../evidence/ledger.js';
import { findPlaces, listPlaces } from '../evidence/passages.js';
import { bySaid, fitQuotations, quoteElement, withoutExcerpts, wordsOf } from '../evidence/quotations.js';
import { findOnTopic } from '../evidence/topic-findings.js';
import { matchTopic } from '../evidence/topics.js';
import { offerSideBySide } from '../side-by-side/side-by-side.js';
import { countOf, nameStatus } from '../wording.js';
import { readPackTopic, tellPack } from './brief/pack.js';
import { readSideBySideTopic, tellSideBySide } from './brief/side-by-side.js';

/** The share of a question's telling words that a passage must hold to count as an answer. */
const ENOUGH = 0.5;

const IS_QUESTION = /\?\s*$|^(?:what|which|when|where|why|how|did|does|do|is|are|was|were|has|have|can|will)\b/i; // how much did it cost?
const ASKS_WHEN = /^when\b/i; // when was David Johnston appointed?

/** The themes of the ledger that a question touches, as follow-ups; often none. */
const touchedThemes = (index: ArticleIndex, text: string): FollowUp[] =>
  askThemes(index, themesAbout(text)).slice(0, 3);

/** Words of a question that ask for a figure and stand in no answer: "how much", "cost". */
const FIGURE_WORDS = /\b(?:how (?:much|many)|costs?|spent|spend|percentage|per cent|proportion|money)\b/gi;

/** The sentences that hold the figure asked for and enough of the question, the best first. */
function findFigures(index: ArticleIndex, question: string, expected: ExpectedAnswer): Citation[] {
  const measure = matchTopic(question.replace(FIGURE_WORDS, ' '));
  const sentences = index.articles.flatMap(({ id: articleId, passages }) =>
    passages.flatMap(({ text }, passage) =>
      sentencesOf(text).map(({ start, end }): Citation => ({ articleId, passage, start, end })),
    ),
  );
  const holding = sentences.filter((sentence) => expected.isIn(verbatim(index, sentence)));
  const scored = holding.map((sentence) => ({ sentence, share: measure(verbatim(index, sentence)) }));
  const enough = scored.filter(({ share }) => share >= ENOUGH).sort((a, b) => b.share - a.share);
  return enough.slice(0, 3).map(({ sentence }) => sentence);
}

function answerFigure(question: string, expected: ExpectedAnswer, index: ArticleIndex): Answer {
  const citations = findFigures(index, question, expected);
  const followUps = touchedThemes(index, question);
  if (citations.length === 0)
    return nothingFound({ asked: `${expected.name} (“${question}”)`, index, nearest: followUps });
  const writing = startWriting(index);
  const elements = [bullets(citations.map((citation) => [quoteWords(writing, citation)]))];
  return { title: question, elements, sources: writing.footnotes.sources(), followUps };
}

/** Where the ledger of weaknesses has the topic, and the finding that decides. */
function tellStatus(writing: Writing, topic: string): AnswerElement[] {
  const [theme] = themesAbout(topic);
  const weakness = writing.index.weaknesses.find((each) => each.theme === theme);
  const deciding = weakness && decidingFinding(weakness);
  if (weakness === undefined || deciding === undefined) return [];
  const status = { text: `${labelOf(weakness.theme)}: ${nameStatus(weakness.status)}`, strong: true };
  const reason = `. ${tellReason(writing, weakness)}`;
  return [paragraph('In the ledger of weaknesses, ', status, reason, ...citeAll(writing, [deciding.citation]))];
}

/** Where a question asks when, the places that print a date; all of them where none does. */
function preferDated({ dates }: ArticleIndex, question: string, places: readonly Citation[]): readonly Citation[] {
  const dated = places.filter((place) =>
    dates.some(({ date, citation }) => date !== undefined && isWithinCitation(citation, place)),
  );
  return ASKS_WHEN.test(question) && dated.length > 0 ? dated.slice(0, 1) : places;
}

function answerQuestion(question: string, hits: readonly Hit[], index: ArticleIndex): Answer {
  const writing = startWriting(index);
  const places = preferDated(index, question, findPlaces(index, hits.slice(0, 3), question));
  return {
    title: `The articles on “${question}”`,
    elements: [listPlaces(writing, places), ...tellStatus(writing, question)],
    sources: writing.footnotes.sources(),
    followUps: [...touchedThemes(index, question), ...['/weaknesses', '/ofsted latest'].map(followUp)],
  };
}

const MOST_PASSAGES = 3;
const MOST_FINDINGS = 6;
const QUOTED_CHARACTERS = 700;

function quotationsOn({ index }: Writing, topic: string): Quote[] {
  const measure = matchTopic(topic);
  return index.quotes.filter(
    (quote) => quote.kind === 'full' && quote.speaker !== undefined && measure(wordsOf(index, quote)) === 1,
  );
}

/** A topic from every side: where it stands, what was found, what else the articles print, what was said. */
function answerTopic(topic: string, hits: readonly Hit[], index: ArticleIndex): Answer {
  const writing = startWriting(index);
  const found = withoutRepeats(writing, findOnTopic(index, topic)).sort(byTime);
  const findings = found.slice(-MOST_FINDINGS);
  const quotes = fitQuotations(
    writing,
    withoutExcerpts(writing, quotationsOn(writing, topic)).sort(bySaid),
    QUOTED_CHARACTERS,
  );
  const isTold = (place: Citation): boolean =>
    findings.some(({ citation }) => isWithinCitation(citation, place)) ||
    quotes.some(({ citations }) => citations.some((citation) => isWithinCitation(place, citation)));
  const places = findPlaces(index, hits, topic)
    .filter((place) => !isTold(place))
    .slice(0, MOST_PASSAGES);
  const more = found.length - findings.length;
  return {
    title: `Briefing: ${topic} (from ${countOf(index.articles.length, 'article')})`,
    elements: [
      ...tellStatus(writing, topic),
      ...sectionOf(
        'What was found',
        findings.length > 0 ? [bullets(findings.map((finding) => tellDatedFinding(writing, finding)))] : [],
      ),
      ...(more > 0 ? [paragraph(`And ${countOf(more, 'earlier finding')}.`)] : []),
      ...sectionOf('Also printed', places.length > 0 ? [listPlaces(writing, places)] : []),
      ...sectionOf(
        'Said about it',
        quotes.map((quote) => quoteElement(writing, quote)),
      ),
    ],
    sources: writing.footnotes.sources(),
    followUps: [
      `/weaknesses ${topic}`,
      ...(quotes.length > 0 ? [`/quote ${topic}`] : []),
      ...offerSideBySide(index, themesAbout(topic)[0], topic),
      '/ofsted timeline',
    ].map(followUp),
  };
}

const isHeadline = ({ articles }: ArticleIndex, { articleId, passage }: Hit): boolean =>
  articles.some(({ id, passages }) => id === articleId && passages[passage]?.kind === 'headline');

function answerText(text: string, index: ArticleIndex): Answer {
  const expected = readExpectedAnswer(text);
  if (expected) return answerFigure(text, expected, index);
  const hits = index.search(text, 12).filter((hit) => hit.coverage >= ENOUGH && !isHeadline(index, hit));
  if (hits.length === 0) return nothingFound({ asked: text, index, nearest: touchedThemes(index, text) });
  return IS_QUESTION.test(text) ? answerQuestion(text, hits, index) : answerTopic(text, hits, index);
}

/** `/brief`: a topic from every side, what answers a question, what is said side by side, or all there is as a pack of files. */
export const briefCommand: Command = {
  name: 'brief',
  authority: 'usual',
  fromArticlesAlone: true,
  usage: '/brief <topic or question> | side by side [theme] | pack [theme]',
  summary: 'What the articles say on a topic or question, word for word, side by side or as a paper pack',
  examples: [
    '/brief caseloads',
    '/brief how much did the early help delay cost?',
    '/brief side by side pace of improvement',
    '/brief pack',
    '/brief pack caseloads',
  ],
  answer(argument, context) {
    const text = argument.trim();
    if (text === '') return usageAnswer(briefCommand);
    const sideBySideTopic = readSideBySideTopic(text);
    if (sideBySideTopic !== undefined) return tellSideBySide(sideBySideTopic, context.index);
    const packTopic = readPackTopic(text);
    return packTopic === undefined ? answerText(text, context.index) : tellPack(packTopic, context);
  },
};
