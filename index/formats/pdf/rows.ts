import type { Run } from './runs.js';

/** What stands at one height of a page, from left to right: a line of text, or a line of each column. */
export interface Row {
  readonly page: number;
  /** The baseline of its largest letters, down the page. */
  readonly y: number;
  readonly size: number;
  /** In the order in which they are read; runs of mere space among them. */
  readonly runs: readonly Run[];
}

/** How far apart, in letter heights, two baselines of one line may be: a raised figure stands a third higher. */
const RAISED = 0.42;
/** Letters less than half as high as others are no raised figures of theirs, but a line beside a large page number. */
const SMALLEST_RAISED = 0.5;
const LEVEL = 0.3;

function isLevel(a: number, b: number, apart: number): boolean {
  const [small, large] = a < b ? [a, b] : [b, a];
  return apart <= (small < SMALLEST_RAISED * large ? LEVEL * small : RAISED * large);
}

/** A heading that is printed twice, a hair apart, to look bold. */
const OVERPRINT = 0.15;

const isOverprint = (run: Run, before: Run | undefined): boolean =>
  before !== undefined && run.text === before.text && Math.abs(run.x - before.x) < OVERPRINT * run.size;

const isSpace = ({ text }: Run): boolean => text.trim() === '';

function inReadingOrder(runs: readonly Run[]): Run[] {
  const printed = runs.filter((run) => !isSpace(run));
  const isRightToLeft = printed.filter((run) => run.isRightToLeft).length * 2 > printed.length;
  const ordered = [...runs].sort((a, b) => (isRightToLeft ? b.right - a.right : a.x - b.x));
  return ordered.filter((run, at) => !isOverprint(run, ordered[at - 1]));
}

interface Draft {
  y: number;
  size: number;
  readonly runs: Run[];
}

function take(draft: Draft, run: Run): void {
  draft.runs.push(run);
  if (isSpace(run) || run.size <= draft.size) return;
  draft.y = run.y;
  draft.size = run.size;
}

/** The runs of a sheet by row: those whose baselines are as good as the same, top first. */
export function readRows(page: number, runs: readonly Run[]): Row[] {
  const drafts: Draft[] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y)) {
    const draft = drafts.at(-1);
    if (draft !== undefined && isLevel(draft.size, run.size, run.y - draft.y)) take(draft, run);
    else if (!isSpace(run)) drafts.push({ y: run.y, size: run.size, runs: [run] });
  }
  return drafts.map(({ y, size, runs: own }) => ({ page, y, size, runs: inReadingOrder(own) }));
}

/** The words of a row as printed, for comparison with other rows; spaces are as they came. */
export const textOf = (row: Row): string =>
  row.runs
    .map(({ text }) => text)
    .join('')
    .trim();
