import { expect, test } from '@jest/globals';
import { createKeptReplies } from '../../adapters/kept-replies.js';
import type { Answer } from '../../src/answer.js';

const answer = (): Answer => ({ title: 'Nothing is open', elements: [], sources: [], followUps: [] });

test('the reply of an answer is made once for each question, however often both come', () => {
  const keep = createKeptReplies<string>();
  const [one, other] = [answer(), answer()];
  let made = 0;
  const make = () => `reply ${++made}`;
  expect([keep(one, 'a', make), keep(one, 'a', make), keep(one, 'b', make), keep(other, 'a', make)]).toEqual([
    'reply 1',
    'reply 1',
    'reply 2',
    'reply 3',
  ]);
});

test('of one answer no more than twenty are kept', () => {
  const keep = createKeptReplies<number>();
  const one = answer();
  let made = 0;
  const ask = (key: number) => keep(one, String(key), () => ++made);
  for (let key = 0; key < 25; key += 1) ask(key);
  expect([ask(0), ask(19), ask(20)]).toEqual([1, 20, 26]);
});
