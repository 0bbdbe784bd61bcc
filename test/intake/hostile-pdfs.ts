import { deflateSync } from 'node:zlib';
import type { HostileFile } from './hostile-file.js';
import { setLines, writePage, writePdf } from './small-pdf.js';

const DEFLATED = '<</Filter/FlateDecode>>';
const DEFLATED_TWICE = '<</Filter[/FlateDecode/FlateDecode]>>';

const blank = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1_000_000, ' ');

/** A file that inflates to this many megabytes of spaces: many streams that a page's content refers to one after the other. */
function inflating(streams: number, megabytes: number): Buffer {
  const stream = deflateSync(blank(megabytes), { level: 9 });
  const contents = Array.from({ length: streams }, (_, at) => `${at + 4} 0 R`).join(' ');
  return writePdf([
    { dictionary: '<</Type/Catalog/Pages 2 0 R>>' },
    { dictionary: '<</Type/Pages/Kids[3 0 R]/Count 1>>' },
    { dictionary: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents[${contents}]/Resources<<>>>>` },
    ...Array.from({ length: streams }, () => ({ dictionary: DEFLATED, stream })),
  ]);
}

const deflatedTwice = (megabytes: number): Buffer =>
  writePage(deflateSync(deflateSync(blank(megabytes), { level: 9 }), { level: 9 }), DEFLATED_TWICE);

const REPORT = ['Inspection of Westmoor children\\222s services', 'Inspectors found that caseloads had fallen.'];

const SCAN = writePdf([
  { dictionary: '<</Type/Catalog/Pages 2 0 R>>' },
  { dictionary: '<</Type/Pages/Kids[3 0 R]/Count 1>>' },
  {
    dictionary: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>',
  },
  { dictionary: '<<>>', stream: Buffer.from('q 612 0 0 792 0 0 cm /I Do Q') },
  {
    dictionary: '<</Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8>>',
    stream: Buffer.from([0, 255, 255, 0]),
  },
]);

const key = 'a'.repeat(64);
const ENCRYPTED = writePage(
  setLines(REPORT),
  '<<>>',
  `/Encrypt<</Filter/Standard/V 1/R 2/O<${key}>/U<${key}>/P -4>>/ID[<${key}><${key}>]`,
);

const pagesIn = (kids: string, count: number): Buffer =>
  writePdf([
    { dictionary: '<</Type/Catalog/Pages 2 0 R>>' },
    { dictionary: `<</Type/Pages/Kids[${kids}]/Count ${count}>>` },
  ]);

const operators = (count: number): Buffer =>
  writePage(
    deflateSync(Buffer.from(`BT /F1 9 Tf 1 0 0 1 72 700 Tm ${'(several words) Tj '.repeat(count)}ET`)),
    DEFLATED,
  );

/** PDFs that ask for more than they show, or are not what they say. */
export const HOSTILE_PDFS: readonly HostileFile[] = [
  {
    name: 'inflates-to-1-gb.pdf',
    make: () => inflating(16, 64),
    outcome: /longer|memory|no text|can be read/,
    time: 2_000,
  },
  { name: 'deflated-twice.pdf', make: () => deflatedTwice(512), outcome: /longer|memory|no text|can be read/ },
  { name: '200000-operators.pdf', make: () => operators(200_000), outcome: 'either' },
  { name: 'encrypted.pdf', make: () => ENCRYPTED, outcome: /password/ },
  { name: 'scanned.pdf', make: () => SCAN, outcome: /no text/ },
  { name: 'cut-short.pdf', make: () => ENCRYPTED.subarray(0, 300), outcome: /can be read|no text/ },
  { name: 'only-a-header.pdf', make: () => Buffer.from('%PDF-1.7\n%%EOF'), outcome: /can be read/ },
  {
    name: 'says-it-has-2-gb.pdf',
    make: () => writePage(setLines(REPORT), '<</Length 2147483647>>'),
    outcome: 'either',
  },
  { name: 'pages-in-a-circle.pdf', make: () => pagesIn('2 0 R', 1), outcome: /be read|no text|longer/ },
  { name: 'says-a-million-pages.pdf', make: () => pagesIn('', 1_000_000), outcome: /pages/ },
  {
    name: '200000-arrays.pdf',
    make: () => writePage(Buffer.from(`${'['.repeat(200_000)} TJ`)),
    outcome: /can be read|no text|damaged/,
  },
  { name: 'a-pdf.txt', make: () => writePage(setLines(REPORT)), outcome: 'document' },
];
