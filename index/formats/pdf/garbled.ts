import type { Line } from '../text.js';

const SMALL_LETTER = /[\p{Ll}\p{Lo}]/gu; // e; scripts without capitals have no other letters
const PRINTED = /\S/g; // 7KH

/** Too few characters to judge by. */
const FEWEST = 100;
/** Two thirds of a text are small letters; numbers of glyphs taken for letters are capitals, digits and signs. */
const LEAST_SMALL = 0.1;

const count = (lines: readonly Line[], pattern: RegExp): number =>
  lines.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);

/** True of the text of a file that numbers its glyphs and does not say which letters they are: "7KH FRXQFLO". */
export function isGarbled(lines: readonly Line[]): boolean {
  const printed = count(lines, PRINTED);
  return printed >= FEWEST && count(lines, SMALL_LETTER) < LEAST_SMALL * printed;
}
