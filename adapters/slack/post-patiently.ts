import { setTimeout as sleep } from 'node:timers/promises';
import { WebAPIRateLimitedError } from '@slack/web-api';

/** Seconds; an answer that comes later is not looked for any more. */
const LONGEST_WAIT = 30;

/** Posts once more where Slack asked to wait a little. */
export async function postPatiently(post: () => Promise<unknown>): Promise<unknown> {
  try {
    return await post();
  } catch (error) {
    if (!(error instanceof WebAPIRateLimitedError) || error.retryAfter > LONGEST_WAIT) throw error;
    await sleep(error.retryAfter * 1_000);
    return post();
  }
}
