import type { Cleared, RowSheet } from './furniture.js';
import { type Row, textOf } from './rows.js';
import type { Run } from './runs.js';

/** Footnotes are set smaller than the text: 10 points under 12. */
const SMALLER = 0.93;

const NOTE_NUMBER = /^(\d{1,3})(?=\D|$)/; // 1 The local authority was given the opportunity to review …

const numberOf = (row: Row): string | undefined => NOTE_NUMBER.exec(textOf(row))?.[1];

/** The footnotes of a sheet: the small rows at its foot, from the first that begins with a number. */
function footnotesOf({ rows }: RowSheet, bodySize: number): readonly Row[] {
  const isSmall = ({ size }: Row): boolean => size <= SMALLER * bodySize;
  const tail = rows.slice(rows.findLastIndex((row) => !isSmall(row)) + 1);
  const first = tail.findIndex((row) => numberOf(row) !== undefined);
  return first === -1 || tail.length === rows.length ? [] : tail.slice(first);
}

/** A raised figure that points at a footnote. */
const isMarkOf = (run: Run, row: Row, numbers: ReadonlySet<string>): boolean =>
  run.size < 0.85 * row.size && run.y < row.y - 0.1 * row.size && numbers.has(run.text.trim());

/** The sheets without footnotes and without the raised figures that point at them. */
export function dropFootnotes(sheets: readonly RowSheet[], bodySize: number): Cleared {
  const pages = new Set<number>();
  const cleared = sheets.map((sheet) => {
    const notes = footnotesOf(sheet, bodySize);
    if (notes.length === 0) return sheet;
    pages.add(sheet.page);
    const numbers = new Set(notes.map(numberOf).filter((number) => number !== undefined));
    const kept = sheet.rows.slice(0, sheet.rows.length - notes.length);
    const rows = kept.map((row) => ({ ...row, runs: row.runs.filter((run) => !isMarkOf(run, row, numbers)) }));
    return { ...sheet, rows };
  });
  return { sheets: cleared, pages };
}
