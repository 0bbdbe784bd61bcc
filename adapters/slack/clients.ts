import { type Logger, WebClient, type WebClientOptions } from '@slack/web-api';
import { fetchPatiently } from './retry-after.js';

/** The two ways of calling Slack for one workspace: neither tries again by itself. */
export interface Clients {
  /** Somebody waits for it: given up before the three seconds are over that Slack waits. */
  readonly interactive: WebClient;
  /** Nobody waits: digests, notices. */
  readonly bulk: WebClient;
}

interface PoolOptions {
  readonly now: () => Date;
  readonly logger: Logger;
  /** Absent: https://slack.com/api/. */
  readonly slackApiUrl?: string;
}

const INTERACTIVE = 2_500;
/** Less than the deadline of whoever sends digests. */
const BULK = 9_000;
/** Workspaces whose clients are kept; the one used longest ago goes first. */
const MOST_KEPT = 500;

/** A client that calls once and, where Slack asks to wait, says so at once. Without a token for `oauth.v2.access` alone. */
export function createClient(token: string | undefined, { now, logger, slackApiUrl }: PoolOptions, timeout: number) {
  const options: WebClientOptions = {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    fetch: fetchPatiently(fetch, now),
    logger,
    timeout,
    ...(slackApiUrl !== undefined && { slackApiUrl }),
  };
  return new WebClient(token, options);
}

/**
 * The clients of a token, made once and kept while they are used: Slack's SDK keeps one for every token that it ever saw,
 * and tokens that rotate are many.
 */
export function createClientPool(options: PoolOptions): (token: string) => Clients {
  const kept = new Map<string, Clients>();
  return (token) => {
    const clients = kept.get(token) ?? {
      interactive: createClient(token, options, INTERACTIVE),
      bulk: createClient(token, options, BULK),
    };
    kept.delete(token);
    kept.set(token, clients);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return clients;
  };
}
