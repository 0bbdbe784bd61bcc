import type { Block } from './markup/block-lines.js';
import type { Line } from './text.js';

/** Blocks of text as the lines of a document, numbered from 1. */
export function numberLines(blocks: readonly Block[]): Line[] {
  return blocks.map((block, position) => ({ ...block, number: position + 1 }));
}
