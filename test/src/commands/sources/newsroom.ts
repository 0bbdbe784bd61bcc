import { type Bot, createBot } from '../../../../src/bot.js';
import { COMMANDS } from '../../../../src/command-list.js';
import { addUpload } from '../../../../src/commands/sources/uploading.js';
import type { Asker } from '../../../../src/conversation.js';
import { createCuratedIndexes } from '../../../../src/curation/curated-index.js';
import { fetchSource } from '../../../../src/intake/fetch/fetch-source.js';
import { createIntake, type Intake } from '../../../../src/intake/intake.js';
import { parseSafely } from '../../../../src/intake/parse/parse-safely.js';
import { readFeedSafely } from '../../../../src/intake/parse/read-feed-safely.js';
import { routeQuestion } from '../../../../src/route.js';
import { openStore } from '../../../../src/store/open-store.js';
import type { Store } from '../../../../src/store/store.js';
import { compileReader } from '../../../intake/compile-reader.js';
import { textOf } from '../../answer-text.js';
import { LOOPBACK_IS_PUBLIC, resolveExamples, type Site, startSite } from '../../intake/fetch/start-site.js';
import { NOW, openLibrary } from '../../library/sample-library.js';
import { SILENT_LOG } from '../../sample-bot.js';

const ADMIN: Asker = {
  platform: 'slack',
  workspace: 'T1',
  channel: 'C1',
  user: 'U1',
  name: 'Sam',
  private: true,
  admin: true,
};
export const MEMBER: Asker = { ...ADMIN, user: 'U2', name: 'Alex', admin: false };
export const ELSEWHERE: Asker = { ...ADMIN, workspace: 'T2' };

/** A bot to which documents can be added, and a site that has some. */
export interface Newsroom {
  readonly bot: Bot;
  readonly intake: Intake;
  readonly store: Store;
  /** What the site shows at a path; else 404. */
  readonly pages: Map<string, string>;
  readonly origin: string;
  /** The title and the words of an answer, a line for each thing said. */
  ask(question: string, asker?: Asker): Promise<string>;
  /** The same for a file that is handed over. */
  hand(name: string, text: string, asker?: Asker): Promise<string>;
  /** The id of the document that was proposed last. */
  lastId(): Promise<string>;
  close(): Promise<void>;
}

function servePages(pages: ReadonlyMap<string, string>): Promise<Site> {
  return startSite((request, response) => {
    const page = pages.get(request.url ?? '');
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
}

function openBot(store: Store, entry: string) {
  const library = openLibrary(store);
  const intake = createIntake({
    store: async () => store,
    fetch: (address) => fetchSource(address, { guard: LOOPBACK_IS_PUBLIC, resolve: resolveExamples }),
    parse: (bytes, name) => parseSafely(bytes, name, { entry }),
    readFeed: (bytes) => readFeedSafely(bytes, { entry }),
    reserved: new Set(library.base.articles.map(({ id }) => id)),
    settled: library.settled,
  });
  const bot = createBot({
    indexFor: createCuratedIndexes({ collectionOf: library.collectionOf, store: async () => store, log: SILENT_LOG }),
    intake: async () => intake,
    addUpload,
    commands: COMMANDS,
    route: (text, context) => routeQuestion(text, context.index),
    log: SILENT_LOG,
    now: () => NOW,
    store: async () => store,
  });
  return { bot, intake };
}

export async function openNewsroom(): Promise<Newsroom> {
  const reader = compileReader();
  const store = await openStore({ file: ':memory:' });
  const pages = new Map<string, string>();
  const site = await servePages(pages);
  const { bot, intake } = openBot(store, reader.entry);
  const tell = (answer: Parameters<typeof textOf>[0]): string => `${answer.title}\n${textOf(answer)}`;
  return {
    bot,
    intake,
    store,
    pages,
    origin: site.origin,
    ask: async (question, asker = ADMIN) => tell(await bot.ask(question, asker)),
    async hand(name, text, asker = ADMIN) {
      const answer = await bot.take?.({ name, bytes: new TextEncoder().encode(text) }, asker);
      if (answer === undefined) throw new Error('This bot takes no files.');
      return tell(answer);
    },
    async lastId() {
      const waiting = await store.documents.list('slack:T1', 'waiting');
      const [id] = waiting.map((document) => document.id).slice(-1);
      if (id === undefined) throw new Error('Nothing waits.');
      return id;
    },
    async close() {
      await site.close();
      await store.close();
      reader.remove();
    },
  };
}
