import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countSlips, findLikeness, findSound } from '../../../index/search/similarity.js';

describe('countSlips', () => {
  test.each([
    ['whyte', 'whyte', 0],
    ['whyte', 'whtye', 1],
    ['whyte', 'white', 1],
    ['timpso', 'timpson', 1],
    ['vouyioukas', 'vuyukas', 3],
  ])('counts from "%s" to "%s" %d', (first, second, slips) => {
    expect(countSlips(first, second, 5)).toBe(slips);
  });

  test('stops one above the limit', () => {
    expect(countSlips('hazell', 'johnston', 2)).toBe(3);
  });

  test('is the same in both directions', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => countSlips(a, b, 50) === countSlips(b, a, 50)));
  });
});

describe('findLikeness', () => {
  test('agrees with the published examples of Jaro and Winkler', () => {
    expect(findLikeness('martha', 'marhta')).toBeCloseTo(0.961, 3);
    expect(findLikeness('dwayne', 'duane')).toBeCloseTo(0.84, 3);
    expect(findLikeness('dixon', 'dicksonx')).toBeCloseTo(0.813, 3);
  });

  test('is 0 where no letter is shared', () => {
    expect(findLikeness('abc', 'xyz')).toBe(0);
    expect(findLikeness('', '')).toBe(0);
  });
});

describe('findSound', () => {
  test.each([
    ['whyte', 'white'],
    ['wright', 'rite'],
    ['stephen', 'steven'],
    ['thompson', 'tompson'],
    ['catherine', 'katherine'],
    ['geoffrey', 'jeffrey'],
    ['vouyioukas', 'voyukas'],
    ['coughlan', 'couglan'],
  ])('is the same for "%s" and "%s"', (first, second) => {
    expect(findSound(second)).toBe(findSound(first));
  });

  test.each([
    ['hazell', 'azell'],
    ['west', 'vest'],
    ['patten', 'batten'],
  ])('differs between "%s" and "%s"', (first, second) => {
    expect(findSound(second)).not.toBe(findSound(first));
  });
});
