import { groupBy } from '../../grouping.js';
import type { Block } from './blocks.js';

/** The cells of a table row from the left, each as its blocks from the top. */
export type TaggedRow = readonly (readonly Block[])[];

const rowOf = ({ lines }: Block): number | undefined => lines[0]?.tag?.row;
const cellOf = ({ lines }: Block): number | undefined => lines[0]?.tag?.cell;

const leftOf = (blocks: readonly Block[]): number => blocks.reduce((least, { x }) => Math.min(least, x), Infinity);

/**
 * The rows of the tables that a tagged PDF tells of, and the blocks outside them. A table of one column is only a frame
 * around its text: its blocks are among the others.
 */
export function readTaggedRows(blocks: readonly Block[]): { readonly rows: TaggedRow[]; readonly others: Block[] } {
  const tagged = blocks.filter((block) => rowOf(block) !== undefined);
  const rows = [...groupBy(tagged, rowOf).values()].map((row) => [...groupBy(row, cellOf).values()]);
  const tables = rows.filter((row) => row.length > 1);
  const inTables = new Set(tables.flat(2));
  return {
    rows: tables.map((row) => row.sort((a, b) => leftOf(a) - leftOf(b))),
    others: blocks.filter((block) => !inTables.has(block)),
  };
}
