/** One line of the result: how many of how many, and what was wanted. */
export interface Row {
  readonly name: string;
  readonly value: number;
  /** The best possible value; absent where a count of mistakes is shown. */
  readonly of?: number;
  /** Absent where the figure is shown for information only. */
  readonly target?: number;
  /** What keeps the value from its best, a line each. */
  readonly missed: readonly string[];
}

/** One expected thing, and whether it was read rightly. */
export interface Outcome {
  readonly label: string;
  readonly isRight: boolean;
}

/** A row that counts what is right; without a target it is shown for information. */
export function countRight(name: string, outcomes: readonly Outcome[], target?: number): Row {
  const missed = outcomes.filter(({ isRight }) => !isRight).map(({ label }) => label);
  const row = { name, value: outcomes.length - missed.length, of: outcomes.length, missed };
  return target === undefined ? row : { ...row, target };
}

/** A row that counts mistakes, of which none is wanted. */
export function countMistakes(name: string, mistakes: readonly string[]): Row {
  return { name, value: mistakes.length, target: 0, missed: mistakes };
}

/** A row that counts what no label speaks of: right or wrong, a person has to look. */
export function countUnlabelled(name: string, found: readonly string[]): Row {
  return { name, value: found.length, missed: found };
}

/** True where the value reaches its target, and where there is none. */
export function meetsTarget(row: Row): boolean {
  if (row.target === undefined) return true;
  return row.of === undefined ? row.value <= row.target : row.value >= row.target;
}

function formatRow(row: Row): string {
  const value = row.of === undefined ? String(row.value) : `${row.value}/${row.of}`;
  const target = row.target === undefined ? '' : `${row.of === undefined ? '≤' : '≥'} ${row.target}`;
  const sign = row.target === undefined ? '·' : meetsTarget(row) ? '✓' : '✗';
  return `${sign} ${row.name.padEnd(46)} ${value.padStart(7)}  ${target}`.trimEnd();
}

/** The rows as lines of a table; with `verbose` each is followed by what was missed. */
export function formatRows(rows: readonly Row[], verbose: boolean): string[] {
  return rows.flatMap((row) => [formatRow(row), ...(verbose ? row.missed.map((line) => `      ${line}`) : [])]);
}
