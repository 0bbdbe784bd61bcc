import { type Html, html } from '../../../src/html.js';
import { toLiteral } from '../../../src/literal.js';
import type { LedgerPicture } from '../../../src/pages/ledger-picture.js';
import { CHARACTER, EDGE, LINE, MILESTONES, TEXT } from './layout.js';
import { drawPoint, drawReach, INK } from './marks.js';
import { placeHref } from './place-href.js';
import { type Scale, type Span, toSpan } from './scale.js';

type Milestone = LedgerPicture['milestones'][number];

/** A milestone with the line that its grade stands in, from 0. */
export interface PlacedMilestone {
  readonly mark: Milestone;
  readonly span: Span;
  readonly line: number;
}

/** Grades one beside the other, and below it where there is no room for the next. */
export function placeMilestones(milestones: readonly Milestone[], scale: Scale): PlacedMilestone[] {
  const ends: number[] = [];
  return milestones.map((mark) => {
    const span = toSpan(mark, scale);
    if (mark.grade === undefined) return { mark, span, line: 0 };
    const half = (mark.grade.length * CHARACTER) / 2;
    const free = ends.findIndex((end) => end < span.middle - half);
    const line = free === -1 ? ends.length : free;
    ends[line] = span.middle + half + CHARACTER;
    return { mark, span, line };
  });
}

/** Where the last line of the grades ends. */
export const endOfMilestones = (placed: readonly PlacedMilestone[]): number =>
  MILESTONES + 16 + LINE * Math.max(1, ...placed.map(({ line }) => line + 1));

function drawMilestone({ mark, span, line }: PlacedMilestone): Html {
  const { grade } = mark;
  const y = MILESTONES + 22 + line * LINE;
  return html`<a href="${placeHref(mark)}"><title>${toLiteral(mark.says)}</title>${
    span.isVague && drawReach(span, MILESTONES, INK)
  }${drawPoint({ x: span.middle, y: MILESTONES }, grade !== undefined)}${
    grade !== undefined &&
    html`<text x="${span.middle}" y="${y}" font-size="${TEXT}" text-anchor="middle" fill="${INK}">${grade}</text>`
  }</a>`;
}

/** Inspections, visits, reviews and letters above the rows; names of grades are long, and only inspections have one. */
export const drawMilestones = (placed: readonly PlacedMilestone[]): Html =>
  html`<text x="${EDGE}" y="${MILESTONES + 5}" font-size="${TEXT}" font-weight="600" fill="${INK}">Milestones</text>
${placed.map(drawMilestone)}`;
