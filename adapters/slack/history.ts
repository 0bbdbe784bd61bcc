import { WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Lookup } from '../../src/digest/sending.js';
import { refusalCode, toOutcome } from './outcome.js';

interface Search {
  readonly channel: string;
  /** Unix seconds. */
  readonly oldest: string;
  /** The metadata to look for. */
  readonly event: string;
  readonly deliveryId: string;
}

/** Messages at once, and how many such pages: a channel with more of them since then cannot be searched. */
const PAGE = 200;
const MOST_PAGES = 10;
/** Milliseconds after which no further page is asked for. */
const LONGEST = 5_000;

const historySchema = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z
        .object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) })
        .optional()
        .catch(undefined),
    }),
  ),
  has_more: z.boolean().optional(),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

type History = z.infer<typeof historySchema>;

const LATER: Lookup = { kind: 'try-later', retryAfter: Number.NaN };

const findIn = ({ messages }: History, { event, deliveryId }: Search) =>
  messages.find(
    ({ metadata }) => metadata?.event_type === event && metadata.event_payload['delivery_id'] === deliveryId,
  );

async function askForPage(client: WebClient, { channel, oldest }: Search, cursor: string): Promise<History> {
  const asked = { channel, oldest, include_all_metadata: true, limit: PAGE, ...(cursor !== '' && { cursor }) };
  return historySchema.parse(await client.conversations.history(asked));
}

async function lookThrough(client: WebClient, search: Search): Promise<Lookup> {
  const end = performance.now() + LONGEST;
  let cursor = '';
  for (let page = 0; page < MOST_PAGES; page += 1) {
    if (performance.now() > end) return LATER;
    const history = await askForPage(client, search, cursor);
    const found = findIn(history, search);
    if (found) return { kind: 'found', providerId: found.ts };
    cursor = history.response_metadata?.next_cursor ?? '';
    if (cursor === '') return history.has_more ? { kind: 'cannot-tell' } : { kind: 'absent' };
  }
  return { kind: 'cannot-tell' };
}

/** Without the scope to read there is no way to look; everything else may pass. */
function toLookup(error: unknown): Lookup {
  if (error instanceof WebAPIRateLimitedError) return { kind: 'try-later', retryAfter: error.retryAfter };
  const isRefused = refusalCode(error) !== undefined && toOutcome(error).kind === 'refused';
  return isRefused ? { kind: 'cannot-tell' } : LATER;
}

/** Whether a message with the delivery's metadata stands in a conversation. Never rejects. */
export const findInHistory = (client: WebClient, search: Search): Promise<Lookup> =>
  lookThrough(client, search).catch(toLookup);
