import { z } from 'zod';
import { tenantOf } from '../conversation.js';
import type { DigestSubscription, FollowSubscription, Subscription, Weekday } from '../subscription.js';
import { conversationIn } from './conversation-in.js';
import { readStored } from './read-stored.js';
import type { SubscriptionRow } from './schema.js';
import { snapshotSchema } from './snapshot-schema.js';

type DigestDetails = Pick<DigestSubscription, 'ownerName' | 'schedule' | 'filters' | 'onlyIfChanged'>;
type FollowDetails = Pick<FollowSubscription, 'ownerName' | 'follows'>;

const ownerName = z.string().exactOptional();

const weekday: z.ZodType<Weekday> = z.literal([1, 2, 3, 4, 5, 6, 7]);

const rhythm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('weekly'), days: z.array(weekday) }),
  z.object({ kind: z.literal('monthly'), day: z.int() }),
  z.object({ kind: z.literal('monthly-weekday'), week: z.literal([1, 2, 3, 4, 'last']), day: weekday }),
]);

const digestSchema: z.ZodType<DigestDetails> = z.object({
  ownerName,
  schedule: z.object({ rhythm, time: z.string(), timezone: z.string(), skipsBankHolidays: z.boolean() }),
  filters: z.object({
    themes: z.array(z.string()),
    bodies: z.array(z.string()),
    organisations: z.array(z.string()),
  }),
  onlyIfChanged: z.boolean(),
});

const followSchema: z.ZodType<FollowDetails> = z.object({
  ownerName,
  follows: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('person'), personId: z.string(), name: z.string() }),
      z.object({ kind: z.literal('weakness'), theme: z.string() }),
      z.object({ kind: z.literal('phrase'), words: z.string() }),
    ]),
  ),
});

const pauseSchema = z.object({ until: z.string().exactOptional(), reason: z.string() });

function readDetails({ tenant, id, kind, details, next_due_at }: SubscriptionRow) {
  const row = `subscriptions ${tenant} ${id}`;
  if (kind === 'follow') return { kind, ...readStored(followSchema, details, row) };
  return { kind, ...readStored(digestSchema, details, row), ...(next_due_at !== null && { nextDueAt: next_due_at }) };
}

/** The subscription of a row. Throws a `RemediedError` where its JSON is not what this program writes. */
export function toSubscription(row: SubscriptionRow): Subscription {
  const { tenant, id, channel, name, owner, version, paused, last } = row;
  const place = `subscriptions ${tenant} ${id}`;
  return {
    id,
    conversation: conversationIn(tenant, channel),
    name,
    owner,
    createdAt: row.created_at,
    version,
    ...(paused !== null && { paused: readStored(pauseSchema, paused, place) }),
    ...(last !== null && { last: readStored(snapshotSchema, last, place) }),
    ...readDetails(row),
  };
}

function detailsOf(subscription: Subscription): DigestDetails | FollowDetails {
  const named = subscription.ownerName === undefined ? {} : { ownerName: subscription.ownerName };
  if (subscription.kind === 'follow') return { ...named, follows: subscription.follows };
  const { schedule, filters, onlyIfChanged } = subscription;
  return { ...named, schedule, filters, onlyIfChanged };
}

/** Whether nothing comes until somebody resumes it. */
export function isPausedForGood({ tenant, id, paused }: SubscriptionRow): boolean {
  return paused !== null && readStored(pauseSchema, paused, `subscriptions ${tenant} ${id}`).until === undefined;
}

/** The pause of a subscription as its row has it. */
const pauseOf = ({ paused }: Subscription): string | null => (paused ? JSON.stringify(paused) : null);

/** The row of a new subscription. */
export function toSubscriptionRow(subscription: Subscription): SubscriptionRow {
  const { id, conversation, kind, name, owner, createdAt, version, last } = subscription;
  return {
    tenant: tenantOf(conversation),
    id,
    channel: conversation.channel,
    kind,
    name,
    owner,
    created_at: createdAt,
    version,
    details: JSON.stringify(detailsOf(subscription)),
    paused: pauseOf(subscription),
    last: last ? JSON.stringify(last) : null,
    last_at: last?.at ?? null,
    next_due_at: (subscription.kind === 'digest' && subscription.nextDueAt) || null,
    stopped_at: null,
  };
}
