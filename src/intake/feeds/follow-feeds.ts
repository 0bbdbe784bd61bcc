import type { FeedItem } from '../../../index/formats/feed.js';
import type { Clock } from '../../digest/clock.js';
import { SourceRefusal } from '../fetch/source-refusal.js';
import { listNewItems } from './choose-items.js';
import type { Feed, FeedStore } from './feeds.js';
import { type FeedOutcome, pickKnown, planFetches, settleFetch } from './plan-fetches.js';
import { createPoliteReader, type Fetch, type PoliteReader } from './polite-reader.js';
import { type ItemDesk, type Taken, takeItems } from './take-items.js';

export interface FeedFollowerOptions extends Omit<ItemDesk, 'fetchArticle'> {
  readonly feeds: FeedStore;
  readonly fetch: Fetch;
  /** The items of a feed; undefined, or a rejection, for what is none. */
  readonly readFeed: (bytes: Uint8Array) => Promise<readonly FeedItem[] | undefined>;
  /** Tells whoever asked for a feed that it was stopped, and why. */
  readonly tell: (feed: Feed) => Promise<void>;
  readonly clock: Clock;
}

export interface FeedFollower {
  /** Fetches the feeds that are due and adds what is new in them; minutes may pass. Never called while another tick runs. */
  tick(): Promise<void>;
}

type Desk = FeedFollowerOptions & PoliteReader;

interface Look {
  readonly outcome: FeedOutcome;
  readonly items: readonly FeedItem[];
}

const MOST_DUE = 200;
const MOST_AT_ONCE = 8;

/** For so long, in milliseconds, a feed is lent to one process. */
const LOAN = 30 * 60_000;

const NO_FEED = 'What stands at this address is not a feed that can be read.';

const withoutItems = (outcome: FeedOutcome): Look => ({ outcome, items: [] });

function toOutcome({ message, circumstances }: SourceRefusal): FeedOutcome {
  const { prospect, retryAfter } = circumstances;
  if (prospect === 'gone') return { kind: 'gone', problem: message };
  return { kind: 'failed', problem: message, ...(retryAfter !== undefined && { retryAfter }) };
}

async function readItems(bytes: Uint8Array, feed: Feed, { readFeed, log }: Desk) {
  try {
    return await readFeed(bytes);
  } catch (error) {
    log.warn('A feed could not be read', { feed: feed.id, error });
    return undefined;
  }
}

async function lookAt(feed: Feed, desk: Desk): Promise<Look> {
  try {
    const fetched = await desk.fetchFeed(feed.url, pickKnown(feed));
    if (fetched.kind === 'unchanged') return withoutItems({ kind: 'unchanged' });
    const items = await readItems(fetched.bytes, feed, desk);
    return items
      ? { outcome: { kind: 'read', known: fetched }, items }
      : withoutItems({ kind: 'failed', problem: NO_FEED });
  } catch (error) {
    if (error instanceof SourceRefusal) return withoutItems(toOutcome(error));
    throw error;
  }
}

/** What a look came to, once its items were dealt with; where some are left, the whole feed must come again for them. */
function conclude({ outcome, items }: Look, { feed, retryAfter }: Taken): FeedOutcome {
  if (outcome.kind !== 'read' || listNewItems(feed, items).length === 0) return outcome;
  return { kind: 'read', ...(retryAfter !== undefined && { retryAfter }) };
}

async function followOne(due: Feed, desk: Desk): Promise<void> {
  const { feeds, clock, log, tell } = desk;
  const lentUntil = new Date(clock.now().getTime() + LOAN).toISOString();
  if (!(await feeds.claim(due, lentUntil))) return;
  const look = await lookAt(due, desk);
  const taken = await takeItems(look.items, { ...due, nextAt: lentUntil }, desk);
  if (taken === undefined) return;
  const { feed } = taken;
  const state = settleFetch(feed, conclude(look, taken), clock.now());
  const isFollowed = await feeds.record(feed.tenant, feed.id, state);
  if (state.problem !== undefined) log.warn('A feed could not be fetched', { feed: feed.id, problem: state.problem });
  if (isFollowed && state.stoppedAt !== undefined) await tell({ ...feed, ...state });
}

/** Never rejects: a feed that broke off is fetched again when its loan is over. */
async function followSafely(feed: Feed, desk: Desk): Promise<void> {
  try {
    await followOne(feed, desk);
  } catch (error) {
    if (!desk.stopping.aborted) desk.log.error('A feed could not be followed', { feed: feed.id, error });
  }
}

/** Follows the feeds of all tenants, several hosts at once; what is due when is `planFetches` and `settleFetch`. */
export function createFeedFollower(options: FeedFollowerOptions): FeedFollower {
  const desk = { ...options, ...createPoliteReader(options) };
  const { feeds, clock, stopping } = options;
  return {
    async tick() {
      const now = clock.now();
      const waiting = planFetches(await feeds.listDue(now.toISOString(), MOST_DUE), now);
      const followInTurn = async () => {
        for (let feed = waiting.shift(); feed && !stopping.aborted; feed = waiting.shift())
          await followSafely(feed, desk);
      };
      await Promise.all(Array.from({ length: MOST_AT_ONCE }, followInTurn));
    },
  };
}
