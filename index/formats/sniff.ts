import { decodeMarked, findMarkedEncoding } from './decode-marked.js';
import type { Format } from './document.js';
import { findSignature } from './signatures.js';
import { hasManyControls } from './text.js';

/** Why bytes are no document that can be read, and what to do: both are sentences for a person. */
export interface Unreadable {
  readonly refused: string;
  readonly remedy: string;
}

export type Sniffed = Format | 'feed' | Unreadable;

const refuse = (refused: string, remedy: string): Unreadable => ({ refused, remedy });

const KINDS: Readonly<Record<NonNullable<ReturnType<typeof findSignature>>, Unreadable>> = {
  picture: refuse(
    'This is a picture, not a text.',
    'Add the page it comes from, or a PDF whose words can be selected.',
  ),
  recording: refuse('This is a recording, not a text.', 'Add its transcript as plain text.'),
  archive: refuse('This is a packed archive.', 'Unpack it and add the files in it one by one.'),
  program: refuse(
    'This is a program, not a text.',
    'Add the document itself; do not open this file if you do not know it.',
  ),
  'rich text': refuse('This is a Rich Text file (.rtf).', 'Open it, save it as DOCX or PDF, and add that.'),
  postscript: refuse('This is a PostScript file.', 'Save it as PDF and add that.'),
  database: refuse('This is a database, not a text.', 'Add the document itself.'),
};

const EMPTY = refuse('The file is empty.', 'Add a file with text in it.');
const BINARY = refuse(
  'This is not plain text: it holds bytes that no text has.',
  'Save it as DOCX, PDF or plain text in UTF-8, and add that.',
);
const UNMARKED_UTF_16 = refuse(
  'This text is in UTF-16 without the mark that says so.',
  'Save it as plain text in UTF-8, and add that.',
);
const OTHER_XML = refuse('This is an XML file that is neither a page nor a feed.', 'Add the page or document itself.');
const DATA = refuse('This is data in JSON, not a text.', 'Add the page or document itself.');

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const has = (bytes: Uint8Array, words: string, encoding: BufferEncoding = 'latin1'): boolean =>
  bufferOf(bytes).includes(words, 0, encoding);

/** What an Office file holds that is not in the format of 2007: an older document, a message, a protected one. */
function sniffCompound(bytes: Uint8Array): Unreadable {
  if (has(bytes, 'EncryptedPackage', 'utf16le'))
    return refuse(
      'This Office file is protected by a password.',
      'Remove the password in Word, save it and add it again.',
    );
  if (has(bytes, 'WordDocument', 'utf16le'))
    return refuse('This is a document of an older Word (.doc).', 'Open it in Word, save it as DOCX, and add that.');
  if (has(bytes, '__substg1.0', 'utf16le'))
    return refuse('This is an Outlook message (.msg).', 'Save the message as text or .eml, and add that.');
  return refuse('This is an older Office file.', 'Save it as DOCX or PDF, and add that.');
}

/** Names that stand in a ZIP, and what it is by them. */
const ZIPPED: readonly (readonly [name: string, remedy: Unreadable])[] = [
  ['xl/workbook', refuse('This is a spreadsheet.', 'Save the sheet as PDF, or copy its words to a text file.')],
  ['ppt/presentation', refuse('This is a set of slides.', 'Save it as PDF, and add that.')],
  ['opendocument', refuse('This is an OpenDocument file.', 'Save it as DOCX or PDF, and add that.')],
  ['META-INF/container.xml', refuse('This is an e-book.', 'Save the pages you need as PDF or text.')],
];

function sniffZip(bytes: Uint8Array): Sniffed {
  if (has(bytes, '[Content_Types].xml') && has(bytes, 'word/')) return 'docx';
  const other = ZIPPED.find(([name]) => has(bytes, name))?.[1];
  return other ?? refuse('This is a ZIP archive.', 'Unpack it and add the files in it one by one.');
}

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** How far into a file its kind is looked for. */
const HEAD = 4096;

const PDF = /(?:^|[\r\n])%PDF-/; // %PDF-1.7, at times below lines of a mail server

const isPdf = (bytes: Uint8Array): boolean => PDF.test(bufferOf(bytes.subarray(0, 1024)).toString('latin1'));

