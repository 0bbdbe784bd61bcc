import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { keyOf, readFollow, typeFollow } from '../../../../src/commands/digest/follow-words.js';
import type { Follow } from '../../../../src/subscription.js';
import { NORTHBROOK } from './room.js';

const CASELOADS: Follow = { kind: 'weakness', theme: 'caseloads' };
const phrase = (words: string): Follow => ({ kind: 'phrase', words });
const read = (text: string) => readFollow(text, NORTHBROOK);

describe('what somebody wants to follow', () => {
  test.each<[string, Follow]>([
    ['caseloads', CASELOADS],
    ['Caseloads', CASELOADS],
    ['high caseloads', CASELOADS],
    ['the weakness caseloads', CASELOADS],
    ['weaknesses in caseloads', CASELOADS],
    ['“early help”', phrase('early help')],
    ['"early  help"', phrase('early help')],
    ['‘children’s plans’', phrase('children’s plans')],
    ['the words “early help”', phrase('early help')],
    ['the phrase early help', phrase('early help')],
  ])('%p is one thing', (text, follow) => {
    expect(read(text)).toEqual({ kind: 'one', follow });
  });

  test.each([
    ['Anna Smith', 'Anna Smith'],
    ['anna', 'Anna Smith'],
    ['Brian Smyth', 'Brian Smith'],
    ['Cllr Brian Smith', 'Brian Smith'],
  ])('%p is a person, however typed', (text, name) => {
    expect(read(text)).toMatchObject({ kind: 'one', follow: { kind: 'person', name } });
  });

  test('of a post is a question which holder, or the words', () => {
    expect(read('director of children’s services')).toMatchObject({
      kind: 'several',
      options: [{ kind: 'person', name: 'Anna Smith' }, phrase('director of children’s services')],
    });
  });

  test('is never part of what was typed', () => {
    expect(read('Anna Smith caseloads').kind).not.toBe('one');
    expect(read('caseloads unicorns').kind).not.toBe('one');
  });

  test('in several quotation marks is offered as words that can be followed', () => {
    const found = read('“early” and “late”');
    expect(found).toEqual({ kind: 'unknown', options: [phrase('early and late')] });
  });

  test('is found again by what is typed for it', () => {
    const words = fc
      .array(fc.constantFrom('early', 'help', 'children’s', 'the', 'words', "don't", '97', 'Smith'), { minLength: 1 })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(words, (text) => {
        const found = read(typeFollow(phrase(text)));
        expect(found.kind === 'one' && keyOf(found.follow)).toBe(keyOf(phrase(text)));
      }),
    );
  });
});
