import type { Slot } from './patterns.js';
import { isCapital, type Token } from './tokens.js';
import { nameSlot } from './word-slots.js';
import { DAY_PARTS, WEEKDAYS } from './words.js';

const FULL_WEEKDAYS = nameSlot(WEEKDAYS, (word) => word.endsWith('day'));
const SHOWS: ReadonlySet<string> = new Set(['live', 'fever', 'lights', 'football', 'takeaway']);

/** "Wednesday Addams" at the start of a sentence, "Saturday Night Live": a name, and no day. */
function isDayOfName(tokens: readonly Token[], at: number): boolean {
  if (!isCapital(tokens[at + 1]?.text)) return false;
  const isFirst = /^[.!?“"]?$/.test(tokens[at - 1]?.text ?? ''); // . Wednesday Addams
  return DAY_PARTS.has(tokens[at + 1]?.word ?? '') ? SHOWS.has(tokens[at + 2]?.word ?? '') : isFirst;
}

const isWeekday = (tokens: readonly Token[], at: number): boolean => WEEKDAYS.has(tokens[at]?.word ?? '');
const isTo = (tokens: readonly Token[], at: number): boolean =>
  ['to', 'through', '-', '–'].includes(tokens[at]?.word ?? '');

/** "from 9am to 5pm, Monday to Friday": every week. */
const isEveryWeek = (tokens: readonly Token[], at: number): boolean =>
  (isTo(tokens, at + 1) && isWeekday(tokens, at + 2)) || (isTo(tokens, at - 1) && isWeekday(tokens, at - 2));

/** A day of the week in full, but none that is part of a name or comes every week. */
export const DAY_NAME_SLOT: Slot = {
  opens: FULL_WEEKDAYS.opens,
  find: (tokens, at) => {
    const found = FULL_WEEKDAYS.find(tokens, at);
    return found && !isDayOfName(tokens, at) && !isEveryWeek(tokens, at) ? found : undefined;
  },
};
