import type { App } from '@slack/bolt';
import { z } from 'zod';
import { asksBesideFiles } from '../beside-files.js';
import { answerFiles } from './answer-files.js';
import { isAlone, type Place, placeOfEvent } from './asker.js';
import { readMarkup } from './markup.js';
import { sendPictured } from './pictures.js';
import { postPatiently } from './post-patiently.js';
import { ask, clientsOf, type Reception } from './reception.js';
import { toReply } from './reply.js';
import { sharedFiles } from './shared-file.js';

/** What is read of a message or a mention. */
const eventSchema = z.object({
  ts: z.string(),
  thread_ts: z.string().optional(),
  channel: z.string(),
  text: z.string().default(''),
  channel_type: z.string().optional(),
  subtype: z.string().optional(),
  bot_id: z.string().optional(),
  files: sharedFiles,
});

type Heard = z.infer<typeof eventSchema>;

/** A file beside the words is no hindrance; edits, deletions and the words of bots are no questions. */
const QUESTIONS: ReadonlySet<string | undefined> = new Set([undefined, 'file_share', 'thread_broadcast']);

const isQuestion = ({ subtype, bot_id }: Heard): boolean => bot_id === undefined && QUESTIONS.has(subtype);

interface Message {
  readonly heard: Heard;
  readonly body: unknown;
  readonly botUserId: string | undefined;
}

interface Question {
  readonly question: string;
  readonly place: Place;
  readonly channel: string;
  readonly thread: string | undefined;
}

async function answerWords({ question, place, channel, thread }: Question, reception: Reception): Promise<void> {
  const answer = await ask(reception, place, { text: question, isPrivate: isAlone(place) });
  const { interactive } = await clientsOf(reception, place);
  const reply = {
    channel,
    ...toReply({ answer, question, offers: ['report'] }),
    ...(thread !== undefined && { thread_ts: thread }),
    unfurl_links: false,
    unfurl_media: false,
  };
  await sendPictured(reply, (message) => postPatiently(() => interactive.chat.postMessage(message)));
}

async function answerMessage({ heard, body, botUserId = '' }: Message, reception: Reception): Promise<void> {
  const place = placeOfEvent(body);
  const { channel, ts } = heard;
  const files = reception.bot.take ? heard.files : [];
  const isTaken = files.length > 0;
  // An edit that adds a mention is told as a mention, and so is every later edit of the same words.
  if (!(await reception.isNew(place.workspace, `message ${channel} ${ts}`, isTaken))) return;
  const words = readMarkup(heard.text, botUserId);
  const where = { place, channel, thread: heard.thread_ts ?? (isAlone(place) ? undefined : ts) };
  if (!isTaken || asksBesideFiles(words)) await answerWords({ ...where, question: words || '/help' }, reception);
  await answerFiles({ ...where, files }, reception);
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
