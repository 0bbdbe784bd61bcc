import type { IncomingMessage } from 'node:http';
import { afterEach } from '@jest/globals';
import { createIsFirstTime } from '../../../adapters/first-time.js';
import { type Activity, readActivity } from '../../../adapters/teams/activity.js';
import { createBotFramework } from '../../../adapters/teams/bot-framework.js';
import type { InvokeReply } from '../../../adapters/teams/invoke-reply.js';
import { createListener } from '../../../adapters/teams/listen.js';
import type { Bot } from '../../../src/bot.js';
import type { Log } from '../../../src/log.js';
import { SILENT_LOG } from '../../src/sample-bot.js';
import { APP_SETTINGS, NOWHERE } from './app-settings.js';
import { textOfCard } from './card-text.js';
import { AMINA, CHANNEL, type InvokeReception, openReception, TENANT } from './invoke-reception.js';
import { answerWith, type Call, startRegion } from './region.js';

export const BOT = '28:7f0d2c1e-5a4b-4c3d-9e8f-0123456789ab';
export const THREAD = `${CHANNEL};messageid=1479163266233`;
export const PERSONAL = 'a:1pL6i0oY';

/** What was told to the part that knows how conversations are reached, and to the one that forgets them. */
export type Told = readonly ['keep' | 'refresh' | 'remove', Activity];

export interface Listener {
  readonly reception: InvokeReception;
  /** What Teams was sent, without signs of typing. */
  readonly messages: () => readonly Call[];
  readonly calls: readonly Call[];
  readonly told: readonly Told[];
  readonly logged: readonly string[];
  /** What Teams does with what is sent from now on. */
  answer(how: (request: IncomingMessage) => ReturnType<typeof answerWith>): void;
  tell(activity: object): Promise<InvokeReply | undefined>;
  /** The same over the same store, as after a restart. */
  restart(): void;
  close(): Promise<void>;
}

interface Options {
  readonly bot?: Bot;
  readonly isWithin?: () => boolean;
  readonly privateReplies?: boolean;
  readonly now?: () => Date;
}

let count = 0;

const WHERES = {
  channel: { id: THREAD, conversationType: 'channel', isGroup: true },
  groupChat: { id: '19:meeting@thread.v2', conversationType: 'groupChat', isGroup: true },
  personal: { id: PERSONAL, conversationType: 'personal' },
};

/** What Teams tells of something that Amina does, as it looks on the wire; each has an id of its own. */
export function activityIn(where: keyof typeof WHERES, fields: object): object {
  count += 1;
  return {
    type: 'message',
    id: String(1_485_983_408_511 + count),
    timestamp: '2026-11-25T09:00:00.511Z',
    channelId: 'msteams',
    from: { id: '29:1amina', name: 'Amina Khan', aadObjectId: AMINA },
    recipient: { id: BOT, name: 'Briefing Bot' },
    conversation: { ...WHERES[where], tenantId: TENANT },
    channelData: {
      tenant: { id: TENANT },
      ...(where === 'channel' && { team: { id: CHANNEL }, channel: { id: CHANNEL } }),
    },
    ...fields,
  };
}

export const MENTION = {
  type: 'mention',
  text: '<at>Briefing Bot</at>',
  mentioned: { id: BOT, name: 'Briefing Bot' },
};

/** Words that mention the bot in a channel. */
export const mention = (words: string): object =>
  activityIn('channel', { text: `<at>Briefing Bot</at> ${words}`, textFormat: 'plain', entities: [MENTION] });

/** A slash command, which nobody but its sender sees. */
export const slash = (words: string): object =>
  activityIn('channel', { text: words, recipient: { id: BOT, name: 'Briefing Bot', isTargeted: true } });

export const direct = (words: string): object => activityIn('personal', { text: words, textFormat: 'plain' });

const cardIn = ({ body }: Call): unknown => {
  const [attachment] = body['attachments'] as { content: unknown }[];
  return attachment?.content;
};

/** What a person reads of a message. */
export const textIn = (call: Call | undefined): string => (call ? textOfCard(cardIn(call)) : '');

interface Button {
  readonly title: string;
  readonly data: { readonly question?: string; readonly key?: string };
}

export const buttonsIn = (call: Call | undefined): readonly Button[] =>
  call ? ((cardIn(call) as { actions?: readonly Button[] }).actions ?? []) : [];

/** Listens over a store that forgets and a Teams of its own, which takes everything unless it is told otherwise. */
async function openListener(options: Options = {}): Promise<Listener> {
  const { bot, isWithin = () => true, privateReplies = true, now = () => new Date() } = options;
  let how: Parameters<Listener['answer']>[0] = () => answerWith(200);
  const region = await startRegion((response, request) => how(request)(response, request));
  const told: Told[] = [];
  const logged: string[] = [];
  const log: Log = { ...SILENT_LOG, error: (message) => logged.push(message) };
  const framework = createBotFramework({
    settings: { ...APP_SETTINGS, homeTenant: TENANT, tenants: [TENANT], privateReplies, endpoints: NOWHERE },
    accessToken: async () => 'token-1',
  });
  const given = await openReception(bot && { bot });
  const note = (what: Told[0]) => async (activity: Activity) => {
    told.push([what, activity]);
  };
  const reception: InvokeReception = {
    ...given,
    connect: framework.connect,
    settings: { admins: [], privateReplies },
    isWithin,
    references: { ...given.references, keep: note('keep'), refresh: note('refresh') },
    removal: { remove: note('remove') },
    log,
    now,
  };
  let listen = createListener(reception);
  const rememberNothing = () =>
    createIsFirstTime({
      store: async () => given.store,
      isKept: async () => true,
      tenantOf: (workspace) => `teams:${workspace}`,
      log,
      now,
    });
  return {
    reception,
    calls: region.calls,
    told,
    logged,
    messages: () => region.calls.filter(({ body }) => body['type'] === 'message'),
    answer(next) {
      how = next;
    },
    async tell(fields) {
      const activity = readActivity({ serviceUrl: region.url, ...fields });
      if (!activity) throw new Error('This is no activity.');
      return listen(activity);
    },
    restart() {
      listen = createListener({ ...reception, isNew: rememberNothing() });
    },
    async close() {
      await given.store.close();
      await region.close();
    },
  };
}

/** What opens the listener of a test, which is closed behind it. */
export function useListeners(): (options?: Options) => Promise<Listener> {
  let listener: Listener | undefined;
  afterEach(async () => {
    await listener?.close();
    listener = undefined;
  });
  return async (options) => {
    listener = await openListener(options);
    return listener;
  };
}
