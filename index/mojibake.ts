import { encodeWindows1252 } from './formats/windows-1252.js';

/** A run of characters that all lie in the upper half of Windows-1252: "â€œ", "Ã©". */
const UPPER_HALF = /[\u0080-\u00FFŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2,}/g;

/** What is left of a curly mark whose bytes were read wrongly and then half repaired: "'˜steady progress'". */
const BROKEN_MARKS: readonly (readonly [RegExp, string])[] = [
  [/'\u02DC/g, '‘'], // '˜Clear signs of progress'
  [/'\u2122/g, '’'], // children'™s
  [/["']\u0153/g, '“'], // "œWe know
];

/** The run decoded once more as UTF-8; the run itself where its bytes are no UTF-8 ("é—", "£“"). */
function redecode(run: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(run, encodeWindows1252));
  } catch {
    return run;
  }
}

/**
 * The text with wrongly decoded characters put right: "â€œ" to “, "Ã©" to é, "'˜" to ‘, non-breaking
 * space to space. Text that is right already, accents and pound signs too, comes back unchanged.
 */
export function mendEncoding(text: string): string {
  const decoded = text.replace(UPPER_HALF, redecode);
  const marked = BROKEN_MARKS.reduce((line, [broken, mark]) => line.replace(broken, mark), decoded);
  return marked.replace(/[\u00A0\u2007\u202F]/g, ' ').replace(/[\u200B\uFEFF\u00AD]/g, ''); // "has\u00A0reported"
}
