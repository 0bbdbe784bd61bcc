import { describe, expect, test } from '@jest/globals';
import { judgeClock, trustClock } from '../../../src/digest/clock-trust.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const WALL = Date.parse('2026-11-27T12:00:00Z');

/** Whether a clock is believed at each reading, told as minutes passed and minutes that it went on. */
function believe(...readings: readonly (readonly [passed: number, wall: number])[]): string {
  let trust = trustClock({ wall: WALL, passed: 0 });
  return readings
    .map(([passed, wall]) => {
      trust = judgeClock(trust, { wall: WALL + wall * MINUTE, passed: passed * MINUTE });
      return trust.leaptAt === undefined ? 'yes' : 'no';
    })
    .join(' ');
}

const THREE_DAYS = (3 * DAY) / MINUTE;

describe('a clock on the wall', () => {
  test('is believed while it goes with the time that passes, and when it is set a little', () => {
    expect(believe([1, 1], [2, 9], [3, 2], [4, 62])).toBe('yes yes yes yes');
  });

  test('is not believed for ten minutes after it leapt an hour or more ahead', () => {
    expect(believe([1, 61], [2, 62], [10.9, 70.9], [11, 71])).toBe('no no no yes');
  });

  test('is believed at once when a leap is put right', () => {
    expect(believe([1, THREE_DAYS], [2, 2], [3, 3])).toBe('no yes yes');
  });

  test('is believed when it is set back, and doubted when it is put right after', () => {
    expect(believe([1, 1 - THREE_DAYS], [2, 2])).toBe('yes no');
  });
});
