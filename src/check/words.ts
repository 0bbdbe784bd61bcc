import { foldCharacters, toOneSpelling } from '../../index/search/terms.js';

/** A word of a text, and what stands between it and the next. */
export interface Word {
  /** As printed. */
  readonly text: string;
  /** For finding alone: small letters without accents and apostrophes, in one of the two spellings. */
  readonly folded: string;
  /** Position of its passage, from 0. */
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  /** The marks up to the next word of its passage, without spaces: ",", "-", "…'". */
  readonly behind: string;
  /** Stands in [brackets]: put in by whoever quotes. */
  readonly bracketed: boolean;
}

/** Some words in a row: half-open positions. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** "children’s", "97", "1.5m": a hyphen stands between two words. */
const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['‘’ʼ`´′]\p{L}[\p{L}\p{M}\p{N}]*)*|\p{N}+(?:[.,]\p{N}+)*\p{L}*/gu;
const APOSTROPHES = /['‘’ʼ`´′]/g; // children’s, children's

const folds = new Map<string, string>();
const MOST_REMEMBERED = 100_000;

function foldWord(word: string): string {
  const known = folds.get(word);
  if (known !== undefined) return known;
  const folded = toOneSpelling(foldCharacters(word).replace(APOSTROPHES, ''));
  if (folds.size < MOST_REMEMBERED) folds.set(word, folded);
  return folded;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A number for a folded word. Two words rarely have the same: it finds, and proves nothing. */
export function hashWord(folded: string): number {
  let value = FNV_OFFSET;
  for (let at = 0; at < folded.length; at += 1) value = Math.imul(value ^ folded.charCodeAt(at), FNV_PRIME);
  return value >>> 0;
}

const hashes = new Map<string, number>();

function hashAsPrinted(word: string): number {
  const known = hashes.get(word);
  if (known !== undefined) return known;
  const value = hashWord(foldWord(word));
  if (hashes.size < MOST_REMEMBERED) hashes.set(word, value);
  return value;
}

/** The hashes of the words of a text alone, for reading many texts fast. */
export const hashedWordsOf = (text: string): number[] => (text.match(WORD) ?? []).map(hashAsPrinted);

/** Marks so that those that mean the same are the same: curly and straight, doubled and single, long and short dashes. */
function tidyMarks(gap: string): string {
  return gap
    .replace(/\.\s?\.\s?\./g, '…') // "We are sorry ... truly"
    .replace(/[[(]\s?…\s?[\])]/g, '…') // "We are sorry […] truly"
    .replace(/[“”"„«»‘’'ʼ`´′]+/g, "'") // ''We are sorry,'' “‘weak’ oversight”
    .replace(/[‐‑]/g, '-') // over‑optimism
    .replace(/[–—]|\s-{1,2}\s|--/g, '–') // late – too late, late - too late
    .replace(/\s+/g, ''); // " , "
}

/** How many brackets are open behind some marks. */
function countOpen(open: number, gap: string): number {
  const marks = [...gap].filter((mark) => mark === '[' || mark === ']');
  return marks.reduce((depth, mark) => Math.max(0, depth + (mark === '[' ? 1 : -1)), open);
}

/** The words of one passage, in order. */
export function wordsOf(text: string, passage = 0): Word[] {
  const matches = [...text.matchAll(WORD)];
  let open = countOpen(0, text.slice(0, matches[0]?.index));
  return matches.map(({ 0: word, index: start }, at) => {
    const end = start + word.length;
    const gap = text.slice(end, matches[at + 1]?.index);
    const bracketed = open > 0;
    open = countOpen(open, gap);
    return { text: word, folded: foldWord(word), passage, start, end, behind: tidyMarks(gap), bracketed };
  });
}

/** The words as printed but for the form of their apostrophes. */
export const plainly = (text: string): string => text.normalize('NFC').replace(APOSTROPHES, "'");

/** Words to be held against a source, with the texts that they are words of, one a passage. */
export interface Given {
  readonly words: readonly Word[];
  readonly texts: readonly string[];
}

/** Some of the words as they are printed, character for character; a space stands between passages. */
export function textOf({ words, texts }: Given, { from, to }: Span): string {
  const own = words.slice(from, to);
  const passages = [...new Set(own.map(({ passage }) => passage))];
  const parts = passages.map((passage) => {
    const within = own.filter((word) => word.passage === passage);
    return (texts[passage] ?? '').slice(within[0]?.start, within.at(-1)?.end);
  });
  return parts.join(' ');
}

/** Some of the words as words of their own. */
export const takeWords = ({ words, texts }: Given, { from, to }: Span): Given => ({
  words: words.slice(from, to),
  texts,
});
