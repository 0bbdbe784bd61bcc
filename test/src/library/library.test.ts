import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { verbatim } from '../../../index/verbatim.js';
import type { Build } from '../../../src/library/build.js';
import type { Library } from '../../../src/library/library.js';
import type { Log } from '../../../src/log.js';
import { DEPLOYMENT, QUOTA } from '../../../src/store/documents.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { SILENT_LOG } from '../sample-bot.js';
import { addText, articleAbout, BASE, buildHere, DEED, openLibrary } from './sample-library.js';

const [HERE, THERE] = ['slack:T1', 'slack:T2'];

let store: Store;

beforeEach(async () => {
  store = await openStore({ file: ':memory:' });
});

afterEach(() => store.close());

const headlinesOf = async (library: Library, tenant: string) =>
  (await library.indexOf(tenant)).articles.map(({ headline }) => headline).sort();

/** A build that waits until it is let go, and counts. */
function holdBuilds() {
  const held: (() => void)[] = [];
  const build: Build = async (recipe) => {
    await new Promise<void>((resolve) => held.push(resolve));
    return buildHere(recipe);
  };
  const release = async () => {
    while (held.length === 0) await new Promise((resolve) => setImmediate(resolve));
    held.shift()?.();
  };
  return { build, release };
}

describe('the library', () => {
  test('is the articles folder alone where nothing was ever stored, or nothing added', async () => {
    const library = openLibrary(store, { store: async () => undefined });
    expect(await library.collectionOf(HERE)).toEqual({ index: library.base, generation: 0, leftOut: [] });
    const other = openLibrary(store);
    await store.documents.propose(HERE, {
      ...DEED,
      bytes: Buffer.from('x'),
      file: 'x',
      supplied: {},
      quota: QUOTA,
      read: { format: 'text', lines: [], details: {}, dropped: [] },
    });
    expect(await other.indexOf(HERE)).toBe(other.base);
    expect(other.base.articles.map(({ id }) => id)).toEqual(['001']);
  });

  test('has for every tenant what the deployment added, as public, and reads it once for all', async () => {
    await addText(store, DEPLOYMENT, { text: articleAbout('Ann Lee') });
    const library = openLibrary(store);
    expect(await headlinesOf(library, HERE)).toEqual(['Ann Lee speaks', 'Westmoor’s care services']);
    expect(await library.indexOf(THERE)).toBe(await library.indexOf(HERE));
    expect((await library.indexOf(HERE)).articles.map(({ visibility }) => visibility)).toEqual(['public', 'public']);
  });

  test('has for a tenant alone what it added, as private', async () => {
    await addText(store, HERE, { text: articleAbout('Bo Hall') });
    const library = openLibrary(store);
    expect(await headlinesOf(library, HERE)).toEqual(['Bo Hall speaks', 'Westmoor’s care services']);
    expect(await library.indexOf(THERE)).toBe(library.base);
    const own = (await library.indexOf(HERE)).articles.find(({ id }) => id !== '001');
    expect(own).toMatchObject({ visibility: 'private', published: { date: '2018-05-03' } });
  });

  test('says of an article what a person supplied', async () => {
    const supplied = { publisher: 'Westmoor Echo', url: 'https://echo.example/1', published: '2018-06' };
    const id = await addText(store, HERE, { text: articleAbout('Bo Hall'), supplied });
    const index = await openLibrary(store).indexOf(HERE);
    expect(index.articles.find((article) => article.id === id)).toMatchObject({
      publisher: 'Westmoor Echo',
      url: 'https://echo.example/1',
      published: { date: '2018-06', basis: 'supplied' },
    });
  });

  test('has facts of what was added, with its words', async () => {
    const id = await addText(store, HERE, { text: articleAbout('Bo Hall') });
    const index = await openLibrary(store).indexOf(HERE);
    const quote = index.quotes.find(({ citations }) => citations[0].articleId === id);
    expect(quote && verbatim(index, quote.citations[0])).toBe('Caseloads are too high,');
    expect(index.search('cabinet member')[0]?.articleId).toBe(id);
  });

  test('takes what a tenant has of its own in the place of the same document of the deployment', async () => {
    const text = articleAbout('Ann Lee');
    await addText(store, DEPLOYMENT, { text, supplied: { publisher: 'Theirs' } });
    await addText(store, HERE, { text, supplied: { publisher: 'Ours' } });
    const library = openLibrary(store);
    const publishers = async (tenant: string) => (await library.indexOf(tenant)).articles.map((each) => each.publisher);
    expect(await publishers(HERE)).toEqual([undefined, 'Ours']);
    expect(await publishers(THERE)).toEqual([undefined, 'Theirs']);
  });

  test('answers as before until what changed is read, then all at once', async () => {
    const { build, release } = holdBuilds();
    const library = openLibrary(store, { build });
    await addText(store, HERE, { text: articleAbout('Ann Lee') });
    const first = library.indexOf(HERE);
    await release();
    const before = await first;
    await addText(store, HERE, { text: articleAbout('Bo Hall') });
    expect(await library.indexOf(HERE)).toBe(before);
    const settled = library.settled(HERE);
    expect(await library.indexOf(HERE)).toBe(before);
    await release();
    await settled;
    expect(await headlinesOf(library, HERE)).toEqual(['Ann Lee speaks', 'Bo Hall speaks', 'Westmoor’s care services']);
    expect((await library.collectionOf(HERE)).generation).toBe(2);
  });

  test('is settled only with what was accepted while it was read', async () => {
    const { build, release } = holdBuilds();
    const library = openLibrary(store, { build });
    await addText(store, HERE, { text: articleAbout('Ann Lee') });
    const settled = library.settled(HERE);
    await release();
    await addText(store, HERE, { text: articleAbout('Bo Hall') });
    await release();
    await settled;
    expect(await headlinesOf(library, HERE)).toContain('Bo Hall speaks');
  });

  test('has what another process added at the question after the next', async () => {
    const library = openLibrary(store);
    await addText(store, HERE, { text: articleAbout('Ann Lee') });
    await library.indexOf(HERE);
    const id = await addText(store, HERE, { text: articleAbout('Bo Hall') });
    await library.settled(HERE);
    expect(await headlinesOf(library, HERE)).toContain('Bo Hall speaks');
    await store.documents.remove(HERE, id, DEED);
    await library.settled(HERE);
    expect(await headlinesOf(library, HERE)).not.toContain('Bo Hall speaks');
  });

  test('says so where a question could not wait until its documents are read, and answers without them', async () => {
    const { build, release } = holdBuilds();
    const library = openLibrary(store, { build, patience: 1 });
    await addText(store, HERE, { text: articleAbout('Ann Lee') });
    const unread = await library.collectionOf(HERE);
    expect(unread.index).toBe(library.base);
    expect(unread.problem).toContain('still being read');
    await release();
    await library.settled(HERE);
    expect(await library.collectionOf(HERE)).not.toHaveProperty('problem');
  });

  test('keeps the old state where reading fails, says so, and tries again at a change or after a minute', async () => {
    const errors: string[] = [];
    const log: Log = { ...SILENT_LOG, error: (message) => errors.push(message) };
    let isBroken = false;
    let builds = 0;
    let time = Date.parse(DEED.at);
    const build: Build = async (recipe) => {
      builds += 1;
      if (isBroken) throw new Error('out of memory');
      return buildHere(recipe);
    };
    const library = openLibrary(store, { build, log, now: () => new Date(time) });
    await addText(store, HERE, { text: articleAbout('Ann Lee') });
    const before = await library.indexOf(HERE);
    isBroken = true;
    await addText(store, HERE, { text: articleAbout('Bo Hall') });
    await library.settled(HERE);
    const failed = await library.collectionOf(HERE);
    expect(failed.index).toBe(before);
    expect(failed.problem).toContain('could not be read in');
    expect(errors).toHaveLength(1);
    await library.settled(HERE);
    expect(builds).toBe(2);
    await addText(store, HERE, { text: articleAbout('Cy Moss') });
    await library.settled(HERE);
    expect(builds).toBe(3);
    isBroken = false;
    time += 60_000;
    await library.settled(HERE);
    expect(await headlinesOf(library, HERE)).toHaveLength(4);
    expect(await library.collectionOf(HERE)).not.toHaveProperty('problem');
  });

  test('leaves out a document that cannot be read, names it, and keeps the others', async () => {
    const warnings: unknown[] = [];
    const log: Log = { ...SILENT_LOG, warn: (_message, fields) => warnings.push(fields) };
    const damaged = await addText(store, HERE, { text: articleAbout('Ann Lee') });
    const wrong = await addText(store, HERE, { text: 'No such day.', supplied: { published: '2018-02-31' } });
    const clash = { id: '001', documents: store.documents };
    await addText(store, HERE, { text: articleAbout('Bo Hall') });
    const build: Build = ({ base, documents }) =>
      buildHere({
        base,
        documents: (async function* () {
          for await (const each of documents) yield each.id === damaged ? { ...each, read: '{"version":9}' } : each;
          yield { id: clash.id, file: 'x', read: '', supplied: {}, visibility: 'private' };
        })(),
      });
    const { index, leftOut } = await openLibrary(store, { build, log }).collectionOf(HERE);
    expect(index.articles.map(({ headline }) => headline).sort()).toEqual([
      'Bo Hall speaks',
      'Westmoor’s care services',
    ]);
    expect(leftOut.map(({ id }) => id).sort()).toEqual(['001', damaged, wrong].sort());
    expect(leftOut.every(({ problem }) => problem.length > 20)).toBe(true);
    expect(warnings).toHaveLength(3);
  });

  test('stays as it was where the store cannot be reached, and says so', async () => {
    let isReached = true;
    const opened = async () => {
      if (!isReached) throw new Error('the database went away');
      return store;
    };
    await addText(store, HERE, { text: articleAbout('Ann Lee') });
    await addText(store, DEPLOYMENT, { text: articleAbout('Bo Hall') });
    const library = openLibrary(store, { store: opened });
    const [here, there] = [await library.indexOf(HERE), await library.indexOf(THERE)];
    isReached = false;
    expect(await library.collectionOf(HERE)).toMatchObject({
      index: here,
      problem: expect.stringContaining('reached'),
    });
    expect((await library.collectionOf('slack:T3')).index).toBe(there);
    await library.settled(HERE);
  });

  test('keeps the collections of the eight tenants that asked last', async () => {
    const tenants = Array.from({ length: 9 }, (_, at) => `slack:W${at}`);
    for (const tenant of tenants) await addText(store, tenant, { text: articleAbout('Ann Lee') });
    const library = openLibrary(store);
    const first = [];
    for (const tenant of tenants) first.push(await library.indexOf(tenant));
    expect(await library.indexOf('slack:W8')).toBe(first[8]);
    expect(await library.indexOf('slack:W1')).toBe(first[1]);
    expect(await library.indexOf('slack:W0')).not.toBe(first[0]);
  });

  test('reads one collection after the other', async () => {
    let [running, most] = [0, 0];
    const build: Build = async (recipe) => {
      running += 1;
      most = Math.max(most, running);
      const built = await buildHere(recipe);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return built;
    };
    const tenants = ['slack:A', 'slack:B', 'slack:C'];
    for (const tenant of tenants) await addText(store, tenant, { text: articleAbout('Ann Lee') });
    const library = openLibrary(store, { build, base: BASE });
    await Promise.all(tenants.map((tenant) => library.indexOf(tenant)));
    expect(most).toBe(1);
  });
});
