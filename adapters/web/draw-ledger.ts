import { type Html, html } from '../../src/html.js';
import { toLiteral } from '../../src/literal.js';
import type { FindingMark, LedgerPicture, PictureMark, ThemeRow } from '../../src/pages/ledger-picture.js';

/** Pixels. */
const WIDTH = 1_000;
const LABELS = 290;
const STATUSES = 90;
const ROW = 26;
const HEAD = 74;
const FOOT = 46;
const MARK = 6;
/** Between marks of one moment. */
const BESIDE = 11;
/** All marks of one moment. */
const WIDEST = 44;

const DAY = 86_400_000;

/** Told apart also by those who see no colour: each is as dark as the others, and the legend names them. */
const COLOURS = ['#1d4e89', '#9a3b00', '#5a3d8a', '#1b6b4a', '#6b5900', '#5c6470'] as const;
const INK = '#1b1f24';
const PAPER = '#ffffff';
const PALE = '#c9cfd6';

/** Where an article opens at the words. */
export const placeHref = ({ articleId, at }: Pick<PictureMark, 'articleId' | 'at'>): string =>
  `/articles/${encodeURIComponent(articleId)}#p${at.passage}:${at.start}-${at.end}`;

interface Scale {
  /** The x of a day. */
  readonly at: (day: string) => number;
  readonly years: readonly number[];
}

/** Whole years across, with the last one whole too. */
function toScale({ from, to }: LedgerPicture): Scale {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4)) + 1;
  const start = Date.UTC(first, 0);
  const length = Date.UTC(last, 0) - start;
  const space = WIDTH - LABELS - STATUSES;
  return {
    at: (day) => LABELS + ((Date.parse(day) - start) / length) * space,
    years: Array.from({ length: last - first + 1 }, (_, at) => first + at),
  };
}

/** Who found something, the most frequent first; those that have no colour of their own share the last. */
function colourBodies({ rows }: LedgerPicture): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { by } of rows.flatMap(({ marks }) => marks)) counts.set(by, (counts.get(by) ?? 0) + 1);
  const bodies = [...counts].sort(([, a], [, b]) => b - a).map(([body]) => body);
  return new Map(bodies.map((body, at) => [body, COLOURS[Math.min(at, COLOURS.length - 1)] ?? INK]));
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** A fault points down, praise up, and what is both is a square on its corner. */
function toShape(polarity: FindingMark['polarity'], x: number, y: number): string {
  const points = {
    weakness: [
      [x - MARK, y - MARK],
      [x + MARK, y - MARK],
      [x, y + MARK],
    ],
    strength: [
      [x - MARK, y + MARK],
      [x + MARK, y + MARK],
      [x, y - MARK],
    ],
    mixed: [
      [x, y - MARK],
      [x + MARK, y],
      [x, y + MARK],
      [x - MARK, y],
    ],
  }[polarity];
  return points.map(([left = 0, top = 0]) => `${round(left)},${round(top)}`).join(' ');
}

interface Drawing {
  /** Where nothing can be asked, a theme has no link. */
  readonly isPublic: boolean;
  readonly scale: Scale;
  readonly colours: ReadonlyMap<string, string>;
}

/** The middle of the time in which it lies, and how far that reaches where it is not known to the month. */
function toSpan({ from, to }: Pick<PictureMark, 'from' | 'to'>, { at }: Scale) {
  const isVague = Date.parse(to) - Date.parse(from) > 31 * DAY;
  return { left: round(at(from)), right: round(at(to)), middle: round((at(from) + at(to)) / 2), isVague };
}

const toLine = ({ left, right }: ReturnType<typeof toSpan>, y: number, colour: string): Html =>
  html`<line x1="${left}" x2="${right}" y1="${y}" y2="${y}" stroke="${colour}" stroke-width="1.5" stroke-opacity="0.5"/>`;

