import { describe, expect, test } from '@jest/globals';
import { countPastYear } from '../../../src/digest/retrospect.js';
import { DIGEST, readNorthbrook } from './northbrook.js';

const ALL = readNorthbrook('first', 'second', 'third', 'fourth');
const { schedule, filters } = DIGEST;

describe('the past year of a digest', () => {
  test.each([
    ['2019-01-07', 1, 'the third article came out in 2018'],
    ['2018-12-30', 0, 'its last possible day is not over'],
    ['2020-06-01', 1, 'the fourth came out by March 2020'],
    ['2026-11-23', 0, 'nothing came out for years'],
  ])('up to %s has news %i times: %s', (day, withNews) => {
    const now = new Date(`${day}T12:00:00Z`);
    const { posts, ...rest } = countPastYear(ALL, { schedule, filters, onlyIfChanged: false }, now);
    expect(rest).toEqual({ withNews });
    expect([52, 53]).toContain(posts);
    expect(countPastYear(ALL, { schedule, filters, onlyIfChanged: true }, now)).toEqual({ posts: withNews, withNews });
  });

  test('is that of the weaknesses it is about', () => {
    const now = new Date('2020-06-01T12:00:00Z');
    const about = (theme: string) => ({ ...filters, themes: [theme] });
    const count = (theme: string) => countPastYear(ALL, { schedule, filters: about(theme), onlyIfChanged: true }, now);
    expect(count('caseloads').posts).toBe(1);
    expect(count('recording').posts).toBe(0);
  });

  test('counts the slots of its own schedule', () => {
    const monthly = { ...schedule, rhythm: { kind: 'monthly' as const, day: 1 } };
    const now = new Date('2020-06-01T12:00:00Z');
    expect(countPastYear(ALL, { schedule: monthly, filters, onlyIfChanged: false }, now).posts).toBe(12);
  });

  test('of an empty collection has posts without news', () => {
    const now = new Date('2020-06-01T12:00:00Z');
    expect(countPastYear(readNorthbrook(), { schedule, filters, onlyIfChanged: true }, now)).toEqual({
      posts: 0,
      withNews: 0,
    });
  });
});
