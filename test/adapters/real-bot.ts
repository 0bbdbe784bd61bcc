import { readSeeds, TODAY } from '../../scripts/seed-bot.js';
import { type Bot, createBot } from '../../src/bot.js';
import { COMMANDS } from '../../src/command-list.js';
import { createCuratedIndexes } from '../../src/curation/curated-index.js';
import { routeQuestion } from '../../src/route.js';
import type { Store } from '../../src/store/store.js';
import { SILENT_LOG } from '../src/sample-bot.js';

const index = readSeeds();

/** The bot with all its commands over the articles that come along, and the store given. */
export const createRealBot = (store: Store): Bot =>
  createBot({
    indexFor: createCuratedIndexes({
      collectionOf: async () => ({ index }),
      store: async () => store,
      log: SILENT_LOG,
    }),
    commands: COMMANDS,
    route: (text, context) => routeQuestion(text, context.index),
    log: SILENT_LOG,
    now: () => TODAY,
    store: async () => store,
  });
