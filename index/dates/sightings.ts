import type { Citation, Passage } from '../model.js';
import { findMarkedSpans, type MarkedSpan } from '../quotes/marks.js';
import { type Sentence, sentencesOf } from '../sentences.js';
import { type DateExpression, findDateExpressions } from './expressions.js';
import type { CalendarMeaning, DateMeaning } from './meanings.js';
import { type Outlook, outlookOf, type Surroundings } from './outlook.js';
import { type Token, tokensOf } from './tokens.js';
import { isDateWord } from './words.js';

/** A date expression where it stands in an article. */
export interface Sighting {
  readonly citation: Citation;
  readonly meaning: DateMeaning;
  readonly outlook: Outlook;
  /** Between quotation marks: said by somebody, and perhaps before the article was written. */
  readonly isQuoted: boolean;
  /** What its sentence is about, for telling whether two sentences tell of one thing; read only where that is asked. */
  readonly topics: () => ReadonlySet<string>;
}

export interface CalendarSighting extends Sighting {
  readonly meaning: CalendarMeaning;
}

export const isCalendar = (sighting: Sighting): sighting is CalendarSighting => sighting.meaning.kind === 'calendar';

/** Long words that any two sentences may share. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  'which their there about would could after before where other these those since while being under'.split(' '),
);
const SHORTEST_TOPIC = 5;

const isTopic = ({ word }: Token): boolean =>
  word.length >= SHORTEST_TOPIC && /^\p{L}/u.test(word) && !COMMON_WORDS.has(word) && !isDateWord(word); // wellbeing

/** Characters to either side: a list of a thousand dates without a full stop is one sentence too. */
const LONGEST_CONTEXT = 300;

/** A text with what is found in it, as `sightingOf` needs it for each of its expressions. */
interface Reading {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quoted: readonly MarkedSpan[];
}

const spanAround = <Span extends Sentence>(spans: readonly Span[], at: number): Span | undefined =>
  spans.find(({ start, end }) => start <= at && at < end);

/** False for the words of a quotation where what stands outside of it is read; the comma that ends it parts clauses still. */
function isHeard({ text, start }: Token, quoted: readonly MarkedSpan[]): boolean {
  const span = spanAround(quoted, start);
  return span === undefined || (text === ',' && start === span.end - 1);
}

function surroundingsOf({ tokens, sentences, quoted }: Reading, { first, behind }: DateExpression): Surroundings {
  const [start, end] = [tokens[first]?.start ?? 0, tokens[behind - 1]?.end ?? 0];
  const sentence = spanAround(sentences, start) ?? { start: 0, end: Number.POSITIVE_INFINITY };
  const isQuoted = spanAround(quoted, start) !== undefined;
  const walk = (from: number, step: 1 | -1): number[] => {
    const positions: number[] = [];
    for (let at = from; ; at += step) {
      const token = tokens[at];
      const isNear = token && token.start >= sentence.start && token.end <= sentence.end;
      if (!isNear || token.start < start - LONGEST_CONTEXT || token.end > end + LONGEST_CONTEXT) return positions;
      if (isQuoted || isHeard(token, quoted)) positions.push(at);
    }
  };
  return { before: walk(first - 1, -1), behind: walk(behind, 1) };
}

function topicsOf(tokens: readonly Token[], { before, behind }: Surroundings): ReadonlySet<string> {
  const words = [...before, ...behind].flatMap((at) => tokens[at] ?? []);
  return new Set(words.filter(isTopic).map(({ word }) => word));
}

/** The date expressions of one passage in order, each with what its sentence says of it. */
export function findSightings(articleId: string, passage: Passage, position: number): Sighting[] {
  const tokens = tokensOf(passage.text);
  const expressions = findDateExpressions(tokens);
  if (expressions.length === 0) return [];
  const reading = { tokens, sentences: sentencesOf(passage.text), quoted: findMarkedSpans(passage.text) };
  return expressions.map((expression) => {
    const { first, behind, meaning } = expression;
    const [start, end] = [tokens[first]?.start ?? 0, tokens[behind - 1]?.end ?? 0];
    const around = surroundingsOf(reading, expression);
    return {
      citation: { articleId, passage: position, start, end },
      meaning,
      outlook: outlookOf(tokens, expression, around),
      isQuoted: spanAround(reading.quoted, start) !== undefined,
      topics: () => topicsOf(tokens, around),
    };
  });
}

/** True where the sentences of the two share a word that says what they are about. */
export function tellsOfTheSame(a: Sighting, b: Sighting): boolean {
  const topics = a.topics();
  return [...b.topics()].some((topic) => topics.has(topic));
}
