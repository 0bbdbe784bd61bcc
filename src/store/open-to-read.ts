import type { Store } from './store.js';
import type { StoreOpener } from './store-opener.js';

/** Opens the store for what only tells: where nothing was ever stored, an empty one that forgets, and no file is made. */
export function createOpenToRead({ openExisting }: Pick<StoreOpener, 'openExisting'>): () => Promise<Store> {
  let empty: Promise<Store> | undefined;
  return async () => {
    const existing = await openExisting();
    if (existing) return existing;
    empty ??= import('./open-store.js').then(({ openStore }) => openStore({ file: ':memory:' }));
    return empty;
  };
}
