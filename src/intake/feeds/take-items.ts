import type { FeedItem } from '../../../index/formats/feed.js';
import type { Clock } from '../../digest/clock.js';
import { RemediedError } from '../../errors.js';
import type { Log } from '../../log.js';
import { SourceRefusal } from '../fetch/source-refusal.js';
import { listNewItems, rememberMissed, rememberSeen } from './choose-items.js';
import type { Feed, FeedStore } from './feeds.js';
import type { FeedArticle, PoliteReader } from './polite-reader.js';

export interface ItemDesk extends Pick<PoliteReader, 'fetchArticle'> {
  readonly feeds: Pick<FeedStore, 'record'>;
  /** Adds an article, once however often it comes. A `RemediedError` lets it go; after any other error it comes again. */
  readonly accept: (feed: Feed, article: FeedArticle) => Promise<void>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
  readonly stopping: AbortSignal;
}

/** A feed after its items were taken. */
export interface Taken {
  readonly feed: Feed;
  /** What a site said that wants to be left alone. */
  readonly retryAfter?: string;
}

interface Dealt {
  /** It need not come again. */
  readonly isDone: boolean;
  readonly retryAfter?: string;
}

const MOST_NEW_ITEMS = 20;

/** Before the end of its loan, in milliseconds, nothing new of a feed is begun. */
const LAST_MINUTES = 5 * 60_000;

/** How an item fares that met an error: what may pass by itself is tried again. */
function judgeFault(error: unknown): Dealt {
  if (!(error instanceof SourceRefusal)) return { isDone: error instanceof RemediedError };
  const { prospect, retryAfter } = error.circumstances;
  return prospect === 'later' ? { isDone: false, ...(retryAfter !== undefined && { retryAfter }) } : { isDone: true };
}

async function dealWith(item: FeedItem, feed: Feed, desk: ItemDesk): Promise<Dealt> {
  try {
    const article = await desk.fetchArticle(item);
    if (article) await desk.accept(feed, article);
    return { isDone: true };
  } catch (error) {
    const dealt = judgeFault(error);
    const message = dealt.isDone ? 'An article of a feed was let go' : 'An article of a feed could not be added yet';
    if (!desk.stopping.aborted) desk.log.warn(message, { feed: feed.id, item: item.url ?? item.id, error });
    return dealt;
  }
}

/**
 * Adds the new items of a feed that is lent until its `nextAt`, up to 20 of them, and writes down each; a site that asks to
 * be left alone ends it. Resolves to the feed as it is then; undefined where somebody removed it.
 */
export async function takeItems(items: readonly FeedItem[], lent: Feed, desk: ItemDesk): Promise<Taken | undefined> {
  const { feeds, clock, stopping } = desk;
  const lastStart = Date.parse(lent.nextAt) - LAST_MINUTES;
  let feed = lent;
  for (const { item, hash } of listNewItems(lent, items).slice(0, MOST_NEW_ITEMS)) {
    if (stopping.aborted || clock.now().getTime() > lastStart) break;
    const { isDone, retryAfter } = await dealWith(item, feed, desk);
    if (stopping.aborted && !isDone) break; // the program ends: no fault of the article
    feed = { ...feed, ...(isDone ? rememberSeen(feed, hash) : rememberMissed(feed, hash)) };
    if (!(await feeds.record(feed.tenant, feed.id, feed))) return undefined;
    if (retryAfter !== undefined) return { feed, retryAfter };
  }
  return { feed };
}
