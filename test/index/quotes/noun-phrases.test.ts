import { describe, expect, test } from '@jest/globals';
import { nounPhraseAfter, nounPhraseBefore, nounPhraseOpening } from '../../../index/quotes/noun-phrases.js';

describe('the noun phrase before a verb', () => {
  test.each([
    ['But a spokesman for Northbrook Council also', 'a spokesman for Northbrook Council'],
    ['One mother, who asked not to be named,', 'one mother'],
    ['The union, which represents 4,000 workers,', 'the union'],
    ['On Tuesday the company', 'the company'],
    ['In a statement the agency later', 'the agency'],
    ['Meanwhile residents', 'residents'],
    ['The minutes of a meeting in the spring', 'the minutes of a meeting in the spring'],
    ['The decision was hers, but the council and the police', 'the council and the police'],
    ['As my late mother used to', 'my late mother'],
    ['A spokeswoman for Brindle’s', 'a spokeswoman for Brindle’s'],
    ['“We will never stop looking,” the family', 'the family'],
  ])('"%s" … is "%s"', (text, expected) => {
    expect(nounPhraseBefore(text)).toBe(expected);
  });

  test.each([
    'when',
    'a so',
    'In a joint letter the two',
    'Frankie visited in the spring and',
    'Asked on Tuesday',
    'Last week',
    'She described the old',
    'It was Ms. Pell’s',
    'initial',
  ])('"%s" … names nobody', (text) => {
    expect(nounPhraseBefore(text)).toBeUndefined();
  });
});

describe('the noun phrase behind a verb', () => {
  test.each([
    [' a spokesman for the trust, adding', 'a spokesman for the trust'],
    [' a spokeswoman for Gov. Linda Hale.', 'a spokeswoman for Gov. Linda Hale'],
    [' the judge in March', 'the judge'],
    [' a report to members.', 'a report to members'],
    [' people familiar with the matter.', 'people familiar with the matter'],
  ])('… "%s" is "%s"', (text, expected) => {
    expect(nounPhraseAfter(text)).toBe(expected);
  });

  test.each([' that it would close', ' on Tuesday', ' nothing'])('… "%s" names nobody', (text) => {
    expect(nounPhraseAfter(text)).toBeUndefined();
  });
});

test('the noun phrase that opens a sentence ends at its first verb', () => {
  expect(nounPhraseOpening('A judge ordered the state to stop housing children,')).toBe('a judge');
  expect(nounPhraseOpening('Nearly all of it was gone,')).toBeUndefined();
});
