import type { Store } from '../src/store/store.js';
import type { StoreOpener } from '../src/store/store-opener.js';
import type { Running } from './service.js';

interface WhenStored {
  readonly stores: Pick<StoreOpener, 'opened' | 'openExisting'>;
  readonly start: (store: Store) => Promise<Running>;
  /** Told why nothing could be started. */
  readonly complain: (error: unknown) => void;
}

/** Starts something from when anything is stored: nothing is made for its sake. */
export function startWhenStored({ stores, start, complain }: WhenStored): Running {
  let starting: Promise<Running> | undefined;
  let isStopped = false;
  void stores.opened.then((store) => {
    if (isStopped) return;
    starting = start(store);
    starting.catch(complain);
  });
  const opening = stores.openExisting().catch(complain);
  return {
    async stop() {
      isStopped = true;
      // Whoever leaves at once would else leave an opening behind, and what is started upon a store that is closed.
      await opening;
      const started = await starting?.catch(() => undefined);
      await started?.stop();
    },
  };
}
