import type { ArticleIndex, Person, Quote } from '../../index/model.js';
import { labelOf, themesAbout, themesOf } from '../../index/themes.js';
import { verbatim } from '../../index/verbatim.js';
import {
  type Answer,
  type AnswerElement,
  bullets,
  type FollowUp,
  followUp,
  note,
  paragraph,
  toRuns,
} from '../answer.js';
import { type IndexCommand, MOST_FOLLOW_UPS, nothingFound, usageAnswer } from '../command.js';
import { type AskedSpeaker, isBy, readSpeaker } from '../evidence/asked-quotation.js';
import { citeAll, startWriting, type Writing } from '../evidence/citing.js';
import { nameSaidBy } from '../evidence/corrections.js';
import {
  bySaid,
  contextOf,
  copyStyles,
  fitQuotations,
  isStatement,
  quoteElement,
  tellFirstMention,
  withoutExcerpts,
  wordsOf,
} from '../evidence/quotations.js';
import { matchTopic } from '../evidence/topics.js';
import { countOf } from '../wording.js';

/** Quotations on a topic, and whether its words are printed in them or only its theme is theirs. */
interface OnTopic {
  readonly quotes: readonly Quote[];
  readonly theme?: string;
}

/** The quotations that hold most words of a topic, at least half; where none does, those of the theme it names. */
function pickOnTopic(index: ArticleIndex, quotes: readonly Quote[], topic: string): OnTopic {
  const measure = matchTopic(topic);
  const scored = quotes.map((quote) => ({ quote, share: measure(wordsOf(index, quote)) }));
  const best = Math.max(0, ...scored.map(({ share }) => share));
  if (best >= 0.5) return { quotes: scored.filter(({ share }) => share === best).map(({ quote }) => quote) };
  const [theme] = themesAbout(topic);
  if (theme === undefined) return { quotes: [] };
  return { quotes: quotes.filter((quote) => themesOf(wordsOf(index, quote)).includes(theme)), theme };
}

const onTopic = (topic: string): string => (topic === '' ? '' : ` on “${topic}”`);

function noteTheme({ theme }: OnTopic, topic: string): AnswerElement[] {
  return theme === undefined ? [] : [note(`None prints “${topic}”; these are about the ${labelOf(theme)}.`)];
}

const openInContext = ({ id }: Quote): FollowUp => ({ label: 'In context', question: `/quote ${id}` });

function openOne({ index }: Writing, quote: Quote): FollowUp {
  const words = verbatim(index, quote.citations[0]).split(' ').slice(0, 5).join(' ');
  return { label: `Copy “${words}…”`, question: `/quote ${quote.id}` };
}

/** One quotation in full, ready to copy: of a long one the paragraph that the topic is in. */
function tellOne(writing: Writing, quote: Quote, topic: string): AnswerElement[] {
  const measure = matchTopic(topic);
  const best = quote.citations.find((citation) => measure(verbatim(writing.index, citation)) === 1);
  return [quoteElement(writing, quote), copyStyles(writing, quote, best ? [best] : quote.citations)];
}

function tellMany(writing: Writing, ordered: readonly Quote[]): { elements: AnswerElement[]; shown: Quote[] } {
  const shown = fitQuotations(writing, ordered);
  const rest = ordered.length - shown.length;
  const elements = [
    ...shown.map((quote) => quoteElement(writing, quote)),
    ...(rest > 0
      ? [note(`${countOf(rest, 'more quotation')} not shown: add a topic, as in /quote <name> <topic>.`)]
      : []),
    note('Open one of them below for three styles to copy and what stands around it.'),
  ];
  return { elements, shown };
}

/** The quotations found, oldest first; a single one is shown ready to copy. */
function listQuotes(index: ArticleIndex, title: string, { found, topic }: { found: OnTopic; topic: string }): Answer {
  const writing = startWriting(index);
  const statements = found.quotes.filter((quote) => isStatement(index, quote));
  const ordered = withoutExcerpts(writing, statements.length > 0 ? statements : found.quotes).sort(bySaid);
  const [only, ...others] = ordered;
  const isSingle = only !== undefined && others.length === 0;
  const many = isSingle ? undefined : tellMany(writing, ordered);
  const elements = isSingle ? tellOne(writing, only, topic) : (many?.elements ?? []);
  return {
    title,
    elements: [...noteTheme(found, topic), ...elements],
    sources: writing.footnotes.sources(),
    followUps: isSingle
      ? [openInContext(only)]
      : (many?.shown ?? []).slice(-MOST_FOLLOW_UPS).map((quote) => openOne(writing, quote)),
  };
}

