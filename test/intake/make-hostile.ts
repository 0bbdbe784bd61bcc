import { HOSTILE_ARCHIVES } from './hostile-archives.js';
import type { HostileFile } from './hostile-file.js';
import { HOSTILE_FEEDS, HOSTILE_PAGES } from './hostile-markup.js';
import { HOSTILE_PDFS } from './hostile-pdfs.js';

const SENTENCE = 'Westmoor Council said the “plan” would cost £5 million – twice as much as before.';

const compound = (stream: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000), Buffer.from(stream, 'utf16le')]);

/** The same bytes in every run, as if by chance. */
const noise = (length: number): Buffer => Buffer.from(Array.from({ length }, (_, at) => (at * at * 31 + at * 7) % 256));

const HEADER = 'Message-ID: <1@example.org>\nFrom: a@example.org\nSubject: Visit\nMIME-Version: 1.0\n';

/** A message whose parts lie so many deep within one another. */
function nested(depth: number, kind: string): Buffer {
  const open = Array.from({ length: depth }, (_, at) => `Content-Type: ${kind}; boundary=b${at}\n\n--b${at}\n`).join(
    '',
  );
  return Buffer.from(`${HEADER}${open}Content-Type: text/plain\n\n${SENTENCE}\n`);
}

const passedOn = (depth: number): Buffer =>
  Buffer.from(
    `${HEADER}${`Content-Type: message/rfc822\n\n${HEADER}`.repeat(depth)}Content-Type: text/plain\n\n${SENTENCE}`,
  );

const HOSTILE_MESSAGES: readonly HostileFile[] = [
  { name: '30-deep.eml', make: () => nested(30, 'multipart/mixed'), outcome: 'document' },
  { name: '5000-deep.eml', make: () => nested(5_000, 'multipart/mixed'), outcome: /32 deep/ },
  { name: 'passed-on-30-times.eml', make: () => passedOn(30), outcome: /no text of its own/ },
  {
    name: 'header-of-4-mb.eml',
    make: () => Buffer.from(`${HEADER}X-A: ${'a'.repeat(4_000_000)}\n\n${SENTENCE}`),
    outcome: /damaged/,
  },
  {
    name: 'quotes-without-end.eml',
    make: () => Buffer.from(`${HEADER}\n${'> '.repeat(400_000)}\n${SENTENCE}`),
    outcome: 'document',
  },
];

const HOSTILE_TEXTS: readonly HostileFile[] = [
  { name: 'empty.txt', make: () => new Uint8Array(), outcome: /is empty/ },
  { name: 'spaces.txt', make: () => Buffer.alloc(4_000_000, ' \n\t'), outcome: /is empty/ },
  { name: '50-mb.txt', make: () => Buffer.alloc(50_000_000, `${SENTENCE}\n`), outcome: /50 MB; 5 MB is the most/ },
  { name: 'one-line-of-4-mb.txt', make: () => Buffer.alloc(4_000_000, 'a'), outcome: /2,000,000 characters/ },
  { name: 'a-million-lines.txt', make: () => Buffer.alloc(4_000_000, 'a.\n\n'), outcome: /20,000 lines/ },
  { name: 'hide-ad.txt', make: () => Buffer.from(`Hide Ad\n`.repeat(15_000) + SENTENCE), outcome: 'document' },
  { name: 'nul.txt', make: () => Buffer.from(`${SENTENCE}\0${SENTENCE}`), outcome: /not plain text/ },
  { name: 'noise.txt', make: () => noise(500_000), outcome: /not plain text/ },
  { name: 'noise.pdf', make: () => noise(500_000), outcome: /not plain text/ },
  { name: 'utf-16.txt', make: () => Buffer.from(`\ufeff${SENTENCE}`, 'utf16le'), outcome: 'document' },
  { name: 'utf-16-unmarked.txt', make: () => Buffer.from(SENTENCE, 'utf16le'), outcome: /UTF-16/ },
  {
    name: 'windows-1252.txt',
    make: () => Buffer.from('It cost \xa35 million \x96 \x93twice\x94.', 'latin1'),
    outcome: 'document',
  },
  { name: 'mojibake.txt', make: () => Buffer.from(Buffer.from(SENTENCE).toString('latin1')), outcome: 'document' },
  { name: 'older.doc', make: () => compound('WordDocument'), outcome: /older Word/ },
  { name: 'encrypted.docx', make: () => compound('EncryptedPackage'), outcome: /password/ },
  { name: 'picture.docx', make: () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), outcome: /picture/ },
];

/** Every file of the corpus. Some take a second and hundreds of megabytes to make. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ...HOSTILE_PDFS,
  ...HOSTILE_PAGES,
  ...HOSTILE_FEEDS,
  ...HOSTILE_ARCHIVES,
  ...HOSTILE_MESSAGES,
  ...HOSTILE_TEXTS,
];
