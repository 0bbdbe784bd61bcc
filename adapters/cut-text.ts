import { toLiteral } from '../src/literal.js';

/** Literal text of so many code units at most: cut between characters that a reader sees, and marked as cut. */
export function cutText(text: string, most: number): string {
  const literal = toLiteral(text);
  if (literal.length <= most) return literal;
  return `${literal.slice(0, most - 1).replace(/\p{Cs}$/u, '')}…`; // half of an emoji
}
