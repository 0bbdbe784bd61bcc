import { spanOf } from '../../index/edtf.js';
import type { ArticleIndex } from '../../index/model.js';
import type { Answer } from '../answer.js';
import type { Bot } from '../bot.js';
import type { Asker } from '../conversation.js';
import { articlesBy, ledgerOf } from '../evidence/past-ledger.js';
import type { Log } from '../log.js';
import { openStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';
import { createDispatcher, type Dispatcher } from './deliver.js';
import { planFollows } from './plan-follows.js';
import type { Message, Sender } from './sending.js';
import { OWN_ZONE } from './usual-schedule.js';
import { createWriter } from './write.js';
import { instantOf, wallTimeOf } from './zoned-time.js';

export interface Simulation {
  /** The articles with what the asker has put right. */
  readonly index: ArticleIndex;
  /** What sets it up: "/digest weekly monday 09:00". */
  readonly question: string;
  readonly from: Date;
  readonly until: Date;
  /** The bot over the articles of the moment, with the store given. */
  readonly openBot: (store: Store, indexFor: () => Promise<{ index: ArticleIndex }>, now: () => Date) => Bot;
  readonly log: Log;
}

export interface SimulatedPost {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly answer: Answer;
}

export interface Simulated {
  /** What is answered when it is set up, or why it is not. */
  readonly setUp: Answer;
  /** Something may be posted from now on. */
  readonly isSetUp: boolean;
  /** Oldest first. */
  readonly posts: readonly SimulatedPost[];
  /** There would have been more. */
  readonly isCut: boolean;
}

/** More than anybody looks through. */
const MOST_POSTS = 60;

const ASKER: Asker = {
  platform: 'simulation',
  workspace: 'simulation',
  channel: 'simulation',
  user: 'you',
  private: false,
  admin: true,
};

/** Where articles are published and digests are read. */
function dayOf(time: Date): string {
  const { year, month, day } = wallTimeOf(time, OWN_ZONE);
  return [year, month, day].map((number) => String(number).padStart(2, '0')).join('-');
}

/** The last minute of a day: "2018-10-07". */
function endOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return instantOf({ year, month, day, hour: 23, minute: 59 }, OWN_ZONE).getTime();
}

/** At the end of the day by which an article was surely published. */
const publications = ({ articles }: ArticleIndex): number[] =>
  articles.flatMap(({ published }) => (published ? [endOf(spanOf(published.date).to)] : []));

/** When something may next be posted: a digest is due, or an article is new. */
async function findNext(after: Date, { store, index }: { store: Store; index: ArticleIndex }): Promise<number> {
  const subscriptions = await store.subscriptions.listOf(ASKER);
  const due = subscriptions.flatMap((each) =>
    each.kind === 'digest' && each.nextDueAt !== undefined ? [Date.parse(each.nextDueAt)] : [],
  );
  return Math.min(...[...due, ...publications(index)].filter((time) => time > after.getTime()));
}

interface Running extends Simulation {
  readonly store: Store;
  readonly clock: { time: Date };
  readonly posts: SimulatedPost[];
}

function createSender({ posts, clock }: Running): Sender {
  return {
    async send({ answer }: Message) {
      posts.push({ at: clock.time.toISOString(), answer });
      return { kind: 'sent' };
    },
    find: async () => ({ kind: 'absent' }),
  };
}

function openDispatcher(running: Running, indexFor: () => Promise<ArticleIndex>): Dispatcher {
  const { store, log, clock } = running;
  const now = () => clock.time;
  return createDispatcher({
    store,
    senders: new Map([[ASKER.platform, createSender(running)]]),
    write: createWriter({ indexFor, store, now }),
    planFollows: () => planFollows({ store, indexFor, now: now() }),
    unpaced: new Set([ASKER.platform]),
    now,
    log,
    instance: 'simulation',
  });
}

/** Moves the clock from one thing that may be posted to the next. True where it stopped before `until`. */
async function playUntil(dispatcher: Dispatcher, running: Running): Promise<boolean> {
  const { clock, until, posts } = running;
  for (let next = await findNext(clock.time, running); next <= until.getTime(); ) {
    if (posts.length >= MOST_POSTS) return true;
    clock.time = new Date(next);
    await dispatcher.tick();
    next = await findNext(clock.time, running);
  }
  return false;
}

async function run(running: Running): Promise<Simulated> {
  const { index, question, openBot, store, clock, posts } = running;
  const indexFor = async () => ledgerOf(index, articlesBy(index, dayOf(clock.time)));
  const bot = openBot(
    store,
    async () => ({ index: await indexFor() }),
    () => clock.time,
  );
  const setUp = await bot.ask(question, ASKER);
  const isSetUp = (await store.subscriptions.listOf(ASKER)).length > 0;
  const dispatcher = openDispatcher(running, indexFor);
  const isCut = await playUntil(dispatcher, running);
  await dispatcher.stop();
  return { isSetUp, setUp, posts, isCut };
}

/**
 * What would be posted between two moments if this were set up at the first of them, with the articles that were published
 * by each moment; those without a date count as always there. Nothing is stored, and nothing leaves.
 */
export async function simulateDigests(simulation: Simulation): Promise<Simulated> {
  const store = await openStore({ file: ':memory:' });
  try {
    return await run({ ...simulation, store, clock: { time: simulation.from }, posts: [] });
  } finally {
    await store.close();
  }
}
