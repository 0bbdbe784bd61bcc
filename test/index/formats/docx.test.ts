import { describe, expect, test } from '@jest/globals';
import {
  DeletedTextRun,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  Document as WordDocument,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import { readDocx } from '../../../index/formats/docx.js';

const change = { id: 1, author: 'Sam', date: '2019-01-01T00:00:00Z' };

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const row = (...cells: readonly string[]) =>
  new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });

const bullet = (text: string) => new Paragraph({ text, bullet: { level: 0 } });

/** A paper for a committee, with all that such papers have. */
const PAPER = new WordDocument({
  title: 'Progress on children’s services & next steps',
  footnotes: { 1: { children: [new Paragraph('Letter of 3 October 2018.')] } },
  sections: [
    {
      headers: { default: new Header({ children: [new Paragraph('Westmoor Council – public')] }) },
      footers: { default: new Footer({ children: [new Paragraph('Page 1')] }) },
      children: [
        new Paragraph({ text: 'Report to the Children’s Select Committee', heading: HeadingLevel.TITLE }),
        new Paragraph({ text: 'Background', heading: HeadingLevel.HEADING_1 }),
        new Paragraph({
          children: [
            new TextRun('Inspectors visited '),
            new TextRun({ text: 'twice', bold: true }),
            new FootnoteReferenceRun(1),
            new TextRun('.'),
          ],
        }),
        new Paragraph({ children: [new TextRun({ text: 'What has changed', bold: true })] }),
        new Paragraph('Areas still in need of work include:'),
        bullet('caseloads'),
        bullet('management oversight'),
        new Paragraph({
          children: [
            new TextRun('Caseloads are '),
            new DeletedTextRun({ text: '25', ...change }),
            new InsertedTextRun({ text: '18', ...change }),
          ],
        }),
        new Table({ rows: [row('Area', 'Grade'), row('Overall effectiveness', 'Inadequate')] }),
        new Paragraph({
          children: [new ImageRun({ type: 'png', data: PIXEL, transformation: { width: 9, height: 9 } })],
        }),
      ],
    },
  ],
});

const file = await Packer.toBuffer(PAPER);

type Parts = Record<string, Uint8Array>;

/** The file with some of its parts changed. */
const rebuild = (changeParts: (parts: Parts) => Parts) => zipSync(changeParts(unzipSync(file)));

const XML = 'word/document.xml';

describe('a Word document', () => {
  test('is its headings, paragraphs, bullets and table rows', async () => {
    const { format, lines } = await readDocx(file);
    expect(format).toBe('docx');
    expect(lines).toEqual([
      { number: 1, text: 'Report to the Children’s Select Committee', role: 'heading' },
      { number: 2, text: 'Background', role: 'heading' },
      { number: 3, text: 'Inspectors visited twice.' },
      { number: 4, text: 'What has changed', role: 'heading' },
      { number: 5, text: 'Areas still in need of work include:' },
      { number: 6, text: 'caseloads', role: 'bullet' },
      { number: 7, text: 'management oversight', role: 'bullet' },
      { number: 8, text: 'Caseloads are 18' },
      { number: 9, text: 'Area | Grade' },
      { number: 10, text: 'Overall effectiveness | Inadequate' },
      { number: 11, text: 'Letter of 3 October 2018.', role: 'bullet' },
    ]);
  });

  test('has the title of its properties, and no day, for they have the day it was saved', async () => {
    expect((await readDocx(file)).details).toEqual({ title: 'Progress on children’s services & next steps' });
  });

  test('has the company of its properties as publisher', async () => {
    const app = Buffer.from('<Properties><Company>Westmoor Council</Company></Properties>');
    const { details } = await readDocx(rebuild((parts) => ({ ...parts, 'docProps/app.xml': app })));
    expect(details.publisher).toBe('Westmoor Council');
  });

  test('tells what was left out', async () => {
    expect((await readDocx(file)).dropped).toEqual([
      '1 picture',
      'running heads and feet',
      'words struck out by tracked changes',
    ]);
  });

  test('without its pictures, as a viewer saves it, is read all the same', async () => {
    const bare = rebuild((parts) =>
      Object.fromEntries(Object.entries(parts).filter(([name]) => !name.includes('media'))),
    );
    expect((await readDocx(bare)).lines).toHaveLength(11);
  });
});

describe('a Word document is refused', () => {
  const refusal = (changeParts: (parts: Parts) => Parts) => expect(readDocx(rebuild(changeParts))).rejects;

  test('that is cut short', async () => {
    await expect(readDocx(file.subarray(0, 2_000))).rejects.toThrow(/damaged/);
  });

  test('that holds no text', async () => {
    const blank = await Packer.toBuffer(new WordDocument({ sections: [{ children: [new Paragraph('')] }] }));
    await expect(readDocx(blank)).rejects.toThrow(/holds no text/);
  });

  test('that unpacks to too much', async () => {
    await refusal((parts) => ({ ...parts, [XML]: Buffer.alloc(31_000_000, ' ') })).toThrow(/more than 30 MB/);
  });

  test('that has thousands of parts', async () => {
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`a/${at}`, new Uint8Array()]));
    await refusal((parts) => ({ ...parts, ...many })).toThrow(/more parts than any document/);
  });

  test('with a part that would lie outside of it', async () => {
    await refusal((parts) => ({ ...parts, '../../etc/passwd': Buffer.from('root') })).toThrow(/outside of it/);
  });

  test('that defines entities', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>';
    await refusal((parts) => ({ ...parts, [XML]: Buffer.from(bomb) })).toThrow(/entities of its own/);
  });

  test('whose XML is nested as no document is', async () => {
    const nested = `<w:document>${'<w:p>'.repeat(300)}`;
    await refusal((parts) => ({ ...parts, [XML]: Buffer.from(nested) })).toThrow(/nested more than 200 deep/);
  });
});
