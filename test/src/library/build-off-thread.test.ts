import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readCollection } from '../../../index/collection.js';
import type { ArticleIndex } from '../../../index/model.js';
import type { Build, Ingredient } from '../../../src/library/build.js';
import { createBuilder } from '../../../src/library/build-off-thread.js';
import { writeReading } from '../../../src/store/document-reading.js';
import { compile } from '../../faults/compile.js';
import { articleAbout, buildHere, documentOf } from './sample-library.js';

const base = readCollection(resolve('seeds'));

const ingredient = (name: string): Ingredient => ({
  id: name.toLowerCase().replace(' ', '-'),
  file: `${name}.txt`,
  read: writeReading(documentOf(articleAbout(name))),
  supplied: { publisher: 'Westmoor Echo' },
  visibility: 'private',
});

const DOCUMENTS = [ingredient('Ann Lee'), ingredient('Bo Hall'), { ...ingredient('Cy Moss'), read: 'x' }];

async function* listed(documents: readonly Ingredient[] = DOCUMENTS): AsyncGenerator<Ingredient> {
  yield* documents;
}

const factsOf = ({ search: _search, findPeople: _findPeople, ...facts }: ArticleIndex) => facts;

let folder: string;
let build: Build;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'worker-'));
  build = createBuilder(pathToFileURL(compile('src/library/build-worker.ts', folder)));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

const builderOf = (program: string): Build => {
  const file = join(folder, 'broken.mjs');
  writeFileSync(file, program);
  return createBuilder(pathToFileURL(file));
};

describe('a collection read in a thread of its own', () => {
  test('has the facts, the search and the people that it has when it is read here', async () => {
    const [there, here] = [await build({ base, documents: listed() }), await buildHere({ base, documents: listed() })];
    expect(factsOf(there.index)).toEqual(factsOf(here.index));
    expect(there.leftOut).toEqual(here.leftOut);
    expect(there.leftOut.map(({ id }) => id)).toEqual(['cy-moss']);
    for (const question of ['caseloads', 'Bo Hall', 'social workers in Westmoor'])
      expect(there.index.search(question)).toEqual(here.index.search(question));
    expect(there.index.findPeople('Ann Lee')).toEqual(here.index.findPeople('Ann Lee'));
  }, 30_000);

  test('of more articles than are handed over at once has them all', async () => {
    const many = Array.from({ length: 120 }, (_, at) => ({ ...ingredient(`Person ${at}`), id: `document-${at}` }));
    const { index } = await build({ base: [], documents: listed(many) });
    expect(new Set(index.articles.map(({ id }) => id)).size).toBe(120);
    expect(index.search('person 77')[0]?.articleId).toBe('document-77');
  }, 30_000);

  test.each<[string, string, RegExp]>([
    ['fails', 'throw new Error("no room");', /no room/],
    ['ends', 'process.exit(3);', /ended \(3\)/],
  ])(
    'is not had, and says why, where the thread %s',
    async (_what, program, problem) => {
      await expect(builderOf(program)({ base, documents: listed() })).rejects.toThrow(problem);
    },
    60_000,
  );

  test('is not had where its documents cannot be listed', async () => {
    const broken = (async function* (): AsyncGenerator<Ingredient> {
      yield ingredient('Ann Lee');
      throw new Error('the database went away');
    })();
    await expect(build({ base, documents: broken })).rejects.toThrow('went away');
  });
});
