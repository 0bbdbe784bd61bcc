import type { Log } from '../src/log.js';
import type { Store } from '../src/store/store.js';
import { createMemoryOfEvents } from './memory-of-events.js';

interface FirstTimeOptions {
  readonly store: () => Promise<Store>;
  /** False for a workspace of which nothing may be written down any more. */
  readonly isKept: (workspace: string) => Promise<boolean>;
  readonly tenantOf: (workspace: string) => string;
  readonly log: Log;
  readonly now: () => Date;
}

/** True the first time an event is seen; `isLasting` also across restarts and instances. */
export type IsFirstTime = (workspace: string, id: string, isLasting: boolean) => Promise<boolean>;

/** Twice as long as a platform takes until its last try. */
const REMEMBERED = { lifetime: 600_000, most: 100_000 };

/** Tells what comes for the first time; where the store fails, as far as this process remembers. */
export function createIsFirstTime({ store, isKept, tenantOf, log, now }: FirstTimeOptions): IsFirstTime {
  const hasCome = createMemoryOfEvents({ now, ...REMEMBERED });
  const isFirstInStore = async (workspace: string, id: string): Promise<boolean> => {
    // What is written down for a workspace that has removed the app would never be removed.
    if (!(await isKept(workspace))) return true;
    return (await store()).isNewEvent(tenantOf(workspace), id, now().toISOString());
  };
  return async (workspace, id, isLasting) => {
    if (hasCome(`${workspace} ${id}`)) return false;
    if (!isLasting) return true;
    return isFirstInStore(workspace, id).catch((error) => {
      log.warn('It could not be written down that an event has come', { error });
      return true;
    });
  };
}
