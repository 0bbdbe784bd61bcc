import { inspect } from 'node:util';
import { buildIndex } from '../index/build.js';
import { readCollection } from '../index/collection.js';
import { readDocument } from '../index/formats/read-document.js';
import type { ArticleIndex } from '../index/model.js';
import { type Bot, createBot } from '../src/bot.js';
import type { Command } from '../src/command.js';
import { COMMANDS } from '../src/command-list.js';
import { createDigestCommand } from '../src/commands/digest.js';
import { createCuratedIndexes } from '../src/curation/curated-index.js';
import { RemediedError } from '../src/errors.js';
import { createIntake, type Intake } from '../src/intake/intake.js';
import type { Log } from '../src/log.js';
import { routeQuestion } from '../src/route.js';
import { openStore } from '../src/store/open-store.js';
import type { Store } from '../src/store/store.js';
import { handOverLetter } from './sample-letter.js';

/** The day on which every transcript is asked. */
export const TODAY = new Date('2026-11-22T09:00:00Z');

const complain = (message: string, details?: object): void => {
  process.stderr.write(`${message} ${inspect(details)}\n`);
};

const LOG: Log = { info() {}, warn: complain, error: complain };

/** The articles that come along, read. */
export const readSeeds = (): ArticleIndex => buildIndex(readCollection('seeds'));

/** The commands with ids that are the same at every run. */
function commandsWithIds(): Command[] {
  let count = 0;
  const createId = () => `${String(++count).padStart(8, '0')}-0000-4000-8000-000000000000`;
  return COMMANDS.map((command) => (command.name === 'digest' ? createDigestCommand({ createId }) : command));
}

export interface SeedBot {
  readonly bot: Bot;
  close(): Promise<void>;
}

/** Reads files here, and fetches nothing: transcripts are the same on every machine. */
const openIntake = (store: Store): Intake =>
  createIntake({
    store: async () => store,
    fetch: async (address) => {
      throw new RemediedError(`${address} is not fetched for a transcript.`, 'Hand over a file.');
    },
    parse: readDocument,
    readFeed: async () => undefined,
    reserved: new Set(),
    settled: async () => {},
  });

/** The bot over the articles that come along, on a day that never changes, with a store that forgets. */
export async function openSeedBot(index: ArticleIndex): Promise<SeedBot> {
  const store = await openStore({ file: ':memory:' });
  const intake = openIntake(store);
  await handOverLetter(intake, TODAY.toISOString());
  const bot = createBot({
    intake: async () => intake,
    indexFor: createCuratedIndexes({ collectionOf: async () => ({ index }), store: async () => store, log: LOG }),
    commands: commandsWithIds(),
    route: (text, context) => routeQuestion(text, context.index),
    log: LOG,
    now: () => TODAY,
    store: async () => store,
  });
  return { bot, close: () => store.close() };
}
