import { createIsFirstTime } from '../../../adapters/first-time.js';
import { type Activity, readActivity } from '../../../adapters/teams/activity.js';
import { createClaims } from '../../../adapters/teams/claims.js';
import type { Outgoing } from '../../../adapters/teams/connector.js';
import type { Reception } from '../../../adapters/teams/reception.js';
import type { Bot } from '../../../src/bot.js';
import type { Asker } from '../../../src/conversation.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { SILENT_LOG } from '../../src/sample-bot.js';
import { createRealBot } from '../real-bot.js';

export const TENANT = '72f988bf-86f1-41af-91ab-2d7cd011db47';
export const AMINA = '11111111-aaaa-4aaa-8aaa-111111111111';
export const CHANNEL = '19:abc@thread.tacv2';

/** Where the activity happens. */
export type Where = 'channel' | 'personal';

const CONVERSATIONS = {
  channel: { id: `${CHANNEL};messageid=1479163266233`, conversationType: 'channel' },
  personal: { id: 'a:1pL6i0oY', conversationType: 'personal' },
};

let count = 0;

/** An invoke as Teams sends it, each with an id of its own. */
export function invoke(name: string, value: unknown, where: Where = 'channel'): Activity {
  count += 1;
  const activity = readActivity({
    type: 'invoke',
    name,
    id: `f:${count}`,
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/uk/',
    from: { id: '29:1amina', name: 'Amina Khan', aadObjectId: AMINA },
    recipient: { id: '28:bot', name: 'Briefing Bot' },
    conversation: { ...CONVERSATIONS[where], tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    value,
  });
  if (!activity) throw new Error('This is no activity.');
  return activity;
}

export interface Sent {
  readonly conversation: string;
  readonly outgoing: Outgoing;
}

/** A reception over the articles that come along and a store that forgets, which writes down what is sent and asked. */
export interface InvokeReception extends Reception {
  readonly store: Store;
  readonly sent: readonly Sent[];
  readonly asked: readonly { readonly text: string; readonly asker: Asker }[];
}

interface Options {
  readonly bot?: Bot;
  readonly publicUrl?: string;
  /** What happens to what is sent before it arrives: where this rejects, it does not. */
  readonly fail?: () => Promise<void>;
}

function writeDown(bot: Bot, asked: { text: string; asker: Asker }[]): Bot {
  return {
    ask(text, asker) {
      asked.push({ text, asker });
      return bot.ask(text, asker);
    },
  };
}

export async function openReception({ bot, publicUrl, fail }: Options = {}): Promise<InvokeReception> {
  const store = await openStore({ file: ':memory:' });
  const sent: Sent[] = [];
  const asked: { text: string; asker: Asker }[] = [];
  const connector = {
    async send(conversation: string, outgoing: Outgoing) {
      await fail?.();
      sent.push({ conversation, outgoing });
      return String(sent.length);
    },
    openPersonal: async () => 'a:1new',
  };
  const isNew = createIsFirstTime({
    store: async () => store,
    isKept: async () => true,
    tenantOf: (workspace) => `teams:${workspace}`,
    log: SILENT_LOG,
    now: () => new Date(),
  });
  return {
    store,
    sent,
    asked,
    bot: writeDown(bot ?? createRealBot(store), asked),
    connect: async () => connector,
    settings: { admins: [], privateReplies: true, ...(publicUrl !== undefined && { publicUrl }) },
    isNew,
    fetchFile: () => Promise.reject(new Error('No file is kept here.')),
    claims: createClaims(isNew),
    isWithin: () => true,
    references: { async keep() {}, async refresh() {}, find: async () => undefined, async opened() {} },
    removal: { async remove() {} },
    log: SILENT_LOG,
    now: () => new Date(),
  };
}