/** Where a mark stands: beside the others of the same moment, and so all of them about it. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

function findSpots(marks: readonly FindingMark[], y: number, { scale }: Drawing): Spot[] {
  const middles = marks.map((mark) => toSpan(mark, scale).middle);
  return middles.map((middle, position) => {
    const sharing = middles.flatMap((other, at) => (other === middle ? [at] : []));
    const shift = sharing.indexOf(position) - (sharing.length - 1) / 2;
    return { x: middle + shift * Math.min(BESIDE, WIDEST / sharing.length), y };
  });
}

function drawFinding(mark: FindingMark, { x, y }: Spot, { scale, colours }: Drawing): Html {
  const span = toSpan(mark, scale);
  const colour = colours.get(mark.by) ?? INK;
  const fill = mark.isIndependent ? colour : PAPER;
  return html`<a href="${placeHref(mark)}"><title>${toLiteral(mark.says)}</title>${
    span.isVague && toLine(span, y, colour)
  }<polygon points="${toShape(mark.polarity, x, y)}" fill="${fill}" stroke="${colour}" stroke-width="1.5"/></a>`;
}

function drawRow(row: ThemeRow, position: number, drawing: Drawing): Html {
  const y = HEAD + position * ROW + ROW / 2;
  const spots = findSpots(row.marks, y, drawing);
  const label = html`<text x="4" y="${y + 4}" font-size="13" fill="${INK}">${row.label}</text>`;
  const asked = `/?ask=${encodeURIComponent(`/weaknesses ${row.label}`)}`;
  return html`<g class="row"><line x1="0" x2="${WIDTH}" y1="${y + ROW / 2}" y2="${y + ROW / 2}" stroke="${PALE}" stroke-width="0.5"/>
${drawing.isPublic ? label : html`<a href="${asked}">${label}</a>`}
${row.marks.map((mark, at) => drawFinding(mark, spots[at] ?? { x: LABELS, y }, drawing))}
<text x="${WIDTH - STATUSES + 8}" y="${y + 4}" font-size="12" fill="${INK}" class="status ${row.status}">${row.tellsStatus}</text></g>`;
}

function drawYears({ years, at }: Scale, bottom: number): Html[] {
  return years.map((year) => {
    const x = round(at(`${year}-01-01`));
    return html`<line x1="${x}" x2="${x}" y1="20" y2="${bottom}" stroke="${PALE}" stroke-width="0.5"/><text x="${x + 3}" y="16" font-size="12" fill="${INK}">${year}</text>`;
  });
}

/** Names of grades are long: only inspections have one. */
function drawMilestone(mark: LedgerPicture['milestones'][number], { scale }: Drawing): Html {
  const span = toSpan(mark, scale);
  return html`<a href="${placeHref(mark)}"><title>${toLiteral(mark.says)}</title>${
    span.isVague && toLine(span, 40, INK)
  }<circle cx="${span.middle}" cy="40" r="5" fill="${mark.grade === undefined ? 'none' : INK}" stroke="${INK}" stroke-width="1.5"/>${
    mark.grade !== undefined &&
    html`<text x="${span.middle}" y="62" font-size="11" text-anchor="middle" fill="${INK}">${mark.grade}</text>`
  }</a>`;
}

const SHAPES = [
  ['weakness', 'a fault'],
  ['strength', 'praise'],
  ['mixed', 'both'],
] as const;

/** What the shapes mean. */
function drawKey(y: number): Html {
  const shapes = SHAPES.map(([polarity, words], at) => {
    const x = 10 + at * 90;
    return html`<polygon points="${toShape(polarity, x, y - 4)}" fill="${INK}" stroke="${INK}"/><text x="${x + 12}" y="${y}" font-size="12" fill="${INK}">${words}</text>`;
  });
  const words = 'filled: found from outside the council · a line: some time within it';
  return html`${shapes}<text x="290" y="${y}" font-size="12" fill="${INK}">${words}</text>`;
}

function drawLegend(colours: ReadonlyMap<string, string>, y: number): Html[] {
  let x = 4;
  return [...colours].slice(0, COLOURS.length).map(([body, colour], at) => {
    const words = at === COLOURS.length - 1 && colours.size > COLOURS.length ? 'others' : body;
    const left = x;
    x += 30 + words.length * 7;
    return html`<rect x="${left}" y="${y - 9}" width="10" height="10" fill="${colour}"/><text x="${left + 15}" y="${y}" font-size="12" fill="${INK}">${words}</text>`;
  });
}

/** What the picture shows, in words: for whoever does not see it. */
export const describePicture = ({ rows, milestones, from, to }: LedgerPicture): string =>
  `${rows.length} weaknesses from ${from.slice(0, 4)} to ${to.slice(0, 4)}, with ${milestones.length} milestones above them. Each mark opens the sentence that it stands for.`;

/**
 * The ledger as a picture: themes down, time across, a mark for each finding, the status at the right. Themes ask about
 * themselves, but not where anybody may look at it.
 */
export function drawLedger(picture: LedgerPicture, isPublic = false): Html {
  const scale = toScale(picture);
  const drawing = { scale, colours: colourBodies(picture), isPublic };
  const bottom = HEAD + picture.rows.length * ROW;
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + FOOT}" role="group" aria-labelledby="ledger-title" class="ledger" font-family="system-ui, sans-serif">
<title id="ledger-title">${describePicture(picture)}</title>
${drawYears(scale, bottom)}
<text x="4" y="44" font-size="13" font-weight="bold" fill="${INK}">Milestones</text>
${picture.milestones.map((mark) => drawMilestone(mark, drawing))}
${picture.rows.map((row, position) => drawRow(row, position, drawing))}
<g class="legend">${drawKey(bottom + 20)}
${drawLegend(drawing.colours, bottom + 40)}</g>
</svg>`;
}
