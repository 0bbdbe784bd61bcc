import type { FeedItem } from '../../../index/formats/feed.js';
import type { Clock } from '../../digest/clock.js';
import type { Fetched, FetchedPage, Known } from '../fetch/fetch-source.js';
import { createHostTurns } from './host-turns.js';
import { createRobotsGate } from './robots-gate.js';

/** An article that came by a feed. */
export interface FeedArticle {
  readonly item: FeedItem;
  /** What stands at its address; absent where the feed gives none. */
  readonly page?: FetchedPage;
}

export type Fetch = (url: string, known?: Known) => Promise<Fetched>;

export interface PoliteReader {
  readonly fetchFeed: Fetch;
  /** Undefined where an item has neither an address nor any text. */
  readonly fetchArticle: (item: FeedItem) => Promise<FeedArticle | undefined>;
}

interface ReaderOptions {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly stopping: AbortSignal;
}

/** Milliseconds between two fetches at one host. */
const SPACING = 5_000;

/** Fetches feeds and their articles, one at a time at each host, and no page that its site keeps from robots. */
export function createPoliteReader({ fetch, clock, stopping }: ReaderOptions): PoliteReader {
  const takeTurn = createHostTurns({ clock, spacing: SPACING, stopping });
  const fetchInTurn: Fetch = (url, known) => takeTurn(new URL(url).hostname, () => fetch(url, known));
  const askRobots = createRobotsGate({ fetch: fetchInTurn, clock });
  return {
    fetchFeed: fetchInTurn,
    async fetchArticle(item) {
      if (item.url === undefined) return (item.html ?? item.text) === undefined ? undefined : { item };
      await askRobots(new URL(item.url));
      const page = await fetchInTurn(item.url);
      return page.kind === 'fetched' ? { item, page } : undefined;
    },
  };
}
