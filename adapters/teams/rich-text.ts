import type { Inline, RichTextBlock, TextRun } from './card-types.js';

/** How far an element stands from the one above it, and whether by a line. */
export type Place = Pick<RichTextBlock, 'spacing' | 'separator'>;

/** A card is full sooner by how its words are written than by the words: without any style they are written alone. */
const toInline = (run: TextRun): Inline => (Object.keys(run).length === 2 ? run.text : run);

/** Runs as one paragraph; none where there are none, for a card refuses an empty one. */
export const toRichText = (runs: readonly TextRun[], place: Place = {}): RichTextBlock[] =>
  runs.length === 0 ? [] : [{ type: 'RichTextBlock', inlines: runs.map(toInline), ...place }];
