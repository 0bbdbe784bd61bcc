import { bodyNamed } from '../../index/bodies.js';
import { buildIndex } from '../../index/build.js';
import type { ArticleIndex } from '../../index/model.js';
import { findMarkedSpans, type MarkedSpan } from '../../index/quotes/marks.js';
import { nameSpeaker } from '../wording.js';
import { type Given, wordsOf } from './words.js';

/** Words to be checked. */
export interface Asked extends Given {
  /** Without the quotation marks around them. */
  readonly text: string;
  /** They begin with an ellipsis: that something stands before them is said. */
  readonly beginsMarked: boolean;
  /** Whom the text around them names as speaker. */
  readonly speaker?: string;
}

/** Fewer words between marks are a term, where there are longer quotations beside them. */
const FEWEST_WORDS = 3;
/** So few words around a quotation are a name and a verb: "Hazell: “…”", "“…” – David Johnston". */
const MOST_WORDS_OF_NAME = 7;
const BEGINS_MARKED = /^[\s“”"‘’'[(]*(?:…|\.\.)/; // … and in unsuitable circumstances
const SAYING = /\b(?:says?|said|saying|added|told|according to|writes?|wrote|by|from|reads?|quote)\b/gi; // said Lin Hazell

/** The text as it is, whatever marks it holds. */
export function askWhole(text: string): Asked {
  return { text, words: wordsOf(text), texts: [text], beginsMarked: BEGINS_MARKED.test(text) };
}

/** The text without the quotations in it. */
function around(text: string, spans: readonly MarkedSpan[]): string {
  const gaps = spans.map(({ open }, at) => text.slice(spans[at - 1]?.close ?? (at === 0 ? 0 : text.length), open));
  return [...gaps, text.slice(spans.at(-1)?.close ?? text.length)].join(' ');
}

/** "Hazell", "Ofsted": the words around a single quotation, where they are a name that the articles know. */
function readName(outside: string, index: ArticleIndex): string | undefined {
  const name = outside
    .replace(SAYING, ' ')
    .replace(/[^\p{L}\p{N}'’ -]|(?:^|\s)[-–—]+(?=\s|$)/gu, ' ') // – David Johnston (2016)
    .trim();
  if (name === '' || name.split(' ').length > MOST_WORDS_OF_NAME) return undefined;
  const [best] = index.findPeople(name);
  return bodyNamed(name)?.name ?? (best !== undefined && best.score >= SURE_NAME ? best.person.name : undefined);
}

/** A name as printed scores at least this. */
const SURE_NAME = 0.85;

/** Whom the text names as speaker of each quotation, read as an article is: "…” said Lin Hazell. */
function readSpeakers(text: string, spans: readonly MarkedSpan[]): (string | undefined)[] {
  const read = buildIndex([{ id: 'asked', file: 'asked', text }]);
  return spans.map(({ start, end }) => {
    const quote = read.quotes.find(({ citations }) =>
      citations.some((place) => place.start < end && place.end > start),
    );
    return quote?.speaker && nameSpeaker(quote.speaker, read);
  });
}

function nameSpeakers(text: string, spans: readonly MarkedSpan[], index: ArticleIndex): (string | undefined)[] {
  const outside = around(text, spans);
  if (wordsOf(outside).length === 0) return [];
  const name = readName(outside, index);
  return name === undefined ? readSpeakers(text, spans) : spans.map(() => name);
}

/**
 * The quotations of a text, each with the speaker whom the text names; single words between marks only where there
 * are no longer ones and little else. None where the text holds no quotation.
 */
export function readQuotations(text: string, index: ArticleIndex): Asked[] {
  const spans = findMarkedSpans(text);
  const wordsIn = ({ start, end }: MarkedSpan) => wordsOf(text.slice(start, end)).length;
  const long = spans.filter((span) => wordsIn(span) >= FEWEST_WORDS);
  const marked = spans.reduce((sum, span) => sum + wordsIn(span), 0);
  const chosen = long.length > 0 || marked * 2 < wordsOf(text).length ? long : spans;
  if (chosen.length === 0) return [];
  const speakers = nameSpeakers(text, spans, index);
  return chosen.map((span) => {
    const speaker = speakers[spans.indexOf(span)];
    return { ...askWhole(text.slice(span.start, span.end).trim()), ...(speaker !== undefined && { speaker }) };
  });
}
