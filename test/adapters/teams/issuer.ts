import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

export interface IssuedKey {
  readonly kid: string;
  readonly pair: KeyPair;
  readonly endorsements?: readonly string[];
}

/** Issues tokens as Microsoft does, on this machine. */
export interface Issuer {
  readonly openId: string;
  readonly keysUrl: string;
  /** How often either document was asked for. */
  readonly fetched: { documents: number; keys: number };
  /** The keys that it names. */
  keys: readonly unknown[];
  /** What it does instead of answering; absent: it answers. */
  fault?: ((response: ServerResponse) => void) | undefined;
  close(): Promise<void>;
}

export const createKey = async (kid: string, endorsements?: readonly string[]): Promise<IssuedKey> => ({
  kid,
  pair: await generateKeyPair('RS256', { extractable: true }),
  ...(endorsements && { endorsements }),
});

/** A key as its issuer publishes it. */
export const publish = async ({ kid, pair, endorsements }: IssuedKey): Promise<object> => ({
  ...(await exportJWK(pair.publicKey)),
  kid,
  use: 'sig',
  ...(endorsements && { endorsements }),
});

export const sign = ({ kid, pair }: IssuedKey, claims: object, header: object = {}): Promise<string> =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid, ...header }).sign(pair.privateKey);

export async function startIssuer(keys: readonly unknown[] = []): Promise<Issuer> {
  const fetched = { documents: 0, keys: 0 };
  const server = createServer((request, response) => {
    const isDocument = request.url === '/openid';
    fetched[isDocument ? 'documents' : 'keys'] += 1;
    if (issuer.fault) return issuer.fault(response);
    response.end(JSON.stringify(isDocument ? { issuer: origin, jwks_uri: issuer.keysUrl } : { keys: issuer.keys }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer: Issuer = {
    openId: `${origin}/openid`,
    keysUrl: `${origin}/keys`,
    fetched,
    keys,
    async close() {
      server.closeAllConnections();
      server.close();
      if (server.listening) await once(server, 'close');
    },
  };
  return issuer;
}
