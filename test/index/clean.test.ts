import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanLines } from '../../index/clean.js';
import { readLines } from '../../index/formats/text.js';

const clean = (text: string): string[] => cleanLines(readLines(text)).map((line) => line.text);

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []; // every word

describe('page furniture', () => {
  test.each([
    'Hide Ad',
    'Advertisement',
    'Article continues below advertisement',
    'Related topics:',
    'Read more: Council chief to leave',
    'Sign up to our daily newsletter',
    'Share this article',
    'We use cookies to improve your experience',
    'Most read',
    'Image: Getty',
  ])('drops the line %p', (line) => {
    expect(clean(`A council has spoken.\n\n${line}\n\nIt spoke again.`)).toEqual([
      'A council has spoken.',
      'It spoke again.',
    ]);
  });

  test.each([
    'Read the report, said the minister, and weep.',
    'Share prices fell on Tuesday.',
    'Related matters were raised by inspectors.',
    'Comments by the minister were welcomed.',
    'Follow-up visits are planned.',
    'Subscribers to the scheme pay £3.',
  ])('keeps the sentence %p', (line) => {
    expect(clean(line)).toEqual([line]);
  });
});

describe('captions', () => {
  test('drops a caption glued to itself and its repeat on the next line', () => {
    expect(clean('Headline\n\nCounty HallCounty Hall\nCounty Hall\n\nIt has begun.')).toEqual([
      'Headline',
      'It has begun.',
    ]);
  });

  test('drops a bare name printed twice in a row', () => {
    expect(clean('Headline\n\nAnna Lowe\nAnna Lowe\n\nAnna Lowe spoke.')).toEqual(['Headline', 'Anna Lowe spoke.']);
  });

  test('keeps two equal judgements in a row, which stand for two areas', () => {
    expect(clean('Children in care\nGood\nGood\nRequires improvement to be good')).toEqual([
      'Children in care',
      'Good',
      'Good',
      'Requires improvement to be good',
    ]);
  });

  test('keeps one of two equal sentences in a row', () => {
    expect(clean('It is over.\nIt is over.')).toEqual(['It is over.']);
  });
});

describe('what cleaning never does', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'Hide Ad',
      'County HallCounty Hall',
      'She said: “No.”',
      "'˜Clear signs' of progress",
      'Chloé went home.',
      'has\u00A0reported',
    ),
    fc.string({ maxLength: 60 }),
  );
  const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));

  test('cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(text, (words) => {
        const once = cleanLines(readLines(words));
        expect(cleanLines(once)).toEqual(once);
      }),
    );
  });

  test('a line that stays keeps every word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){2,9}\.$/), { minLength: 1, maxLength: 6 }),
        (lines) => {
          const kept = new Map(
            cleanLines(readLines(lines.join('\n'))).map(({ number, text: words }): [number, string] => [number, words]),
          );
          for (const [number, words] of kept) expect(wordsOf(words)).toEqual(wordsOf(lines[number - 1] ?? ''));
        },
      ),
    );
  });

  test('nothing is dropped of a file that has pages, for it is no web page', () => {
    const lines = ['Share by secure e-mail', 'Good', 'Good', 'Comment'].map((text, at) => ({
      text,
      number: at + 1,
      page: 1,
    }));
    expect(cleanLines(lines)).toEqual(lines);
  });

  test('lines keep their number in the file', () => {
    const lines = cleanLines(readLines('One.\n\nHide Ad\nHide Ad\n\nTwo.'));
    expect(lines.map(({ number }) => number)).toEqual([1, 6]);
  });
});
