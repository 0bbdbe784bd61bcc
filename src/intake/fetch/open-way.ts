import { lookup } from 'node:dns/promises';
import { Agent, type Dispatcher, ProxyAgent } from 'undici';
import { createGuardedConnector, findPublicAddresses, type NameCheck, type Resolve } from './guarded-connector.js';
import { SourceRefusal } from './source-refusal.js';

/** How sites are reached. */
export interface Way {
  readonly dispatcher: Dispatcher;
  /** Throws a `SourceRefusal` where it is known before a request that its host is in a private network. */
  readonly check: (url: URL) => Promise<void>;
}

interface WayOptions extends NameCheck {
  /** Milliseconds until connected, until the headers are complete, and between two parts of a body. */
  readonly timeout: number;
  /** "http://proxy.example.org:3128" */
  readonly egressProxy: string | undefined;
}

/** Asks as the system does: its hosts file, its name servers. */
export const resolveByNameServer: Resolve = async (name) =>
  (await lookup(name, { all: true })).map(({ address }) => address);

/** What this machine knows of a name counts also where a proxy looks it up again; that it knows nothing is usual there. */
async function checkAhead(url: URL, names: NameCheck): Promise<void> {
  try {
    await findPublicAddresses(url.hostname, names);
  } catch (error) {
    if (error instanceof SourceRefusal) throw error;
  }
}

/**
 * The way to sites for one fetch, ended with it: no connection outlives the check that it passed. Where there is a proxy,
 * it looks names up, and has to refuse private networks itself.
 */
export function openWay({ egressProxy, timeout, ...names }: WayOptions): Way {
  const timeouts = { headersTimeout: timeout, bodyTimeout: timeout };
  if (egressProxy !== undefined) {
    const dispatcher = new ProxyAgent({ uri: egressProxy, ...timeouts });
    return { dispatcher, check: (url) => checkAhead(url, names) };
  }
  return {
    dispatcher: new Agent({ connect: createGuardedConnector(names, timeout), ...timeouts }),
    check: async () => {},
  };
}
