import type { IncomingMessage, ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { reply } from '../faults/call-faults.js';
import { APP_ID } from './world.js';

export interface TokenOptions {
  /** In place of the claims that are true. */
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, string>>;
  /** By a key that nobody knows. */
  readonly isForged?: boolean;
}

/** Who says, with a signature, that something comes from Teams. */
export interface Identity {
  token(serviceUrl: string, options?: TokenOptions): Promise<string>;
  serve(request: IncomingMessage, response: ServerResponse): void;
}

const KEY_ID = 'key-1';
const MINUTE = 60;

/** One for every double, for it takes a while to find a pair of keys; and one that nobody knows. */
let pairs: ReturnType<typeof createPairs> | undefined;

const createPairs = () => Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);

/** Tokens as the Bot Connector signs them, and the documents that they are checked with; `issuer` is the address of both. */
export async function createIdentity(issuer: string): Promise<Identity> {
  pairs ??= createPairs();
  const [pair, other] = await pairs;
  const key = { ...(await exportJWK(pair.publicKey)), kid: KEY_ID, use: 'sig', endorsements: ['msteams'] };
  const documents: Readonly<Record<string, object>> = {
    '/openid': { issuer, jwks_uri: `${issuer}/keys` },
    '/keys': { keys: [key] },
  };
  return {
    token(serviceUrl, { claims = {}, header = {}, isForged = false } = {}) {
      const now = Math.floor(Date.now() / 1_000);
      const told = { iss: issuer, aud: APP_ID, serviceurl: serviceUrl, nbf: now - MINUTE, exp: now + 60 * MINUTE };
      return new SignJWT({ ...told, ...claims })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: KEY_ID, ...header })
        .sign(isForged ? other.privateKey : pair.privateKey);
    },
    serve({ url = '' }, response) {
      const body = documents[url];
      reply(response, body ? { status: 200, body } : { status: 404, body: {} });
    },
  };
}
