import { afterAll } from '@jest/globals';
import { readCollection } from '../../index/collection.js';
import { TODAY } from '../../scripts/seed-bot.js';
import { type Bot, createBot } from '../../src/bot.js';
import { COMMANDS } from '../../src/command-list.js';
import { addUpload } from '../../src/commands/sources/uploading.js';
import { createCuratedIndexes } from '../../src/curation/curated-index.js';
import { createIntake } from '../../src/intake/intake.js';
import { parseSafely } from '../../src/intake/parse/parse-safely.js';
import { readFeedSafely } from '../../src/intake/parse/read-feed-safely.js';
import type { Log } from '../../src/log.js';
import { routeQuestion } from '../../src/route.js';
import type { Store } from '../../src/store/store.js';
import { compileReader } from '../intake/compile-reader.js';
import { openLibrary } from '../src/library/sample-library.js';
import { SILENT_LOG } from '../src/sample-bot.js';

const base = readCollection('seeds');

/** An article that is in no folder. */
export const ARTICLE = [
  'Westmoor social workers have too many cases',
  '5 June 2019',
  'Ofsted found that caseloads of social workers in Westmoor were too high.',
  '“We accept the findings in full,” said Anna Petrov, the council’s cabinet member for children’s services.',
].join('\n\n');

/**
 * The bot with all its commands over the articles that come along, which takes files: each is read in a process of its own.
 * For the tests of one file, after which what was compiled for it goes.
 */
export function createTakingBot(log: Log = SILENT_LOG): (store: Store) => Bot {
  const reader = compileReader();
  afterAll(() => reader.remove());
  const { entry } = reader;
  return (store) => {
    const library = openLibrary(store, { base });
    const fetch = () => Promise.reject(new Error('Nothing is fetched here.'));
    const intake = createIntake({
      store: async () => store,
      fetch,
      parse: (bytes, name) => parseSafely(bytes, name, { entry }),
      readFeed: (bytes) => readFeedSafely(bytes, { entry }),
      reserved: new Set(library.base.articles.map(({ id }) => id)),
      settled: library.settled,
    });
    return createBot({
      indexFor: createCuratedIndexes({ collectionOf: library.collectionOf, store: async () => store, log }),
      intake: async () => intake,
      addUpload,
      commands: COMMANDS,
      route: (text, context) => routeQuestion(text, context.index),
      log,
      now: () => TODAY,
      store: async () => store,
    });
  };
}
