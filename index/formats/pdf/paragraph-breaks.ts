import { groupBy } from '../../grouping.js';
import { ENDS, STARTS_LOWER } from '../line-ends.js';
import { readListItem } from '../list-marks.js';
import { blockOf } from './blocks.js';
import type { Segment } from './segments.js';
import { hasRoom } from './wrapping.js';

/** Where the lines of a column begin and end. */
interface Measure {
  readonly left: number;
  readonly right: number;
}

/** In letter heights: how far a first line is set in, or the lines under a list mark. */
const INDENT = 0.35;
const FIRST_LINE_INDENT = 0.9;
/** The share of a column that a line leaves empty where its writer ended it: "Store Street". */
const WIDE_ROOM = 0.3;
/** A gap this much wider than those between the lines of a block parts two paragraphs. */
const WIDER = 1.25;

/** Whether a line that starts with a mark begins an item: a number or a dash may also come to stand first by chance. */
function beginsItem(line: Segment, last: Segment, [first]: readonly Segment[]): boolean {
  const item = readListItem(line.text);
  if (item === undefined || first === undefined) return false;
  if (item.isCertain || ENDS.test(last.text) || line.tag?.paragraph !== last.tag?.paragraph) return true;
  const indent = INDENT * line.size;
  if (readListItem(first.text) === undefined) return Math.abs(line.x - last.x) > indent;
  return line.x <= first.x + indent; // 8. Young people wait until they are well beyond / 17. This is too late.
}

/** Whether a line ends before its column does, because its writer ended it there. */
function isEnded(last: Segment, line: Segment, { left, right }: Measure): boolean {
  if (!hasRoom(last, line, right)) return false;
  return ENDS.test(last.text) || right - last.right > WIDE_ROOM * (right - left);
}

const isIndented = (line: Segment, last: Segment, part: readonly Segment[], { left }: Measure): boolean =>
  line.x > left + FIRST_LINE_INDENT * line.size &&
  last.x <= left + INDENT * line.size &&
  ENDS.test(last.text) &&
  readListItem(part[0]?.text ?? '') === undefined;

/** "Lead inspector: Jan Hill": a label and what it says. */
export const LABEL = /^\p{Lu}[\p{L}’'-]{0,20}(?: [\p{L}’'-]{1,20}){0,3}: ?\S/u;

const changesFont = (line: Segment, last: Segment): boolean =>
  line.font !== undefined && last.font !== undefined && line.font !== last.font && ENDS.test(last.text);

/** The distance of most lines of a block: one of its smaller ones, for the larger part its paragraphs; of two lines, the file’s. */
function pitchOf(lines: readonly Segment[], usual: number): number {
  const pitches = lines.slice(1).map(({ y }, at) => y - (lines[at]?.y ?? y));
  const [first] = lines;
  if (pitches.length < 2) return usual * (first?.size ?? 0);
  return pitches.sort((a, b) => a - b)[Math.floor(pitches.length / 4)] ?? 0;
}

/** How many breaks between lines their writer wanted, without those behind a stop. */
function countEnded(lines: readonly Segment[]): number {
  const { x: left, right } = blockOf(lines);
  return lines.slice(1).filter((line, at) => {
    const last = lines[at] ?? line;
    return !ENDS.test(last.text) && isEnded(last, line, { left, right });
  }).length;
}

/** Whether most lines of a paragraph end where their writer ended them, as those of an address do. */
function isVerse(lines: readonly Segment[]): boolean {
  const ended = countEnded(lines);
  return ended > 1 && ended * 2 > lines.length - 1;
}

/** In letter heights: no text is set in lines so short, but a letterhead at the edge of a page is. */
const NARROW = 24;
const LARGER = 1.12;

/** Whether lines are a narrow block without a stop, of which one at least ends where its writer ended it: a letterhead. */
function isLetterhead(lines: readonly Segment[], size: number): boolean {
  const { x, right } = blockOf(lines);
  if (lines.length < 3 || right - x > NARROW * size) return false;
  const isPlain = lines.every((line) => !line.tag && line.size < LARGER * size && !ENDS.test(line.text));
  return isPlain && countEnded(lines) > 0;
}

/** How the paragraphs of a block may be told apart. */
export interface Evidence {
  /** The letter height of the file’s text, in points. */
  readonly size: number;
  /** Where the lines of the column end. */
  readonly right: number;
  /** Whether the column is the page, and neither a column among others nor a table’s. */
  readonly isPage: boolean;
  /** How far apart the lines of the file stand, in letter heights. */
  readonly pitch: number;
  /** Whether the tags of the file tell paragraphs apart, and not lines. */
  readonly tagsHold: boolean;
}

/** The lines of a block by paragraph, heading or list item. */
export function cutParagraphs(
  lines: readonly Segment[],
  { size, right, isPage, pitch: usual, tagsHold }: Evidence,
): Segment[][] {
  const column = { left: blockOf(lines).x, right };
  const pitch = pitchOf(lines, usual);
  const verses = new Set(
    [...groupBy(lines, ({ tag }) => tag?.paragraph)].filter(([, own]) => isVerse(own)).map(([paragraph]) => paragraph),
  );
  const letterhead = isPage && isLetterhead(lines, size);
  const begins = (line: Segment, last: Segment, part: readonly Segment[]): boolean => {
    if (beginsItem(line, last, part)) return true;
    if (verses.has(line.tag?.paragraph)) return true;
    if (STARTS_LOWER.test(line.text) && !ENDS.test(last.text)) return false;
    if (letterhead) return true;
    if (tagsHold && line.tag && last.tag) return line.tag.paragraph !== last.tag.paragraph;
    if (isEnded(last, line, column) || line.y - last.y > WIDER * pitch) return true;
    if (LABEL.test(line.text) && LABEL.test(part[0]?.text ?? '')) return true;
    return isIndented(line, last, part, column) || changesFont(line, last);
  };
  const parts: Segment[][] = [];
  for (const [at, line] of lines.entries()) {
    const [last, part] = [lines[at - 1], parts.at(-1)];
    if (last === undefined || part === undefined || begins(line, last, part)) parts.push([line]);
    else part.push(line);
  }
  return parts;
}
