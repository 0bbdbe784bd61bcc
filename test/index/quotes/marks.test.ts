import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findMarkedSpans, maskQuotations } from '../../../index/quotes/marks.js';

const wordsIn = (text: string): string[] => findMarkedSpans(text).map(({ start, end }) => text.slice(start, end));

describe('quotations are found', () => {
  test.each([
    ['curly double', 'She said: “We wept.”', ['We wept.']],
    ['straight double', 'She said: "We wept."', ['We wept.']],
    ['curly single', 'She said: ‘We don’t know.’', ['We don’t know.']],
    ['straight single', "She said: 'We don't know.'", ["We don't know."]],
    ['doubled single', "She said: ''We've lost eleven.''", ["We've lost eleven."]],
    ['mixed', 'Now ‘turning a corner\', and “a world of difference".', ['turning a corner', 'a world of difference']],
    ['two in a sentence', 'It was “late” and “long”.', ['late', 'long']],
    ['one inside another', 'He said: “They told us ‘no’ twice.”', ['They told us ‘no’ twice.']],
    [
      'a dropped letter inside',
      "'You'd give 'em a ball an' that was that.'",
      ["You'd give 'em a ball an' that was that."],
    ],
    [
      'a plural owner inside',
      'praised ‘the workers’ evident care for families’ but',
      ['the workers’ evident care for families'],
    ],
  ])('in %s marks', (_what, text, expected) => {
    expect(wordsIn(text)).toEqual(expected);
  });

  test('that are never closed, to the end of the passage', () => {
    expect(findMarkedSpans('She said: “We wept. ')).toEqual([{ open: 10, start: 11, end: 19, single: false }]);
  });
});

describe('no quotation is made of', () => {
  test.each([
    ['a plural owner', "The members' parents' jumble sales paid for the boys' boots."],
    ['a decade', "It opened in the '70s and closed in the '90s."],
    ['a year', "The grant ended in '09. The members' sales paid."],
    ['a dropped letter', "Rock 'n' roll night, and give 'em a ball."],
    ['a nickname inside a name', 'Jeremiah "Jez" Stockwell was barred.'],
    ['marks around no word', 'The score was "4–0".'],
  ])('%s', (_what, text) => {
    expect(findMarkedSpans(text)).toEqual([]);
  });
});

test('a masked passage keeps its length, its own words and the end of each quotation', () => {
  const text = 'He sat. “We wept.” She said “no” twice.';
  expect(maskQuotations(text, findMarkedSpans(text))).toBe('He sat. “Xxxxxxx.” She said “xx” twice.');
});

test('spans lie in order inside any text, and the mask is as long as the text', () => {
  const piece = fc.constantFrom('“', '”', '"', "'", '’', '‘', "''", ' ', 'word', 's', '.', ',');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const spans = findMarkedSpans(text);
      expect(maskQuotations(text, spans)).toHaveLength(text.length);
      expect(spans.every(({ open, start, end }) => open < start && start < end && end <= text.length)).toBe(true);
      expect(spans.every(({ open }, at) => at === 0 || open >= (spans[at - 1]?.end ?? 0))).toBe(true);
    }),
  );
});
