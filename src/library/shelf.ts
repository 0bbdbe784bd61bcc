import type { ArticleIndex } from '../../index/model.js';
import type { Log } from '../log.js';
import type { Documents } from '../store/documents.js';
import type { Built, LeftOut } from './build.js';

/** One state of a collection, whole. */
export interface Generation {
  /** Grows with every state that is read, of whichever collection; 0 for the articles folder alone. */
  readonly number: number;
  readonly index: ArticleIndex;
  readonly leftOut: readonly LeftOut[];
}

/** A collection in the state in which it is asked for. */
export interface Wanted {
  readonly documents: Documents;
  /** The tenant that it is of, or the deployment. */
  readonly owner: string;
  readonly revision: string;
}

interface ShelfOptions {
  /** Reads a collection, when its turn has come. */
  readonly build: (wanted: Wanted) => Promise<Built>;
  readonly nextNumber: () => number;
  readonly log: Log;
  readonly now: () => Date;
}

/** The latest state of one collection, and the way to the next. */
export interface Shelf {
  /** Undefined until the first state is read. */
  current(): Generation | undefined;
  /** Why there is no newer state, in words for a person. */
  problem(): string | undefined;
  /** True where the state is that one, or cannot be read for now. */
  isSettled(revision: string): boolean;
  /** Reads the state unless it is there, or failed a moment ago. Resolves, and never rejects, once nothing is under way. */
  refresh(wanted: Wanted): Promise<void>;
}

/** After which a state that could not be read is tried again though nothing changed. */
const RETRY = 60_000;

const UNREAD = 'The latest documents could not be read in: what is shown was made without them.';

export function createShelf({ build, nextNumber, log, now }: ShelfOptions): Shelf {
  let current: (Generation & { readonly revision: string }) | undefined;
  let failed: { readonly revision: string; readonly at: number } | undefined;
  let reading: Promise<void> | undefined;

  const read = async (wanted: Wanted): Promise<void> => {
    const { owner: tenant, revision } = wanted;
    try {
      const { index, leftOut } = await build(wanted);
      for (const each of leftOut) log.warn('A document was left out', { tenant, ...each });
      current = { number: nextNumber(), revision, index, leftOut };
      failed = undefined;
    } catch (error) {
      log.error('The documents of a collection could not be read in', { tenant, error });
      failed = { revision, at: now().getTime() };
    } finally {
      reading = undefined;
    }
  };

  const isSettled = (revision: string): boolean => {
    const justFailed = failed?.revision === revision && now().getTime() - failed.at < RETRY;
    return justFailed || current?.revision === revision;
  };

  return {
    current: () => current,
    problem: () => (failed ? UNREAD : undefined),
    isSettled,
    async refresh(wanted) {
      if (!reading && !isSettled(wanted.revision)) reading = read(wanted);
      await reading;
    },
  };
}
