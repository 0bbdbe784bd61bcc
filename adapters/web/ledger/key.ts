import { type Html, html } from '../../../src/html.js';
import { toLiteral } from '../../../src/literal.js';
import { cutText } from '../../cut-text.js';
import { CHARACTER, EDGE, TEXT, WIDTH } from './layout.js';
import { drawMark, drawPoint, drawReach, drawSwatch, HOLLOW, INK, nameStyles, type Spot, type Style } from './marks.js';
import { round } from './scale.js';

/** What a sign of the picture means. */
interface Entry {
  readonly draw: (spot: Spot) => Html;
  readonly words: string;
}

const SIGN = 14;
const GAP = 22;
export const KEY_LINE = 22;
/** As many characters as stand in one line. */
const LONGEST = Math.floor((WIDTH - 2 * EDGE - SIGN - 8) / CHARACTER);

/** Black, for a shape whose body does not matter. */
const ANY: Style = { colour: INK, sign: 0 };

const SHAPES: readonly Entry[] = [
  { draw: (spot) => drawMark('weakness', ANY, spot), words: 'a fault' },
  { draw: (spot) => drawMark('strength', ANY, spot), words: 'praise' },
  { draw: (spot) => drawMark('mixed', ANY, spot), words: 'both' },
  { draw: (spot) => drawPoint(spot, false), words: 'a milestone' },
  { draw: (spot) => drawPoint(spot, true), words: 'one with a grade' },
  { draw: ({ x, y }) => drawReach({ left: x - 7, right: x + 7 }, y, INK), words: 'some time within it' },
];

/** Whoever is no independent body, and whoever only tells what one found. */
const TOLD: Entry = {
  draw: (spot) => drawMark('weakness', HOLLOW, spot),
  words: 'hollow: the council, the newspaper or hearsay, which move no status',
};

const toEntries = (styles: ReadonlyMap<string, Style>): Entry[] => [
  ...SHAPES,
  ...nameStyles(styles).map(({ style, words }) => ({
    draw: (spot: Spot) => drawSwatch(style, spot),
    words: cutText(words, LONGEST),
  })),
  TOLD,
];

interface Placed extends Spot {
  readonly entry: Entry;
}

/** One after the other, in as many lines as they need. */
function placeEntries(entries: readonly Entry[], top: number): Placed[] {
  let x = EDGE;
  let y = top;
  return entries.map((entry) => {
    const width = SIGN + 8 + entry.words.length * CHARACTER;
    if (x > EDGE && x + width > WIDTH - EDGE) {
      x = EDGE;
      y += KEY_LINE;
    }
    const placed = { entry, x, y };
    x = round(x + width + GAP);
    return placed;
  });
}

const drawEntry = ({ entry: { draw, words }, x, y }: Placed): Html =>
  html`${draw({ x: x + SIGN / 2, y })}<text x="${round(x + SIGN + 6)}" y="${y + 5}" font-size="${TEXT}" fill="${INK}">${toLiteral(words)}</text>`;

/** What the shapes, fills and signs mean, and where that ends. */
export function drawKey(
  styles: ReadonlyMap<string, Style>,
  top: number,
): { readonly drawn: Html; readonly bottom: number } {
  const placed = placeEntries(toEntries(styles), top);
  return { drawn: html`<g class="key">${placed.map(drawEntry)}</g>`, bottom: (placed.at(-1)?.y ?? top) + KEY_LINE };
}
