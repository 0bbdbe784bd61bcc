import { joinCells } from '../cells.js';
import { type Block, blockOf, overlaps } from './blocks.js';
import { MOST_COLUMNS, readCloseRows } from './close-rows.js';
import { readTaggedRows, type TaggedRow } from './tagged-rows.js';
import { isWrapped, joinWrapped } from './wrapping.js';

/** What is read in one go: lines of a column, or a row of a table. */
export interface Piece {
  readonly block: Block;
  /** Where the lines of its column end; absent where the column is the page. */
  readonly right?: number;
  /** Whether it stands in a cell of a table. */
  readonly isCell?: true;
  /** The cells of a table row as one line; the block is then the first of them. */
  readonly row?: string;
}

/** Blocks side by side, or one block alone. */
type Band = readonly Block[];

/** The blocks of a sheet in bands, from the top: blocks at one height stand side by side. */
function bandsOf(blocks: readonly Block[]): Band[] {
  const bands: { blocks: Block[]; bottom: number }[] = [];
  for (const block of [...blocks].sort((a, b) => a.top - b.top)) {
    const band = bands.at(-1);
    if (band === undefined || block.top >= band.bottom) bands.push({ blocks: [block], bottom: block.bottom });
    else {
      band.blocks.push(block);
      band.bottom = Math.max(band.bottom, block.bottom);
    }
  }
  return bands.map((band) => band.blocks);
}

interface Column {
  x: number;
  right: number;
  readonly blocks: Block[];
}

/** The columns in which blocks stand, from the left; the blocks of each from the top. */
function columnsOf(blocks: readonly Block[]): Column[] {
  const columns: Column[] = [];
  for (const block of [...blocks].sort((a, b) => a.x - b.x)) {
    const column = columns.at(-1);
    if (column === undefined || block.x >= column.right)
      columns.push({ x: block.x, right: block.right, blocks: [block] });
    else {
      column.blocks.push(block);
      column.right = Math.max(column.right, block.right);
    }
  }
  for (const column of columns) column.blocks.sort((a, b) => a.top - b.top);
  return columns;
}

/** Bands one under the other that share their columns: a table, or text in columns. */
interface Region {
  readonly bands: Band[];
  readonly columns: { x: number; right: number }[];
}

/** Widens the columns of a region by a band and says so, where each of its blocks stands in one of them. */
function takes({ columns }: Region, band: Band): boolean {
  if (columns.length < 2 || columns.length > MOST_COLUMNS) return false;
  const homes = band.map((block) => columns.filter((column) => overlaps(column, block)));
  if (homes.some(({ length }) => length !== 1)) return false;
  for (const [at, { x, right }] of band.entries())
    for (const column of homes[at] ?? [])
      Object.assign(column, { x: Math.min(column.x, x), right: Math.max(column.right, right) });
  return true;
}

function regionsOf(bands: readonly Band[]): Region[] {
  const regions: Region[] = [];
  for (const band of bands) {
    const region = regions.at(-1);
    if (region !== undefined && takes(region, band)) region.bands.push(band);
    else regions.push({ bands: [band], columns: columnsOf(band).map(({ x, right }) => ({ x, right })) });
  }
  return regions;
}

/** Lines that a block of running text has on average; the cells of a table have fewer. */
const PROSE_LINES = 4;

const linesIn = (blocks: readonly Block[]): number => blocks.reduce((sum, { lines }) => sum + lines.length, 0);

/** Text in columns ends with the last band that has several; what stands under it alone is read after it. */
function splitProse({ bands }: Region): [Band[], Band[]] {
  const end = bands.findLastIndex(({ length }) => length > 1) + 1;
  return [bands.slice(0, end), bands.slice(end)];
}

const STOP = /[.!?]$/; // Leaders should act to make plans better.
const SHORTEST_SENTENCE = 30;

const isSentence = (text: string): boolean => text.length >= SHORTEST_SENTENCE && STOP.test(text);

/** The cells of a row as one line, unless one of them holds more than a few words: a list, an address, a sentence. */
function joinRow(cells: readonly Block[]): string | undefined {
  const texts = cells.map(({ lines }) => joinWrapped(lines));
  const isData = cells.every(({ lines }) => isWrapped(lines)) && !texts.some(isSentence);
  return isData ? joinCells(texts) : undefined;
}

function readRow(columns: readonly Column[]): Piece[] {
  const close = readCloseRows(columns.map(({ blocks }) => blocks));
  return close === undefined ? readOneRow(columns) : close.flatMap((row) => readOneRow(columnsOf(row)));
}

function readOneRow(columns: readonly Column[]): Piece[] {
  const cells = columns.map(({ blocks }) => blocks);
  const [first] = cells.flat();
  const row = cells.length > 1 && cells.every(({ length }) => length === 1) ? joinRow(cells.flat()) : undefined;
  return first !== undefined && row !== undefined ? [{ block: first, row }] : readCells(columns);
}

const readColumns = (columns: readonly Column[]): Piece[] =>
  columns.flatMap(({ blocks, right }) => blocks.map((block) => ({ block, right })));

const readCells = (columns: readonly Column[]): Piece[] =>
  readColumns(columns).map((piece) => ({ ...piece, isCell: true }));

const readAlone = (bands: readonly Band[]): Piece[] => bands.flatMap((band) => band.map((block) => ({ block })));

function readRegion(region: Region): Piece[] {
  if (region.columns.length < 2) return readAlone(region.bands);
  const beside = region.bands.filter(({ length }) => length > 1).flat();
  const isClose = (band: Band): boolean => readCloseRows(columnsOf(band).map(({ blocks }) => blocks)) !== undefined;
  if (linesIn(beside) < PROSE_LINES * beside.length || region.bands.some(isClose))
    return region.bands.flatMap((band) => (band.length === 1 ? readAlone([band]) : readRow(columnsOf(band))));
  const [prose, rest] = splitProse(region);
  return [...readColumns(columnsOf(prose.flat())), ...readAlone(rest)];
}

/** A tagged row stands among the blocks of its sheet as one block, and is read cell by cell. */
function readTagged(row: TaggedRow): Piece[] {
  const cells = row.map((blocks) => blockOf(blocks.flatMap(({ lines }) => lines)));
  return readRow(
    row.map((blocks, at) => ({ x: cells[at]?.x ?? 0, right: cells[at]?.right ?? 0, blocks: [...blocks] })),
  );
}

/**
 * The blocks of a sheet in the order in which they are read: text in columns one column after the other, a table row
 * by row. A row is one piece, its cells joined by `CELL_BREAK`; where a cell holds a list, an address or a sentence,
 * the row is read cell by cell instead, so that nothing runs into a sentence.
 */
export function readLayout(blocks: readonly Block[]): Piece[] {
  const { rows, others } = readTaggedRows(blocks);
  const stands = new Map(rows.map((row) => [blockOf(row.flat().flatMap(({ lines }) => lines)), row]));
  const pieces = regionsOf(bandsOf([...others, ...stands.keys()])).flatMap(readRegion);
  return pieces.flatMap((piece) => {
    const row = stands.get(piece.block);
    return row === undefined ? [piece] : readTagged(row);
  });
}