const ROOT = /<(?![!?])([a-z][a-z0-9:]{0,30})/i; // <rss version="2.0">

const FEEDS: ReadonlySet<string> = new Set(['rss', 'feed', 'rdf:rdf']);

/** Elements a page, or a piece of one, begins with. */
const PAGES: ReadonlySet<string> = new Set(
  'html head body title meta div main article section header p h1 h2 h3 table span ul ol form center font a img script style link nav b strong br'.split(
    ' ',
  ),
);

/** What a text that begins with `<` is, by its first element. */
function sniffMarkup(head: string): Sniffed {
  const root = ROOT.exec(head)?.[1]?.toLowerCase() ?? '';
  if (FEEDS.has(root)) return 'feed';
  if (PAGES.has(root) || /^<!doctype html/i.test(head)) return 'html'; // <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0
  if (root === 'svg') return KINDS.picture;
  return head.startsWith('<?xml') || head.startsWith('<!') ? OTHER_XML : 'text';
}

const HEADER = /^([a-z][a-z-]{1,40}):[ \t]/i; // Message-ID: <1@example.org>

/** Header fields that programs write; people head a memo with "From:" and "Date:" too. */
const MACHINE_FIELD =
  /^(?:message-id|mime-version|received|return-path|delivered-to|dkim-signature|content-type|x-.{1,40})$/i; // MIME-Version

const PERSON_FIELD = /^(?:from|subject|date|to)$/i; // Subject

/** True of a text that begins with the header of a message as mail programs save it. */
function isEmail(head: string): boolean {
  const [header = ''] = head.split(/\r?\n\r?\n/, 1); // an empty line ends the header
  const lines = header.split('\n').filter((line) => !/^(?:[ \t]|From )/.test(line)); // "From sam@example.org Wed Oct  3" heads a mailbox
  const fields = lines.map((line) => HEADER.exec(line)?.[1] ?? '');
  const isHeader = fields.length > 1 && fields.slice(0, -1).every((field) => field !== '');
  return (
    isHeader && fields.some((field) => MACHINE_FIELD.test(field)) && fields.some((field) => PERSON_FIELD.test(field))
  );
}

/** How much of a text is looked at for controls: it may have millions of letters, and this runs beside the answering of questions. */
const SAMPLE = 65_536;

/** Why bytes are no text; undefined where they may be one. In marked UTF-16 every second byte may be NUL. */
function findTextFault(bytes: Uint8Array): Unreadable | undefined {
  const isWide = findMarkedEncoding(bytes)?.startsWith('utf-16') === true;
  if (!bytes.some((byte) => byte > 0x20)) return EMPTY;
  if (!isWide && bufferOf(bytes).includes(0)) return looksWide(bytes) ? UNMARKED_UTF_16 : BINARY;
  const sample = decodeMarked(bytes.subarray(0, SAMPLE));
  if (sample.includes('\0')) return BINARY;
  return hasManyControls(sample) ? BINARY : undefined;
}

/** English in UTF-16 has a NUL in every pair of bytes. */
function looksWide(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  const nuls = head.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  return nuls > head.length * 0.4 && nuls < head.length * 0.6;
}

function sniffText(bytes: Uint8Array): Sniffed {
  const head = decodeMarked(bytes.subarray(0, HEAD)).trimStart();
  if (head.startsWith('<')) return sniffMarkup(head);
  if (isEmail(head)) return 'email';
  // {"version": "https://jsonfeed.org/version/1.1"
  if (/^[[{]\s{0,20}["{[]/.test(head)) return head.includes('//jsonfeed.org/version/') ? 'feed' : DATA;
  return findTextFault(bytes) ?? 'text';
}

/**
 * What bytes are, never by a name: a format, a feed, or why they cannot be read and what to do. Looks at bytes and at the
 * decoded text alone; nothing is unpacked or parsed.
 */
export function sniffFormat(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return EMPTY;
  if (isPdf(bytes)) return 'pdf';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return sniffZip(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return sniffCompound(bytes);
  const kind = findSignature(bytes);
  return kind === undefined ? sniffText(bytes) : KINDS[kind];
}
