import { CELL_BREAK } from '../cells.js';
import { isListMark } from '../list-marks.js';
import type { Row } from './rows.js';
import type { Run } from './runs.js';
import type { Tag } from './tags.js';

/** Letters side by side with no more than a word space between them: a line of text, or a cell’s part of a row. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** The baseline, down the page. */
  readonly y: number;
  readonly size: number;
  /** The font of all its letters; absent where they have several. */
  readonly font?: string;
  readonly page: number;
  readonly tag?: Tag;
}

/** In letter heights: a gap that no word space fills, though a justified line has wide ones. */
const CELL_GAP = 1.3;
/** A list mark stands further from its words. */
const MARK_GAP = 5;
const WORD_GAP = 0.18;
const TAB_GAP = 3;

const ENDS_IN_COLON = /: ?$/; // Inspection dates:

interface Draft {
  text: string;
  readonly runs: Run[];
}

const gapBetween = (before: Run, after: Run): number =>
  after.isRightToLeft ? before.x - after.right : after.x - before.right;

/** Whether a run begins another cell: a gap too wide for words, not behind a list mark, nor within one paragraph. */
function beginsSegment({ text, runs }: Draft, run: Run): boolean {
  const last = runs.at(-1);
  if (last === undefined) return false;
  if (last.tag && run.tag && last.tag.paragraph !== run.tag.paragraph) return last.tag.cell !== run.tag.cell;
  if (last.tag && run.tag) return false;
  return gapBetween(last, run) > (isListMark(text) ? MARK_GAP : CELL_GAP) * Math.max(run.size, last.size);
}

/** What stands between two runs of one segment; a tab within a paragraph parts it like the cells of a row. */
function breakBetween(draft: Draft, run: Run, isSpaced: boolean): string {
  const last = draft.runs.at(-1);
  const gap = last === undefined ? 0 : gapBetween(last, run) / Math.max(run.size, last.size);
  if (gap > TAB_GAP && !isListMark(draft.text)) return ENDS_IN_COLON.test(draft.text) ? ' ' : CELL_BREAK;
  return isSpaced || gap > WORD_GAP ? ' ' : '';
}

function addRun(draft: Draft, run: Run, isSpaced: boolean): void {
  const between = breakBetween(draft, run, isSpaced);
  const isDoubled = between === ' ' && (draft.text.endsWith(' ') || run.text.startsWith(' '));
  draft.text += (isDoubled ? '' : between) + run.text;
  draft.runs.push(run);
}

function segmentOf({ text, runs }: Draft, { page, y }: Row): Segment {
  const fonts = new Set(runs.map(({ font }) => font));
  const [font] = fonts;
  const tag = runs.findLast((run) => run.tag !== undefined)?.tag;
  return {
    text: text.trim(),
    x: runs.reduce((least, { x }) => Math.min(least, x), Infinity),
    right: runs.reduce((most, { right }) => Math.max(most, right), 0),
    y,
    size: runs.reduce((most, { size }) => Math.max(most, size), 0),
    page,
    ...(fonts.size === 1 && font !== undefined ? { font } : {}),
    ...(tag ? { tag } : {}),
  };
}

/** The segments of a row, in the order in which they are read; a row of mere space has none. */
export function readSegments(row: Row): Segment[] {
  const drafts: Draft[] = [];
  let isSpaced = false;
  for (const run of row.runs) {
    if (run.text.trim() === '') {
      isSpaced = true;
      continue;
    }
    const last = drafts.at(-1);
    const draft = last === undefined || beginsSegment(last, run) ? { text: '', runs: [] } : last;
    if (draft !== last) drafts.push(draft);
    addRun(draft, run, isSpaced);
    isSpaced = false;
  }
  return drafts.map((draft) => segmentOf(draft, row)).filter(({ text }) => text !== '');
}
