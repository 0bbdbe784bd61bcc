import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from '@slack/bolt';
import { type ChatPostMessageArguments, WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import { z } from 'zod';
import { isAlone, placeOfEvent } from './asker.js';
import { readMarkup } from './markup.js';
import { ask, clientsOf, type Reception } from './reception.js';
import { toReply } from './reply.js';

/** What is read of a message or a mention. */
const eventSchema = z.object({
  ts: z.string(),
  thread_ts: z.string().optional(),
  channel: z.string(),
  text: z.string().default(''),
  channel_type: z.string().optional(),
  subtype: z.string().optional(),
  bot_id: z.string().optional(),
});

type Heard = z.infer<typeof eventSchema>;

/** Seconds; an answer that comes later is not looked for any more. */
const LONGEST_WAIT = 30;
/** A file beside the words is no hindrance; edits, deletions and the words of bots are no questions. */
const QUESTIONS: ReadonlySet<string | undefined> = new Set([undefined, 'file_share', 'thread_broadcast']);

const isQuestion = ({ subtype, bot_id }: Heard): boolean => bot_id === undefined && QUESTIONS.has(subtype);

/** Posts once more where Slack asked to wait a little. */
async function post(client: WebClient, message: ChatPostMessageArguments): Promise<unknown> {
  try {
    return await client.chat.postMessage(message);
  } catch (error) {
    if (!(error instanceof WebAPIRateLimitedError) || error.retryAfter > LONGEST_WAIT) throw error;
    await sleep(error.retryAfter * 1_000);
    return client.chat.postMessage(message);
  }
}

interface Message {
  readonly heard: Heard;
  readonly body: unknown;
  readonly botUserId: string | undefined;
}

async function answerMessage({ heard, body, botUserId = '' }: Message, reception: Reception): Promise<void> {
  const place = placeOfEvent(body);
  // An edit that adds a mention is told as a mention, and so is every later edit of the same words.
  if (!(await reception.isNew(place.workspace, `message ${heard.channel} ${heard.ts}`, false))) return;
  const question = readMarkup(heard.text, botUserId) || '/help';
  const answer = await ask(reception, place, { text: question, isPrivate: isAlone(place) });
  const thread = heard.thread_ts ?? (isAlone(place) ? undefined : heard.ts);
  const { interactive } = await clientsOf(reception, place);
  await post(interactive, {
    channel: heard.channel,
    ...toReply({ answer, question, offers: ['report'] }),
    ...(thread !== undefined && { thread_ts: thread }),
    unfurl_links: false,
    unfurl_media: false,
  });
}

/** Mentions, answered in their thread, and what is written to the bot alone. */
export function listenToMessages(app: App, reception: Reception): void {
  app.event('app_mention', async ({ event, body, context: { botUserId } }) => {
    const heard = eventSchema.parse(event);
    if (isQuestion(heard)) await answerMessage({ heard, body, botUserId }, reception);
  });
  app.event('message', async ({ event, body, context: { botUserId } }) => {
    const { data: heard } = eventSchema.safeParse(event);
    if (heard?.channel_type === 'im' && isQuestion(heard)) await answerMessage({ heard, body, botUserId }, reception);
  });
}
