import type { ArticleIndex } from '../index/model.js';
import { type Bot, type CuratedIndex, createBot } from './bot.js';
import { COMMANDS } from './command-list.js';
import type { Conversation } from './conversation.js';
import { createCuratedIndexes } from './curation/curated-index.js';
import type { Log } from './log.js';
import { routeQuestion } from './route.js';
import type { StoreOpener } from './store/store-opener.js';

interface Parts {
  readonly index: ArticleIndex;
  readonly stores: Pick<StoreOpener, 'open' | 'openExisting'>;
  readonly log: Log;
  readonly now: () => Date;
}

interface OpenedBot {
  readonly bot: Bot;
  /** The articles as each conversation sees them, with what was put right there. */
  readonly indexFor: (conversation: Conversation) => Promise<CuratedIndex>;
}

/** The bot with all its commands over one collection of articles. */
export function openBot({ index, stores, log, now }: Parts): OpenedBot {
  const indexFor = createCuratedIndexes({ index, store: stores.openExisting, log });
  const bot = createBot({
    indexFor,
    commands: COMMANDS,
    route: (text, context) => routeQuestion(text, context.index),
    log,
    now,
    store: stores.open,
  });
  return { bot, indexFor };
}
