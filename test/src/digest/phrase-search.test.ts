import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findPhrase } from '../../../src/digest/phrase-search.js';

describe('the places of a phrase', () => {
  test.each<[text: string, words: string, found: readonly string[]]>([
    ['Caseloads fell; caseloads rose.', 'caseloads', ['Caseloads', 'caseloads']],
    ['High caseloads, again.', ' high caseloads ', ['High caseloads']],
    ['The caseload is high.', 'caseloads', []],
    ['Overcaseloads', 'caseloads', []],
    ['The children’s services', "children's services", ['children’s services']],
    ['He said: “not an option”.', '"not an option"', ['“not an option”']],
    ['A follow‑up – at last', 'follow-up - at', ['follow‑up – at']],
    ['İlk caseloads', 'caseloads', ['caseloads']],
    ['caseloads', '', []],
    ['caseloads', '  ', []],
    ['100% of 5', '100%', ['100%']],
  ])('in %j of %j', (text, words, found) => {
    expect(findPhrase(text, words).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });

  test('is where the text prints the words, whatever stands around them', () => {
    const words = fc.stringMatching(/^[a-z]{1,6}(?: [a-z]{1,6}){0,2}$/);
    fc.assert(
      fc.property(fc.string(), words, fc.string(), (before, wanted, after) => {
        const text = `${before} ${wanted.toUpperCase()} ${after}`;
        const at = before.length + 1;
        expect(findPhrase(text, wanted)).toContainEqual({ start: at, end: at + wanted.length });
      }),
    );
  });
});
