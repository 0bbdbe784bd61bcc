/** One measured thing, and what was wanted of it. */
export interface Figure {
  readonly name: string;
  /** The median of the runs. */
  readonly value: number;
  readonly unit: string;
  /** Absent where the figure is shown for information only. */
  readonly target?: { readonly most: number } | { readonly least: number };
}

/** The middle of some numbers; of an even count the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** True where the value reaches its target, and where there is none. */
export function meetsTarget({ value, target }: Figure): boolean {
  if (target === undefined) return true;
  return 'most' in target ? value <= target.most : value >= target.least;
}

const tellNumber = (value: number): string => String(Number(value.toPrecision(3)));

function tellTarget({ target, unit }: Figure): string {
  if (target === undefined) return '';
  const [sign, limit] = 'most' in target ? ['≤', target.most] : ['≥', target.least];
  return `${sign} ${limit} ${unit}`;
}

/** The figures as a table of Markdown; one below its target is marked. */
export function formatFigures(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const sign = figure.target === undefined ? '·' : meetsTarget(figure) ? '✓' : '✗';
    return `| ${figure.name} | ${tellNumber(figure.value)} ${figure.unit} | ${tellTarget(figure)} | ${sign} |`;
  });
  return ['| what | measured | target | |', '|---|---|---|---|', ...rows].join('\n');
}
