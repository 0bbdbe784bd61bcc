import { type CryptoKey, importJWK } from 'jose';
import { z } from 'zod';

/** A key that tokens are signed with. */
export interface SigningKey {
  readonly key: CryptoKey;
  /** The channels that it may speak for ("msteams"); none named: all of them. */
  readonly endorsements: readonly string[];
}

/** Milliseconds for the document and the keys together. */
const PATIENCE = 5_000;
/** Bytes. Microsoft’s own are below 100,000. */
const LARGEST = 1_000_000;
const MOST_KEYS = 200;

const documentSchema = z.object({ jwks_uri: z.url() });
const listSchema = z.object({ keys: z.array(z.unknown()).max(MOST_KEYS) });
const keySchema = z.object({
  kid: z.string().min(1),
  kty: z.literal('RSA'),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).default([]),
});

async function readJson(response: Response): Promise<unknown> {
  if (!response.ok || !response.body) throw new Error(`${response.url} answered with status ${response.status}.`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.length;
    if (size > LARGEST) throw new Error(`${response.url} answered with more than ${LARGEST} bytes.`);
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString());
}

/** A key under its id; undefined for what cannot be read as one, such as a kind of key that is not made for this. */
async function readKey(value: unknown): Promise<[string, SigningKey] | undefined> {
  const jwk = keySchema.safeParse(value).data;
  if (!jwk) return undefined;
  const { kid, kty, n, e, endorsements } = jwk;
  const key = await importJWK({ kty, n, e }, 'RS256').catch(() => undefined);
  return key === undefined || key instanceof Uint8Array ? undefined : [kid, { key, endorsements }];
}

/** Nobody is sent from https to where others can listen in. */
function assertSameProtocol(openId: string, keysUrl: string): void {
  if (new URL(openId).protocol !== new URL(keysUrl).protocol) throw new Error(`${openId} names keys at ${keysUrl}.`);
}

/**
 * The keys under their ids that an OpenID document leads to; one at least. Rejects where they cannot be had within five
 * seconds, or are no keys.
 */
export async function fetchKeys(openId: string, get: typeof fetch): Promise<ReadonlyMap<string, SigningKey>> {
  const options = { signal: AbortSignal.timeout(PATIENCE), redirect: 'error' } as const;
  const { jwks_uri: keysUrl } = documentSchema.parse(await get(openId, options).then(readJson));
  assertSameProtocol(openId, keysUrl);
  const { keys } = listSchema.parse(await get(keysUrl, options).then(readJson));
  const read = (await Promise.all(keys.map(readKey))).filter((key) => key !== undefined);
  if (read.length === 0) throw new Error(`${keysUrl} holds no key that can be used.`);
  return new Map(read);
}
