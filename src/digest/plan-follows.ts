import type { ArticleIndex } from '../../index/model.js';
import { type Conversation, tenantOf } from '../conversation.js';
import type { PlannedDelivery } from '../store/outbox.js';
import type { Store } from '../store/store.js';
import type { FollowSubscription, Snapshot } from '../subscription.js';
import { countOf } from '../wording.js';
import { dayIn } from './footer.js';
import { planNotice } from './notice.js';
import { OWN_ZONE } from './usual-schedule.js';

interface PlanOptions {
  readonly store: Pick<Store, 'subscriptions' | 'outbox'>;
  readonly indexFor: (conversation: Conversation) => Promise<ArticleIndex>;
  readonly now: Date;
}

function isPaused({ paused }: FollowSubscription, now: Date): boolean {
  return paused !== undefined && (paused.until === undefined || dayIn(now, OWN_ZONE) < paused.until);
}

/** Whether the follower was told of all these articles. */
function isUpToDate({ last }: FollowSubscription, { articles }: ArticleIndex): boolean {
  if (!last) return false;
  const told = new Set(last.articles);
  return articles.every(({ id }) => told.has(id));
}

/** How far back the notice of a slot is looked for: the last one, or one of a few that were planned after it. */
const MOST_SEARCHED = 5;

/**
 * What a follower counts as told of where the notice had been planned before, and the process ended in between: the
 * articles of that notice, so that those which came meanwhile get the next.
 */
async function seenBefore(
  planned: PlannedDelivery,
  seen: Snapshot,
  { known, store }: { known: readonly string[]; store: PlanOptions['store'] },
): Promise<Snapshot> {
  const tenant = tenantOf(planned.conversation);
  const sent = await store.outbox.listOf(tenant, planned.subscriptionId, MOST_SEARCHED);
  const cause = sent.find(({ slot }) => slot === planned.slot)?.cause;
  const told = cause?.kind === 'notice' ? cause.articleIds : [];
  const articles = seen.articles.filter((id) => known.includes(id) || told.includes(id));
  return { ...seen, articles };
}

async function planFollow(subscription: FollowSubscription, { store, indexFor, now }: PlanOptions): Promise<boolean> {
  if (isPaused(subscription, now)) return false;
  const index = await indexFor(subscription.conversation);
  if (isUpToDate(subscription, index)) return false;
  const { delivery, seen } = planNotice(subscription, index, now);
  const isAdded = delivery !== undefined && (await store.outbox.add(delivery));
  const known = subscription.last?.articles ?? [];
  const told = delivery && !isAdded ? await seenBefore(delivery, seen, { known, store }) : seen;
  await store.subscriptions.tell(tenantOf(subscription.conversation), subscription.id, told);
  return isAdded;
}

/**
 * Plans one notice for every follower of whom new articles tell. Resolves to how many there are; rejects after all were
 * looked at where some could not be planned.
 */
export async function planFollows(options: PlanOptions): Promise<number> {
  const failures: unknown[] = [];
  let planned = 0;
  for (const subscription of await options.store.subscriptions.listFollows()) {
    try {
      if (await planFollow(subscription, options)) planned += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${countOf(failures.length, 'follow')} could not be planned.`);
  return planned;
}
