import type { FindingMark } from '../../../src/pages/ledger-picture.js';
import { TIME } from './layout.js';
import { type Scale, type Span, toSpan } from './scale.js';

/** Pixels from one mark to the next, beside it and below it. */
const BESIDE = 13;
const BELOW = 15;
/** More of one moment begin a new line, so that none stands far from its moment. */
const MOST_BESIDE = 4;
/** What has no room in these lines lies over what is there. */
const MOST_LINES = 5;

export interface PlacedMark {
  readonly mark: FindingMark;
  readonly span: Span;
  readonly x: number;
  /** From the top of the marks of its row. */
  readonly y: number;
}

export interface PlacedMarks {
  readonly placed: readonly PlacedMark[];
  readonly height: number;
}

interface Timed {
  readonly mark: FindingMark;
  readonly span: Span;
}

/** The marks of each moment, the earliest first, as many together as may stand beside each other. */
function groupMoments(timed: readonly Timed[]): Timed[][] {
  const groups: Timed[][] = [];
  for (const each of timed.toSorted((a, b) => a.span.middle - b.span.middle)) {
    const last = groups.at(-1);
    const isRoom = last?.[0]?.span.middle === each.span.middle && last.length < MOST_BESIDE;
    if (isRoom) last.push(each);
    else groups.push([each]);
  }
  return groups;
}

/** Where the first of a group stands: the group lies about its moment, and within the time that is shown. */
function startOf(group: readonly Timed[]): number {
  const width = (group.length - 1) * BESIDE;
  const middle = group[0]?.span.middle ?? TIME.left;
  return Math.min(Math.max(middle - width / 2, TIME.left), TIME.right - width);
}

/** Marks at their moments: those of one moment beside each other, and below where there is no room for them. */
export function placeMarks(marks: readonly FindingMark[], scale: Scale): PlacedMarks {
  const ends: number[] = [];
  const placed = groupMoments(marks.map((mark) => ({ mark, span: toSpan(mark, scale) }))).flatMap((group) => {
    const start = startOf(group);
    const free = ends.findIndex((end) => end <= start);
    const line = free === -1 ? Math.min(ends.length, MOST_LINES - 1) : free;
    ends[line] = start + group.length * BESIDE;
    return group.map((timed, at) => ({ ...timed, x: start + at * BESIDE, y: (line + 0.5) * BELOW }));
  });
  return { placed, height: ends.length * BELOW };
}
