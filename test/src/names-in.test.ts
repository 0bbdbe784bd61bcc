import { expect, test } from '@jest/globals';
import { readSeeds } from '../../scripts/seed-bot.js';
import { namesIn } from '../../src/names-in.js';

const names = namesIn(readSeeds());

test('names people, and themes as people say them', () => {
  expect(names).toEqual(expect.arrayContaining(['Lin Hazell', 'caseloads', 'pace of improvement']));
  expect(names.filter((name) => /[a-z]-[a-z]+-/.test(name))).toEqual([]);
});

test('names each once, where several authorities have the same weakness too', () => {
  const index = readSeeds();
  expect(namesIn({ ...index, weaknesses: [...index.weaknesses, ...index.weaknesses] })).toEqual(names);
});
