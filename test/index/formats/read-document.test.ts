import { describe, expect, test } from '@jest/globals';
import { readDocument } from '../../../index/formats/read-document.js';
import { LOCAL_PAPER } from './pages.js';

const read = (text: string, name = 'file') => readDocument(Buffer.from(text), name);

describe('a document is read by what it is', () => {
  test('a web page that is called a PDF', async () => {
    expect((await read(LOCAL_PAPER, 'report.pdf')).format).toBe('html');
  });

  test('a text that is called a web page', async () => {
    expect(await read('Westmoor told to improve\n\nInspectors found that it must.', 'page.html')).toMatchObject({
      format: 'text',
      lines: [{ text: 'Westmoor told to improve' }, { text: 'Inspectors found that it must.' }],
    });
  });

  test('a web page knows the address that it is called by', async () => {
    expect((await read(LOCAL_PAPER, 'https://gazette.example.org/1')).details.url).toBe(
      'https://gazette.example.org/1',
    );
  });

  test('a text in UTF-16', async () => {
    const bytes = Buffer.from('\ufeffIt cost £5 million.', 'utf16le');
    expect((await readDocument(bytes, 'notes.txt')).lines[0]?.text).toBe('It cost £5 million.');
  });
});

describe('a document is refused', () => {
  test.each([
    ['a feed', '<rss version="2.0"><channel></channel></rss>', /feed, not an article/],
    ['nothing', '', /is empty/],
    ['more than 2,000,000 characters', `${'word '.repeat(20)}.\n\n`.repeat(20_000), /more than 2,000,000 characters/],
    ['more than 20,000 lines', 'Word.\n\n'.repeat(20_001), /more than 20,000 lines/],
  ])('%s', async (_, text, reason) => {
    await expect(read(text)).rejects.toThrow(reason);
  });
});
