import { within } from '../within.js';
import type { Connector, Patience } from './connector.js';
import { ConnectorError, toConnectorError } from './connector-error.js';
import { toActivity } from './to-activity.js';

type SdkActivity = ReturnType<typeof toActivity>;

interface CallOptions {
  readonly abortSignal: AbortSignal;
}

/** What is called of the SDK’s client. */
export interface SdkConversations {
  sendToConversation(conversation: string, activity: SdkActivity, options: CallOptions): Promise<{ id: string }>;
  createConversation(
    wanted: {
      isGroup: boolean;
      bot: { id: string; name: string };
      members: { id: string; name: string }[];
      tenantId: string;
      channelData: object;
    },
    options: CallOptions,
  ): Promise<{ id: string }>;
}

interface ConnectorOptions {
  readonly conversations: SdkConversations;
  /** The same, for what one person alone is to see. */
  readonly targeted: SdkConversations;
  /** The id of the bot in Teams: "28:7f0d…". */
  readonly bot: string;
  readonly patience: Patience;
}

/** Milliseconds: somebody waits three seconds at most, or whoever sends digests ten. */
const PATIENCE: Readonly<Record<Patience, number>> = { interactive: 2_500, bulk: 9_000 };
/** How much later than a call is called off it is given up, should that come to nothing. */
const GRACE = 250;

/** Makes a call that ends in time, or rejects with a `ConnectorError`. */
async function callOnce<T>(patience: Patience, call: (options: CallOptions) => Promise<T>): Promise<T> {
  const milliseconds = PATIENCE[patience];
  const abortSignal = AbortSignal.timeout(milliseconds);
  try {
    return await within(call({ abortSignal }), milliseconds + GRACE);
  } catch (error) {
    if (error instanceof ConnectorError || !abortSignal.aborted) throw toConnectorError(error);
    throw new ConnectorError('Teams did not answer in time.', { code: 'TimedOut' });
  }
}

/** Calls one region of Teams: each call once, and bounded in time. */
export function createConnector({ conversations, targeted, bot, patience }: ConnectorOptions): Connector {
  return {
    async send(conversation, outgoing, only) {
      const activity = toActivity(outgoing, { bot, only });
      const client = only === undefined ? conversations : targeted;
      const sent = await callOnce(patience, (options) => client.sendToConversation(conversation, activity, options));
      return sent.id || undefined;
    },
    async openPersonal({ tenant, user }) {
      const wanted = {
        isGroup: false,
        bot: { id: bot, name: '' },
        members: [{ id: user, name: '' }],
        tenantId: tenant,
        channelData: { tenant: { id: tenant } },
      };
      const { id } = await callOnce(patience, (options) => conversations.createConversation(wanted, options));
      if (!id) throw new ConnectorError('Teams opened a conversation and gave it no id.');
      return id;
    },
  };
}
