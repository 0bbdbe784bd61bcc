import type { Answer } from '../../src/answer.js';
import { toLiteral } from '../../src/literal.js';
import { cutText } from '../cut-text.js';
import { linesOf } from '../lines-of.js';

const LONGEST_TEXT = 1_000;
const LONGEST_TITLE = 300;

/** What Markdown and cards would obey: "*bold*", "_i_", "[x](http://y)", "<b>", "{{DATE(…)}}"; not "[1]", which cites. */
const OBEYED = /[\\`*_~<{]|\](?=[[(:])/g;

/** Words that are read as they are, where cards read them as Markdown. */
export const escapeMarkdown = (words: string): string => words.replace(OBEYED, '\\$&');

/** An answer as plain lines, where no card is shown: the title, and as many whole lines as fit. */
export function toFallbackText({ title, elements }: Pick<Answer, 'title' | 'elements'>): string {
  let text = escapeMarkdown(cutText(title, LONGEST_TITLE)) || ' ';
  for (const line of elements.flatMap(linesOf).map(toLiteral).map(escapeMarkdown)) {
    if (text.length + 1 + line.length > LONGEST_TEXT) break;
    text = `${text}\n${line}`;
  }
  return text;
}
