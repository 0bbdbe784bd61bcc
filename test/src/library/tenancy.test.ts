import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ArticleIndex } from '../../../index/model.js';
import { type Bot, createBot } from '../../../src/bot.js';
import { COMMANDS } from '../../../src/command-list.js';
import type { Asker } from '../../../src/conversation.js';
import { createCuratedIndexes } from '../../../src/curation/curated-index.js';
import type { Library } from '../../../src/library/library.js';
import { createSourceReader } from '../../../src/library/source-reader.js';
import { createPages, type Pages } from '../../../src/pages/pages.js';
import { routeQuestion } from '../../../src/route.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { NO_STORE, SILENT_LOG } from '../sample-bot.js';
import { addText, articleAbout, NOW, openLibrary } from './sample-library.js';

/** Somebody whom only one workspace knows. */
const SECRETS = ['Zelda Quince', 'Yorick Plum', 'Xenia Damson', 'Wystan Medlar', 'Verity Sloe', 'Ulric Bullace'];
const tenantAt = (at: number) => `slack:T${at}`;

const askerAt = (at: number): Asker => ({
  platform: 'slack',
  workspace: `T${at}`,
  channel: 'C1',
  user: 'U1',
  private: false,
  admin: true,
});

let store: Store;
let library: Library;
let bot: Bot;
const ids: string[] = [];

beforeAll(async () => {
  store = await openStore({ file: ':memory:' });
  for (const [at, name] of SECRETS.entries())
    ids.push(await addText(store, tenantAt(at), { text: articleAbout(name), supplied: { publisher: `${name} News` } }));
  library = openLibrary(store);
  bot = createBot({
    indexFor: createCuratedIndexes({ ...library, store: async () => store, log: SILENT_LOG }),
    commands: COMMANDS,
    route: (text, context) => routeQuestion(text, context.index),
    log: SILENT_LOG,
    now: () => NOW,
    store: NO_STORE,
  });
});

afterAll(() => store.close());

const readFile = () => 'The folder’s.';

const readerOf = (at: number) =>
  createSourceReader({ tenant: tenantAt(at), base: library.base, readFile, store: async () => store });

const pagesOf = (at: number): Pages => createPages(() => library.indexOf(tenantAt(at)), readerOf(at));

/** Ways to come at a name that another workspace alone knows. */
const QUESTIONS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => `/who ${name}`,
  (name) => `/quote ${name}`,
  (name) => `/quote ${name.split(' ')[1]} caseloads`,
  () => '/sources',
  () => '/weaknesses caseloads',
  () => '/brief caseloads',
  () => 'caseloads too high',
  () => 'cabinet member for children’s services',
];

/** What of an answer was not in the question. */
const withoutWords = (told: string, question: string): string =>
  question.split(/[^\p{L}]+/u).reduce((text, word) => text.replaceAll(new RegExp(word, 'gi'), ''), told);

const namesIn = (told: string, at: number): string[] =>
  SECRETS.filter((_, other) => other !== at)
    .flatMap((name) => [name, ...name.split(' ')])
    .filter((name) => told.toLowerCase().includes(name.toLowerCase()));

const pairs = fc.record({
  at: fc.nat(SECRETS.length - 1),
  other: fc.nat(SECRETS.length - 1),
  question: fc.nat(QUESTIONS.length - 1),
});

describe('a workspace', () => {
  test('finds its own documents in answers, pages and files', async () => {
    for (const [at, name] of SECRETS.entries()) {
      expect(JSON.stringify(await bot.ask(`/quote ${name}`, askerAt(at)))).toContain('Caseloads are too high');
      expect((await pagesOf(at).article(ids[at] ?? ''))?.source.headline).toBe(`${name} speaks`);
      expect(await pagesOf(at).raw(ids[at] ?? '')).toContain(`Councillor ${name}`);
      expect(await pagesOf(at).raw('001')).toBe('The folder’s.');
    }
  });

  test('sees nothing of another’s, in 2,000 tries over answers, pages and files', async () => {
    let tries = 0;
    await fc.assert(
      fc.asyncProperty(pairs, async ({ at, other, question }) => {
        fc.pre(at !== other);
        const asked = QUESTIONS[question]?.(SECRETS[other] ?? '') ?? '';
        const answer = JSON.stringify(await bot.ask(asked, askerAt(at)));
        expect(namesIn(withoutWords(answer, asked), at)).toEqual([]);
        const pages = pagesOf(at);
        const id = ids[other] ?? '';
        expect([await pages.article(id), await pages.raw(id)]).toEqual([undefined, undefined]);
        expect(namesIn(JSON.stringify([await pages.sources(), await pages.ledger()]), at)).toEqual([]);
        const elsewhere = { id } as ArticleIndex['articles'][number];
        await expect(readerOf(at)(elsewhere)).rejects.toThrow('not kept');
        expect(await store.documents.readBytes(tenantAt(at), id)).toBeUndefined();
        tries += 1;
      }),
      { numRuns: 2_000 },
    );
    expect(tries).toBe(2_000);
  }, 120_000);

  test('is told by its own name of file alone, and no name of a file leads to one', async () => {
    const text = articleAbout('Una Quill');
    const { documents } = store;
    const read = { format: 'text', lines: [{ text, number: 1 }], details: {}, dropped: [] } as const;
    const quota = { documents: 10, bytes: 10_000 };
    const deed = { by: 'U1', at: NOW.toISOString() };
    const bytes = Buffer.from(text);
    const { id } = await documents.propose('slack:T9', {
      ...deed,
      bytes,
      file: '../../etc/passwd',
      read,
      supplied: {},
      quota,
    });
    await documents.accept('slack:T9', id, { ...deed, supplied: {} });
    await library.settled('slack:T9');
    expect(await pagesOf(9).raw(id)).toBe(text);
  });
});
