import { describe, expect, test } from '@jest/globals';
import { buildIndex } from '../../../index/build.js';
import { verbatim } from '../../../index/verbatim.js';
import { matchFollow, tellFollow } from '../../../src/digest/follows.js';
import type { Follow } from '../../../src/subscription.js';
import { readNorthbrook } from './northbrook.js';

const INDEX = readNorthbrook('first', 'second', 'third');

const FOLLOWS = {
  smith: { kind: 'person', personId: 'smith', name: 'Anna Smith' },
  caseloads: { kind: 'weakness', theme: 'caseloads' },
  words: { kind: 'phrase', words: 'too high' },
} satisfies Record<string, Follow>;

const matched = (follow: Follow, index = INDEX): string[] =>
  matchFollow(index, follow).map((citation) => verbatim(index, citation));

describe('what is followed', () => {
  test.each<[Follow, string]>([
    [FOLLOWS.smith, 'Anna Smith'],
    [FOLLOWS.caseloads, 'caseloads'],
    [{ kind: 'weakness', theme: 'lifestory' }, 'life story work'],
    [FOLLOWS.words, 'the words “too high”'],
  ])('%j is told as %j', (follow, told) => {
    expect(tellFollow(follow)).toBe(told);
  });

  test('a person is matched by the sentences that name them', () => {
    expect(matched(FOLLOWS.smith)).toEqual([
      'Anna Smith, director of children’s services at Northbrook Council, said in March 2016: “Caseloads have fallen by a third.”',
    ]);
  });

  test('a weakness is matched by every finding on it, praise and fault, with the sentence around it', () => {
    expect(matched(FOLLOWS.caseloads)).toEqual([
      'Inspectors found that recording was poor and that caseloads were too high.',
      'Anna Smith, director of children’s services at Northbrook Council, said in March 2016: “Caseloads have fallen by a third.”',
      'They found that caseloads remain too high in two teams.',
    ]);
  });

  test('a phrase is matched wherever it is printed', () => {
    expect(matched(FOLLOWS.words)).toEqual([
      'Inspectors found that recording was poor and that caseloads were too high.',
      'They found that caseloads remain too high in two teams.',
    ]);
  });

  test('a sentence that matches twice is one', () => {
    const index = buildIndex([
      { id: 'a', file: 'a.txt', text: 'News\n\nToo few, too few and again too few. Not enough.' },
    ]);
    expect(matched({ kind: 'phrase', words: 'too few' }, index)).toEqual(['Too few, too few and again too few.']);
  });

  test('somebody whom the articles do not name matches nothing', () => {
    expect(matched({ kind: 'person', personId: 'nobody', name: 'Nobody' })).toEqual([]);
  });
});
