import type { Article, Citation, Quote } from '../../index/model.js';
import type { Reader } from './reader.js';
import type { Span, Word } from './words.js';

/** A stretch of words of an article. */
export interface Place {
  readonly article: Article;
  readonly words: readonly Word[];
  readonly span: Span;
}

const citeWord = ({ id }: Article, { passage, start, end }: Word): Citation => ({ articleId: id, passage, start, end });

const holds = ({ passage, start, end }: Citation, word: Word): boolean =>
  passage === word.passage && start <= word.start && end >= word.end;

/** The quotation that all the words stand in; undefined where some are the article's own. */
export function quotationAround({ article, words, span }: Place, reader: Reader): Quote | undefined {
  const own = words.slice(span.from, span.to);
  const ends = [own[0], own.at(-1)].filter((word) => word !== undefined);
  return reader
    .quotesIn(article)
    .find(({ citations }) => ends.every((word) => citations.some((citation) => holds(citation, word))));
}

/** The sentence that a word stands in, without what a quotation around all the words leaves outside. */
function sentenceAround(word: Word, { article }: Place, { reader, quote }: Around): Citation {
  const place = citeWord(article, word);
  const sentence = reader
    .sentencesIn(article, word.passage)
    .find(({ start, end }) => start <= word.start && end >= word.end);
  const marks = quote?.citations.find((citation) => holds(citation, word));
  return {
    ...place,
    start: Math.max(sentence?.start ?? place.start, marks?.start ?? 0),
    end: Math.min(sentence?.end ?? place.end, marks?.end ?? Number.POSITIVE_INFINITY),
  };
}

interface Around {
  readonly reader: Reader;
  readonly quote: Quote | undefined;
}

/** What the sentence of the words prints before and behind them; absent where they begin or end it. */
export interface Cut {
  readonly before?: Citation;
  readonly behind?: Citation;
}

export interface Surroundings {
  readonly quote?: Quote;
  readonly cut: Cut;
  /** Words of the sentence before the first and behind the last. */
  readonly ends: { readonly before: number; readonly behind: number };
}

/** What stands around some words of an article: the quotation they are in, and the rest of their sentence. */
export function lookAround(place: Place, reader: Reader): Surroundings {
  const { words, span, article } = place;
  const quote = quotationAround(place, reader);
  const [first, last] = [words[span.from], words[span.to - 1]];
  if (first === undefined || last === undefined) throw new RangeError('No words to look around');
  const [opening, closing] = [first, last].map((word) => sentenceAround(word, place, { reader, quote }));
  const isIn = (sentence: Citation | undefined, word: Word) => sentence !== undefined && holds(sentence, word);
  const before = words.slice(Math.max(0, span.from - MOST_AROUND), span.from).filter((word) => isIn(opening, word));
  const behind = words.slice(span.to, span.to + MOST_AROUND).filter((word) => isIn(closing, word));
  const [next, previous] = [behind[0], before.at(-1)];
  return {
    ...(quote && { quote }),
    cut: {
      ...(previous && opening && { before: { ...opening, end: previous.end } }),
      ...(next && closing && { behind: { ...citeWord(article, next), end: closing.end } }),
    },
    ends: { before: before.length, behind: behind.length },
  };
}

/** The longest sentence that is read to its ends. */
const MOST_AROUND = 400;

/** The sentences that hold the words, word for word, those that follow each other in one passage together. */
export function sentencesAround(place: Place, held: readonly Word[], reader: Reader): Citation[] {
  const quote = quotationAround(place, reader);
  const sentences: Citation[] = [];
  for (const word of held) {
    const last = sentences.at(-1);
    if (last !== undefined && holds(last, word)) continue;
    const sentence = sentenceAround(word, place, { reader, quote });
    const text = place.article.passages[word.passage]?.text ?? '';
    const isNext = last?.passage === sentence.passage && text.slice(last.end, sentence.start).trim() === '';
    if (last !== undefined && isNext && sentence.start >= last.end)
      sentences[sentences.length - 1] = { ...last, end: sentence.end };
    else sentences.push(sentence);
  }
  return sentences;
}
