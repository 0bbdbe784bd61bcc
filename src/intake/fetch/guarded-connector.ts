import { isIP } from 'node:net';
import { buildConnector } from 'undici';
import { bareHost, type Guard, privateNetwork } from './guard-address.js';

/** The IP addresses that a name stands for; rejects where there are none. */
export type Resolve = (name: string) => Promise<readonly string[]>;

export interface NameCheck {
  readonly guard: Guard;
  readonly resolve: Resolve;
}

/**
 * The IP addresses of a host, all of them public: one that is not among many is enough to refuse, for the host chooses which
 * of them is connected to.
 */
export async function findPublicAddresses(hostname: string, { guard, resolve }: NameCheck): Promise<readonly string[]> {
  const host = bareHost(hostname);
  const addresses = isIP(host) === 0 ? await resolve(host) : [host];
  if (addresses.length === 0 || !addresses.every(guard.isPublic)) throw privateNetwork();
  return addresses;
}

/**
 * Connects to the addresses that were judged and asks for no name again: a name server that gives a public address first
 * and a private one a moment later is not believed twice.
 */
export function createGuardedConnector(check: NameCheck, timeout: number): buildConnector.connector {
  return (options, callback) => {
    const connectTo = (addresses: readonly string[]) => {
      const records = addresses.map((address) => ({ address, family: isIP(address) }));
      const connect = buildConnector({
        timeout,
        autoSelectFamily: true,
        lookup: (_name, _options, found) => found(null, records),
      });
      connect(options, callback);
    };
    findPublicAddresses(options.hostname, check)
      .then(connectTo)
      .catch((error: Error) => callback(error, null));
  };
}
