import type { Adapter } from '../../../adapters/adapter.js';
import { createHttpServer, type HttpServer } from '../../../adapters/server.js';
import type { SlackSettings } from '../../../adapters/slack/settings.js';
import { createSlack } from '../../../adapters/slack/slack.js';
import type { Bot } from '../../../src/bot.js';
import type { Log } from '../../../src/log.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import type { ValidateBlocks } from '../../slack-double/call.js';
import { SIGNING_SECRET } from '../../slack-double/requests.js';
import { type SlackDouble, type SlackDoubleOptions, startSlackDouble } from '../../slack-double/slack-double.js';
import { APP_TOKEN, BOT_TOKEN } from '../../slack-double/workspace.js';
import { SILENT_LOG } from '../../src/sample-bot.js';
import { homeView, messageBlocks, modalView } from './block-kit.js';

export type Mode = 'HTTP' | 'Socket Mode';
export const MODES: readonly Mode[] = ['HTTP', 'Socket Mode'];

export interface OpenOptions extends SlackDoubleOptions {
  readonly mode: Mode;
  /** Made over the store that the adapter has. */
  readonly bot: (store: Store) => Bot;
  readonly log?: Log;
  readonly settings?: Partial<Pick<SlackSettings, 'admins' | 'supportUrl' | 'privacyUrl'>>;
}

export interface OpenSlack {
  readonly slack: SlackDouble;
  /** Not started yet. */
  readonly adapter: Adapter;
  readonly store: Store;
  readonly server: HttpServer;
  close(): Promise<void>;
}

/** Every block that leaves the product is held against Slack's limits. */
export const validateBlocks: ValidateBlocks = (blocks, surface) => {
  const schema = { message: messageBlocks, modal: modalView.shape.blocks, home: homeView.shape.blocks }[surface];
  const { error } = schema.safeParse(blocks);
  return error ? error.issues.map(({ path, message }) => `${path.join('/')}: ${message}`) : [];
};

function toSettings(mode: Mode, url: string): SlackSettings {
  const common = { admins: [], slackApiUrl: `${url}/api/`, botToken: BOT_TOKEN };
  return mode === 'HTTP'
    ? { ...common, kind: 'single', signingSecret: SIGNING_SECRET }
    : { ...common, kind: 'socket', appToken: APP_TOKEN };
}

/** The adapter over a Slack on this machine and a store that forgets, in one of its two ways to be connected. */
export async function openSlack({
  mode,
  bot,
  log = SILENT_LOG,
  settings,
  ...options
}: OpenOptions): Promise<OpenSlack> {
  const slack = await startSlackDouble({ validateBlocks, ...options });
  const store = await openStore({ file: ':memory:' });
  const { routes, ...adapter } = createSlack({
    bot: bot(store),
    settings: { ...toSettings(mode, slack.url), ...settings },
    store: async () => store,
    log,
    now: () => new Date(),
  });
  const server = createHttpServer({ routes, log });
  const { port } = await server.listen(0, '127.0.0.1');
  slack.listenAt(mode === 'HTTP' ? `http://127.0.0.1:${port}/slack/events` : undefined);
  return {
    slack,
    adapter,
    store,
    server,
    async close() {
      await adapter.stop();
      await server.close();
      await slack.close();
      await store.close();
    },
  };
}
