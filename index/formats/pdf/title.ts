import type { Piece } from './layout.js';
import { joinWrapped } from './wrapping.js';

const LONGEST_TITLE = 200;
/** Letters of a title are larger than the text by this much. */
const LARGER = 1.3;

/** What stands in the largest letters of the first page, where they are larger than those of the text; a letter has none. */
export function titleOf(pieces: readonly Piece[], bodySize: number): string | undefined {
  const lines = pieces
    .flatMap(({ block }) => block.lines)
    .filter(({ page, text }) => page === 1 && /\p{L}/u.test(text)); // Northbrook
  const largest = lines.reduce((size, line) => Math.max(size, line.size), 0);
  if (largest < LARGER * bodySize) return undefined;
  const title = joinWrapped(lines.filter(({ size }) => size > 0.98 * largest));
  return title.length > LONGEST_TITLE ? undefined : title;
}
