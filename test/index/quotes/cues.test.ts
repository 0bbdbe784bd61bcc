import { describe, expect, test } from '@jest/globals';
import { findCues } from '../../../index/quotes/cues.js';

const wordsOf = (text: string): string[] => findCues(text).map(({ word }) => word);

describe('cues', () => {
  test.each([
    ['Mr Lee said it and later added more', ['said', 'added']],
    ['according to a council report', ['according to']],
    ['The report goes on:', ['goes on']],
    ['The report further noted', ['noted']],
    ['she denies it, agreeing with nobody', ['denies', 'agreeing']],
    ['initial feedback is that', ['feedback is that']],
  ])('of "%s" are %j', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  test.each([
    ['a noun behind its article', 'The report and its final statement'],
    ['a noun behind its owner', 'asleep over Ms. Pell’s claim'],
    ['a name', 'Judge Rule'],
    ['half of a hyphenated word', 'A so-called golden thread'],
  ])('are not made of %s', (_what, text) => {
    expect(wordsOf(text)).toEqual([]);
  });
});

describe('somebody else than the subject speaks', () => {
  test.each([
    'The service was strongly criticised',
    'the concerns raised by inspectors',
    'services rated ‘good’ by Ofsted'.replace(/[‘]/, '“'),
    'a previous rating of “Inadequate”',
  ])('in "%s"', (text) => {
    expect(findCues(text).map(({ passive }) => passive)).toEqual([true]);
  });

  test('but not in "Ofsted criticised the service"', () => {
    expect(findCues('Ofsted criticised the service').map(({ passive }) => passive)).toEqual([false]);
  });
});

test.each([
  ['He resigned, saying', true],
  ['He declined to say', true],
  ['As my mother used to say', false],
  ['He said', false],
])('"%s" leans on another verb’s subject: %s', (text, expected) => {
  expect(findCues(text).at(-1)?.participle).toBe(expected);
});

test('"he said when reached by phone" is no passive', () => {
  expect(findCues('he said when reached by phone').map(({ passive }) => passive)).toEqual([false]);
});
