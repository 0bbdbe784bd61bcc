import { WebClient } from '@slack/web-api';
import { silentLogger } from './silent-logger.js';
import type { SlackDouble } from './slack-double.js';

/** Slack's own client, which tries nothing again and waits for 300 ms. */
export const clientOf = (slack: SlackDouble, token?: string): WebClient =>
  new WebClient(token, {
    slackApiUrl: `${slack.url}/api/`,
    retryConfig: { retries: 0 },
    timeout: 300,
    logger: silentLogger,
  });

/** What a call came to: "ok", Slack's error, or what went wrong on the way. */
export async function outcomeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'ok';
  } catch (error) {
    const { data, code } = error as { readonly data?: { readonly error?: string }; readonly code?: string };
    return data?.error ?? code ?? String(error);
  }
}
