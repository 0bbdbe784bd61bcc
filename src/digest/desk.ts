import type { Log } from '../log.js';
import type { Body, ClaimedDelivery, Verdict } from '../store/outbox.js';
import type { Store } from '../store/store.js';
import type { Subscription } from '../subscription.js';
import type { Clock } from './clock.js';
import type { Limits } from './limits.js';
import type { Sender } from './sending.js';

/** Everything an attempt needs beside the delivery. */
export interface Desk {
  readonly store: Pick<Store, 'outbox' | 'subscriptions'>;
  /** By platform. */
  readonly senders: ReadonlyMap<string, Sender>;
  /** What the message says; `undefined` where there is nothing to say. */
  readonly write: (delivery: ClaimedDelivery, subscription: Subscription) => Promise<Body | undefined>;
  readonly clock: Clock;
  readonly log: Log;
  readonly limits: Limits;
  /** Once it is aborted nothing more leaves. */
  readonly stopping: AbortSignal;
}

/** `lost`: another instance holds the delivery by now, or it was withdrawn, and this attempt counts for nothing. */
export interface Ending {
  readonly kind: Verdict['kind'] | 'lost';
  /** ISO 8601: the whole tenant waits. */
  readonly throttledUntil?: string;
}
