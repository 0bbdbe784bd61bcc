import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sentencesOf } from '../../index/sentences.js';

const split = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each([
    ['One ends. Two begins.', ['One ends.', 'Two begins.']],
    ['Mr. Smith met Dr. Jones. They spoke.', ['Mr. Smith met Dr. Jones.', 'They spoke.']],
    ['St. Mary’s is shut. It was old.', ['St. Mary’s is shut.', 'It was old.']],
    ['“Why now?” she asked. Nobody knew.', ['“Why now?” she asked.', 'Nobody knew.']],
    ['J. Smith of Acme Corp. said no. He left.', ['J. Smith of Acme Corp. said no.', 'He left.']],
    ['It works for Acme Corp. The shares fell.', ['It works for Acme Corp.', 'The shares fell.']],
    ['It cost £1.5m. That is 97 per cent.', ['It cost £1.5m.', 'That is 97 per cent.']],
    ['He said: “It is late. It is dark.” She left.', ['He said: “It is late.', 'It is dark.”', 'She left.']],
    ['Det. Const. Amy Fox met Cpl. Guy Roy. They spoke.', ['Det. Const. Amy Fox met Cpl. Guy Roy.', 'They spoke.']],
  ])('splits %p', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  test('sentences lie in order, do not overlap and leave out nothing but space', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const found = sentencesOf(text);
        const between =
          found.map(({ start }, at) => text.slice(found[at - 1]?.end ?? 0, start)).join('') +
          text.slice(found.at(-1)?.end ?? 0);
        expect(between.trim()).toBe('');
      }),
    );
  });
});
