import { buildIndex } from '../../index/build.js';
import type { ArticleFile } from '../../index/collection.js';
import type { ArticleIndex } from '../../index/model.js';
import type { Log } from '../log.js';
import { DEPLOYMENT } from '../store/documents.js';
import type { Store } from '../store/store.js';
import type { Build, LeftOut } from './build.js';
import { readIngredients } from './ingredients.js';
import { createShelf, type Generation, type Shelf, type Wanted } from './shelf.js';
import { createShelves } from './shelves.js';
import { waitFor } from './wait-for.js';

interface LibraryOptions {
  /** The articles folder. */
  readonly base: readonly ArticleFile[];
  /** Resolves to undefined where nothing was ever stored. */
  readonly store: () => Promise<Store | undefined>;
  readonly build: Build;
  readonly log: Log;
  readonly now: () => Date;
  /** Milliseconds that a question waits until its collection is read for the first time; left out, it waits to the end. */
  readonly patience?: number;
}

/** What a tenant's answers are made from. */
export interface Collection {
  readonly index: ArticleIndex;
  /** Grows with every state; 0 for the articles folder alone. */
  readonly generation: number;
  /** Why it is less than there is, in words for a person; absent where all is well. */
  readonly problem?: string;
  /** Documents that could not be read. */
  readonly leftOut: readonly LeftOut[];
}

/** What all answers are made from: the articles folder, what the deployment added, and what each tenant did. */
export interface Library {
  /** The articles folder alone. */
  readonly base: ArticleIndex;
  /**
   * The articles of a tenant as read: of one state, and whole. Where they have changed, they stay as they were until the new
   * state is read, which begins with this. Never rejects.
   */
  collectionOf(tenant: string): Promise<Collection>;
  /** The same without what is to be said of it. */
  indexOf(tenant: string): Promise<ArticleIndex>;
  /** Resolves once answers are made from all that the tenant has accepted, or it cannot be read. Never rejects. */
  settled(tenant: string): Promise<void>;
}

const UNREACHED = 'The documents that were added cannot be reached just now: this answer may be made without some.';
const NOT_YET = 'The documents that were added are still being read: this answer was made without them.';

const toCollection = ({ number, index, leftOut }: Generation, problem?: string): Collection => ({
  index,
  generation: number,
  leftOut,
  ...(problem !== undefined && { problem }),
});

/** In which state whose collection is asked for; undefined where nobody added anything that the tenant sees. */
async function findWanted(store: Store | undefined, tenant: string): Promise<Wanted | undefined> {
  if (!store) return undefined;
  const { documents } = store;
  const common = await documents.revision(DEPLOYMENT);
  const own = tenant === DEPLOYMENT ? 0 : await documents.revision(tenant);
  if (common === 0 && own === 0) return undefined;
  return { documents, owner: own === 0 ? DEPLOYMENT : tenant, revision: `${common} ${own}` };
}

/** Work that is begun one after the other: two large collections are never in the making at once. */
function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
}

/** The collections of all tenants, each read when it is first asked for, and again once it has changed. */
export function createLibrary({ base, store, build, log, now, patience }: LibraryOptions): Library {
  const folder: Generation = { number: 0, index: buildIndex(base), leftOut: [] };
  const inTurn = createQueue();
  let generations = 0;
  const shelves = createShelves(() =>
    createShelf({
      build: ({ documents, owner }) => inTurn(() => build({ base, documents: readIngredients(documents, owner) })),
      nextNumber: () => ++generations,
      log,
      now,
    }),
  );
  /** What there is of a collection that has never been read: what all others see. */
  const instead = (): Generation => shelves.peek(DEPLOYMENT)?.current() ?? folder;

  const take = async (shelf: Shelf, wanted: Wanted): Promise<Collection> => {
    const reading = shelf.refresh(wanted);
    if (!shelf.current()) await waitFor(reading, patience);
    const current = shelf.current();
    return current ? toCollection(current, shelf.problem()) : toCollection(instead(), shelf.problem() ?? NOT_YET);
  };

  const collectionOf = async (tenant: string): Promise<Collection> => {
    try {
      const wanted = await findWanted(await store(), tenant);
      return wanted ? await take(shelves.get(wanted.owner), wanted) : toCollection(folder);
    } catch (error) {
      log.error('The documents that were added cannot be reached', { tenant, error });
      return toCollection(shelves.peek(tenant)?.current() ?? instead(), UNREACHED);
    }
  };

  return {
    base: folder.index,
    collectionOf,
    indexOf: async (tenant) => (await collectionOf(tenant)).index,
    async settled(tenant) {
      try {
        let wanted = await findWanted(await store(), tenant);
        while (wanted && !shelves.get(wanted.owner).isSettled(wanted.revision)) {
          await waitFor(shelves.get(wanted.owner).refresh(wanted));
          wanted = await findWanted(await store(), tenant);
        }
      } catch (error) {
        log.error('The documents that were added cannot be reached', { tenant, error });
      }
    },
  };
}
