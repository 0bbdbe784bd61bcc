import { createHttpServer } from '../../../adapters/server.js';
import type { Activity } from '../../../adapters/teams/activity.js';
import { createBotFramework } from '../../../adapters/teams/bot-framework.js';
import { guardTeams } from '../../../adapters/teams/edge.js';
import type { InvokeReply } from '../../../adapters/teams/invoke-reply.js';
import { createKeys } from '../../../adapters/teams/keys.js';
import type { TeamsSettings } from '../../../adapters/teams/settings.js';
import type { Log } from '../../../src/log.js';
import { APP_ID, TENANT } from '../../teams-double/world.js';
import { APP_SETTINGS } from './app-settings.js';
import { createKey, type IssuedKey, type Issuer, publish, sign, startIssuer } from './issuer.js';

export const ISSUER = 'https://api.botframework.com';
export const SERVICE = 'https://smba.trafficmanager.net/uk/';
export const ACTIVITY = {
  type: 'message',
  id: '1479163266233',
  channelId: 'msteams',
  serviceUrl: SERVICE,
  from: { id: '29:amina', aadObjectId: '22222222-3333-4444-8555-666666666666', name: 'Amina' },
  recipient: { id: `28:${APP_ID}` },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: TENANT },
  text: '/ofsted latest',
};

export const secondsFromNow = (seconds: number) => Math.floor(Date.now() / 1_000) + seconds;

export const claims = (changed: object = {}): Record<string, unknown> => ({
  iss: ISSUER,
  aud: APP_ID,
  nbf: secondsFromNow(-60),
  exp: secondsFromNow(3_600),
  serviceurl: SERVICE,
  ...changed,
});

interface Posted {
  readonly token?: string;
  readonly authorization?: string | null;
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The way into the bot, with an issuer of tokens beside it. */
export interface OpenEdge {
  readonly url: string;
  /** The key that the issuer signs with. */
  readonly key: IssuedKey;
  readonly issuer: Issuer;
  /** What was let in. */
  readonly took: Activity[];
  /** What the log was told of. */
  readonly errors: string[];
  /** How what is let in is answered. */
  answer: () => Promise<InvokeReply | undefined>;
  /** Posts an activity as Teams does, but for what is told. */
  post(posted?: Posted): Promise<{ status: number; text: string; headers: Headers }>;
  /** Posts an activity that differs. */
  postActivity(changed: object): ReturnType<OpenEdge['post']>;
  close(): Promise<void>;
}

let usualKey: Promise<IssuedKey> | undefined;

const now = () => new Date();

async function listen(edge: OpenEdge, settings: TeamsSettings) {
  const log: Log = { info() {}, warn() {}, error: (message) => void edge.errors.push(message) };
  const framework = createBotFramework({ settings, accessToken: async () => 'token-1' });
  const take = (activity: Activity) => {
    edge.took.push(activity);
    return framework.run(activity, () => edge.answer());
  };
  const keys = createKeys({ openId: edge.issuer.openId, now, log });
  const handle = guardTeams({ settings, keys, now, log, take });
  const server = createHttpServer({ routes: [{ method: 'POST', path: '/teams/messages', handle }], log });
  const { port } = await server.listen(0, '127.0.0.1');
  return { server, url: `http://127.0.0.1:${port}/teams/messages` };
}

/** Listens on this machine, with the usual settings but for what is told. */
export async function openEdge(changed: object = {}): Promise<OpenEdge> {
  usualKey ??= createKey('key-1', ['msteams']);
  const key = await usualKey;
  const issuer = await startIssuer([await publish(key)]);
  const edge: OpenEdge = {
    url: '',
    key,
    issuer,
    took: [],
    errors: [],
    answer: async () => undefined,
    async post({ token, authorization, body = JSON.stringify(ACTIVITY), headers = {} } = {}) {
      const bearer = authorization === undefined ? `Bearer ${token ?? (await sign(key, claims()))}` : authorization;
      const type = { 'content-type': 'application/json' };
      const shown = bearer !== null && { authorization: bearer };
      const response = await fetch(url, { method: 'POST', headers: { ...type, ...shown, ...headers }, body });
      return { status: response.status, text: await response.text(), headers: response.headers };
    },
    postActivity: (differing) => edge.post({ body: JSON.stringify({ ...ACTIVITY, ...differing }) }),
    async close() {
      await server.close();
      await issuer.close();
    },
  };
  const { server, url } = await listen(edge, { ...APP_SETTINGS, ...changed } as TeamsSettings);
  return Object.assign(edge, { url });
}
