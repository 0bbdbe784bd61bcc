import { describe, expect, test } from '@jest/globals';
import { findHeard, tellBasis, tellDelay } from '../../../src/digest/remarks.js';
import { DIGEST, readNorthbrook } from './northbrook.js';

const INDEX = readNorthbrook('third', 'first');
const DUE = '2026-10-26T09:00:00.000Z';

describe('remarks of a digest', () => {
  test.each([
    [false, 0, []],
    [true, 0, ['This was due on Monday 26 October 2026, 09:00 Europe/London and comes late.']],
    [false, 1, ['It also stands for 1 earlier digest that could not be sent.']],
    [
      true,
      3,
      [
        'This was due on Monday 26 October 2026, 09:00 Europe/London and comes late. It also stands for 3 earlier digests that could not be sent.',
      ],
    ],
  ])('late %j, missed %i: %j', (late, missed, told) => {
    expect(tellDelay({ late, missed, dueAt: DUE, subscription: DIGEST })).toEqual(told);
  });

  test.each([
    ['2019-01-01', '2019-01-01'],
    ['2019-04-01', '2019-04-01'],
    ['2019-04-02', '2018-12-31'],
  ])('on %s the articles tell up to %s what is open', (today, heard) => {
    expect(findHeard(INDEX, today)).toBe(heard);
  });

  test('nothing is said of the age of recent articles, nor of a collection without any', () => {
    expect(tellBasis(INDEX, { today: '2019-02-01', isFirst: false })).toEqual([]);
    expect(findHeard(readNorthbrook(), '2019-02-01')).toBe('2019-02-01');
    expect(tellBasis(readNorthbrook(), { today: '2019-02-01', isFirst: true })).toEqual([
      'This is the first digest here: everything on record, from no articles. The next ones begin with what has changed.',
    ]);
  });

  test('an old newest article is named, with how long ago it came out', () => {
    expect(tellBasis(INDEX, { today: '2026-11-23', isFirst: false })).toEqual([
      'The newest article is of December 2018 or before, 7 years ago: what has happened since is not known here, and how long something has been open is counted up to then.',
    ]);
  });
});
