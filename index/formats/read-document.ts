import { decodeMarked } from './decode-marked.js';
import { webAddress } from './details.js';
import type { Document } from './document.js';
import { Refusal } from './refusal.js';
import { sniffFormat } from './sniff.js';
import { readLines } from './text.js';

/** The most that is kept of one document; a report of 200 pages has 4,000 paragraphs and rows. */
const MOST_LINES = 20_000;
const MOST_CHARACTERS = 2_000_000;

const SHORTEN = 'Add the part of it that matters.';

async function readText(bytes: Uint8Array): Promise<Document> {
  const { reflow } = await import('./reflow.js');
  return { format: 'text', lines: reflow(readLines(decodeMarked(bytes))), details: {}, dropped: [] };
}

/** Its reader is loaded when it is wanted: a child process reads one document and needs one of them. */
async function readAs(format: Document['format'], bytes: Uint8Array, name: string): Promise<Document> {
  if (format === 'pdf') return (await import('./pdf.js')).readPdf(bytes);
  if (format === 'docx') return (await import('./docx.js')).readDocx(bytes);
  if (format === 'email') return (await import('./email.js')).readEmail(bytes);
  const url = webAddress(name);
  if (format === 'html') return (await import('./html.js')).readHtml(bytes, url === undefined ? {} : { url });
  return readText(bytes);
}

const lengthOf = ({ lines }: Document): number => lines.reduce((sum, { text }) => sum + text.length, 0);

function refuseLong(document: Document): Document {
  if (document.lines.length > MOST_LINES)
    throw new Refusal(`It has more than ${MOST_LINES.toLocaleString('en')} lines.`, SHORTEN);
  if (lengthOf(document) > MOST_CHARACTERS)
    throw new Refusal(`It has more than ${MOST_CHARACTERS.toLocaleString('en')} characters of text.`, SHORTEN);
  return document;
}

/**
 * A file of any format as lines of text. `name` may be its web address, from which relative addresses in it are read; what
 * it is, its bytes say. Throws a refusal, with the reason and what to do, where it cannot be read.
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<Document> {
  const format = sniffFormat(bytes);
  if (typeof format === 'object') throw new Refusal(format.refused, format.remedy);
  if (format === 'feed')
    throw new Refusal('This is a feed, not an article.', 'Add its address, and choose to follow it.');
  return refuseLong(await readAs(format, bytes, name));
}
