import type { ArticleIndex } from '../../index/model.js';
import type { CuratedIndex } from '../bot.js';
import { type Conversation, tenantOf } from '../conversation.js';
import type { Log } from '../log.js';
import type { Store } from '../store/store.js';
import { applyCorrections } from './apply.js';

interface CurationOptions {
  /** The articles as read. */
  readonly index: ArticleIndex;
  /** Resolves to undefined where nothing was ever stored. Left out: nobody can put anything right here. */
  readonly store?: () => Promise<Store | undefined>;
  readonly log: Log;
}

interface Kept {
  readonly revision: number;
  readonly index: ArticleIndex;
}

export const CAUTION = 'What was put right could not be read just now: this answer shows the articles as read.';

/** Tenants whose corrected facts are kept; the one that has not asked for the longest goes first. */
const MOST_KEPT = 8;

function keep(kept: Map<string, Kept>, tenant: string, each: Kept): void {
  kept.delete(tenant);
  kept.set(tenant, each);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}

/**
 * The articles with what the tenant of a conversation has put right, worked out again once more is put right.
 * Where that cannot be read: the articles as read, with a caution for the reader and a line in the log.
 */
export function createCuratedIndexes({ index, store: open, log }: CurationOptions) {
  const kept = new Map<string, Kept>();
  const curate = async (tenant: string): Promise<ArticleIndex> => {
    const corrections = (await open?.())?.corrections;
    const revision = (await corrections?.revision(tenant)) ?? 0;
    if (corrections === undefined || revision === 0) return index;
    const known = kept.get(tenant);
    const curated =
      known?.revision === revision ? known.index : applyCorrections(index, await corrections.list(tenant));
    keep(kept, tenant, { revision, index: curated });
    return curated;
  };
  return async (conversation: Conversation): Promise<CuratedIndex> => {
    try {
      const curated = await curate(tenantOf(conversation));
      return curated === index ? { index } : { index: curated, asRead: index };
    } catch (error) {
      log.error('Corrections could not be read', { platform: conversation.platform, error });
      return { index, caution: CAUTION };
    }
  };
}
