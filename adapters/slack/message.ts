import type { KnownBlock } from '@slack/types';
import type { Answer } from '../../src/answer.js';
import { toLiteral } from '../../src/literal.js';
import { linesOf } from '../lines-of.js';
import { toBlocks } from './blocks.js';
import { toTyped } from './command-names.js';

export interface SlackMessage {
  /** What notifications and screen readers say: Slack reads mark-up in it, so it is escaped. */
  readonly text: string;
  readonly blocks: KnownBlock[];
}

const LONGEST_TEXT = 3_000;
const LONGEST_TITLE = 300;

/** Slack's own three: https://docs.slack.dev/messaging/formatting-message-text. */
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The words as Slack shows them in mark-up: nothing in them is a mention, a link or a command. */
export const escapeMarkup = (words: string): string =>
  toLiteral(words).replace(/[&<>]/g, (character) => ESCAPES[character] ?? character); // <!channel>

/** The title, and as many whole lines as fit. */
function toFallback({ title, elements }: Answer): string {
  let text = escapeMarkup([...toTyped(title)].slice(0, LONGEST_TITLE).join('')) || ' ';
  for (const line of elements.flatMap(linesOf).map(toTyped).map(escapeMarkup)) {
    if (text.length + 1 + line.length > LONGEST_TEXT) break;
    text = `${text}\n${line}`;
  }
  return text;
}

/** An answer as one message of Slack. */
export const toMessage = (answer: Answer): SlackMessage => ({ text: toFallback(answer), blocks: toBlocks(answer) });
