/**
 * What stands between the cells of a table row, which is one line whatever the format of the file: "Overall
 * effectiveness | Inadequate". Nothing prints it inside a cell, so that who reads judgements may split there.
 */
export const CELL_BREAK = ' | ';

const ENDS_IN_COLON = /:$/; // Lead inspector:

/** The cells of a table row as one line; empty cells are left out, and a label's own colon stands for the break. */
export function joinCells(cells: readonly string[]): string {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.reduce((row, cell) => row + (row === '' ? '' : ENDS_IN_COLON.test(row) ? ' ' : CELL_BREAK) + cell, '');
}
