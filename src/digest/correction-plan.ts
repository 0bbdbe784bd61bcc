import type { Conversation } from '../conversation.js';
import type { Correction } from '../curation/correction.js';
import type { Delivery, PlannedDelivery } from '../store/outbox.js';

const DAY = 86_400_000;

/** A correction that is taken back at once is told to nobody. */
const SECOND_THOUGHTS = 60_000;

/** Days for which a message that told a fact is followed by its correction: so long its words are kept. */
const DAYS_FOLLOWED = 90;

/** The instant since when messages are followed, ISO 8601. */
export const followedSince = (now: Date): string => new Date(now.getTime() - DAYS_FOLLOWED * DAY).toISOString();

const keyOf = ({ platform, workspace, channel }: Conversation): string =>
  JSON.stringify([platform, workspace, channel]);

/**
 * One message for every conversation that was told the fact, about the last that told it. Planned again for the same
 * correction and deliveries it has the same slots, of which there is never a second.
 *
 * @param delivered messages that told the fact, the earliest first
 */
export function planCorrectionNotices(
  { id: correctionId }: Correction,
  delivered: readonly Delivery[],
  now: Date,
): PlannedDelivery[] {
  const last = new Map(delivered.map((delivery) => [keyOf(delivery.conversation), delivery]));
  return [...last.values()].map(({ id: deliveryId, subscriptionId, conversation }) => ({
    subscriptionId,
    slot: `correction:${correctionId}:${deliveryId}`,
    conversation,
    cause: { kind: 'correction', correctionId, deliveryId },
    dueAt: new Date(now.getTime() + SECOND_THOUGHTS).toISOString(),
  }));
}
