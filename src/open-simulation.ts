import type { ArticleIndex } from '../index/model.js';
import { createBot } from './bot.js';
import { COMMANDS } from './command-list.js';
import { type Simulated, simulateDigests } from './digest/simulate.js';
import type { Log } from './log.js';
import { routeQuestion } from './route.js';

/** Plays digests over the articles as read, with all commands, by a clock that is only played. */
export const openSimulation =
  ({ index, log }: { index: ArticleIndex; log: Log }) =>
  (question: string, from: Date, until: Date): Promise<Simulated> =>
    simulateDigests({
      index,
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
