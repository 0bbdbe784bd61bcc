import { createHash } from 'node:crypto';
import type { Known } from '../fetch/fetch-source.js';
import { readRetryAfter } from '../fetch/retry-after.js';
import type { Feed, FeedState } from './feeds.js';

/** What a fetch of a feed came to. */
export type FeedOutcome =
  | { readonly kind: 'unchanged' }
  /** `known` is absent where items were left: then the whole feed has to come again. */
  | { readonly kind: 'read'; readonly known?: Known; readonly retryAfter?: string }
  | { readonly kind: 'failed'; readonly problem: string; readonly retryAfter?: string }
  | { readonly kind: 'gone'; readonly problem: string };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Either way from the hour. */
const SPREAD = 10 * MINUTE;

/** A server that asks to be left alone for longer is asked again all the same. */
const LONGEST_REST = 30 * DAY;

/** The same for the same feed, so that feeds do not all come at one minute: from -10 to 10 minutes. */
function spreadOf({ tenant, id }: Feed): number {
  const part = createHash('sha256').update(`${tenant} ${id}`).digest().readUInt32BE(0) / 2 ** 32;
  return Math.round((part * 2 - 1) * SPREAD);
}

/** The feeds that are fetched now, at most one of a host, the longest due first. The others are due at the next look. */
export function planFetches(feeds: readonly Feed[], now: Date): Feed[] {
  const isDue = ({ stoppedAt, nextAt }: Feed) => stoppedAt === undefined && Date.parse(nextAt) <= now.getTime();
  const due = feeds.filter(isDue).sort((one, other) => Date.parse(one.nextAt) - Date.parse(other.nextAt));
  const hosts = new Set<string>();
  return due.filter(({ url }) => {
    const { hostname } = new URL(url);
    const isFirst = !hosts.has(hostname);
    hosts.add(hostname);
    return isFirst;
  });
}

/** What is sent along with the next fetch, of something that has more beside it. */
export const pickKnown = ({ etag, lastModified }: Known): Known => ({
  ...(etag !== undefined && { etag }),
  ...(lastModified !== undefined && { lastModified }),
});

/** An hour, doubled with every failure up to a day. */
const restAfter = (failures: number): number => Math.min(HOUR * 2 ** Math.min(failures, 10), DAY);

/** What changes of a feed by a fetch that has ended: when it comes next, and what is known of it. */
export function settleFetch(feed: Feed, outcome: FeedOutcome, now: Date): FeedState {
  const { seen, missed } = feed;
  const spread = spreadOf(feed);
  const after = (rest: number, retryAfter?: string) => {
    const asked = Math.min(readRetryAfter(retryAfter, now), LONGEST_REST);
    return new Date(now.getTime() + Math.max(rest + spread, asked)).toISOString();
  };
  const failures = feed.failures + 1;
  switch (outcome.kind) {
    case 'unchanged':
      return { nextAt: after(HOUR), failures: 0, seen, missed, ...pickKnown(feed) };
    case 'read': {
      const nextAt = after(HOUR, outcome.retryAfter);
      return { nextAt, failures: 0, seen, missed, ...pickKnown(outcome.known ?? {}) };
    }
    case 'gone':
      return { nextAt: after(DAY), failures, seen, missed, stoppedAt: now.toISOString(), problem: outcome.problem };
    case 'failed': {
      const nextAt = after(restAfter(failures), outcome.retryAfter);
      return { nextAt, failures, seen, missed, problem: outcome.problem, ...pickKnown(feed) };
    }
  }
}
