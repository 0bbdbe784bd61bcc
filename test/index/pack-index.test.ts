import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildIndex } from '../../index/build.js';
import { readCollection } from '../../index/collection.js';
import type { ArticleIndex } from '../../index/model.js';
import { packIndex, unpackIndex } from '../../index/pack-index.js';

const SEEDS = buildIndex(readCollection(resolve('seeds')));

/** As it is on the other side of a thread: a copy that shares nothing. */
const carry = (index: ArticleIndex) => unpackIndex(structuredClone(packIndex(index)));

const factsOf = ({ search: _search, findPeople: _findPeople, ...facts }: ArticleIndex) => facts;

const words = [
  ...new Set(SEEDS.articles.flatMap(({ passages }) => passages.flatMap(({ text }) => text.split(/[^\p{L}]+/u)))),
];

describe('a packed index', () => {
  test('has the same facts when it is unpacked', async () => {
    expect(factsOf(await carry(SEEDS))).toEqual(factsOf(SEEDS));
  });

  test('finds the same passages with the same scores, whatever is asked', async () => {
    const carried = await carry(SEEDS);
    const question = fc.array(fc.constantFrom(...words, 'caseloa', 'socail', 'xyzzy', 'LGA'), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(question, (asked) => {
        expect(carried.search(asked.join(' '), 50)).toEqual(SEEDS.search(asked.join(' '), 50));
      }),
      { numRuns: 300 },
    );
  });

  test('finds the same people', async () => {
    const carried = await carry(SEEDS);
    for (const { name } of SEEDS.people) expect(carried.findPeople(name)).toEqual(SEEDS.findPeople(name));
    expect(carried.findPeople('director of children’s services')).toEqual(
      SEEDS.findPeople('director of children’s services'),
    );
  });

  test('keeps each finding once: the history of a weakness holds the findings themselves', async () => {
    const carried = await carry(SEEDS);
    for (const { history } of carried.weaknesses)
      for (const finding of history) expect(carried.findings.includes(finding)).toBe(true);
  });

  test('of no article finds nothing', async () => {
    const carried = await carry(buildIndex([]));
    expect(carried.search('caseloads')).toEqual([]);
    expect(carried.articles).toEqual([]);
  });

  test('whose findings were lost says so', async () => {
    const packed = packIndex(SEEDS);
    await expect(unpackIndex({ ...packed, findings: [] })).rejects.toThrow('has no finding');
  });
});
