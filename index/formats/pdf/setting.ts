import type { RowSheet } from './furniture.js';
import type { Run } from './runs.js';

/** How most of a file is set. */
export interface Setting {
  /** In points, to half a point. */
  readonly size: number;
  readonly font: string;
  /** Where the lines of a page end. */
  readonly rightOf: (page: number) => number;
  /** How far apart most lines stand, in letter heights. */
  readonly pitch: number;
  /** Whether the file’s tags tell paragraphs apart: some files have one around every line. */
  readonly tagsHold: boolean;
}

const STEP = 2; // half points: 11.96 and 12.04 are one size

const sizeOf = ({ size }: Run): number => Math.round(size * STEP) / STEP;

function mostLetters<Key>(runs: readonly Run[], keyOf: (run: Run) => Key): Key | undefined {
  const letters = new Map<Key, number>();
  for (const run of runs) letters.set(keyOf(run), (letters.get(keyOf(run)) ?? 0) + run.text.trim().length);
  return [...letters].reduce<[Key, number] | undefined>(
    (most, entry) => (entry[1] > (most?.[1] ?? 0) ? entry : most),
    undefined,
  )?.[0];
}

/** Lines that a tagged paragraph has on average where tags stand around paragraphs. */
const LINES_A_PARAGRAPH = 1.3;

function tagsHold(runs: readonly Run[]): boolean {
  const lines = new Set<string>();
  const paragraphs = new Set<number>();
  for (const { tag, y } of runs) {
    if (tag === undefined) continue;
    paragraphs.add(tag.paragraph);
    lines.add(`${tag.paragraph} ${Math.round(y)}`);
  }
  return lines.size > LINES_A_PARAGRAPH * paragraphs.size;
}

/** A distance that lines may have; more parts paragraphs or columns. */
const LARGEST_PITCH = 2.2;
const USUAL_PITCH = 1.2;
const TENTHS = 10;

function pitchOf(sheets: readonly RowSheet[]): number {
  const counts = new Map<number, number>();
  for (const { rows } of sheets)
    for (const [at, { y, size }] of rows.entries()) {
      const pitch = Math.round(((y - (rows[at - 1]?.y ?? y)) / size) * TENTHS) / TENTHS;
      if (pitch >= 1 && pitch <= LARGEST_PITCH) counts.set(pitch, (counts.get(pitch) ?? 0) + 1);
    }
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [USUAL_PITCH, 0])[0];
}

/** How most letters of a file are set, and where its lines end. */
export function findSetting(sheets: readonly RowSheet[]): Setting {
  const runs = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.runs));
  const size = mostLetters(runs, sizeOf) ?? 0;
  const rights = new Map<number, number>();
  for (const { page, rows } of sheets)
    for (const { right, text } of rows.flatMap((row) => row.runs))
      if (text.trim() !== '') rights.set(page, Math.max(rights.get(page) ?? 0, right));
  const ordered = [...rights.values()].sort((a, b) => a - b);
  const usual = ordered[Math.floor(ordered.length / 2)] ?? 0;
  const font =
    mostLetters(
      runs.filter((run) => sizeOf(run) === size),
      (run) => run.font,
    ) ?? '';
  return {
    size,
    font,
    rightOf: (page) => Math.max(usual, rights.get(page) ?? 0),
    pitch: pitchOf(sheets),
    tagsHold: tagsHold(runs),
  };
}
