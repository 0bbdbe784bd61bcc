import { ENDS, STARTS_LOWER } from '../line-ends.js';
import { readListItem } from '../list-marks.js';
import type { Line } from '../text.js';

/** Letters of the longest line that a page, a mail or an editor breaks by itself. */
const WIDEST = 130;
const NARROWEST = 45;
/** The share of lines that may be longer: an address of a web page does not break. */
const LONGER = 0.02;
/** A line is full where the next word would have come this near to the width; letters of print are not equally wide. */
const FULL = 0.86;
/** A line that ends a sentence may end its paragraph too: it goes on only where it is surely full. */
const SURELY_FULL = 0.95;

const firstWordOf = (text: string): string => text.slice(0, text.search(/\s|$/)); // making at all levels

/** Whether a line is as long as lines get, so that the next word had to go below. */
export function isFull({ text }: Line, next: Line, width: number): boolean {
  const words = text.trimEnd();
  return words.length + 1 + firstWordOf(next.text.trim()).length > (ENDS.test(words) ? SURELY_FULL : FULL) * width;
}

/** Whether nothing stands between two lines. */
export const isNext = (line: Line, before: Line): boolean => line.number === before.number + 1;

/** How long the lines of a text are that fill their width. */
function widthOf(lines: readonly Line[]): number {
  const lengths = lines.map(({ text }) => text.trimEnd().length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.95)] ?? 0;
}

/** The share of neighbouring lines that must break within a sentence, and the fewest of them. */
const SHARE = 0.25;
const FEWEST = 3;

/**
 * The width in letters at which a text was broken into lines; undefined where its lines are paragraphs. It was, where
 * no line is longer and many break within a sentence because they are full.
 */
export function findWidth(lines: readonly Line[]): number | undefined {
  const width = widthOf(lines);
  const longer = lines.filter(({ text }) => text.trimEnd().length > WIDEST).length;
  if (width < NARROWEST || width > WIDEST || longer > LONGER * lines.length) return undefined;
  const pairs = lines.slice(1).flatMap((line, at) => {
    const before = lines[at];
    return before && isNext(line, before) ? [{ before, line }] : [];
  });
  const broken = pairs.filter(({ before, line }) => {
    const [text, next] = [before.text.trim(), line.text.trim()];
    return STARTS_LOWER.test(next) && !ENDS.test(text) && !readListItem(next) && isFull(before, line, width);
  });
  return broken.length >= FEWEST && broken.length >= SHARE * pairs.length ? width : undefined;
}
