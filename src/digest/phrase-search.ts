import type { Sentence } from '../../index/sentences.js';

/** Characters that people type and newspapers print differently, each one for one, so that places stay what they are. */
const SAME: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '\u00a0': ' ',
};

/** A capital whose small letter is as long as it is: all but a few, such as "İ". */
function lower(character: string): string {
  const small = character.toLowerCase();
  return small.length === character.length ? small : character;
}

const MARKS = /[’‘“”‐‑–—\u00a0]/g; // the council’s “early help”

/** As long as the text: nothing becomes shorter in small letters, and what would become longer stays as it is. */
function fold(text: string): string {
  const small = text.toLowerCase();
  const lowered = small.length === text.length ? small : Array.from(text, lower).join('');
  return lowered.replace(MARKS, (mark) => SAME[mark] ?? mark);
}

const LETTER = /[\p{L}\p{N}]/u; // the “e” behind “caseload”

const isLetter = (character: string | undefined): boolean => character !== undefined && LETTER.test(character);

/** Where a text prints some words, as whole words, whatever their capitals and quotation marks: half-open offsets. */
export function findPhrase(text: string, words: string): Sentence[] {
  const [searched, wanted] = [fold(text), fold(words.trim())];
  const places: Sentence[] = [];
  if (wanted === '') return places;
  for (let start = searched.indexOf(wanted); start >= 0; start = searched.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    if (!isLetter(searched[start - 1]) && !isLetter(searched[end])) places.push({ start, end });
  }
  return places;
}
