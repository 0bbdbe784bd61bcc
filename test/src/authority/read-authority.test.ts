import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readAuthority } from '../../../src/authority/read-authority.js';

const AUTHORITIES = ['Devon', 'Somerset', 'North Somerset', 'Windsor and Maidenhead', 'Kingston upon Hull'];

describe('The local authority that a question names', () => {
  test.each([
    ['latest Devon', 'Devon', 'latest'],
    ['latest in Devon', 'Devon', 'latest'],
    ['Devon timeline', 'Devon', 'timeline'],
    ['Devon', 'Devon', ''],
    ['devon county council', 'Devon', ''],
    ['caseloads of Devon County Council', 'Devon', 'caseloads'],
    ['latest, Devon', 'Devon', 'latest'],
    ['latest inspection in Devon?', 'Devon', 'latest inspection ?'],
    ['2020 north somerset', 'North Somerset', '2020'],
    ['weaknesses for Windsor and Maidenhead', 'Windsor and Maidenhead', 'weaknesses'],
    ['latest kingston-upon-hull', 'Kingston upon Hull', 'latest'],
    ['director in Devon 2019', 'Devon', 'director 2019'],
  ])('%j asks of %s: %j', (text, authority, rest) => {
    expect(readAuthority(text, AUTHORITIES)).toEqual({ authority, text: rest });
  });

  test('stays in the question where it is a word of it', () => {
    expect(readAuthority('what Devon leaders said', AUTHORITIES)).toEqual({
      authority: 'Devon',
      text: 'what Devon leaders said',
    });
  });

  test.each(['latest', 'Devonport school', 'West Devonian', ''])('is none in %j', (text) => {
    expect(readAuthority(text, AUTHORITIES)).toEqual({ text });
  });

  test('is found whatever stands around it, and nothing else of the question is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('latest', 'timeline', '2019', 'adoption', '<!channel>', '$&')), (words) => {
        const read = readAuthority([...words, 'Devon'].join(' '), AUTHORITIES);
        expect(read).toEqual({ authority: 'Devon', text: words.join(' ') });
      }),
    );
  });
});
