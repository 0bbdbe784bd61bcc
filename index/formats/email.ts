import PostalMime, { type Email } from 'postal-mime';
import { dayOf } from './day-of.js';
import { detailsOf } from './details.js';
import type { Document, DocumentDetails } from './document.js';
import { isForward, readEmailBody, readForwardedHeader } from './email-body.js';
import { type Block, readBlocks } from './markup/block-lines.js';
import { reflow } from './reflow.js';
import { Refusal } from './refusal.js';
import { type Line, readLines } from './text.js';
import { decodeWindows1252 } from './windows-1252.js';

/** Messages within messages; postal-mime refuses more. */
const LIMITS = { maxNestingDepth: 32, maxHeadersSize: 500_000, forceRfc822Attachments: true };

const REMEDY = 'Copy its text to a plain text file and add that.';

/** What is put before a subject by mail programs and filters: "Re: Fwd: [EXTERNAL] Ofsted report". */
const PREFIX = /^(?:(?:re|fwd?|fw|aw):\s{0,3}|\[[^\]]{1,30}\]\s{0,3})/i;

/** Words in the name of a sender that is a body and no person: "Northbrook Council Press Office". */
const ORGANISATION =
  /\b(?:council|press|news|newsroom|newsdesk|office|media|communications|comms|ofsted|department|ministry|association|authority|partnership|trust|university|police|nhs|service|services|gov\.uk|herald|echo|gazette|chronicle|times|post|mail|mercury|observer|advertiser|bulletin)\b/i;

function subjectOf(subject: string): string {
  const shorter = subject.replace(PREFIX, '').trim();
  return shorter === subject ? shorter : subjectOf(shorter);
}

/** The HTML part without what it quotes, as lines; its parser is loaded for it alone, as most messages have a plain part. */
async function readHtmlPart(html: string, isPassedOn: boolean): Promise<Block[]> {
  const { parsePage } = await import('./markup/page.js');
  const page = parsePage(html);
  const quoted = isPassedOn
    ? []
    : [...page.querySelectorAll('blockquote[type="cite"], .gmail_quote, #divRplyFwdMsg, #divRplyFwdMsg ~ *')];
  for (const element of quoted) element.remove();
  return readBlocks(page.body);
}

const wordsOf = (text: string): number => text.split(/\s+/).length; // "Dear\n all"

/** Fewer words than these in the text part only say that the message is in the HTML part. */
const FEWEST_WORDS = 20;

const hasText = ({ text = '', html = '' }: Email): boolean =>
  text.trim() !== '' && (html === '' || wordsOf(text) >= FEWEST_WORDS);

interface Read {
  readonly blocks: readonly Block[];
  /** Every line that it came with, before anything was left out. */
  readonly raw: readonly Block[];
  readonly dropped: readonly string[];
}

/** Every end of line that mail programs write parts them. */
const splitLines = (text: string): Block[] => text.split(/\r\n|\n|\r/).map((line) => ({ text: line })); // Dear all,\r\n

async function readBody(email: Email, subject: string): Promise<Read> {
  const isPlain = hasText(email);
  const raw = isPlain ? splitLines(email.text ?? '') : await readHtmlPart(email.html ?? '', isForward(subject));
  const { lines, dropped } = readEmailBody(raw, subject);
  const blocks = isPlain ? reflow(readLines(lines.map(({ text }) => text).join('\n'))) : lines;
  return { blocks, raw, dropped };
}

/** The value of a header line of the message that was passed on: "Sent: 03 October 2018 09:15". */
const findField = (header: readonly string[], name: RegExp): string | undefined =>
  header.find((line) => name.test(line))?.replace(/^[A-Za-z-]{1,20}:\s{0,5}/, ''); // "Date: "

/** Its sender as publisher, where that is a body; its day as the header prints it, not moved to another zone. */
function readDetails(email: Email, subject: string, raw: readonly Block[]): DocumentDetails {
  const inner = isForward(subject) ? readForwardedHeader(raw) : undefined;
  const sender =
    inner === undefined ? (email.from?.name ?? '') : (findField(inner, /^From:/i)?.split(/[<[]/, 1)[0] ?? ''); // From: Northbrook Council <press@northbrook.gov.uk>
  const sent =
    inner === undefined ? email.headers.find(({ key }) => key === 'date')?.value : findField(inner, /^(?:Sent|Date):/i); // Sent: 3 October 2018
  return detailsOf({
    title: subjectOf(subject),
    publisher: ORGANISATION.test(sender) ? sender : undefined,
    url: undefined,
    published: dayOf(sent ?? ''),
  });
}

function nameAttachments({ attachments }: Email): string[] {
  const names = attachments
    .filter(({ related }) => related !== true)
    .map(({ filename, mimeType }) => filename ?? mimeType);
  const shown = names.slice(0, 10).map((name) => `attachment “${name.slice(0, 80)}”`);
  return names.length <= shown.length ? shown : [...shown, `${names.length - shown.length} more attachments`];
}

/** Node reads Windows-1252 as Latin-1 in some releases: what it leaves as controls are the curly marks. */
const mendMarks = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (control) => decodeWindows1252(Uint8Array.of(control.charCodeAt(0)))); // \u0093far too much\u0094

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    const { text = '', html = '', ...email } = await PostalMime.parse(bytes, LIMITS);
    return { ...email, text: mendMarks(text), html: mendMarks(html) };
  } catch {
    throw new Refusal('This e-mail is damaged, or has messages within messages more than 32 deep.', REMEDY);
  }
}

/**
 * The text of an e-mail below its subject, without what it quotes and how it is signed; the plain part where there is one. Of
 * a forwarded message, the message that was forwarded and its day. Throws a refusal where it is damaged or holds no text.
 */
export async function readEmail(bytes: Uint8Array): Promise<Document> {
  const email = await parse(bytes);
  const subject = email.subject ?? '';
  const { blocks, raw, dropped } = await readBody(email, subject);
  if (blocks.length === 0)
    throw new Refusal('This e-mail holds no text of its own.', 'Add its attachments one by one.');
  const details = readDetails(email, subject, raw);
  const headline: Block[] =
    details.title === undefined || blocks[0]?.text === details.title ? [] : [{ text: details.title, role: 'heading' }];
  const lines: Line[] = [...headline, ...blocks].map(({ text, role }, at) =>
    role === undefined ? { text, number: at + 1 } : { text, role, number: at + 1 },
  );
  return { format: 'email', lines, details, dropped: [...dropped, ...nameAttachments(email)] };
}
