import { expect, test } from '@jest/globals';
import { createTurns } from '../../../../src/intake/parse/take-turns.js';

/** Something that goes on until it is told to end. */
function createWork() {
  const ends: (() => void)[] = [];
  const begun: number[] = [];
  const begin = (number: number) => async (): Promise<number> => {
    begun.push(number);
    await new Promise<void>((resolve) => {
      ends[number] = resolve;
    });
    return number;
  };
  return { begun, begin, end: (number: number) => ends[number]?.() };
}

test('two run at once, and the next begins when one has ended', async () => {
  const inTurn = createTurns(2);
  const { begun, begin, end } = createWork();
  const all = [0, 1, 2, 3].map((number) => inTurn(begin(number)));
  await Promise.resolve();
  expect(begun).toEqual([0, 1]);
  end(1);
  await all[1];
  await new Promise(setImmediate);
  expect(begun).toEqual([0, 1, 2]);
  end(0);
  end(2);
  await all[2];
  await new Promise(setImmediate);
  end(3);
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3]);
});

test('a failure gives its place to the next', async () => {
  const inTurn = createTurns(1);
  const failing = inTurn(() => Promise.reject(new Error('broken')));
  const next = inTurn(async () => 'read');
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('read');
});
