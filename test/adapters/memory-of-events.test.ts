import { expect, test } from '@jest/globals';
import { createMemoryOfEvents } from '../../adapters/memory-of-events.js';

function open(most = 100) {
  let time = 0;
  const hasCome = createMemoryOfEvents({ now: () => new Date(time), lifetime: 1_000, most });
  return {
    hasCome,
    wait(milliseconds: number) {
      time += milliseconds;
    },
  };
}

test('an event has come before from its second time on, within its lifetime', () => {
  const { hasCome, wait } = open();
  expect([hasCome('a'), hasCome('a'), hasCome('b')]).toEqual([false, true, false]);
  wait(999);
  expect(hasCome('a')).toBe(true);
  wait(1);
  expect(hasCome('a')).toBe(false);
});

test('the oldest are forgotten beyond so many', () => {
  const { hasCome } = open(2);
  for (const id of ['a', 'b', 'c']) hasCome(id);
  expect([hasCome('b'), hasCome('c'), hasCome('a')]).toEqual([true, true, false]);
});
