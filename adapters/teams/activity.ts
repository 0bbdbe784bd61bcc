import { z } from 'zod';

const account = z.object({ id: z.string(), name: z.string().optional(), aadObjectId: z.string().optional() });

/** What is read of an activity of any type: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#activity-object. */
const activitySchema = z.object({
  type: z.string(),
  /** Of invokes: "task/fetch". */
  name: z.string().optional(),
  id: z.string().optional(),
  /** When it happened, ISO 8601. */
  timestamp: z.string().optional(),
  channelId: z.string(),
  serviceUrl: z.string(),
  from: account,
  recipient: account.extend({ isTargeted: z.boolean().optional() }),
  conversation: z.object({
    id: z.string(),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  text: z.string().optional(),
  value: z.unknown().optional(),
  attachments: z.array(z.unknown()).optional(),
  /** Of `installationUpdate`: "add", "remove". */
  action: z.string().optional(),
  membersAdded: z.array(account).optional(),
  membersRemoved: z.array(account).optional(),
  entities: z
    .array(z.looseObject({ type: z.string(), text: z.string().optional(), mentioned: account.optional() }))
    .optional(),
  channelData: z
    .object({
      tenant: z.object({ id: z.string() }).optional(),
      team: z.object({ id: z.string(), name: z.string().optional() }).optional(),
      channel: z.object({ id: z.string(), name: z.string().optional() }).optional(),
      /** Of `conversationUpdate`: "channelDeleted", "teamRenamed". */
      eventType: z.string().optional(),
    })
    .optional(),
});

/** Something that Teams tells the bot. */
export type Activity = z.infer<typeof activitySchema>;

/** Nothing that is read lies deeper. */
const DEEPEST = 12;

/** What is null is not there: Teams says it either way. */
function withoutNulls(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth === DEEPEST) return value;
  if (Array.isArray(value)) return value.filter((each) => each !== null).map((each) => withoutNulls(each, depth + 1));
  const known = Object.entries(value).filter(([, each]) => each !== null);
  return Object.fromEntries(known.map(([key, each]) => [key, withoutNulls(each, depth + 1)]));
}

/** Undefined for what cannot be read as an activity. */
export const readActivity = (body: unknown): Activity | undefined => activitySchema.safeParse(withoutNulls(body)).data;

/** The directory id of the organisation where it happened; empty where Teams does not say. */
export const tenantIdOf = ({ conversation, channelData }: Activity): string =>
  channelData?.tenant?.id ?? conversation.tenantId ?? '';

/** When it happened, ISO 8601 in UTC; now, where Teams does not say. */
export function timeOf({ timestamp = '' }: Activity, now: Date): string {
  const told = Date.parse(timestamp);
  return (Number.isNaN(told) ? now : new Date(told)).toISOString();
}
