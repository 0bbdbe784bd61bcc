import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Conversation } from '../../src/conversation.js';
import type { Message } from '../../src/digest/sending.js';
import { createRandom } from './random.js';

/** What goes wrong with one call. All but the first two have accepted the message. */
export type Fault = 'throttled' | 'failed' | 'accepted-failed' | 'dropped' | 'silent' | 'truncated';

/** They take turns, so that every run has some of each. */
const TURNS: readonly Fault[] = [
  'accepted-failed',
  'throttled',
  'dropped',
  'failed',
  'throttled',
  'truncated',
  'silent',
];

/** Milliseconds before a request is looked at: two of one conversation can be on their way at once. */
const LATENCY = 5;
/** Longer than what was received before takes to be accepted: a platform shows what it accepted. */
const LOOKING = 20;

interface FakePlatformOptions {
  readonly seed: number;
  /** Of all calls, from 0 to 1; messages to a user alone are spared. */
  readonly faultShare: number;
  readonly now: () => Date;
  /** Nothing can arrive where this says why. */
  readonly refuse?: (conversation: Conversation) => string | undefined;
}

interface Accepted {
  readonly message: Message;
  readonly at: string;
}

/** A platform over real HTTP which keeps what it accepted and fails as platforms fail. */
export interface FakePlatform {
  readonly url: string;
  readonly accepted: readonly Accepted[];
  /** Faults of requests to send, in their order. */
  readonly faults: readonly Fault[];
  /** Requests to send, whatever became of them. */
  calls(): number;
  close(): Promise<void>;
}

export const isPrivate = ({ channel }: Conversation): boolean => channel.startsWith('user:');

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

function answer(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '1' }).end(body);
}

const FAILURES: Readonly<Record<Fault, (response: ServerResponse) => unknown>> = {
  throttled: (response) => answer(response, 429, '{"error":"ratelimited"}'),
  failed: (response) => answer(response, 500, '{"error":"internal"}'),
  'accepted-failed': (response) => answer(response, 500, '{"error":"internal"}'),
  dropped: (response) => response.destroy(),
  silent: () => undefined,
  truncated: (response) => answer(response, 200, '{"id":"17'),
};

function createFaultPlan({ seed, faultShare }: FakePlatformOptions): (conversation: Conversation) => Fault | undefined {
  const random = createRandom(seed);
  let turn = 0;
  return (conversation) => {
    if (isPrivate(conversation) || random() >= faultShare) return undefined;
    turn += 1;
    return TURNS[turn % TURNS.length];
  };
}

interface Kept {
  readonly accepted: Accepted[];
  readonly faults: Fault[];
  calls: number;
}

function createSend(options: FakePlatformOptions, kept: Kept, nextFault: ReturnType<typeof createFaultPlan>) {
  return (message: Message, response: ServerResponse) => {
    kept.calls += 1;
    const refusal = options.refuse?.(message.conversation);
    if (refusal) return answer(response, 404, JSON.stringify({ error: refusal }));
    const fault = nextFault(message.conversation);
    if (fault) kept.faults.push(fault);
    if (fault !== 'throttled' && fault !== 'failed') kept.accepted.push({ message, at: options.now().toISOString() });
    return fault ? FAILURES[fault](response) : answer(response, 200, `{"id":"${kept.accepted.length}"}`);
  };
}

function createFind(kept: Kept, nextFault: ReturnType<typeof createFaultPlan>) {
  return ({ searchParams }: URL, response: ServerResponse) => {
    const [id, since = ''] = [searchParams.get('delivery'), searchParams.get('since') ?? ''];
    const index = kept.accepted.findIndex(({ message, at }) => message.deliveryId === id && at >= since);
    const message = kept.accepted[index]?.message;
    const fault = message && nextFault(message.conversation);
    return fault ? FAILURES[fault](response) : answer(response, 200, message ? `{"id":"${index + 1}"}` : '{}');
  };
}

function serve(options: FakePlatformOptions, kept: Kept) {
  const nextFault = createFaultPlan(options);
  const send = createSend(options, kept, nextFault);
  const find = createFind(kept, nextFault);
  return async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    await sleep(request.method === 'GET' ? LOOKING : LATENCY);
    if (request.method === 'GET') return find(url, response);
    const body = await readBody(request).catch(() => undefined);
    return body === undefined ? response.destroy() : send(JSON.parse(body), response);
  };
}

/** A platform that listens on a free port of this machine until it is closed. */
export async function startFakePlatform(options: FakePlatformOptions): Promise<FakePlatform> {
  const kept: Kept = { accepted: [], faults: [], calls: 0 };
  const server = createServer(serve(options, kept));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    accepted: kept.accepted,
    faults: kept.faults,
    calls: () => kept.calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
