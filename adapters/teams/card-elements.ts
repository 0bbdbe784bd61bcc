import type {
  AnswerElement,
  AnswerImage,
  BulletList,
  Field,
  Fields,
  QuoteElement,
  Section,
  Source,
} from '../../src/answer.js';
import type { CardElement, Container, Image, Table, TableCell } from './card-types.js';
import { type Place, toRichText } from './rich-text.js';
import { toTextRuns, toWords } from './text-runs.js';

type Sources = readonly Source[];

const toBullets = ({ items }: BulletList, sources: Sources): CardElement[] =>
  items
    .map((item) => toTextRuns(item, sources))
    .filter((runs) => runs.length > 0)
    .flatMap((runs) => toRichText([...toWords('• '), ...runs], { spacing: 'Small' }));

/** As newspapers print a long quotation: a mark opens every paragraph, and one closes the last. */
function toQuote({ text, attribution }: QuoteElement, sources: Sources): CardElement[] {
  const last = text.length - 1;
  const items = text.flatMap((words, at) => toRichText(toWords(`“${words}${at === last ? '”' : ''}`)));
  return [
    ...(items.length === 0 ? [] : [{ type: 'Container', style: 'emphasis', spacing: 'Medium', items } as const]),
    ...toRichText([...toWords('— '), ...toTextRuns(attribution, sources)], { spacing: 'Small' }),
  ];
}

const toCell = (items: readonly CardElement[]): TableCell => ({ type: 'TableCell', items });

const toRow = ({ label, value }: Field, sources: Sources): Table['rows'][number] => ({
  type: 'TableRow',
  cells: [toCell(toRichText(toWords(label, { weight: 'Bolder' }))), toCell(toRichText(toTextRuns(value, sources)))],
});

const toLine = ({ label, value }: Field, sources: Sources): CardElement[] =>
  toRichText([...toWords(`${label}: `, { weight: 'Bolder' }), ...toTextRuns(value, sources)], { spacing: 'Small' });

function toTable({ fields }: Fields, sources: Sources): CardElement[] {
  const items = fields.flatMap((field) => toLine(field, sources));
  if (items.length === 0) return [];
  const fallback: Container = { type: 'Container', items };
  return [
    {
      type: 'Table',
      columns: [{ width: 1 }, { width: 2 }],
      rows: fields.map((field) => toRow(field, sources)),
      firstRowAsHeaders: false,
      showGridLines: false,
      fallback,
    },
  ];
}

/** A heading, smaller the deeper it stands, with what stands under it. */
function toSection({ heading, elements }: Section, sources: Sources, depth: number): CardElement[] {
  const words = toWords(heading, { weight: 'Bolder', ...(depth === 0 && { size: 'Medium' }) });
  return [
    ...toRichText(words, { spacing: depth === 0 ? 'Large' : 'Medium' }),
    ...elements.flatMap((element) => toElements(element, sources, depth + 1)),
  ];
}

/** As wide as the card; whoever presses it sees it as large as their screen. */
const toImage = ({ url, alt }: AnswerImage): Image => ({
  type: 'Image',
  url,
  altText: alt,
  size: 'Stretch',
  spacing: 'Medium',
  msteams: { allowExpand: true },
});

/** A remark about the answer or the card itself, small and subtle. */
export const toNote = (text: string, place?: Place): CardElement[] =>
  toRichText(toWords(text, { size: 'Small', isSubtle: true }), place);

/** An element of an answer as those of a card; `depth` counts the headings that it stands under. */
export function toElements(element: AnswerElement, sources: Sources, depth = 0): CardElement[] {
  switch (element.kind) {
    case 'paragraph':
      return toRichText(toTextRuns(element.runs, sources));
    case 'bullets':
      return toBullets(element, sources);
    case 'quote':
      return toQuote(element, sources);
    case 'fields':
      return toTable(element, sources);
    case 'section':
      return toSection(element, sources, depth);
    case 'note':
      return toNote(element.text);
    case 'image':
      return [toImage(element)];
  }
}
