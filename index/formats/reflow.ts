import { joinLines } from './join-lines.js';
import { ENDS, STARTS_LOWER } from './line-ends.js';
import { isListMark, readListItem } from './list-marks.js';
import { findWidth, isFull, isNext } from './reflow/hard-wraps.js';
import { dropRunningHeads } from './reflow/running-heads.js';
import type { Line } from './text.js';

const HAS_NUMBER = /[\da-z]/; // 12.

const QUESTION = /\?$/; // What is it like to be a child with SEND in this area?

const COLUMNS = /\S {3,200}\S/; // Overall effectiveness      Inadequate

/** Spaces by which a line is set in more than another: it belongs to another column. */
const OTHER_COLUMN = 12;

const indentOf = ({ text }: Line): number => text.length - text.trimStart().length;

/** The words of a list item or line, without the wide space behind a list mark. */
const wordsOf = ({ text }: Line): string => readListItem(text.trim())?.text ?? text.trim();

/** Whether lines are parts of a table that was set with spaces; those stay as they are. */
const isTable = (before: Line, after: Line): boolean =>
  COLUMNS.test(wordsOf(before)) ||
  COLUMNS.test(wordsOf(after)) ||
  Math.abs(indentOf(before) - indentOf(after)) > OTHER_COLUMN;

/** Whether the lines of a paragraph, heading or list item go on in the next line. */
function goesOn(group: readonly Line[], after: Line, width: number): boolean {
  const before = group.at(-1);
  if (before === undefined) return false;
  const [text, next] = [before.text.trim(), after.text.trim()];
  if (isListMark(next)) return false;
  if (isListMark(text)) return group.length === 1;
  if (isTable(before, after) || (group.length === 1 && QUESTION.test(text))) return false;
  const isOpen = !ENDS.test(text);
  const isBroken = isFull(before, after, width);
  const item = readListItem(next);
  if (item !== undefined) return !item.isCertain && isNext(after, before) && isOpen && isBroken;
  if (isNext(after, before)) return isBroken || (isOpen && STARTS_LOWER.test(next));
  return before.page !== after.page && isOpen && (STARTS_LOWER.test(next) || (isBroken && group.length > 1));
}

/** Lines that are one paragraph, heading or list item, as one line: its first, with their words. */
function mergeLines([first, ...others]: readonly Line[]): Line[] {
  if (first === undefined || (others.length === 0 && isListMark(first.text) && !HAS_NUMBER.test(first.text))) return [];
  const text = joinLines([first, ...others].map((line) => line.text.trim()));
  const item = readListItem(text);
  if (item === undefined) return [{ ...first, text }];
  return [item.isNumbered ? { ...first, text: item.text } : { ...first, text: item.text, role: 'bullet' }];
}

/**
 * The lines of a plain text, one paragraph, heading or list item a line, though the text was broken into lines of one
 * width as a mail is, or a PDF turned into text; running heads and page numbers are then left out. A text whose lines
 * are paragraphs comes back as it was.
 */
export function reflow(lines: readonly Line[]): readonly Line[] {
  const width = findWidth(lines);
  if (width === undefined) return lines;
  const groups: Line[][] = [];
  for (const line of dropRunningHeads(lines)) {
    const group = groups.at(-1);
    if (group !== undefined && goesOn(group, line, width)) group.push(line);
    else groups.push([line]);
  }
  return groups.flatMap(mergeLines);
}
