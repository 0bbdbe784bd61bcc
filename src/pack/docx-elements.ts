import {
  Table as DocxTable,
  ExternalHyperlink,
  HeadingLevel,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { webAddress } from '../../index/formats/details.js';
import type { AnswerElement, QuoteElement, Run } from '../answer.js';
import { citationMark } from '../citation-mark.js';
import { toLiteral } from '../literal.js';
import { BULLETS } from './docx-styles.js';
import type { Table } from './pack.js';

/** Where the number of a source leads to. */
export const anchorOf = (cite: number): string => `source-${cite}`;

const words = (text: string, strong = false): TextRun =>
  new TextRun({ text: toLiteral(text), ...(strong && { bold: true }) });

/** Words that lead to an address, where it is one of the web. */
export function linked(url: string | undefined, run: TextRun): ParagraphChild {
  const address = webAddress(url ?? '');
  return address === undefined ? run : new ExternalHyperlink({ link: address, children: [run] });
}

/** The number of a source stands behind the words, before the space that they may end in. */
function toRun({ text, strong, url, cite, at }: Run): ParagraphChild[] {
  const shown = text.trimEnd();
  const number =
    cite === undefined
      ? []
      : [words(' '), new InternalHyperlink({ anchor: anchorOf(cite), children: [words(citationMark(cite, at))] })];
  const space = text.slice(shown.length);
  return [
    ...(shown === '' ? [] : [linked(url, words(shown, strong))]),
    ...number,
    ...(space === '' ? [] : [words(space)]),
  ];
}

const toRuns = (runs: readonly Run[]): ParagraphChild[] => runs.flatMap(toRun);

/** As newspapers print a long quotation: a mark opens every paragraph, and one closes the last. */
function toQuote({ text, attribution }: QuoteElement): Paragraph[] {
  const printed = text.map((each, at) => `“${each}${at === text.length - 1 ? '”' : ''}`);
  return [
    ...printed.map((each) => new Paragraph({ style: 'Quotation', children: [words(each)] })),
    new Paragraph({ style: 'Attribution', children: [words('— '), ...toRuns(attribution)] }),
  ];
}

/** Sections below those of the pack. */
const HEADINGS = [HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];

/** Where an element stands: how many headings it is below that of its section, and whether in a cell of a table. */
interface Place {
  readonly depth: number;
  readonly style?: 'Cell';
}

/** An element as paragraphs. */
export function toParagraphs(element: AnswerElement, place: Place = { depth: 0 }): Paragraph[] {
  const style = place.style && { style: place.style };
  switch (element.kind) {
    case 'paragraph':
      return [new Paragraph({ ...style, children: toRuns(element.runs) })];
    case 'bullets':
      return element.items.map(
        (item) => new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: toRuns(item) }),
      );
    case 'quote':
      return toQuote(element);
    case 'fields':
      return element.fields.map(
        ({ label, value }) => new Paragraph({ ...style, children: [words(`${label}: `, true), ...toRuns(value)] }),
      );
    case 'section': {
      const heading = HEADINGS[place.depth] ?? HeadingLevel.HEADING_5;
      const inner = { ...place, depth: place.depth + 1 };
      return [
        new Paragraph({ heading, children: [words(element.heading)] }),
        ...element.elements.flatMap((each) => toParagraphs(each, inner)),
      ];
    }
    case 'note':
      return [new Paragraph({ style: 'Note', children: [words(element.text)] })];
    case 'image':
      return [new Paragraph({ ...style, children: toRun({ text: element.alt, url: element.url }) })];
  }
}

/** Twips between the margins of a page. */
export const PAGE_WIDTH = 9_638;
const SHADING = { type: ShadingType.CLEAR, color: 'auto', fill: 'E3EBF2' };
const MARGINS = { top: 60, bottom: 60, left: 100, right: 100 };
/** The last column holds the sentences. */
const SHARES: Readonly<Record<number, readonly number[]>> = { 3: [22, 33, 45], 4: [19, 21, 24, 36] };

function toRow(cells: readonly (readonly Paragraph[])[], widths: readonly number[], isHeading = false): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(isHeading && { tableHeader: true }),
    children: cells.map(
      (children, at) =>
        new TableCell({
          children: [...children],
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          ...(isHeading && { shading: SHADING }),
        }),
    ),
  });
}

/** A table with its caption above it; its headings stand on every page that it reaches. */
export function toTable({ caption, columns, rows }: Table): (Paragraph | DocxTable)[] {
  const shares = SHARES[columns.length] ?? columns.map(() => 100 / columns.length);
  const widths = shares.map((share) => Math.round((share * PAGE_WIDTH) / 100));
  const headings = columns.map((column) => [new Paragraph({ style: 'Cell', children: [words(column, true)] })]);
  const body = rows.map((row) =>
    row.map((cell) => cell.flatMap((element) => toParagraphs(element, { depth: 0, style: 'Cell' }))),
  );
  return [
    new Paragraph({ style: 'Caption', children: [words(caption)] }),
    new DocxTable({
      width: { size: PAGE_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      margins: MARGINS,
      rows: [toRow(headings, widths, true), ...body.map((cells) => toRow(cells, widths))],
    }),
  ];
}
