import { createHttpServer } from '../../../adapters/server.js';
import type { Platform } from '../../../adapters/service.js';
import { createSlack } from '../../../adapters/slack/slack.js';
import type { Bot } from '../../../src/bot.js';
import { createLog } from '../../../src/log.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { CLIENT_ID, CLIENT_SECRET, type Consent } from '../../slack-double/oauth.js';
import { SIGNING_SECRET } from '../../slack-double/requests.js';
import { type SlackDouble, startSlackDouble } from '../../slack-double/slack-double.js';
import type { World } from '../../slack-double/workspace.js';
import { createSampleBot } from '../../src/sample-bot.js';

export const SCOPES = ['app_mentions:read', 'chat:write', 'commands', 'files:read', 'im:history'];
export const STATE_SECRET = 'state-secret-of-the-tests';

interface DistributedOptions {
  readonly world?: World;
  readonly bot?: (store: Store) => Bot;
  /** Milliseconds since 1970, in place of a clock that stands still. */
  readonly clock?: () => number;
  /** In place of one that forgets. */
  readonly store?: Store;
}

/** An app that many workspaces may install, over HTTP. Its clock stands still, near that of the machine, by which Slack's SDK reckons. */
export interface DistributedSlack {
  readonly slack: SlackDouble;
  readonly app: Platform;
  readonly store: Store;
  /** Where the app listens. */
  readonly url: string;
  readonly log: readonly string[];
  /** Milliseconds since 1970, by the clock that all share. */
  now(): number;
  /** Moves the clock. */
  wait(milliseconds: number): void;
  /** What a browser does to install the app, up to the page that it ends on. */
  install(consent: Partial<Consent> & Pick<Consent, 'owner'>): Promise<Response>;
  close(): Promise<void>;
}

/** The address that the install page leads to, with the cookie that came along. */
export async function readInstallPage(url: string): Promise<{ authorize: URL; cookie: string; page: string }> {
  const response = await fetch(`${url}/slack/install`);
  const page = await response.text();
  const [, address = ''] = /href="([^"]+)"/.exec(page) ?? []; // href="https://slack.com/oauth/v2/authorize?…"
  const cookie = response.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  return { authorize: new URL(address.replaceAll('&amp;', '&')), cookie, page };
}

const toSettings = (url: string) => ({
  kind: 'many' as const,
  admins: [],
  signingSecret: SIGNING_SECRET,
  clientId: CLIENT_ID,
  clientSecret: CLIENT_SECRET,
  stateSecret: STATE_SECRET,
  publicUrl: 'https://bot.example.org',
  slackApiUrl: `${url}/api/`,
});

export async function openDistributedSlack(options: DistributedOptions = {}): Promise<DistributedSlack> {
  let time = Date.now();
  const tell = options.clock ?? (() => time);
  const now = () => new Date(tell());
  const slack = await startSlackDouble({ now: tell, ...options.world });
  const store = options.store ?? (await openStore({ file: ':memory:' }));
  const lines: string[] = [];
  const log = createLog({ level: 'info', write: (line) => lines.push(line), now });
  const bot = options.bot?.(store) ?? createSampleBot();
  const app = createSlack({ bot, settings: toSettings(slack.url), store: async () => store, log, now });
  await app.start();
  const server = createHttpServer({ routes: app.routes, log });
  const { port } = await server.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${port}`;
  slack.listenAt(`${url}/slack/events`);
  return {
    slack,
    app,
    store,
    url,
    log: lines,
    now: tell,
    wait(milliseconds) {
      time += milliseconds;
    },
    async install(consent) {
      const { authorize, cookie } = await readInstallPage(url);
      const code = slack.consent({ scopes: SCOPES, isRotating: false, ...consent });
      const state = authorize.searchParams.get('state') ?? '';
      const query = new URLSearchParams({ code, state });
      return fetch(`${url}/slack/oauth_redirect?${query}`, { headers: { cookie } });
    },
    async close() {
      await app.stop();
      await server.close();
      await slack.close();
      if (!options.store) await store.close();
    },
  };
}
