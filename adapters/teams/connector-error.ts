import { z } from 'zod';
import { NEVER_LEFT } from '../never-left.js';

interface Failure {
  /** Of the answer; absent where there was none. */
  readonly status?: number;
  /** Microsoft’s own word for it ("BotNotInConversationRoster"), or the machine’s ("ECONNRESET"). */
  readonly code?: string;
  /** Seconds that Microsoft asks to wait for; NaN where it does not say. */
  readonly retryAfter: number;
  /** Nothing of the call reached Microsoft: it may be made again without anything standing twice. */
  readonly neverLeft: boolean;
}

/** Why a call of a `Connector` failed. It holds neither what was sent nor what was shown for it. */
export class ConnectorError extends Error implements Failure {
  override readonly name = 'ConnectorError';
  declare readonly status?: number;
  declare readonly code?: string;
  readonly retryAfter: number;
  readonly neverLeft: boolean;

  constructor(message: string, { status, code, retryAfter = Number.NaN, neverLeft = false }: Partial<Failure> = {}) {
    super(message);
    if (status !== undefined) this.status = status;
    if (code !== undefined) this.code = code;
    this.retryAfter = retryAfter;
    this.neverLeft = neverLeft;
  }
}

/** What says that nothing was taken: too many, or too many at once. */
export const TURNED_AWAY: ReadonlySet<number | undefined> = new Set([429, 412]);

const CODE = /^[A-Za-z][\w.]{1,79}$/; // BotNotInConversationRoster, ECONNRESET, Http.Timeout

/** The parts of an error of the SDK that say something. */
const sdkErrorSchema = z.object({
  name: z.string().catch(''),
  statusCode: z.number().optional().catch(undefined),
  code: z.string().regex(CODE).optional().catch(undefined),
  response: z.object({ headers: z.custom<{ get(name: string): string | undefined }>() }).optional().catch(undefined),
});

/** Seconds for "30" or "Wed, 21 Oct 2026 07:28:00 GMT", by the clock of whoever answered; NaN for anything else. */
function readRetryAfter(value: string, date: string): number {
  if (value.trim() === '') return Number.NaN;
  const seconds = Number(value);
  const wait = Number.isNaN(seconds) ? (Date.parse(value) - Date.parse(date)) / 1_000 : seconds;
  return Number.isFinite(wait) ? Math.max(Math.ceil(wait), 0) : Number.NaN;
}

/** What an error of a call of the SDK says, and nothing else of it: the rest holds the token and the words that were sent. */
export function toConnectorError(error: unknown): ConnectorError {
  if (error instanceof ConnectorError) return error;
  const { name, statusCode, code, response } = sdkErrorSchema.parse(Object(error));
  const told = code === undefined ? {} : { code };
  if (statusCode === undefined) {
    const cause = code ?? name;
    const neverLeft = NEVER_LEFT.has(cause);
    return new ConnectorError(`The connection to Teams failed (${cause}).`, { ...told, neverLeft });
  }
  const header = (wanted: string): string => response?.headers.get(wanted) ?? '';
  return new ConnectorError(`Teams answered with status ${statusCode}${code === undefined ? '' : ` (${code})`}.`, {
    ...told,
    status: statusCode,
    retryAfter: readRetryAfter(header('retry-after'), header('date')),
  });
}
