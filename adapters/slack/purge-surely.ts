import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../src/log.js';
import type { Store } from '../../src/store/store.js';

interface Purging {
  readonly store: () => Promise<Store>;
  readonly log: Log;
}

/** Milliseconds between tries. */
const WAITS: readonly number[] = [0, 500, 1_000, 2_000, 30_000, 300_000];

/** Removes everything that is stored for a tenant, and tries again where the store fails: a platform does not tell of its removal again. */
export async function purgeSurely(tenant: string, { store, log }: Purging): Promise<void> {
  for (const wait of WAITS) {
    await sleep(wait);
    try {
      await (await store()).tenants.purge(tenant);
      return;
    } catch (error) {
      log.error('What is stored for those who removed the app could not be removed yet', { tenant, error });
    }
  }
}
