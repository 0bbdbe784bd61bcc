import { gzipSync } from 'node:zlib';
import { type Zippable, zipSync } from 'fflate';
import type { HostileFile } from './hostile-file.js';

const WORDS = '<w:p><w:r><w:t>Westmoor Council has been told to improve.</w:t></w:r></w:p>';

const body = (content: string, doctype = ''): Buffer =>
  Buffer.from(
    `<?xml version="1.0"?>${doctype}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${content}</w:body></w:document>`,
  );

const RELATIONS = Buffer.from(
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
);

const TYPES = Buffer.from(
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
);

const docx = (document: Uint8Array, others: Zippable = {}): Uint8Array =>
  zipSync({ '[Content_Types].xml': TYPES, '_rels/.rels': RELATIONS, 'word/document.xml': document, ...others });

const DOCUMENT = 'word/document.xml';

/** The file with another size written in its directory for the document part. */
function claiming(size: number, file: Uint8Array): Uint8Array {
  const bytes = Buffer.from(file);
  const directory = bytes.lastIndexOf(DOCUMENT) - 46; // the entry of a ZIP's directory has 46 bytes before its name
  bytes.writeUInt32LE(size, directory + 24);
  return bytes;
}

const many = Object.fromEntries(Array.from({ length: 30_000 }, (_, at) => [`x/${at}`, new Uint8Array()]));

/** Archives that unpack to more than they show, reach out of themselves, or lie about their parts. */
export const HOSTILE_ARCHIVES: readonly HostileFile[] = [
  { name: 'inflates-to-200-mb.docx', make: () => docx(Buffer.alloc(200_000_000, ' ')), outcome: /more than 30 MB/ },
  {
    name: 'says-1-kb-holds-40-mb.docx',
    make: () => claiming(1_000, docx(Buffer.alloc(40_000_000, '<w:p/>'))),
    outcome: /damaged|no text/,
  },
  { name: 'says-2-gb.docx', make: () => claiming(2_147_483_647, docx(body(WORDS))), outcome: /more than 30 MB/ },
  {
    name: 'reaches-out.docx',
    make: () => docx(body(WORDS), { '../../../etc/cron.d/x': body(WORDS) }),
    outcome: /outside of it/,
  },
  { name: '30000-parts.docx', make: () => docx(body(WORDS), many), outcome: /more parts/ },
  {
    name: 'laughs.docx',
    make: () => docx(body('&b;', '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>')),
    outcome: /entities/,
  },
  { name: '200000-nested.docx', make: () => docx(body('<w:sdt>'.repeat(200_000))), outcome: /200 deep/ },
  { name: '100000-paragraphs.docx', make: () => docx(body(WORDS.repeat(100_000))), outcome: /250,000 tags/ },
  { name: '2000-paragraphs.docx', make: () => docx(body(WORDS.repeat(2_000))), outcome: 'document' },
  { name: 'cut-short.docx', make: () => docx(body(WORDS)).subarray(0, 500), outcome: /damaged/ },
  { name: 'not-xml.docx', make: () => docx(Buffer.from('\0\x01<<<>>>')), outcome: /damaged|no text/ },
  {
    name: 'an-archive.docx',
    make: () => zipSync({ 'inner.zip': zipSync({ 'a.txt': Buffer.from('a') }) }),
    outcome: /ZIP archive/,
  },
  { name: 'packed.txt', make: () => gzipSync(Buffer.alloc(200_000_000)), outcome: /packed archive/ },
];
