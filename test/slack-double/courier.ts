import type { Desk } from './desk.js';
import { type AppAnswer, type AppRequest, type Forgery, type Kind, prepare, send } from './requests.js';
import { type Envelope, type Sockets, toEnvelope } from './sockets.js';

/** Slack tries an event three times more: at once, after a minute, after five (milliseconds). */
const RETRY_DELAYS: readonly number[] = [0, 60_000, 300_000];
const ACK_DEADLINE = 3_000;

/** One try to tell the app what happened, and what it answered. */
export interface Delivery extends AppAnswer {
  readonly kind: Kind;
  readonly payload: unknown;
  /** 0, or the number of the retry. */
  readonly attempt: number;
  /** How it went: over HTTP, or in Socket Mode. */
  readonly request?: AppRequest;
  readonly envelope?: Envelope;
}

export interface CourierOptions {
  /** Milliseconds between the tries of an event. */
  readonly retryDelays?: readonly number[];
  /** Milliseconds within which the app must acknowledge. */
  readonly ackDeadline?: number;
}

export interface Courier {
  /** The request URL of the app's settings; without one everything goes by Socket Mode. */
  url: string | undefined;
  readonly deliveries: Delivery[];
  deliver(kind: Kind, payload: unknown): Promise<Delivery>;
  /** A request that can be sent, forged where told. */
  prepare(kind: Kind, payload: unknown, forgery?: Forgery): AppRequest;
  send(request: AppRequest): Promise<AppAnswer>;
  /** Forgets what was delivered, and gives up what was to be tried again. */
  forget(): void;
}

/** What the next try tells of the one before. */
interface Retry {
  readonly attempt: number;
  readonly reason: string;
  readonly envelopeId?: string | undefined;
}

function reasonOf({ status, error }: AppAnswer): string {
  if (error === 'operation_timeout') return 'http_timeout';
  return status === undefined ? 'connection_failed' : 'http_error';
}

export function createCourier({ workspace }: Desk, sockets: Sockets, options: CourierOptions): Courier {
  const { retryDelays = RETRY_DELAYS, ackDeadline = ACK_DEADLINE } = options;
  const timers = new Set<NodeJS.Timeout>();
  const deliveries: Delivery[] = [];

  async function sendByHttp(kind: Kind, payload: unknown, { attempt, reason }: Retry) {
    const headers = { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': reason };
    const request = courier.prepare(kind, payload, attempt > 0 ? { headers } : {});
    return { request, ...(await send(request, ackDeadline)) };
  }

  async function sendBySocket(kind: Kind, payload: unknown, { attempt, envelopeId }: Retry) {
    const retry = { retry_attempt: attempt, retry_reason: attempt > 0 ? 'timeout' : '' };
    const envelope = {
      ...toEnvelope(kind, payload, envelopeId ?? workspace.nextId('')),
      ...(kind === 'event' && retry),
    };
    return { envelope, ...(await sockets.deliver(envelope, ackDeadline)) };
  }

  async function attemptOnce(kind: Kind, payload: unknown, retry: Retry): Promise<Delivery> {
    const way = courier.url === undefined ? sendBySocket : sendByHttp;
    const delivery: Delivery = { kind, payload, attempt: retry.attempt, ...(await way(kind, payload, retry)) };
    deliveries.push(delivery);
    if (kind === 'event' && delivery.error !== undefined && !delivery.isFinal) retryLater(delivery);
    return delivery;
  }

  function retryLater(delivery: Delivery): void {
    const { kind, payload, attempt, envelope } = delivery;
    const delay = retryDelays[attempt];
    if (delay === undefined) return;
    const retry = { attempt: attempt + 1, reason: reasonOf(delivery), envelopeId: envelope?.envelope_id };
    const timer = setTimeout(() => {
      timers.delete(timer);
      void attemptOnce(kind, payload, retry);
    }, delay);
    timers.add(timer.unref());
  }

  const courier: Courier = {
    url: undefined,
    deliveries,
    deliver: (kind, payload) => attemptOnce(kind, payload, { attempt: 0, reason: '' }),
    prepare(kind, payload, forgery) {
      if (courier.url === undefined) throw new Error('Say where the app listens first: double.listenAt(url).');
      return prepare({ url: courier.url, kind, payload, now: workspace.now() }, forgery);
    },
    send: (request) => send(request, ackDeadline),
    forget() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      sockets.forget();
      deliveries.length = 0;
    },
  };
  return courier;
}
