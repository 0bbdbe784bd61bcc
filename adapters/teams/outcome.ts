import type { Outcome } from '../../src/digest/sending.js';
import { ConnectorError, TURNED_AWAY } from './connector-error.js';

/**
 * Nothing will ever arrive there, until a person does what is said. The words are Microsoft’s:
 * https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis.
 */
const REFUSALS: ReadonlyMap<string, string> = new Map([
  ['BotNotInConversationRoster', 'The bot is not in this team or chat any more: add its app there again.'],
  [
    'ConversationBlockedByUser',
    'The bot is blocked there: let it write again, in the settings of the chat or channel.',
  ],
  ['MessageWritesBlocked', 'The bot was blocked there, or removed: let it write again, or add its app again.'],
  ['ForbiddenOperationException', 'The person does not have the app: add it in Teams, under Apps.'],
  ['BotDisabledByAdmin', 'An administrator of Teams has switched the app off: ask for it to be allowed.'],
  ['NotEnoughPermissions', 'The bot may not post there: ask an owner of the team to let it.'],
  ['InvalidBotApiHost', 'Teams reaches this conversation in another way now: write to the bot there once.'],
]);

const GONE_FOR_GOOD = 'The conversation is gone, or the bot is not in it any more: add its app there again.';
const NO_SECRET = 'Microsoft does not accept the app’s secret: whoever runs the bot has to renew it.';
const NO_TOKEN = 'Microsoft gave the bot no token: whoever runs it has to see to the app’s secret.';

/** What becomes of a message whose receipt cannot be read. */
export const UNREADABLE: Outcome = { kind: 'unknown', reason: 'Teams’ answer could not be read.' };

/** The conversation is gone, or the bot’s right to write there. */
const GONE: ReadonlySet<number> = new Set([403, 404, 410]);
/** Somebody on the way waited too long for Teams. */
const TIMED_OUT = 408;

function judgeGone(status: number, code: string | undefined): Outcome {
  const forbidden = `Teams does not let the bot write there (${code ?? status}): see that its app is in this team or chat.`;
  return { kind: 'refused', reason: REFUSALS.get(code ?? '') ?? (status === 403 ? forbidden : GONE_FOR_GOOD) };
}

function judgeStatus(status: number, { code, retryAfter }: ConnectorError): Outcome {
  if (TURNED_AWAY.has(status)) return { kind: 'throttled', retryAfter };
  if (GONE.has(status)) return judgeGone(status, code);
  if (status === 401) return { kind: 'rejected', reason: NO_SECRET };
  if (status < 300) return UNREADABLE;
  const isRefusal = status >= 400 && status < 500 && status !== TIMED_OUT;
  const told = code === undefined ? status : `${status}, ${code}`;
  return { kind: isRefusal ? 'rejected' : 'unknown', reason: `Teams answered with status ${told}.` };
}

/** What became of a message whose call failed; whatever is not known to be refused may have arrived. */
export function toOutcome(error: unknown): Outcome {
  if (!(error instanceof ConnectorError)) return UNREADABLE;
  const { status, code, neverLeft } = error;
  if (status !== undefined) return judgeStatus(status, error);
  if (code === 'NoToken') return { kind: 'rejected', reason: NO_TOKEN };
  return {
    kind: neverLeft ? 'rejected' : 'unknown',
    reason: `The connection to Teams failed${code === undefined ? '' : ` (${code})`}.`,
  };
}
