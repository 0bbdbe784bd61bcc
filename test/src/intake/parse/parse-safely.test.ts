import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { Packer, Paragraph, Document as WordDocument } from 'docx';
import { RemediedError } from '../../../../src/errors.js';
import { parseSafely } from '../../../../src/intake/parse/parse-safely.js';
import { readFeedSafely } from '../../../../src/intake/parse/read-feed-safely.js';
import { LOCAL_PAPER, STORY } from '../../../index/formats/pages.js';
import { compileReader } from '../../../intake/compile-reader.js';
import { setLines, writePage } from '../../../intake/small-pdf.js';

/** Programs are started, on a machine that may be busy. */
jest.setTimeout(30_000);

const reader = compileReader();

afterAll(() => reader.remove());

const { entry } = reader;

const parse = (bytes: Uint8Array | string, name = 'file') => parseSafely(Buffer.from(bytes), name, { entry });

const FEED = '<rss version="2.0"><channel><item><guid>1</guid><title>Visit</title></item></channel></rss>';

describe('a document from outside is read', () => {
  test('as text', async () => {
    expect(await parse('Westmoor told to improve\n\nIt will.')).toMatchObject({
      format: 'text',
      lines: [{ text: 'Westmoor told to improve' }, { text: 'It will.' }],
    });
  });

  test('as a web page, which knows the address that it is called by', async () => {
    const { lines, details } = await parse(LOCAL_PAPER, 'https://gazette.example.org/1');
    expect(lines.slice(-4).map(({ text }) => text)).toEqual(STORY);
    expect(details.url).toBe('https://gazette.example.org/1');
  });

  test('as a Word document', async () => {
    const sections = [{ children: [new Paragraph('Report to Cabinet')] }];
    expect((await parse(await Packer.toBuffer(new WordDocument({ sections })))).lines[0]?.text).toBe(
      'Report to Cabinet',
    );
  });

  test('as a PDF', async () => {
    const { format, lines } = await parse(writePage(setLines(['Westmoor told to improve'])));
    expect(format).toBe('pdf');
    expect(lines[0]?.text).toBe('Westmoor told to improve');
  });

  test('as an e-mail', async () => {
    const message = 'Message-ID: <1@example.org>\nFrom: a@example.org\nSubject: Visit\n\nThey came in June.';
    expect((await parse(message)).lines.map(({ text }) => text)).toEqual(['Visit', 'They came in June.']);
  });

  test('many at a time, each for itself', async () => {
    const texts = Array.from({ length: 6 }, (_, at) => `Report number ${at} of the committee`);
    const read = await Promise.all(texts.map((text) => parse(text)));
    expect(read.map(({ lines }) => lines[0]?.text)).toEqual(texts);
  });
});

describe('a feed', () => {
  test('gives its items', async () => {
    expect(await readFeedSafely(Buffer.from(FEED), { entry })).toEqual([{ id: '1', title: 'Visit' }]);
  });

  test('is told from what is none', async () => {
    expect(await readFeedSafely(Buffer.from(LOCAL_PAPER), { entry })).toBeUndefined();
  });

  test('is no document', async () => {
    await expect(parse(FEED)).rejects.toThrow('This is a feed, not an article.');
  });
});

const remedied = (message: RegExp) => ({
  name: 'RemediedError',
  message: expect.stringMatching(message),
  remedy: expect.stringMatching(/\.$/),
});

describe('what cannot be read is refused with a remedy', () => {
  test('before a process is started, where its first bytes say so', async () => {
    const options = { entry: '/nowhere/parse-child.js' };
    await expect(parseSafely(Buffer.from('{\\rtf1}'), 'a.txt', options)).rejects.toMatchObject(remedied(/Rich Text/));
    await expect(parseSafely(Buffer.alloc(5_000_001, 'a'), 'a.txt', options)).rejects.toMatchObject(remedied(/6 MB/));
  });

  test('by the reader', async () => {
    await expect(parse('<html><body>404 Not Found</body></html>', 'report.pdf')).rejects.toMatchObject(
      remedied(/holds no article/),
    );
  });

  test('where it takes too long', async () => {
    const slow = reader.addEntry('slow.js', 'for (;;);');
    const options = { entry: slow, time: 500 };
    await expect(parseSafely(Buffer.from('%PDF-1.4'), 'a.pdf', options)).rejects.toMatchObject(
      remedied(/^This PDF took longer than 0.5 seconds to read\.$/),
    );
  });

  test.each([
    ['is not JSON', "'hello'"],
    ['is of another shape', '\'{"document":{"format":"text"}}\''],
    ['has more than was asked', '\'{"document":{"format":"text","lines":[],"details":{},"dropped":[],"admin":true}}\''],
    [
      'names an address that is no web page',
      '\'{"document":{"format":"text","lines":[],"details":{"url":"file:///etc/passwd"},"dropped":[]}}\'',
    ],
    ['is nothing', "''"],
  ])('where the answer %s', async (_, said) => {
    const liar = reader.addEntry('liar.js', `process.stdout.write(${said}, () => process.exit());`);
    const reading = parseSafely(Buffer.from('Words'), 'a.txt', { entry: liar });
    await expect(reading).rejects.toBeInstanceOf(RemediedError);
    await expect(reading).rejects.toThrow('This text could not be read: its reader stopped half-way.');
  });
});
