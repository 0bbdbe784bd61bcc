import { type FeedItem, readFeed } from '../../../../index/formats/feed.js';
import type { Clock } from '../../../../src/digest/clock.js';
import type { Feed } from '../../../../src/intake/feeds/feeds.js';
import { createFeedFollower, type FeedFollowerOptions } from '../../../../src/intake/feeds/follow-feeds.js';
import type { FeedArticle } from '../../../../src/intake/feeds/polite-reader.js';
import { fetchSource } from '../../../../src/intake/fetch/fetch-source.js';
import { createLog } from '../../../../src/log.js';
import { openStore } from '../../../../src/store/open-store.js';
import type { Store } from '../../../../src/store/store.js';
import { LOOPBACK_IS_PUBLIC, resolveExamples, type Site, startSite } from '../fetch/start-site.js';

const MONDAY = Date.parse('2026-11-23T09:00:00Z');

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A site with a feed, the store that follows it, and a clock on which waiting takes no time. */
export interface FeedScene {
  readonly site: Site;
  readonly store: Store;
  /** What the site answers at a path; else 404. */
  readonly answers: Map<string, Answer>;
  readonly accepted: FeedArticle[];
  readonly stopped: Feed[];
  readonly logged: string[];
  /** The path and the moment of each fetch, in seconds since the last tick began. */
  readonly fetches: string[];
  /** Announces articles at /feed. */
  publish(items: readonly FeedItem[], headers?: Readonly<Record<string, string>>): void;
  add(changed?: Partial<Feed>): Promise<void>;
  /** Runs the follower a number of minutes after the last time. */
  tick(minutes: number, changed?: Partial<FeedFollowerOptions>): Promise<void>;
  /** Lets minutes pass in the middle of a tick. */
  pass(minutes: number): void;
  state(): Promise<Feed | undefined>;
  close(): Promise<void>;
}

const element = (name: string, text: string | undefined) =>
  text === undefined ? '' : `<${name}><![CDATA[${text}]]></${name}>`;

function writeFeed(items: readonly FeedItem[]): string {
  const written = items.map(
    ({ id, title, url, html, text }) =>
      `<item><guid>${id}</guid>${element('title', title)}${element('link', url)}${element('description', html ?? text)}</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${written.join('')}</channel></rss>`;
}

export async function openFeedScene(): Promise<FeedScene> {
  let now = MONDAY;
  let began = MONDAY;
  const answers = new Map<string, Answer>();
  const fetches: string[] = [];
  const store = await openStore({ file: ':memory:' });
  const site = await startSite(({ url = '', headers }, response) => {
    const { status = 200, headers: own = {}, body = '' } = answers.get(url) ?? { status: 404 };
    const isKnown = own['etag'] !== undefined && headers['if-none-match'] === own['etag'];
    response.writeHead(isKnown ? 304 : status, own).end(isKnown ? '' : body);
  });
  const clock: Clock = {
    now: () => new Date(now),
    wait: async (milliseconds) => {
      now += milliseconds;
    },
  };
  const accepted: FeedArticle[] = [];
  const stopped: Feed[] = [];
  const logged: string[] = [];
  const parts: FeedFollowerOptions = {
    feeds: store.feeds,
    fetch: (url, known = {}) => {
      fetches.push(`${new URL(url).pathname} ${(now - began) / 1_000}`);
      return fetchSource(url, { known, guard: LOOPBACK_IS_PUBLIC, resolve: resolveExamples });
    },
    readFeed: async (bytes) => readFeed(bytes),
    accept: async (_feed, article) => void accepted.push(article),
    tell: async (feed) => void stopped.push(feed),
    clock,
    log: createLog({ level: 'warn', write: (line) => void logged.push(line), now: clock.now }),
    stopping: new AbortController().signal,
  };
  // One for all ticks, as in production: it remembers robots.txt.
  const follower = createFeedFollower(parts);
  return {
    site,
    store,
    answers,
    accepted,
    stopped,
    logged,
    fetches,
    publish: (items, headers = {}) => void answers.set('/feed', { headers, body: writeFeed(items) }),
    add: async (changed = {}) => {
      const feed = {
        tenant: 'T1',
        id: 'feed-1',
        url: `${site.origin}/feed`,
        addedBy: 'U1',
        addedAt: new Date(now).toISOString(),
      };
      await store.feeds.add({
        ...feed,
        nextAt: new Date(now).toISOString(),
        failures: 0,
        seen: [],
        missed: [],
        ...changed,
      });
    },
    tick: async (minutes, changed) => {
      now += minutes * 60_000;
      began = now;
      fetches.length = 0;
      await (changed ? createFeedFollower({ ...parts, ...changed }) : follower).tick();
    },
    pass: (minutes) => {
      now += minutes * 60_000;
    },
    state: async () => (await store.feeds.list('T1'))[0],
    close: async () => {
      await site.close();
      await store.close();
    },
  };
}
