import { inspect } from 'node:util';
import { buildIndex } from '../index/build.js';
import { readCollection } from '../index/collection.js';
import type { ArticleIndex } from '../index/model.js';
import { type Bot, createBot } from '../src/bot.js';
import { COMMANDS } from '../src/command-list.js';
import type { Log } from '../src/log.js';
import { routeQuestion } from '../src/route.js';

/** The day on which every transcript is asked. */
const TODAY = new Date('2026-11-22T09:00:00Z');

const complain = (message: string, details?: object): void => {
  process.stderr.write(`${message} ${inspect(details)}\n`);
};

const LOG: Log = { info() {}, warn: complain, error: complain };

/** The articles that come along, read. */
export const readSeeds = (): ArticleIndex => buildIndex(readCollection('seeds'));

/** The bot over the articles that come along, on a day that never changes. */
export function openSeedBot(): Bot {
  const index = readSeeds();
  const route = (text: string) => routeQuestion(text, index);
  return createBot({ index, commands: COMMANDS, route, log: LOG, now: () => TODAY });
}