function showOne(index: ArticleIndex, quote: Quote): Answer {
  const writing = startWriting(index);
  const speaker = nameSaidBy(index, quote);
  const questions = quote.speaker?.kind === 'person' ? [`/who ${speaker}`, `/quote ${speaker}`] : ['/sources'];
  return {
    title: `Quotation: ${speaker}`,
    elements: [...tellOne(writing, quote, ''), ...contextOf(writing, quote)],
    sources: writing.footnotes.sources(),
    followUps: questions.map(followUp),
  };
}

/** Several people fit the name: let the reader choose. */
function chooseAmong(asked: string, people: readonly Person[], index: ArticleIndex): Answer {
  const writing = startWriting(index);
  const items = people.map((person) =>
    toRuns({ text: person.name, strong: true }, ...citeAll(writing, person.mentions)),
  );
  return {
    title: `Which one? ${countOf(people.length, 'person', 'people')} for “${asked}”`,
    elements: [bullets(items)],
    sources: writing.footnotes.sources(),
    followUps: people.slice(0, MOST_FOLLOW_UPS).map(({ name }) => followUp(`/quote ${name}`)),
  };
}

/** A person who is named but never quoted: say so, and show where the name stands. */
function tellNeverQuoted(index: ArticleIndex, person: Person): Answer {
  const writing = startWriting(index);
  const said = paragraph('The articles name this person but print none of their words in quotation marks.');
  return {
    title: `Not found in the articles: a quotation by ${person.name}`,
    elements: [said, ...tellFirstMention(writing, person)],
    sources: writing.footnotes.sources(),
    followUps: [`/who ${person.name}`, '/sources'].map(followUp),
  };
}

/** People whose words are printed, the newest article's first. */
function quotedPeople({ quotes, people }: ArticleIndex): FollowUp[] {
  const speaking = quotes.flatMap(({ speaker }) => (speaker?.kind === 'person' ? [speaker.personId] : []));
  const names = [...new Set(speaking.reverse())].flatMap((id) => people.filter((person) => person.id === id));
  return names.map(({ name }) => ({ label: name, question: `/quote ${name}` }));
}

function answerSpeaker(asked: AskedSpeaker, index: ArticleIndex): Answer {
  const speaker = asked.body ?? asked.people.map(({ name }) => name).join(', ');
  const own = index.quotes.filter((quote) => isBy(quote, asked));
  const [person] = asked.people;
  if (own.length === 0 && person) return tellNeverQuoted(index, person);
  const found = asked.topic === '' ? { quotes: own } : pickOnTopic(index, own, asked.topic);
  if (found.quotes.length > 0)
    return listQuotes(index, `${speaker}${onTopic(asked.topic)}`, { found, topic: asked.topic });
  return nothingFound({
    asked: `words of ${speaker}${onTopic(asked.topic)}`,
    index,
    nearest: [`/quote ${speaker}`, `/quote ${asked.topic}`].map(followUp),
    heading: 'Try instead',
  });
}

function answerTopic(topic: string, index: ArticleIndex): Answer {
  const attributed = index.quotes.filter(({ speaker }) => speaker !== undefined);
  const found = pickOnTopic(index, attributed, topic);
  if (found.quotes.length > 0) return listQuotes(index, `Quotations${onTopic(topic)}`, { found, topic });
  return nothingFound({
    asked: `a quotation on “${topic}”`,
    index,
    nearest: quotedPeople(index),
    heading: 'Among the people quoted',
  });
}

const MARKS_AROUND = /^["“'‘]|["”'’]$/g; // "tanker"

/** `/quote`: words as printed, with who said them, their role then, the date and three styles to copy. */
export const quoteCommand: IndexCommand = {
  name: 'quote',
  authority: 'named',
  fromArticlesAlone: true,
  usage: '/quote <person or topic> [topic]',
  summary: 'Words as printed, with the speaker’s role at that time and their source',
  examples: ['/quote Hazell', '/quote caseloads', '/quote Johnston progress'],
  answer(argument, { index }) {
    const text = argument.replace(MARKS_AROUND, '').trim();
    if (text === '') return usageAnswer(quoteCommand);
    const one = index.quotes.find(({ id }) => id === text);
    if (one) return showOne(index, one);
    const asked = readSpeaker(text, index);
    if (asked === undefined) return answerTopic(text, index);
    return asked.isDoubtful ? chooseAmong(text, asked.people, index) : answerSpeaker(asked, index);
  },
};
