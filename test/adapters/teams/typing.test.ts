import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { whileTyping } from '../../../adapters/teams/typing.js';

function createSign(outcome: () => Promise<void> = async () => undefined) {
  const shown: number[] = [];
  return {
    shown,
    show() {
      shown.push(1);
      return outcome();
    },
  };
}

describe('a sign of typing', () => {
  test('is not shown for an answer that is there at once, nor after it', async () => {
    const sign = createSign();
    expect(await whileTyping(Promise.resolve('answer'), sign.show)).toBe('answer');
    await sleep(1_100);
    expect(sign.shown).toEqual([]);
  });

  test('is shown once for one that takes longer than a second', async () => {
    const sign = createSign();
    expect(await whileTyping(sleep(2_200, 'answer'), sign.show)).toBe('answer');
    expect(sign.shown).toHaveLength(1);
  });

  test('that cannot be shown holds nothing up', async () => {
    const sign = createSign(() => Promise.reject(new Error('Teams is away.')));
    expect(await whileTyping(sleep(1_100, 'answer'), sign.show)).toBe('answer');
    expect(sign.shown).toHaveLength(1);
  });
});
