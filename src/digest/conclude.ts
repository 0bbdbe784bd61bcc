import { tenantOf } from '../conversation.js';
import type { ClaimedDelivery, Verdict } from '../store/outbox.js';
import type { Subscription } from '../subscription.js';
import type { Desk, Ending } from './desk.js';
import type { Judgement } from './judge.js';
import { type Addressed, isPausedForGood, planOwnerNotice } from './owner-news.js';

/** How often a change to a subscription is tried while somebody else is changing it. */
const MOST_CHANGES = 5;

function pause(subscription: Subscription, reason: string): Subscription {
  const changed = { version: subscription.version + 1, paused: { reason } };
  if (subscription.kind === 'follow') return { ...subscription, ...changed };
  const { nextDueAt: _, ...rest } = subscription;
  return { ...rest, ...changed };
}

/** Somebody may be changing the subscription: theirs is kept, and pausing tried upon it. */
async function pauseRefused({ delivery, subscription }: Addressed, reason: string, { store }: Desk): Promise<void> {
  let current: Subscription | undefined = subscription;
  for (let changes = 0; changes < MOST_CHANGES && current; changes += 1) {
    if (isPausedForGood(current) || (await store.subscriptions.change(pause(current, reason)))) return;
    current = await store.subscriptions.find(tenantOf(delivery.conversation), current.id);
  }
}

/** What is known is not to be lost to a moment in which the store fails: it would have to be asked for, or be held. */
async function record(delivery: ClaimedDelivery, verdict: Verdict, { store, clock, limits }: Desk): Promise<boolean> {
  const { signal } = new AbortController();
  for (let recordings = 1; ; recordings += 1) {
    try {
      return await store.outbox.settle(delivery, verdict);
    } catch (error) {
      if (recordings >= limits.mostRecordings) throw error;
      await clock.wait(limits.recordWait, signal);
    }
  }
}

function report({ id }: ClaimedDelivery, verdict: Verdict, { log }: Desk): void {
  if (verdict.kind === 'held' || verdict.kind === 'failed')
    log.warn(`A delivery is ${verdict.kind}`, { delivery: id, problem: verdict.problem });
}

/** Others are told first and the verdict is recorded last: a crash between the two tells the same again, to no effect. */
export async function conclude(addressed: Addressed, judgement: Judgement, desk: Desk): Promise<Ending> {
  const { delivery } = addressed;
  const { verdict, refusal, throttledUntil } = judgement;
  const { outbox } = desk.store;
  const notice = planOwnerNotice(addressed, judgement, desk.clock.now());
  if (notice) await outbox.add(notice);
  if (refusal !== undefined && delivery.cause.kind !== 'owner') await pauseRefused(addressed, refusal, desk);
  if (throttledUntil)
    await outbox.throttle(tenantOf(delivery.conversation), throttledUntil, 'The platform asked to wait.');
  const isRecorded = await record(delivery, verdict, desk);
  if (isRecorded) report(delivery, verdict, desk);
  return { kind: isRecorded ? verdict.kind : 'lost', ...(throttledUntil && { throttledUntil }) };
}
