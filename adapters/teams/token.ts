import { type CryptoKey, jwtVerify } from 'jose';
import { z } from 'zod';

/** Whose token is expected, and for whom. */
export interface Expected {
  readonly issuer: string;
  readonly appId: string;
}

/** What is read of a token before anything else is done with it: nobody has verified it yet. */
export interface Claims {
  readonly token: string;
  /** Of the key that it says it is signed with. */
  readonly kid: string;
  /** The region of Teams that it was given to. */
  readonly serviceUrl: string;
}

/** Who issues the tokens of the Bot Framework: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication. */
export const MICROSOFT = 'https://api.botframework.com';

const ALGORITHM = 'RS256';
/** Seconds that the issuer’s clock and ours may differ, either way. */
const SKEW = 300;
const BEARER = /^Bearer ([\w-]{1,1000})\.([\w-]{1,6000})\.[\w-]{1,2000}$/i; // Bearer eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiIuLi4ifQ.c2ln

const headerSchema = z.object({
  alg: z.literal(ALGORITHM),
  typ: z.literal('JWT').optional(),
  kid: z.string().min(1).max(200),
});

const payloadSchema = z.object({
  iss: z.string(),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  serviceurl: z.string().min(1),
});

/** A part of a token as the JSON in it; undefined for anything else. */
function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    return undefined;
  }
}

function isTimely({ exp, nbf }: z.infer<typeof payloadSchema>, now: Date): boolean {
  const seconds = now.getTime() / 1_000;
  return seconds <= exp + SKEW && (nbf === undefined || seconds >= nbf - SKEW);
}

/**
 * What the token in an `authorization` header says; undefined where it cannot be meant for the app just now. It costs
 * microseconds, so that whoever sends thousands of forged tokens gains nothing.
 */
export function readClaims(authorization: string | undefined, expected: Expected, now: Date): Claims | undefined {
  const [, head, body] = BEARER.exec(authorization ?? '') ?? [];
  if (authorization === undefined || head === undefined || body === undefined) return undefined;
  const header = headerSchema.safeParse(decode(head)).data;
  const payload = header && payloadSchema.safeParse(decode(body)).data;
  if (!payload || payload.iss !== expected.issuer || payload.aud !== expected.appId || !isTimely(payload, now)) {
    return undefined;
  }
  return { token: authorization.slice('Bearer '.length), kid: header.kid, serviceUrl: payload.serviceurl };
}

/** Whether a key signed the token, which is for the app and for just now. */
export async function isSignedBy(
  key: CryptoKey,
  { token }: Claims,
  expected: Expected & { now: Date },
): Promise<boolean> {
  const { issuer, appId: audience, now: currentDate } = expected;
  const options = {
    algorithms: [ALGORITHM],
    issuer,
    audience,
    clockTolerance: SKEW,
    currentDate,
    requiredClaims: ['exp'],
  };
  return jwtVerify(token, key, options).then(
    () => true,
    () => false,
  );
}
