import { readDates } from '../../index/dates.js';
import { spanOf } from '../../index/edtf.js';

/** Whether a text is an EDTF date of the kinds that `When` holds. */
export function isEdtf(text: string): boolean {
  try {
    spanOf(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The EDTF date that a person types: "29 January 2018", "January 2018", "summer 2018", "29/01/2018" or EDTF itself.
 * Undefined where the words are no date, or one that needs an article to be settled ("last Monday").
 */
export function readDate(text: string): string | undefined {
  if (isEdtf(text)) return text;
  const { dates } = readDates('', [{ kind: 'paragraph', text, line: 1 }]);
  const [only, ...more] = dates;
  const isWhole = only !== undefined && only.citation.start === 0 && only.citation.end === text.length;
  return isWhole && more.length === 0 && only.basis === 'stated' ? only.date : undefined;
}
