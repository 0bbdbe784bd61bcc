import type { ArticleIndex } from '../../index/model.js';
import type { CuratedIndex } from '../bot.js';
import { type Conversation, tenantOf } from '../conversation.js';
import type { Log } from '../log.js';
import type { Store } from '../store/store.js';
import { applyCorrections } from './apply.js';

/** The articles of a tenant as read. */
interface AsRead {
  readonly index: ArticleIndex;
  /** Why they are fewer than there are, in words for a person. */
  readonly problem?: string;
}

interface CurationOptions {
  readonly collectionOf: (tenant: string) => Promise<AsRead>;
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

/** Corrected articles, which nothing keeps once those as read are replaced by newer ones. */
function createShelf() {
  const all = new WeakMap<ArticleIndex, Map<string, Kept>>();
  return {
    find: (index: ArticleIndex, tenant: string) => all.get(index)?.get(tenant),
    keep(index: ArticleIndex, tenant: string, each: Kept): void {
      const kept = all.get(index) ?? new Map<string, Kept>();
      all.set(index, kept);
      kept.delete(tenant);
      kept.set(tenant, each);
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    },
  };
}

/**
 * The articles with what the tenant of a conversation has put right, worked out again once more is put right or read.
 * Where that cannot be read: the articles as read, with a caution for the reader and a line in the log.
 */
export function createCuratedIndexes({ collectionOf, store: open, log }: CurationOptions) {
  const shelf = createShelf();
  const curate = async (index: ArticleIndex, tenant: string, store: Store | undefined): Promise<ArticleIndex> => {
    const corrections = store?.corrections;
    const revision = (await corrections?.revision(tenant)) ?? 0;
    if (corrections === undefined || revision === 0) return index;
    const known = shelf.find(index, tenant);
    const curated =
      known?.revision === revision ? known.index : applyCorrections(index, await corrections.list(tenant));
    shelf.keep(index, tenant, { revision, index: curated });
    return curated;
  };
  const tryToOpen = async (): Promise<{ readonly store: Store | undefined } | { readonly error: unknown }> => {
    try {
      return { store: await open?.() };
    } catch (error) {
      return { error };
    }
  };
  return async (conversation: Conversation): Promise<CuratedIndex> => {
    const tenant = tenantOf(conversation);
    // At the same time, so that a store which cannot be opened is waited for once.
    const [{ index, problem }, opened] = await Promise.all([collectionOf(tenant), tryToOpen()]);
    const told = problem === undefined ? {} : { caution: problem };
    try {
      if ('error' in opened) throw opened.error;
      const curated = await curate(index, tenant, opened.store);
      return curated === index ? { index, ...told } : { index: curated, asRead: index, ...told };
    } catch (error) {
      log.error('Corrections could not be read', { platform: conversation.platform, error });
      return { index, caution: problem === undefined ? CAUTION : `${CAUTION} ${problem}` };
    }
  };
}
