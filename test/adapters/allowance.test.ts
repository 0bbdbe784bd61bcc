import { describe, expect, test } from '@jest/globals';
import { createAllowance } from '../../adapters/allowance.js';

function open() {
  let time = 0;
  const isWithin = createAllowance({ burst: 3, perSecond: 2, now: () => new Date(time) });
  return {
    ask: (times: number, who = 'a') => Array.from({ length: times }, () => isWithin(who)),
    wait(milliseconds: number) {
      time += milliseconds;
    },
  };
}

describe('an allowance', () => {
  test('is a burst, and then so much a second', () => {
    const { ask, wait } = open();
    expect(ask(5)).toEqual([true, true, true, false, false]);
    wait(500);
    expect(ask(2)).toEqual([true, false]);
    wait(1_000);
    expect(ask(3)).toEqual([true, true, false]);
  });

  test('is never more than the burst, however long nothing came', () => {
    const { ask, wait } = open();
    wait(3_600_000);
    expect(ask(4)).toEqual([true, true, true, false]);
  });

  test('of one is not spent by another', () => {
    const { ask } = open();
    ask(5);
    expect(ask(1, 'b')).toEqual([true]);
  });

  test('survives a clock that is set back', () => {
    const { ask, wait } = open();
    ask(3);
    wait(-3_600_000);
    expect(ask(1)).toEqual([false]);
    wait(500);
    expect(ask(1)).toEqual([true]);
  });

  test('forgets whoever was seen longest ago, beyond 20,000', () => {
    const { ask } = open();
    ask(5);
    for (let other = 0; other < 20_000; other += 1) ask(1, `other-${other}`);
    expect(ask(1)).toEqual([true]);
  });
});
