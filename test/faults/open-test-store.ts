import { createKeyring } from '../../src/store/keyring.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import type { Orders } from './orders.js';

/** The store that all instances of a run share. */
export const openTestStore = (place: Orders['store']): Promise<Store> =>
  openStore({ ...place, keyring: createKeyring([{ id: 'test', key: Buffer.alloc(32, 7) }]) });
