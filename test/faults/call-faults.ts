import type { ServerResponse } from 'node:http';
import { createRandom } from './random.js';

/** What goes wrong with one call. Where `accepted` is not named, the first three have not done what was asked, and the others have. */
export type Fault =
  /** 429; `retryAfter` in seconds, or any text, or left out. */
  | { readonly kind: 'throttled'; readonly retryAfter?: number | string }
  /** Refused as Slack does it: `ok: false`. */
  | { readonly kind: 'refused'; readonly error: string }
  /** Refused as Teams does it, by a status. */
  | { readonly kind: 'denied'; readonly status: number; readonly code: string }
  | { readonly kind: 'failed'; readonly status: number; readonly accepted: boolean }
  /** The connection is reset before any header. */
  | { readonly kind: 'reset'; readonly accepted: boolean }
  /** No answer, ever. */
  | { readonly kind: 'silent'; readonly accepted: boolean }
  /** Half of the JSON: as a whole answer, or with the connection reset in the middle of it. */
  | { readonly kind: 'truncated' | 'cut' }
  /** A page of HTML with status 200. */
  | { readonly kind: 'page' }
  | { readonly kind: 'slow'; readonly milliseconds: number };

/** What can go wrong with a call to any platform: each kind, before it was accepted and after. */
export const EVERY_FAULT: readonly Fault[] = [
  { kind: 'failed', status: 500, accepted: true },
  { kind: 'failed', status: 500, accepted: false },
  { kind: 'failed', status: 502, accepted: true },
  { kind: 'failed', status: 503, accepted: false },
  { kind: 'failed', status: 504, accepted: true },
  { kind: 'failed', status: 302, accepted: true },
  { kind: 'reset', accepted: true },
  { kind: 'reset', accepted: false },
  { kind: 'silent', accepted: true },
  { kind: 'truncated' },
  { kind: 'cut' },
  { kind: 'page' },
  { kind: 'throttled', retryAfter: 1 },
];

export interface FaultyCall {
  /** What is called: "chat.postMessage", "response_url", "send". */
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Of calls of this method, from 1. */
  readonly count: number;
}

export type FaultPlan = (call: FaultyCall) => Fault | undefined;

interface SeededFaults {
  readonly seed: number;
  /** Of all calls, from 0 to 1. */
  readonly share: number;
  readonly faults: readonly Fault[];
  /** Every method unless told. */
  readonly methods?: readonly string[];
}

/** A plan in which the same seed spoils the same calls in the same way. */
export function faultsBySeed({ seed, share, faults, methods }: SeededFaults): FaultPlan {
  const random = createRandom(seed);
  return ({ method }) => {
    if ((methods && !methods.includes(method)) || random() >= share) return undefined;
    return faults[Math.floor(random() * faults.length)];
  };
}

/** Whether what was asked was done before it went wrong. */
export function isAccepted(fault: Fault): boolean {
  if (fault.kind === 'throttled' || fault.kind === 'refused' || fault.kind === 'denied') return false;
  return 'accepted' in fault ? fault.accepted : true;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers with JSON. */
export function reply(response: ServerResponse, { status, body, headers }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

function throttle(response: ServerResponse, retryAfter?: number | string): void {
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  reply(response, { status: 429, body: { ok: false, error: 'ratelimited' }, headers });
}

/** Answers as the fault has it, in place of `body`. */
export function spoil(response: ServerResponse, fault: Fault, body: unknown): void {
  const json = JSON.stringify(body);
  const half = json.slice(0, json.length / 2);
  switch (fault.kind) {
    case 'throttled':
      throttle(response, fault.retryAfter);
      break;
    case 'refused':
      reply(response, { status: 200, body: { ok: false, error: fault.error } });
      break;
    case 'denied':
      reply(response, { status: fault.status, body: { error: { code: fault.code, message: 'It was not done.' } } });
      break;
    case 'failed':
      reply(response, { status: fault.status, body: { ok: false, error: 'internal_error' } });
      break;
    case 'reset':
      response.destroy();
      break;
    case 'silent':
      break;
    case 'truncated':
      response.writeHead(200, { 'content-type': 'application/json' }).end(half);
      break;
    case 'cut':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) });
      response.write(half, () => response.destroy());
      break;
    case 'page':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Something went wrong.');
      break;
    case 'slow':
      setTimeout(() => reply(response, { status: 200, body }), fault.milliseconds).unref();
  }
}
