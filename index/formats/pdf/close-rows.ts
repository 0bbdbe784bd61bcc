import { STARTS_LOWER } from '../line-ends.js';
import { type Block, blockOf } from './blocks.js';
import type { Segment } from './segments.js';

/** A line of an address, or a label above what it names: such columns are read one after the other. */
const STANDS_ALONE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|@|\bwww\.|https?:|:$/; // M1 2WD

/** What stands on one baseline, by column; a cell without a line there is empty. */
type Level = readonly (Segment | undefined)[];

/** In letter heights. */
const SAME_BASELINE = 0.3;
/** What has more is no table that anybody reads. */
export const MOST_COLUMNS = 60;
/** Characters a line has on average in the columns of a table beside the widest; text in columns has more. */
const SHORT_CELL = 24;

const meanLength = (lines: readonly Segment[]): number =>
  lines.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, lines.length);

function levelsOf(columns: readonly (readonly Segment[])[]): Level[] {
  const placed = columns.flatMap((lines, column) => lines.map((line) => ({ line, column })));
  const levels: { y: number; cells: (Segment | undefined)[] }[] = [];
  for (const { line, column } of placed.sort((a, b) => a.line.y - b.line.y)) {
    let level = levels.at(-1);
    if (level === undefined || line.y - level.y > SAME_BASELINE * line.size) {
      level = { y: line.y, cells: columns.map(() => undefined) };
      levels.push(level);
    }
    level.cells[column] = line;
  }
  return levels.map(({ cells }) => cells);
}

const filled = (level: Level): Segment[] => level.filter((cell) => cell !== undefined);

/** A level begins a row where all its cells begin with no small letter, and the first of them is there. */
const beginsRow = (level: Level): boolean =>
  level[0] !== undefined && filled(level).every(({ text }) => !STARTS_LOWER.test(text));

/**
 * The rows of a table that stand so close that only their words part them: a row begins where all cells of a baseline
 * begin anew. Undefined where the columns hold text, or stand on baselines of their own.
 */
export function readCloseRows(columns: readonly (readonly Block[])[]): Block[][] | undefined {
  if (columns.length > MOST_COLUMNS) return undefined;
  const lines = columns.map((blocks) => blocks.flatMap((block) => block.lines));
  if (lines.some((own) => own.some(({ text }) => STANDS_ALONE.test(text)))) return undefined;
  const [, ...others] = lines.map(meanLength).sort((a, b) => b - a);
  const levels = levelsOf(lines);
  const full = levels.filter((level) => filled(level).length > 1);
  if (full.length < 2 || full.length * 2 < levels.length || others.some((length) => length > SHORT_CELL))
    return undefined;
  const rows: Level[][] = [];
  for (const level of levels) {
    if (rows.length === 0 || beginsRow(level)) rows.push([level]);
    else rows.at(-1)?.push(level);
  }
  return rows.map((row) =>
    columns.flatMap((_column, at) => {
      const cell = row.map((level) => level[at]).filter((line) => line !== undefined);
      return cell.length === 0 ? [] : [blockOf(cell)];
    }),
  );
}
