import type { Passage } from '../model.js';
import { headingOf, isOtherHeading, type SectionHeading } from './section-headings.js';

/** What stands under one heading of a report: positions of its bullets and numbered items, else of its paragraphs. */
export interface Section extends SectionHeading {
  /** Position of the heading’s passage. */
  readonly heading: number;
  readonly items: readonly number[];
}

/** "12. Ensure that all care leavers"; "2.1 Adoption performance" is a row of a table. */
export const NUMBERED = /^\d{1,3}[.)]\s+/;

/** "12. ": what stands before a numbered item’s own words. */
export const numberOf = (text: string): string => NUMBERED.exec(text)?.[0] ?? '';

const isItem = ({ kind, text }: Passage): boolean => kind === 'bullet' || NUMBERED.test(text);

/** Headings between two numbered recommendations: "For the Local Safeguarding Children Board". */
const SPLITS_NUMBERS = /\b(?:findings|summary|experiences|information|inspection)\b/i;

/** What follows the tables of an area SEND report; short lines before it are cells that say who must act. */
const BEHIND_TABLES = /^(?:local area partnership details|information about|inspection team|next steps|yours\b)/i;

interface Open extends SectionHeading {
  readonly heading: number;
  readonly items: number[];
  readonly paragraphs: number[];
}

/** Whether numbered recommendations go on behind a heading between them. */
function goesOn({ items }: Open, passages: readonly Passage[], at: number): boolean {
  const numbers = [items.at(-1), at + 1].map((position) =>
    Number.parseInt(numberOf(passages[position ?? -1]?.text ?? ''), 10),
  );
  return numbers[1] === (numbers[0] ?? Number.NaN) + 1 && !SPLITS_NUMBERS.test(passages[at]?.text ?? '');
}

/** "Northshire County Council and NHS Northshire ICB": a cell beside what must be done. */
const isCell = ({ isTable }: Open, { text, kind }: Passage): boolean =>
  isTable && kind !== 'heading' && !BEHIND_TABLES.test(text);

/** "1. Too many children wait": the prose of a report, numbered, begins behind a list of bullets without numbers. */
function isOtherList({ items }: Open, passages: readonly Passage[], at: number): boolean {
  const [first, next] = [items[0], at].map((position) => numberOf(passages[position ?? -1]?.text ?? ''));
  return items.length > 0 && first === '' && next !== '';
}

/** Whether a passage stands under another heading or in another list. */
function endsAt(open: Open, passages: readonly Passage[], at: number): boolean {
  const passage = passages[at];
  if (passage === undefined || isItem(passage)) return isOtherList(open, passages, at);
  return isOtherHeading(passage) && !isCell(open, passage) && !goesOn(open, passages, at);
}

function close(open: Open | undefined): Section[] {
  if (open === undefined) return [];
  const { paragraphs, ...section } = open;
  const isList = section.items.length > 0 && !section.isTable;
  const items = isList ? section.items : [...section.items, ...paragraphs].sort((a, b) => a - b);
  return items.length > 0 ? [{ ...section, items }] : [];
}

/**
 * What a report prints under the headings of strengths, weaknesses and recommendations, in order.
 *
 * @param hasTables whether areas for improvement are tables, as in area SEND reports
 */
export function findSections(passages: readonly Passage[], hasTables: boolean): Section[] {
  const sections: Section[] = [];
  let open: Open | undefined;
  for (const [at, passage] of passages.entries()) {
    const heading = headingOf(passage);
    if (heading) {
      sections.push(...close(open));
      open = { ...heading, isTable: heading.isTable && hasTables, heading: at, items: [], paragraphs: [] };
    } else if (open === undefined) continue;
    else if (endsAt(open, passages, at)) {
      sections.push(...close(open));
      open = undefined;
    } else if (isItem(passage)) open.items.push(at);
    else if (!isOtherHeading(passage)) open.paragraphs.push(at);
  }
  return [...sections, ...close(open)];
}
