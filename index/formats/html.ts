import type { Document } from './document.js';
import type { Block } from './markup/block-lines.js';
import { decodeMarkup } from './markup/decode-markup.js';
import { readMainText } from './markup/main-text.js';
import { parsePage } from './markup/page.js';
import { readPageDetails } from './markup/page-details.js';
import { numberLines } from './number-lines.js';
import { Refusal } from './refusal.js';
import { plain } from './spaced.js';

export interface HtmlSource {
  /** Where the page was fetched from; relative addresses in it are read from there. */
  readonly url?: string;
  /** The character set that the server said. */
  readonly charset?: string;
}

/** Fewer words than this are a message, not an article: "404 Not Found", "Please enable JavaScript". */
const FEWEST_WORDS = 25;

const wordsOf = (text: string): number => text.split(' ').length;

/** The headline first, once: the page may print it again above the text. */
function withHeadline(headline: string | undefined, blocks: readonly Block[]): readonly Block[] {
  if (headline === undefined) return blocks;
  const rest = blocks.filter(({ text }, at) => at > 3 || plain(text) !== plain(headline));
  return [{ text: headline, role: 'heading' }, ...rest];
}

/**
 * The article of a web page: its headline, then its paragraphs, headings, bullets and table rows, without the page around.
 * Throws a refusal where the page holds no article or its tree would be too large.
 */
export function readHtml(bytes: Uint8Array, { url, charset }: HtmlSource = {}): Document {
  const page = parsePage(decodeMarkup(bytes, charset));
  const details = readPageDetails(page, url);
  const { blocks, dropped } = readMainText(page);
  if (blocks.reduce((sum, { text }) => sum + wordsOf(text), 0) < FEWEST_WORDS)
    throw new Refusal(
      'This page holds no article: it may be an error page, or its text may come only with scripts or behind a sign-in.',
      'Open it in a browser, save the text as a plain text file, and add that.',
    );
  return { format: 'html', lines: numberLines(withHeadline(details.title, blocks)), details, dropped };
}
