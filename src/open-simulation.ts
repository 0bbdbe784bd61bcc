import type { ArticleIndex } from '../index/model.js';
import { createBot } from './bot.js';
import { COMMANDS } from './command-list.js';
import { type Simulated, simulateDigests } from './digest/simulate.js';
import type { Log } from './log.js';
import { routeQuestion } from './route.js';

interface Parts {
  /** The articles with what whoever plays has put right. */
  readonly articles: () => Promise<ArticleIndex>;
  readonly log: Log;
}

/** Plays digests with all commands, by a clock that is only played. */
export const openSimulation =
  ({ articles, log }: Parts) =>
  async (question: string, from: Date, until: Date): Promise<Simulated> =>
    simulateDigests({
      index: await articles(),
      question,
      from,
      until,
      log,
      openBot: (store, indexFor, now) =>
        createBot({
          indexFor,
          commands: COMMANDS,
          route: (text, context) => routeQuestion(text, context.index),
          log,
          now,
          store: async () => store,
        }),
    });
