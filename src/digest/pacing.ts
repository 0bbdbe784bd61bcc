import { tenantOf } from '../conversation.js';
import type { ClaimedDelivery } from '../store/outbox.js';

/** Who is busy. Instants are milliseconds since 1970. */
export interface Pace {
  /** Tenants that have a message on its way: they get one after the other. */
  readonly busy: ReadonlySet<string>;
  /** When the last message to a tenant started; one that is not named waits for nothing. */
  readonly lastStarts: ReadonlyMap<string, number>;
  /** Milliseconds between two starts. */
  readonly spacing: number;
}

/** What to do next: start one, wait some milliseconds, or (`Infinity`) until something on its way has ended. */
export type Step =
  | { readonly kind: 'start'; readonly delivery: ClaimedDelivery }
  | { readonly kind: 'wait'; readonly milliseconds: number };

/** Milliseconds until an interval since an instant is over. A clock that went back behind the instant holds up nobody. */
export function timeLeft(since: number, interval: number, now: number): number {
  return now < since ? 0 : Math.max(since + interval - now, 0);
}

/** The first delivery whose tenant may be sent another; else how long to wait for one. */
export function chooseNext(waiting: readonly ClaimedDelivery[], pace: Pace, now: number): Step {
  let milliseconds = Number.POSITIVE_INFINITY;
  for (const delivery of waiting) {
    const tenant = tenantOf(delivery.conversation);
    if (pace.busy.has(tenant)) continue;
    const left = timeLeft(pace.lastStarts.get(tenant) ?? Number.NEGATIVE_INFINITY, pace.spacing, now);
    if (left === 0) return { kind: 'start', delivery };
    milliseconds = Math.min(milliseconds, left);
  }
  return { kind: 'wait', milliseconds };
}

/** The tenants that this many deliveries or more wait for. */
export function listFull(waiting: readonly ClaimedDelivery[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const { conversation } of waiting) {
    const tenant = tenantOf(conversation);
    counts.set(tenant, (counts.get(tenant) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= most).map(([tenant]) => tenant);
}
