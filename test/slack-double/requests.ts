import { createHmac } from 'node:crypto';

export const SIGNING_SECRET = 'double-signing-secret';

/** Commands and interactions come as forms, events as JSON. */
export type Kind = 'command' | 'interaction' | 'event';

/** A request to the app, ready to be sent, and to be sent again. */
export interface AppRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What is not as Slack would have it. */
export interface Forgery {
  readonly secret?: string;
  /** In place of the seconds since 1970: "Infinity". */
  readonly timestamp?: number | string;
  /** In place of the right one; null for none. */
  readonly signature?: string | null;
  /** Added to the headers, or in place of them. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface AppAnswer {
  /** Absent where no answer came. */
  readonly status?: number;
  /** JSON, or text, or '' for none. */
  readonly body: unknown;
  /** Milliseconds until the answer, or until Slack gave up. */
  readonly ms: number;
  /** What Slack tells the person: "operation_timeout" after three seconds, "dispatch_failed" for anything but 2xx. */
  readonly error?: string;
  /** The app wants no retry: X-Slack-No-Retry. */
  readonly isFinal?: boolean;
}

const FORM = 'application/x-www-form-urlencoded';

/** A body as Slack writes it; text is left as it is. */
export function toBody(kind: Kind, payload: unknown): string {
  if (typeof payload === 'string') return payload;
  const json = JSON.stringify(payload);
  if (kind === 'event') return json;
  return String(new URLSearchParams(kind === 'interaction' ? { payload: json } : (payload as Record<string, string>)));
}

/** https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function sign(secret: string, timestamp: number | string, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

interface Draft {
  readonly url: string;
  readonly kind: Kind;
  readonly payload: unknown;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A signed request, forged where told. */
export function prepare({ url, kind, payload, now }: Draft, forgery: Forgery = {}): AppRequest {
  const body = toBody(kind, payload);
  const { secret = SIGNING_SECRET, timestamp = Math.floor(now / 1000) } = forgery;
  const signature = forgery.signature === undefined ? sign(secret, timestamp, body) : forgery.signature;
  const headers = {
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    'content-type': kind === 'event' ? 'application/json' : FORM,
    'x-slack-request-timestamp': String(timestamp),
    ...(signature !== null && { 'x-slack-signature': signature }),
    ...forgery.headers,
  };
  return { url, headers, body };
}

async function read(response: Response, started: number): Promise<AppAnswer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    body: isJson ? JSON.parse(text) : text,
    ms: performance.now() - started,
    ...(!response.ok && { error: 'dispatch_failed' }),
    ...(response.headers.has('x-slack-no-retry') && { isFinal: true }),
  };
}

/** Sends the request and waits for its answer, for `deadline` milliseconds. */
export async function send({ url, headers, body }: AppRequest, deadline: number): Promise<AppAnswer> {
  const started = performance.now();
  const signal = AbortSignal.timeout(deadline);
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
    return await read(response, started);
  } catch {
    const error = signal.aborted ? 'operation_timeout' : 'dispatch_failed';
    return { body: '', ms: performance.now() - started, error };
  }
}
