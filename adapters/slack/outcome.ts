import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import type { Outcome } from '../../src/digest/sending.js';
import { NEVER_LEFT } from '../never-left.js';

/** Nothing will ever arrive there, until a person does what is said. */
const REFUSALS: Readonly<Record<string, string>> = {
  channel_not_found: 'The channel is gone, or the bot is not in it: invite it with /invite.',
  not_in_channel: 'The bot is not in the channel: invite it with /invite.',
  is_archived: 'The channel is archived.',
  restricted_action: 'This workspace does not let apps post there.',
  restricted_action_read_only_channel: 'The channel is read-only for apps.',
  cannot_dm_bot: 'A bot cannot be written to.',
  user_not_found: 'The person is not in this workspace any more.',
  user_disabled: 'The person’s account is disabled.',
  messages_tab_disabled: 'The app’s messages tab is switched off.',
  token_revoked: 'The app was removed from this workspace.',
  account_inactive: 'The app was removed from this workspace.',
  invalid_auth: 'The app’s token is not valid any more: install the app anew.',
  not_authed: 'The app has no token for this workspace: install it anew.',
  team_access_not_granted: 'The organisation has not let the app into this workspace.',
  access_denied: 'This workspace does not let the app in.',
  missing_scope: 'The app may not post: install it anew.',
  no_permission: 'The app may not post there.',
};

/** The token opens nothing any more: after the first such answer every further call is for nothing. */
const DEAD_TOKEN: ReadonlySet<string> = new Set(['token_revoked', 'account_inactive', 'invalid_auth']);
/** The app was certainly removed, and what is stored for the workspace goes with it. */
const REMOVED: ReadonlySet<string> = new Set(['token_revoked', 'account_inactive']);

/** Slack itself failed: the message may stand there all the same. */
const DOUBTFUL: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
]);

const CODE = /^[a-z][a-z0-9_]{1,79}$/; // channel_not_found

/**
 * Slack's own word for why it refused a call: "channel_not_found". Undefined for any other error; of a body that is no
 * JSON the SDK makes an error of that text, which is no word of Slack's.
 */
export function refusalCode(error: unknown): string | undefined {
  if (!(error instanceof WebAPIPlatformError)) return undefined;
  const code: unknown = error.data.error;
  return typeof code === 'string' && CODE.test(code) ? code : undefined;
}

export const isTokenDead = (error: unknown): boolean => DEAD_TOKEN.has(refusalCode(error) ?? '');
export const isAppRemoved = (error: unknown): boolean => REMOVED.has(refusalCode(error) ?? '');

function judgeCode(code: string): Outcome {
  if (code === 'ratelimited' || code === 'rate_limited') return { kind: 'throttled', retryAfter: Number.NaN };
  if (DOUBTFUL.has(code)) return { kind: 'unknown', reason: `Slack answered ${code}.` };
  const reason = Object.hasOwn(REFUSALS, code) ? REFUSALS[code] : undefined;
  return reason === undefined ? { kind: 'rejected', reason: `Slack answered ${code}.` } : { kind: 'refused', reason };
}

/** The code of the error at the bottom of it, or its name: "ECONNREFUSED", "TimeoutError". */
function findCause(error: unknown): string {
  const { code, cause, name } = Object(error) as { code?: unknown; cause?: unknown; name?: unknown };
  if (typeof code === 'string') return code;
  return cause === undefined ? String(name) : findCause(cause);
}

function judgeRequest({ original }: WebAPIRequestError): Outcome {
  const cause = findCause(original);
  return { kind: NEVER_LEFT.has(cause) ? 'rejected' : 'unknown', reason: `The connection to Slack failed (${cause}).` };
}

/** What became of a message whose call ended with an error of the Web API client; whatever is not known to be refused may have arrived. */
export function toOutcome(error: unknown): Outcome {
  if (error instanceof WebAPIRateLimitedError) return { kind: 'throttled', retryAfter: error.retryAfter };
  const code = refusalCode(error);
  if (code !== undefined) return judgeCode(code);
  if (error instanceof WebAPIRequestError) return judgeRequest(error);
  if (error instanceof WebAPIHTTPError)
    return { kind: 'unknown', reason: `Slack answered with status ${error.statusCode}.` };
  return { kind: 'unknown', reason: 'Slack’s answer could not be read.' };
}
