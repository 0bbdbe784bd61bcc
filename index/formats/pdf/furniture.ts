import { type Row, textOf } from './rows.js';

/** The rows of one sheet, with what is needed to know its edges. */
export interface RowSheet {
  readonly page: number;
  readonly height: number;
  readonly isMain: boolean;
  readonly rows: readonly Row[];
}

/** The share of a page’s height, at its top and at its foot, where running heads stand. */
const EDGE = 0.13;

const PAGE_NUMBER = /^(?:page )?\d{1,3}(?: ?(?:of|\/) ?\d{1,3})?$/i; // Page 3 of 12
const ROMAN_NUMBER = /^[ivxl]{1,6}$/; // iv

/** A running head is the same on every page but for the page number: "Inspection of Northbrook 4". */
const keyOf = (row: Row): string => textOf(row).replaceAll(/\d/g, '#').replaceAll(' ', '');

const isAtEdge = (row: Row, { height, isMain }: RowSheet): boolean =>
  !isMain || row.y < EDGE * height || row.y > (1 - EDGE) * height;

/** On how many pages a row must come back: most pages of a short letter, a fifth of a long report. */
const leastPages = (pages: number): number => Math.max(2, Math.ceil(pages / 5));

function countPages(sheets: readonly RowSheet[]): Map<string, Set<number>> {
  const counts = new Map<string, Set<number>>();
  for (const sheet of sheets)
    for (const row of sheet.rows)
      if (isAtEdge(row, sheet)) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? new Set()).add(row.page));
  return counts;
}

export interface Cleared {
  readonly sheets: readonly RowSheet[];
  /** The pages from which something went. */
  readonly pages: ReadonlySet<number>;
}

/** The sheets without running heads, running feet and page numbers: what comes back at the edge of page after page. */
export function dropFurniture(sheets: readonly RowSheet[]): Cleared {
  const counts = countPages(sheets);
  const least = leastPages(new Set(sheets.map(({ page }) => page)).size);
  const dropped = new Set<number>();
  const isFurniture = (row: Row, sheet: RowSheet): boolean => {
    if (!isAtEdge(row, sheet)) return false;
    const text = textOf(row);
    return PAGE_NUMBER.test(text) || ROMAN_NUMBER.test(text) || (counts.get(keyOf(row))?.size ?? 0) >= least;
  };
  const cleared = sheets.map((sheet) => {
    const rows = sheet.rows.filter((row) => !isFurniture(row, sheet));
    if (rows.length < sheet.rows.length) dropped.add(sheet.page);
    return { ...sheet, rows };
  });
  return { sheets: cleared, pages: dropped };
}
