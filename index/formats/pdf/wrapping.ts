import { joinLines } from '../join-lines.js';
import type { Segment } from './segments.js';

/** Lines as one text. */
export const joinWrapped = (lines: readonly Segment[]): string => joinLines(lines.map(({ text }) => text));

/** What the first word of a line takes, with the space before it. */
function firstWordWidth({ text, x, right }: Segment): number {
  const space = text.indexOf(' ');
  const letters = space === -1 ? text.length : space;
  return text.length === 0 ? 0 : ((right - x) / text.length) * (letters + 1);
}

/** Letters are counted, not measured: a word may be this share of a letter height narrower than it seems. */
const SLACK = 0.8;

/** Whether the next line’s first word would have fitted behind a line: then the line ends where its writer wanted. */
export const hasRoom = (line: Segment, next: Segment, right: number): boolean =>
  line.right + firstWordWidth(next) + SLACK * line.size < right;

/** True of lines that only break where a word no longer fits: one paragraph, and not an address or a list. */
export function isWrapped(lines: readonly Segment[]): boolean {
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
  return lines.every((line, at) => {
    const next = lines[at + 1];
    return next === undefined || !hasRoom(line, next, right);
  });
}
