import { CELL_BREAK } from '../cells.js';
import { joinLines } from '../join-lines.js';
import { ENDS, STARTS_LOWER } from '../line-ends.js';
import { readListItem } from '../list-marks.js';
import type { Line } from '../text.js';
import type { Piece } from './layout.js';
import { cutParagraphs, LABEL } from './paragraph-breaks.js';
import type { Segment } from './segments.js';
import type { Setting } from './setting.js';
import { hasRoom, joinWrapped } from './wrapping.js';

/** A numbered item is a bullet where its list is one of short items, and else a paragraph. */
type Role = 'heading' | 'bullet' | 'numbered';

/** A line of text that may still go on over the end of a page. */
interface Draft {
  /** Its words; more where it goes on over the end of a page. */
  readonly parts: string[];
  readonly page: number;
  readonly role?: Role;
  readonly first?: Segment;
  last?: Segment;
  /** Where the lines of its column end. */
  right: number;
  readonly isCell: boolean;
}

const LONGEST_HEADING = 160;
const LARGER = 1.12;

const ENDS_OTHERWISE = /[.;,:]$/; // What needs to improve:
const HAS_LETTER = /\p{L}/u; // a page number in a list of contents has none

/** A label alone in its cell, which the next words answer: "Lead inspector:". */
const LONE_LABEL = /^\p{Lu}[^.:]{0,40}:$/u;

/** Set larger than the text, in a font of its own, or tagged as a heading; and no sentence. */
function isHeading(lines: readonly Segment[], text: string, { size, font }: Setting): boolean {
  const [first] = lines;
  if (first === undefined || text.length > LONGEST_HEADING) return false;
  if (ENDS_OTHERWISE.test(text) || !HAS_LETTER.test(text) || text.includes(CELL_BREAK)) return false;
  if (lines.every((line) => line.size >= LARGER * size)) return true;
  if (LABEL.test(text)) return false;
  if (first.tag?.isHeading === true) return true;
  return (
    first.font !== undefined &&
    first.font !== font &&
    lines.every((line) => line.font === first.font && line.size >= size)
  );
}

function draftOf(lines: readonly Segment[], column: Pick<Draft, 'right' | 'isCell'>, setting: Setting): Draft[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return [];
  const text = joinWrapped(lines);
  const item = readListItem(text);
  const placed = { ...column, page: first.page, first, last };
  if (item?.isNumbered !== false && isHeading(lines, text, setting))
    return [{ ...placed, parts: [text], role: 'heading' }];
  if (item === undefined) return [{ ...placed, parts: [text] }];
  return [{ ...placed, parts: [item.text], role: item.isNumbered ? 'numbered' : 'bullet' }];
}

function draftsOf({ block, right, row, isCell }: Piece, setting: Setting): Draft[] {
  const page = block.lines[0]?.page ?? 1;
  const end = right ?? setting.rightOf(page);
  if (row !== undefined) return [{ parts: [row], page, right: end, isCell: true }];
  const parts = cutParagraphs(block.lines, { ...setting, right: end, isPage: right === undefined });
  return parts.flatMap((lines) => draftOf(lines, { right: end, isCell: isCell === true }, setting));
}

/** Whether a text goes on in another, over the end of a column or page or under a figure. */
function goesOn(before: Draft, after: Draft): boolean {
  const [text, next] = [before.parts.at(-1) ?? '', after.parts[0] ?? ''];
  if (before.last === undefined || after.first === undefined) return false;
  const isSamePage = before.last.page === after.first.page;
  if (before.isCell && isSamePage) return after.isCell && after.role !== 'bullet' && LONE_LABEL.test(text);
  if (before.role === 'heading' || after.role !== undefined || ENDS.test(text)) return false;
  if (Math.abs(before.last.size - after.first.size) > 0.5) return false;
  const isSameColumn = isSamePage && after.first.y > before.last.y;
  return STARTS_LOWER.test(next) || (!isSameColumn && !hasRoom(before.last, after.first, before.right));
}

/** Words that half of the items of a numbered list have at most; numbered paragraphs have twice as many. */
const SHORT_ITEM = 45;

const wordsIn = ({ parts }: Draft): number => parts.reduce((sum, part) => sum + part.split(' ').length, 0);

/** The numbered drafts under one heading that are items of a list, not paragraphs with numbers. */
function findShortItems(drafts: readonly Draft[]): ReadonlySet<Draft> {
  const sections: Draft[][] = [[]];
  for (const draft of drafts) {
    if (draft.role === 'heading') sections.push([]);
    else if (draft.role === 'numbered') sections.at(-1)?.push(draft);
  }
  const medianOf = (section: readonly Draft[]): number =>
    section.map(wordsIn).sort((a, b) => a - b)[Math.floor(section.length / 2)] ?? 0;
  return new Set(sections.filter((section) => medianOf(section) <= SHORT_ITEM).flat());
}

const SPACES = /\s{1,200}/g; // "County  Hall"

function linesOf(drafts: readonly Draft[]): Line[] {
  const shortItems = findShortItems(drafts);
  return drafts.map((draft, at) => {
    const { parts, page } = draft;
    const role = draft.role === 'numbered' ? (shortItems.has(draft) ? 'bullet' : undefined) : draft.role;
    const text = joinLines(parts).replaceAll('\u00AD', '').replaceAll(SPACES, ' ').trim();
    return { text, number: at + 1, page, ...(role ? { role } : {}) };
  });
}

/** The pieces of a file as lines of text: one paragraph, heading, list item or table row a line. */
export function readParagraphs(pieces: readonly Piece[], setting: Setting): Line[] {
  const drafts: Draft[] = [];
  for (const draft of pieces.flatMap((piece) => draftsOf(piece, setting))) {
    const before = drafts.at(-1);
    if (before === undefined || !goesOn(before, draft)) drafts.push(draft);
    else {
      before.parts.push(...draft.parts);
      before.right = draft.right;
      if (draft.last) before.last = draft.last;
    }
  }
  return linesOf(drafts);
}
