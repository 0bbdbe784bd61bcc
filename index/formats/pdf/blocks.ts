import type { Row } from './rows.js';
import { readSegments, type Segment } from './segments.js';

/** Lines of one column, each right under the one before: a paragraph, some of them, a list, a table cell. */
export interface Block {
  readonly lines: readonly Segment[];
  readonly x: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** In letter heights: lines further apart belong to no block together; lines set at one and a half stand 1.8 apart. */
const LARGEST_PITCH = 1.9;
/** A line set in letters this much larger or smaller begins another block. */
const SAME_SIZE = 1.12;
/** How far letters rise above their baseline and hang below it, in letter heights. */
const RISE = 0.75;
const DROP = 0.22;
/** No page has more columns; this bounds the work on one that was made to have them. */
const MOST_OPEN = 100;

/** Whether two things stand above one another. */
export const overlaps = (a: Pick<Block, 'x' | 'right'>, b: Pick<Block, 'x' | 'right'>): boolean =>
  a.x < b.right && b.x < a.right;

/** Lines as one block. */
export function blockOf(lines: readonly Segment[]): Block {
  return lines.reduce<Block>(
    (block, { x, right, y, size }) => ({
      lines,
      x: Math.min(block.x, x),
      right: Math.max(block.right, right),
      top: Math.min(block.top, y - RISE * size),
      bottom: Math.max(block.bottom, y + DROP * size),
    }),
    { lines, x: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity },
  );
}

/** A block that may go on, by its last line. */
interface OpenBlock {
  readonly lines: Segment[];
  last: Segment;
}

const isSameSize = (a: Segment, b: Segment): boolean =>
  Math.max(a.size, b.size) <= SAME_SIZE * Math.min(a.size, b.size);

/** Whether a line stands right under another: in the same table cell, if in any, and in letters of one size. */
const isUnder = (line: Segment, above: Segment): boolean =>
  line.tag?.cell === above.tag?.cell &&
  isSameSize(line, above) &&
  line.y > above.y &&
  line.y - above.y <= LARGEST_PITCH * line.size;

/** The block that a line goes on with: the only one above it, where it is the only line of its row below that. */
function findAbove(
  line: Segment,
  open: readonly OpenBlock[],
  under: ReadonlyMap<OpenBlock, number>,
): OpenBlock | undefined {
  const [above, ...others] = open.filter(({ last }) => overlaps(line, last));
  if (above === undefined || others.length > 0 || under.get(above) !== 1) return undefined;
  return isUnder(line, above.last) ? above : undefined;
}

const countUnder = (row: readonly Segment[], { last }: OpenBlock): number =>
  row.filter((line) => overlaps(line, last)).length;

/** The rows of a sheet as blocks, in the order in which they begin. */
export function readBlocks(rows: readonly Row[]): Block[] {
  const blocks: OpenBlock[] = [];
  let open: OpenBlock[] = [];
  for (const row of rows) {
    const segments = readSegments(row);
    const under = new Map(open.map((block) => [block, countUnder(segments, block)]));
    const placed = segments.map((segment) => ({ segment, above: findAbove(segment, open, under) }));
    const begun: OpenBlock[] = [];
    for (const { segment, above } of placed) {
      if (above === undefined) begun.push({ lines: [segment], last: segment });
      else {
        above.lines.push(segment);
        above.last = segment;
      }
    }
    const isCovered = ({ last }: OpenBlock): boolean => begun.some((block) => overlaps(block.last, last));
    const isNear = ({ last }: OpenBlock): boolean => row.y - last.y <= LARGEST_PITCH * last.size;
    for (const block of begun) blocks.push(block);
    open = [...open.filter((block) => isNear(block) && !isCovered(block)), ...begun].slice(-MOST_OPEN);
  }
  return blocks.map(({ lines }) => blockOf(lines));
}
