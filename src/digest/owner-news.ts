import { privateConversation } from '../conversation.js';
import type { ClaimedDelivery, PlannedDelivery } from '../store/outbox.js';
import type { Subscription } from '../subscription.js';
import type { Judgement } from './judge.js';
import { tellSlot } from './schedule-wording.js';
import { OWN_ZONE } from './usual-schedule.js';

/** A delivery with the subscription it belongs to, as it was when the attempt began. */
export interface Addressed {
  readonly delivery: ClaimedDelivery;
  readonly subscription: Subscription;
}

/** Nothing comes until somebody resumes it. */
export const isPausedForGood = ({ paused }: Subscription): boolean =>
  paused !== undefined && paused.until === undefined;

const PLAIN_NAME = 'digest';

/** "The digest", "The digest “caseloads”", "What you follow". */
export function nameForOwner({ kind, name }: Subscription): string {
  if (kind === 'follow') return 'What you follow';
  return name === PLAIN_NAME ? 'The digest' : `The digest “${name}”`;
}

/** "The digest “caseloads” of Monday 23 November 2026, 09:00 Europe/London". */
function nameMessage({ delivery, subscription }: Addressed): string {
  const { cause, dueAt } = delivery;
  const zone = subscription.kind === 'digest' ? subscription.schedule.timezone : OWN_ZONE;
  const names = { digest: nameForOwner(subscription), notice: 'The notice', correction: 'The correction' };
  return `${cause.kind === 'owner' ? 'This message' : names[cause.kind]} of ${tellSlot(dueAt, zone)}`;
}

/** One piece of news; it is told once, for its slot is the same whoever finds it out. */
interface News {
  readonly slot: string;
  readonly problem: string;
  /** Waits for the owner's decision. */
  readonly deliveryId?: string;
}

function findNews(addressed: Addressed, { verdict, refusal }: Judgement): News | undefined {
  const { delivery, subscription } = addressed;
  if (verdict.kind === 'held')
    return {
      // Of this attempt: one that is sent again and held again is asked about again.
      slot: ['held', delivery.id, delivery.intentAt].filter(Boolean).join(':'),
      problem: `${nameMessage(addressed)} may or may not have arrived. ${verdict.problem}`,
      deliveryId: delivery.id,
    };
  if (verdict.kind !== 'failed') return undefined;
  if (refusal === undefined)
    return { slot: `failed:${delivery.id}`, problem: `${nameMessage(addressed)} was not sent. ${verdict.problem}` };
  if (isPausedForGood(subscription)) return undefined;
  return {
    slot: `refused:${subscription.id}:${subscription.version}`,
    problem: `${nameForOwner(subscription)} can no longer be sent. ${refusal}`,
  };
}

/**
 * What the owner of a subscription is told about an attempt: that a message may have arrived, that one was given up, or
 * (once for all its messages) that none can arrive. `undefined` where there is nothing to tell, and for a message to
 * the owner, about which nobody is told.
 */
export function planOwnerNotice(addressed: Addressed, judgement: Judgement, now: Date): PlannedDelivery | undefined {
  const { delivery, subscription } = addressed;
  const news = delivery.cause.kind === 'owner' ? undefined : findNews(addressed, judgement);
  if (!news) return undefined;
  const { slot, problem, deliveryId } = news;
  return {
    subscriptionId: subscription.id,
    slot,
    conversation: privateConversation(delivery.conversation, subscription.owner),
    cause: { kind: 'owner', problem, ...(deliveryId !== undefined && { deliveryId }) },
    dueAt: now.toISOString(),
  };
}
