import { type Html, html } from '../../../src/html.js';
import { toLiteral } from '../../../src/literal.js';
import type { LedgerPicture } from '../../../src/pages/ledger-picture.js';
import { tellLedger } from '../../../src/pages/tell-ledger.js';
import { drawKey } from './key.js';
import { CAPTION, EDGE, LINE, STATUS, TEXT, TITLE, WIDTH, YEARS } from './layout.js';
import { drawMark, drawReach, HOLLOW, INK, PALE, type Style, styleBodies } from './marks.js';
import { drawMilestones, endOfMilestones, placeMilestones } from './milestones.js';
import { placeHref } from './place-href.js';
import type { PlacedMark } from './place-marks.js';
import { type PlacedRow, placeRows } from './place-rows.js';
import { type Scale, toScale } from './scale.js';

interface Options {
  /** Anybody may look at it: a theme asks nothing there, and the caption says that it is the reading alone. */
  readonly isPublic: boolean;
  /** Rows beyond these are counted, not drawn. */
  readonly mostRows?: number;
}

interface Drawing extends Options {
  readonly scale: Scale;
  readonly styles: ReadonlyMap<string, Style>;
}

function drawFinding({ mark, span, x, y }: PlacedMark, top: number, { styles }: Drawing): Html {
  const style = (mark.by !== undefined && styles.get(mark.by)) || HOLLOW;
  const spot = { x, y: top + y };
  return html`<a href="${placeHref(mark)}"><title>${toLiteral(mark.says)}</title>${
    span.isVague && drawReach(span, spot.y, style.colour)
  }${drawMark(mark.polarity, style, spot)}</a>`;
}

function drawLabel({ row, lines, top, height }: PlacedRow, isPublic: boolean): Html {
  const first = top + height / 2 - ((lines.length - 1) * LINE) / 2 + 5;
  const words = lines.map((line, at) => html`<tspan x="${EDGE}" y="${first + at * LINE}">${toLiteral(line)}</tspan>`);
  const label = html`<text font-size="${TEXT}" fill="${INK}">${words}</text>`;
  const asked = `/?ask=${encodeURIComponent(`/weaknesses ${row.label}`)}`;
  return isPublic ? label : html`<a href="${asked}">${label}</a>`;
}

function drawRow(placed: PlacedRow, drawing: Drawing): Html {
  const { row, marks, top, height } = placed;
  const [middle, bottom] = [top + height / 2, top + height];
  const first = middle - marks.height / 2;
  return html`<g class="row"><line x1="0" x2="${WIDTH}" y1="${bottom}" y2="${bottom}" stroke="${PALE}" stroke-width="0.5"/>
${drawLabel(placed, drawing.isPublic)}
${marks.placed.map((mark) => drawFinding(mark, first, drawing))}
<text x="${STATUS}" y="${middle + 5}" font-size="${TEXT}" fill="${INK}" class="status ${row.status}">${row.tellsStatus}</text></g>`;
}

const drawYears = ({ years, at }: Scale, bottom: number): Html[] =>
  years.map((year) => {
    const x = Math.round(at(`${year}-01-01`));
    return html`<line x1="${x}" x2="${x}" y1="${YEARS + 6}" y2="${bottom}" stroke="${PALE}" stroke-width="0.5"/><text x="${x}" y="${YEARS}" font-size="${TEXT}" text-anchor="middle" fill="${INK}">${year}</text>`;
  });

/** "From 5 articles, December 2015 to October 2018, as they were read" */
function drawHead({ collection }: LedgerPicture, isPublic: boolean): Html {
  const caption = `From ${collection}${isPublic ? ', as they were read' : ''}`;
  return html`<text x="${EDGE}" y="${TITLE}" font-size="18" font-weight="600" fill="${INK}">Weakness ledger</text>
<text x="${EDGE}" y="${CAPTION}" font-size="${TEXT}" fill="${INK}">${caption}</text>`;
}

const tellMore = (more: number, y: number): Html =>
  html`<text x="${EDGE}" y="${y}" font-size="${TEXT}" fill="${INK}">and ${more} more, on the page of the ledger</text>`;

/** The ledger as a picture: themes down, time across, a mark for each finding, the status at the right. */
export function drawLedger(picture: LedgerPicture, options: Options): Html {
  const { rows } = picture;
  const { isPublic, mostRows = rows.length } = options;
  const drawing = { ...options, scale: toScale(picture), styles: styleBodies(picture) };
  const milestones = placeMilestones(picture.milestones, drawing.scale);
  const top = endOfMilestones(milestones);
  const placed = placeRows(rows.slice(0, mostRows), top, drawing.scale);
  const last = placed.at(-1);
  const bottom = last ? last.top + last.height : top;
  const more = rows.length - placed.length;
  const key = drawKey(drawing.styles, bottom + (more > 0 ? 46 : 24));
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${key.bottom}" role="group" aria-labelledby="ledger-title" class="ledger" font-family="'Open Sans', system-ui, sans-serif">
<title id="ledger-title">${tellLedger(picture)}</title>
${drawHead(picture, isPublic)}
${drawYears(drawing.scale, bottom)}
${drawMilestones(milestones)}
<line x1="0" x2="${WIDTH}" y1="${top}" y2="${top}" stroke="${PALE}"/>
${placed.map((row) => drawRow(row, drawing))}
${more > 0 && tellMore(more, bottom + 22)}
${key.drawn}
</svg>`;
}
