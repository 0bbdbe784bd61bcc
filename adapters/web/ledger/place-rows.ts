import type { ThemeRow } from '../../../src/pages/ledger-picture.js';
import { CHARACTER, LINE, LONGEST_LABEL } from './layout.js';
import { type PlacedMarks, placeMarks } from './place-marks.js';
import type { Scale } from './scale.js';
import { wrapWords } from './wrap-words.js';

/** A row with the lines of its label, its marks and its place. */
export interface PlacedRow {
  readonly row: ThemeRow;
  readonly lines: readonly string[];
  readonly marks: PlacedMarks;
  readonly top: number;
  readonly height: number;
}

const ROOM = 11;

/** Rows one below the other, each as high as its label and its marks. */
export function placeRows(rows: readonly ThemeRow[], top: number, scale: Scale): PlacedRow[] {
  let next = top;
  return rows.map((row) => {
    const lines = wrapWords(row.label, LONGEST_LABEL / CHARACTER);
    const marks = placeMarks(row.marks, scale);
    const placed = { row, lines, marks, top: next, height: ROOM + Math.max(lines.length * LINE, marks.height) };
    next += placed.height;
    return placed;
  });
}
