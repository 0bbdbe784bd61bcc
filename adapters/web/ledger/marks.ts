import { type Html, html } from '../../../src/html.js';
import type { FindingMark, LedgerPicture } from '../../../src/pages/ledger-picture.js';
import { round, type Span } from './scale.js';

export const INK = '#1b1f24';
export const PAPER = '#ffffff';
export const PALE = '#cccccc';
/** Words or hearsay that move no status. */
const PLAIN = '#5c6470';

/** Pixels from the middle of a mark to its edge. */
export const MARK = 6.5;

/** A body that found something: its colour, each as dark as the others, and its sign, for those who see no colour. */
export interface Style {
  readonly colour: string;
  /** Position in the list of signs; undefined for a mark that is hollow. */
  readonly sign?: number;
}

const COLOURS = ['#1d4e89', '#9a3b00', '#5a3d8a', '#1b6b4a', '#6b5900'] as const;
const OTHERS = COLOURS.length - 1;

/** What stands in a mark of each colour: nothing, a dot, a bar across, a bar down, a cross. */
const SIGNS = [
  '',
  'M-1.7 0a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0 -3.4 0Z',
  'M-3 0H3',
  'M0 -3V3',
  'M-2.2 -2.2L2.2 2.2M2.2 -2.2L-2.2 2.2',
];

/** The independent bodies by their own names, the most frequent first; those beyond the last style share it. */
export function styleBodies({ rows }: LedgerPicture): Map<string, Style> {
  const counts = new Map<string, number>();
  for (const { by } of rows.flatMap(({ marks }) => marks))
    if (by !== undefined) counts.set(by, (counts.get(by) ?? 0) + 1);
  const bodies = [...counts].sort(([, a], [, b]) => b - a).map(([body]) => body);
  return new Map(
    bodies.map((body, at) => {
      const sign = Math.min(at, OTHERS);
      return [body, { colour: COLOURS[sign] ?? INK, sign }];
    }),
  );
}

/** The bodies of each style, for the key: those that share the last are "other outside bodies". */
export function nameStyles(styles: ReadonlyMap<string, Style>): { readonly style: Style; readonly words: string }[] {
  const named = [...styles].slice(0, OTHERS).map(([words, style]) => ({ style, words }));
  const rest = [...styles].slice(OTHERS);
  const [only] = rest;
  if (only === undefined) return named;
  return [...named, { style: only[1], words: rest.length === 1 ? only[0] : 'other outside bodies' }];
}

export const HOLLOW: Style = { colour: PLAIN };

type Points = readonly (readonly [x: number, y: number])[];

/** A fault points down, praise up, and what is both is a square on its corner. */
const SHAPES: Readonly<Record<FindingMark['polarity'], { readonly points: Points; readonly centre: number }>> = {
  weakness: {
    points: [
      [-MARK, -MARK],
      [MARK, -MARK],
      [0, MARK],
    ],
    centre: -2.3,
  },
  strength: {
    points: [
      [-MARK, MARK],
      [MARK, MARK],
      [0, -MARK],
    ],
    centre: 2.3,
  },
  mixed: {
    points: [
      [0, -MARK],
      [MARK, 0],
      [0, MARK],
      [-MARK, 0],
    ],
    centre: 0,
  },
};

/** Where a mark stands. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

const toPoints = (points: Points, { x, y }: Spot): string =>
  points.map(([left, top]) => `${round(x + left)},${round(y + top)}`).join(' ');

function drawSign({ sign = 0 }: Style, x: number, y: number): Html | false {
  const path = SIGNS[sign] ?? '';
  return (
    path !== '' &&
    html`<path d="${path}" transform="translate(${round(x)} ${round(y)})" fill="${PAPER}" stroke="${PAPER}" stroke-width="1.3"/>`
  );
}

/** The mark of a finding: its shape tells what was found, its fill and sign who found it. */
export function drawMark(polarity: FindingMark['polarity'], style: Style, spot: Spot): Html {
  const { points, centre } = SHAPES[polarity];
  const fill = style.sign === undefined ? PAPER : style.colour;
  return html`<polygon points="${toPoints(points, spot)}" fill="${fill}" stroke="${style.colour}" stroke-width="1.5"/>${drawSign(style, spot.x, spot.y + centre)}`;
}

/** A square in the style of a body, for the key. */
export const drawSwatch = (style: Style, { x, y }: Spot): Html =>
  html`<rect x="${round(x - MARK)}" y="${round(y - MARK)}" width="${2 * MARK}" height="${2 * MARK}" fill="${style.colour}"/>${drawSign(style, x, y)}`;

/** Some time within it. */
export const drawReach = ({ left, right }: Pick<Span, 'left' | 'right'>, y: number, colour: string): Html =>
  html`<line x1="${left}" x2="${right}" y1="${y}" y2="${y}" stroke="${colour}" stroke-width="1.5" stroke-opacity="0.5"/>`;

/** A milestone; one with a grade is filled. */
export const drawPoint = ({ x, y }: Spot, isGraded: boolean): Html =>
  html`<circle cx="${x}" cy="${y}" r="5" fill="${isGraded ? INK : PAPER}" stroke="${INK}" stroke-width="1.5"/>`;
