import { createHash } from 'node:crypto';
import type { FeedItem } from '../../../index/formats/feed.js';
import type { FeedState, MissedItem } from './feeds.js';

/** An item of a feed that has not been dealt with. */
export interface NewItem {
  readonly item: FeedItem;
  readonly hash: string;
}

type Memory = Pick<FeedState, 'seen' | 'missed'>;

const MOST_SEEN = 2_000;
const MOST_MISSED = 200;

/** An item whose page failed so often is let go. */
const MOST_FAILURES = 5;

const hashOf = ({ id }: FeedItem): string => createHash('sha256').update(id).digest('hex');

const failuresOf = ({ missed }: Memory, hash: string): number =>
  missed.find((item) => item.hash === hash)?.failures ?? 0;

/** The items of a feed that have not been dealt with, each once: those that failed least first, else in the feed's order. */
export function listNewItems(memory: Memory, items: readonly FeedItem[]): NewItem[] {
  const seen = new Set(memory.seen);
  const fresh = new Map<string, NewItem>();
  for (const item of items) {
    const hash = hashOf(item);
    if (!seen.has(hash) && !fresh.has(hash)) fresh.set(hash, { item, hash });
  }
  return [...fresh.values()].sort((one, other) => failuresOf(memory, one.hash) - failuresOf(memory, other.hash));
}

/** What is remembered once an item was dealt with, for good or ill. */
export function rememberSeen({ seen, missed }: Memory, hash: string): Memory {
  return {
    seen: [...seen.filter((other) => other !== hash), hash].slice(-MOST_SEEN),
    missed: missed.filter((item) => item.hash !== hash),
  };
}

/** What is remembered of an item that could not be fetched: it is tried again, five times in all. */
export function rememberMissed(memory: Memory, hash: string): Memory {
  const failures = failuresOf(memory, hash) + 1;
  if (failures >= MOST_FAILURES) return rememberSeen(memory, hash);
  const others = memory.missed.filter((item) => item.hash !== hash);
  const missed: MissedItem[] = [...others, { hash, failures }];
  return { seen: memory.seen, missed: missed.slice(-MOST_MISSED) };
}
