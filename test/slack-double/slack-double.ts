import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FaultPlan } from '../faults/call-faults.js';
import type { ValidateBlocks } from './call.js';
import { CHAT_METHODS } from './chat.js';
import { CONVERSATION_METHODS } from './conversations.js';
import { type Courier, type CourierOptions, createCourier, type Delivery } from './courier.js';
import type { Desk, RecordedCall } from './desk.js';
import { createFileMethods, createFiles } from './files.js';
import { createHands, type Hands } from './hands.js';
import { type Consent, createOauth } from './oauth.js';
import { createPeople, type People } from './people.js';
import { createResponseUrls } from './response-urls.js';
import type { Patience } from './seen.js';
import { createSockets, type Sockets } from './sockets.js';
import { createStage } from './stage.js';
import { createViewMethods, modalsOf, type Triggers } from './views.js';
import { AUTH_METHODS, createWebApi } from './web-api.js';
import { BOT_TOKEN, createWorkspace, type Message, type View, type World } from './workspace.js';

const PATIENCE: Patience = { quiet: 40, most: 1_000 };

export interface SlackDoubleOptions extends World, CourierOptions {
  /** Milliseconds since 1970; the machine's clock unless told. */
  readonly now?: () => number;
  readonly validateBlocks?: ValidateBlocks;
  readonly patience?: Patience;
}

/** A Slack on this machine, to which an app and people come. */
export interface SlackDouble extends People, Hands, Pick<Courier, 'prepare' | 'send'> {
  /** Its address; the Web API is at `${url}/api/`. */
  readonly url: string;
  readonly sockets: Pick<Sockets, 'connections' | 'disconnect' | 'cut' | 'sendFrame' | 'setMute'>;
  /** Where the app listens for HTTP: its request URL. Without one everything goes by Socket Mode. */
  listenAt(requestUrl: string | undefined): void;
  /** What goes wrong with the calls to come; nothing without a plan. */
  setFaults(plan?: FaultPlan): void;
  /** What the token may do from now on. */
  setScopes(scopes: readonly string[], token?: string): void;
  /** Lets a token die: "token_revoked", "account_inactive". */
  kill(token: string, error: string): void;
  /** The code that Slack hands to the app's redirect address when a person agrees. */
  consent(consent: Consent): string;
  /** Everything said in the channel, as it now stands, the oldest first. */
  messages(channel: string): readonly Message[];
  /** What the app said there. */
  posts(channel: string): readonly Message[];
  ephemerals(user: string): readonly Message[];
  /** The person's open modals, the uppermost last. */
  views(user: string): readonly View[];
  home(user: string): View | undefined;
  /** Calls of the method, or all; "response_url" is one. */
  calls(method?: string): readonly RecordedCall[];
  /** Everything that the app was told, and what it answered. */
  deliveries(): readonly Delivery[];
  /** A workspace in which nothing has happened; connections stay. */
  reset(): void;
  close(): Promise<void>;
}

/** A workspace as an app meets it, over HTTP and WebSockets on a free port of this machine, until it is closed. */
export async function startSlackDouble(options: SlackDoubleOptions = {}): Promise<SlackDouble> {
  const { now = Date.now, patience = PATIENCE, validateBlocks = () => [] } = options;
  const workspace = createWorkspace(options, now);
  const desk: Desk = { workspace, validateBlocks, calls: [], plan: undefined };
  const triggers: Triggers = new Map();
  const server = createServer((request, response) => {
    serve(request, response).catch((error) => response.writeHead(500).end(`The double itself failed: ${error.stack}`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const sockets = createSockets(workspace, url);
  const oauth = createOauth(workspace);
  const responseUrls = createResponseUrls(desk, url);
  const courier = createCourier(desk, sockets, options);
  const files = createFiles(desk, url);
  const stage = createStage({ desk, courier, responseUrls, files, triggers, patience });
  const webApi = createWebApi(desk, {
    ...AUTH_METHODS,
    ...CHAT_METHODS,
    ...CONVERSATION_METHODS,
    ...createViewMethods(triggers),
    ...oauth.methods,
    ...createFileMethods(url),
    'apps.connections.open': sockets.open,
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, door, name = ''] = new URL(request.url ?? '/', url).pathname.split('/');
    if (door === 'api') return webApi(request, response, name);
    if (door === 'response') return responseUrls.serve(request, response, name);
    if (door === 'files-pri') return files.serve(request, response, name);
    response.writeHead(404).end();
  }

  server.on('upgrade', sockets.upgrade);
  const said = (channel: string): Message[] => workspace.messages.filter((message) => message.channel === channel);

  return {
    url,
    sockets,
    ...createPeople(stage),
    ...createHands(stage),
    prepare: courier.prepare,
    send: courier.send,
    consent: oauth.consent,
    listenAt(requestUrl) {
      courier.url = requestUrl;
    },
    setFaults(plan) {
      desk.plan = plan;
    },
    setScopes(scopes, name = BOT_TOKEN) {
      const token = workspace.tokens.get(name);
      if (token) token.scopes = scopes;
    },
    kill(name, error) {
      const token = workspace.tokens.get(name);
      if (token) token.dead = error;
    },
    messages: said,
    posts: (channel) => said(channel).filter(({ bot_id }) => bot_id !== undefined),
    ephemerals: (user) => workspace.ephemerals.filter(({ visibleTo }) => visibleTo === user),
    views: (user) => modalsOf(workspace, user),
    home: (user) => workspace.homes.get(user),
    calls: (method) => desk.calls.filter((call) => method === undefined || call.method === method),
    deliveries: () => [...courier.deliveries],
    reset() {
      const { nextId: _, nextTs: __, ...fresh } = createWorkspace(options, now);
      Object.assign(workspace, fresh);
      Object.assign(desk, { calls: [], plan: undefined });
      courier.forget();
    },
    async close() {
      courier.forget();
      await sockets.close();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}
