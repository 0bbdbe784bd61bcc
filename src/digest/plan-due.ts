import type { Log } from '../log.js';
import type { SubscriptionPlan } from '../store/outbox.js';
import type { Store } from '../store/store.js';
import type { DigestSubscription } from '../subscription.js';
import { planDigest } from './plan.js';

interface PlanDueOptions {
  readonly store: Pick<Store, 'subscriptions' | 'outbox'>;
  readonly log: Log;
  readonly now: Date;
}

/** Read and planned at once. */
const BATCH = 1_000;

/** A schedule that cannot be planned is logged, and the others are. */
function planOne(subscription: DigestSubscription, { log, now }: PlanDueOptions): SubscriptionPlan[] {
  try {
    const plan = planDigest(subscription, now);
    return plan ? [plan] : [];
  } catch (error) {
    log.error('A subscription could not be planned', { subscription: subscription.id, error });
    return [];
  }
}

/** Writes down the deliveries of every subscription whose time has come, each looked at once. Resolves to how many. */
export async function planDue(options: PlanDueOptions): Promise<number> {
  const { store, now } = options;
  const seen = new Set<string>();
  let planned = 0;
  let stuck = 0;
  for (;;) {
    // What could not be planned stays due, and must not stand in the way of the others.
    const due = await store.subscriptions.listDue(now.toISOString(), BATCH + stuck);
    const fresh = due.filter(({ id }) => !seen.has(id));
    if (fresh.length === 0) return planned;
    for (const { id } of fresh) seen.add(id);
    const plans = fresh.flatMap((subscription) => planOne(subscription, options));
    planned += await store.outbox.plan(plans);
    stuck += fresh.length - plans.length;
  }
}
