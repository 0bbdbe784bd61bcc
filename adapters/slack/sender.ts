import type { WebClient } from '@slack/web-api';
import type { Conversation } from '../../src/conversation.js';
import type { Message, Outcome, Sender } from '../../src/digest/sending.js';
import { findInHistory } from './history.js';
import { toMessage } from './message.js';
import { isTokenDead, refusalCode, toOutcome } from './outcome.js';
import type { PersonalChannels } from './personal-channels.js';

interface SlackSenderOptions {
  /** The client for messages that nobody waits for: it never tries again by itself. Undefined where the app is not installed. */
  readonly clientFor: (workspace: string) => Promise<WebClient | undefined>;
  readonly personalChannels: PersonalChannels;
  /** Called where Slack says that the workspace's token is good for nothing any more. */
  readonly onDeadToken: (workspace: string, error: unknown) => Promise<void>;
}

/** Names the metadata of every message that is sent: a delivery is found again by it. */
const EVENT = 'briefing_bot_delivery';
/** The conversation with one person alone, as `privateConversation` names it. */
const ALONE = /^user:/; // user:U024BE7LH
/** How much the clocks of Slack and of this machine may differ, in seconds. */
const SECONDS_BEFORE = 300;

const NOT_INSTALLED: Outcome = { kind: 'refused', reason: 'The app is not installed in this workspace any more.' };
const NO_TOKEN: Outcome = { kind: 'rejected', reason: 'The app’s token could not be read.' };

const isAlone = ({ channel }: Conversation): boolean => ALONE.test(channel);

async function post(client: WebClient, message: Message, { personalChannels }: SlackSenderOptions): Promise<Outcome> {
  const { deliveryId, conversation, answer } = message;
  const { ts, channel } = await client.chat.postMessage({
    channel: conversation.channel.replace(ALONE, ''),
    ...toMessage(answer),
    metadata: { event_type: EVENT, event_payload: { delivery_id: deliveryId } },
    unfurl_links: false,
    unfurl_media: false,
  });
  if (channel !== undefined && isAlone(conversation)) await personalChannels.remember(conversation, channel);
  return { kind: 'sent', ...(ts !== undefined && { providerId: ts }) };
}

/** What a call failed with, after everybody has been told who must know. */
async function settleFailure(error: unknown, workspace: string, { onDeadToken }: SlackSenderOptions): Promise<Outcome> {
  if (isTokenDead(error) || refusalCode(error) === 'token_expired') await onDeadToken(workspace, error);
  return toOutcome(error);
}

/** Without the scope to read a conversation, or where it has never been written to, there is no way to look. */
async function find({ deliveryId, conversation }: Message, since: string, options: SlackSenderOptions) {
  const { clientFor, personalChannels } = options;
  const client = await clientFor(conversation.workspace);
  const channel = isAlone(conversation) ? await personalChannels.find(conversation) : conversation.channel;
  if (!client || channel === undefined) return { kind: 'cannot-tell' } as const;
  const oldest = String(Date.parse(since) / 1000 - SECONDS_BEFORE);
  return findInHistory(client, { channel, oldest, event: EVENT, deliveryId });
}

/**
 * Sends to Slack, once; its delivery id travels as the message's metadata, by which the conversation's history is searched
 * where the app may read it.
 */
export function createSlackSender(options: SlackSenderOptions): Sender {
  return {
    async send(message) {
      const { workspace } = message.conversation;
      const client = await options.clientFor(workspace).catch(() => NO_TOKEN);
      if (!client) return NOT_INSTALLED;
      if ('kind' in client) return client;
      return post(client, message, options).catch((error) => settleFailure(error, workspace, options));
    },
    find: (message, since) =>
      find(message, since, options).catch(() => ({ kind: 'try-later', retryAfter: Number.NaN }) as const),
  };
}
