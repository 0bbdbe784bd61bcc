import { isMisprint } from './spelling.js';
import type { Span, Word } from './words.js';

/** What became of some words on the way from the source. The words of a "same" may still be spelt differently. */
export type StepKind = 'same' | 'changed' | 'left-out' | 'put-in';

export interface Step {
  readonly kind: StepKind;
  /** Empty for what was left out. */
  readonly given: Span;
  /** Empty for what was put in. */
  readonly source: Span;
}

interface Sides {
  readonly given: readonly Word[];
  readonly source: readonly Word[];
}

/** How the last step leads into a cell: how many words of either side it takes, and what it is worth. */
interface Move {
  readonly kind: StepKind;
  readonly given: number;
  readonly source: number;
}

const MOVES: readonly Move[] = [
  { kind: 'same', given: 1, source: 1 },
  { kind: 'same', given: 2, source: 1 }, // whole scale for wholescale
  { kind: 'same', given: 1, source: 2 }, // wholescale for whole scale
  { kind: 'changed', given: 1, source: 1 },
  { kind: 'left-out', given: 0, source: 1 },
  { kind: 'put-in', given: 1, source: 0 },
];
const NO_MOVE = MOVES.length;
const COSTS: Readonly<Record<Exclude<StepKind, 'same'>, number>> = { changed: -2, 'left-out': -1, 'put-in': -1 };
const IMPOSSIBLE = -1_000_000;
const [SAME, NEARLY_SAME] = [3, 2];

/** How far the places of words may drift apart in one stretch; more of them begin another. */
const HALF_BAND = 16;

function isTogether(parts: readonly Word[], at: number, whole: Word): boolean {
  const [first, second] = [parts[at]?.folded ?? '', parts[at + 1]?.folded ?? ''];
  return first.length + second.length === whole.folded.length && whole.folded === first + second;
}

interface Cell {
  /** Words of either side that are taken before it. */
  i: number;
  j: number;
  /** Position in the table. */
  at: number;
}

/** What one move into a cell is worth. */
function worthOf({ kind, given, source }: Move, { i, j }: Cell, sides: Sides): number {
  if (kind !== 'same') return COSTS[kind];
  const [here, there] = [sides.given[i - given], sides.source[j - source]];
  if (here === undefined || there === undefined) return IMPOSSIBLE;
  if (given === 2) return isTogether(sides.given, i - given, there) ? SAME + NEARLY_SAME : IMPOSSIBLE;
  if (source === 2) return isTogether(sides.source, j - source, here) ? SAME + NEARLY_SAME : IMPOSSIBLE;
  if (here.folded === there.folded) return SAME;
  return isMisprint(here.folded, there.folded) ? NEARLY_SAME : IMPOSSIBLE;
}

interface Table extends Sides {
  readonly givenSpan: Span;
  readonly sourceSpan: Span;
  /** Source position minus given position, around which is looked. */
  readonly diagonal: number;
  /** Cells of one row: twice half the band, and the diagonal. */
  readonly width: number;
  /** May begin and end anywhere, rather than take all words of both. */
  readonly isLocal: boolean;
  readonly scores: Int32Array;
  readonly moves: Uint8Array;
}

/** The score of the cell that a move comes from; impossible where it lies outside the table. */
function scoreBefore({ given, source }: Move, { i, j, at }: Cell, table: Table): number {
  const column = (at % table.width) + given - source;
  if (column < 0 || column >= table.width) return IMPOSSIBLE;
  if (i - given < table.givenSpan.from || j - source < table.sourceSpan.from) return IMPOSSIBLE;
  return table.scores[at - given * table.width + given - source] ?? IMPOSSIBLE;
}

/** The best way into one cell. */
function fillCell(cell: Cell, table: Table): void {
  const isStart = cell.i === table.givenSpan.from && cell.j === table.sourceSpan.from;
  let best = table.isLocal || isStart ? 0 : IMPOSSIBLE;
  let taken = NO_MOVE;
  for (let number = 0; number < NO_MOVE; number += 1) {
    const move = MOVES[number] as Move;
    const before = scoreBefore(move, cell, table);
    if (before <= IMPOSSIBLE) continue;
    const score = before + worthOf(move, cell, table);
    if (score <= best) continue;
    best = score;
    taken = number;
  }
  table.scores[cell.at] = best;
  table.moves[cell.at] = taken;
}

type Frame = Omit<Table, 'scores' | 'moves' | 'width'> & { readonly half: number };

/** The table of the best ways to set words beside each other, row by row: a row is a word given, a column one of the source near it. */
function fill({ half, ...frame }: Frame): Table {
  const width = 2 * half + 1;
  const { from, to } = frame.givenSpan;
  const size = (to - from + 1) * width;
  const scores = new Int32Array(size).fill(IMPOSSIBLE);
  const table: Table = { ...frame, width, scores, moves: new Uint8Array(size).fill(NO_MOVE) };
  const cell: Cell = { i: from, j: 0, at: 0 };
  for (; cell.at < size; cell.at += 1) {
    cell.i = from + Math.floor(cell.at / width);
    cell.j = cell.i + frame.diagonal + (cell.at % width) - half;
    if (cell.j >= frame.sourceSpan.from && cell.j <= frame.sourceSpan.to) fillCell(cell, table);
  }
  return table;
}

/** The steps that lead into a cell. */
function traceBack(end: number, { givenSpan, diagonal, moves, width }: Table): Step[] {
  const steps: Step[] = [];
  let at = end;
  for (let move = MOVES[moves[at] ?? NO_MOVE]; move !== undefined; move = MOVES[moves[at] ?? NO_MOVE]) {
    const i = givenSpan.from + Math.floor(at / width);
    const j = i + diagonal + (at % width) - (width - 1) / 2;
    const given = { from: i - move.given, to: i };
    steps.push({ kind: move.kind, given, source: { from: j - move.source, to: j } });
    at += -move.given * width + move.given - move.source;
  }
  return steps.reverse();
}

/** The best stretch around a diagonal that begins and ends with words both have; none where they share no word there. */
export function alignAround(diagonal: number, givenSpan: Span, sides: Sides): Step[] {
  const sourceSpan = { from: 0, to: sides.source.length };
  const table = fill({ ...sides, givenSpan, sourceSpan, diagonal, half: HALF_BAND, isLocal: true });
  const end = table.scores.reduce((best, score, at) => (score > (table.scores[best] ?? 0) ? at : best), 0);
  return traceBack(end, table);
}

/** All words of two short stretches beside each other. */
export function alignWhole(givenSpan: Span, sourceSpan: Span, sides: Sides): Step[] {
  const [rows, columns] = [givenSpan.to - givenSpan.from, sourceSpan.to - sourceSpan.from];
  const half = Math.max(rows, columns);
  const diagonal = sourceSpan.from - givenSpan.from;
  const table = fill({ ...sides, givenSpan, sourceSpan, diagonal, half, isLocal: false });
  return traceBack(rows * table.width + columns - rows + half, table);
}
