import { z } from 'zod';
import { answerSchema } from '../answer-schema.js';
import { conversationIn } from './conversation-in.js';
import type { Body, Cause, ClaimedDelivery, Delivery } from './outbox.js';
import { readStored } from './read-stored.js';
import type { DeliveryRow } from './schema.js';
import { snapshotSchema } from './snapshot-schema.js';

const causeSchema: z.ZodType<Cause> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('digest'), late: z.boolean(), missed: z.int().nonnegative() }),
  z.object({ kind: z.literal('notice'), articleIds: z.array(z.string()) }),
  z.object({ kind: z.literal('correction'), correctionId: z.string(), deliveryId: z.string() }),
  z.object({ kind: z.literal('owner'), problem: z.string(), deliveryId: z.string().exactOptional() }),
]);

const bodySchema: z.ZodType<Body> = z.object({
  answer: answerSchema,
  snapshot: snapshotSchema.exactOptional(),
  facts: z.array(z.string()),
});

/** The delivery of a row. Throws a `RemediedError` where its JSON is not what this program writes. */
export function toDelivery(row: DeliveryRow): Delivery {
  const { tenant, id, slot, status, attempts, body } = row;
  const place = `deliveries ${tenant} ${id}`;
  return {
    id,
    subscriptionId: row.subscription_id,
    slot,
    conversation: conversationIn(tenant, row.channel),
    cause: readStored(causeSchema, row.cause, place),
    dueAt: row.due_at,
    status,
    attempts,
    ...(row.intent_at !== null && { intentAt: row.intent_at }),
    ...(body !== null && { body: readStored(bodySchema, body, place) }),
    ...(row.provider_id !== null && { providerId: row.provider_id }),
    ...(row.problem !== null && { problem: row.problem }),
    ...(row.sent_at !== null && { sentAt: row.sent_at }),
  };
}

/** The delivery of a row that was just claimed. */
export function toClaimed(row: DeliveryRow): ClaimedDelivery {
  return { ...toDelivery(row), token: row.lease_token, leaseUntil: row.lease_until ?? '' };
}
