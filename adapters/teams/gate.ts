import type { IncomingHttpHeaders } from 'node:http';
import { type Activity, tenantIdOf } from './activity.js';
import type { Keys } from './keys.js';
import { isLoopback, isOnLoopback } from './loopback.js';
import type { PlaygroundSettings, TeamsSettings } from './settings.js';
import { type Claims, type Expected, isSignedBy, MICROSOFT, readClaims } from './token.js';

/** The status that something is turned away with; undefined for what may come in. */
export type Refusal = number | undefined;

/** What is known of a request before it is read. */
interface Knock {
  readonly headers: IncomingHttpHeaders;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/** Turns a request away by its headers, or says how what it holds is to be judged. */
export type Gate = (request: Knock) => Promise<number | ((activity: Activity) => Refusal)>;

interface TokenGateOptions {
  readonly settings: Exclude<TeamsSettings, PlaygroundSettings>;
  readonly keys: Pick<Keys, 'find'>;
  readonly now: () => Date;
}

const UNAUTHENTICATED = 401;
const FORBIDDEN = 403;
const UNAVAILABLE = 503;

const CHANNEL = 'msteams';

/** Of "127.0.0.1:3000" the host; empty for what is none. */
const hostOf = (authority = ''): string =>
  URL.canParse(`http://${authority}`) ? new URL(`http://${authority}`).hostname : '';

/** Whether a request comes from this machine, and neither through a tunnel nor from a page under another name. */
const isOwn = ({ socket, headers }: Knock): boolean =>
  isLoopback(socket.remoteAddress ?? '') &&
  isLoopback(hostOf(headers.host)) &&
  headers['x-forwarded-for'] === undefined;

/** Lets in what comes from this machine, and is answered on it. */
export const playgroundGate: Gate = async (request) =>
  isOwn(request) ? ({ serviceUrl }) => (isOnLoopback(serviceUrl) ? undefined : FORBIDDEN) : FORBIDDEN;

const withoutSlash = (url: string): string => (url.endsWith('/') ? url.slice(0, -1) : url);

/** The token must be for the region that the activity is answered in: whoever has one cannot have answers sent elsewhere. */
const isMeant = ({ channelId, serviceUrl }: Activity, claims: Claims): boolean =>
  channelId === CHANNEL && withoutSlash(serviceUrl) === withoutSlash(claims.serviceUrl);

/** Whether Microsoft signed the token, with a key that speaks for Teams. */
async function judgeSignature({ keys, now }: TokenGateOptions, claims: Claims, expected: Expected): Promise<Refusal> {
  const found = await keys.find(claims.kid).catch(() => UNAVAILABLE);
  if (typeof found === 'number') return found;
  if (!found || (found.endorsements.length > 0 && !found.endorsements.includes(CHANNEL))) return UNAUTHENTICATED;
  return (await isSignedBy(found.key, claims, { ...expected, now: now() })) ? undefined : UNAUTHENTICATED;
}

/** Lets in what Microsoft signed for the app just now, of the organisations that are answered. */
export function createTokenGate(options: TokenGateOptions): Gate {
  const { settings, now } = options;
  const expected = { issuer: settings.endpoints?.issuer ?? MICROSOFT, appId: settings.appId };
  const tenants = new Set(settings.tenants);
  return async ({ headers }) => {
    const claims = readClaims(headers.authorization, expected, now());
    if (!claims) return UNAUTHENTICATED;
    const refusal = await judgeSignature(options, claims, expected);
    if (refusal !== undefined) return refusal;
    return (activity) => {
      if (!isMeant(activity, claims)) return UNAUTHENTICATED;
      return tenants.has(tenantIdOf(activity)) ? undefined : FORBIDDEN;
    };
  };
}
