import { type Dispatcher, request } from 'undici';
import { explainFault } from './fetch-faults.js';
import { type Guard, guardAddress, PUBLIC_WEB } from './guard-address.js';
import type { Resolve } from './guarded-connector.js';
import { headerOf, readRedirect, refuseStatus } from './judge-response.js';
import { openWay, resolveByNameServer, type Way } from './open-way.js';
import { readBody, tooLarge } from './read-body.js';
import { readTarget } from './read-target.js';
import { SourceRefusal } from './source-refusal.js';
import { ROBOT } from './user-agent.js';

/** What the server asked to hear with the next fetch, so that it can answer "unchanged". */
export interface Known {
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface FetchedPage extends Known {
  readonly kind: 'fetched';
  /** Where it was found in the end, without a fragment. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** As the server says, which may be wrong. */
  readonly contentType?: string;
}

export type Fetched = FetchedPage | { readonly kind: 'unchanged' };

export interface FetchLimits {
  /** Milliseconds, from the name being looked up to the last byte of the last page. */
  readonly total: number;
  /** Milliseconds until the headers of one answer are complete. */
  readonly headers: number;
  /** Of a page, after decompression. */
  readonly bytes: number;
  readonly redirects: number;
}

export interface FetchOptions {
  /** Of the last fetch of the same address. */
  readonly known?: Known;
  readonly userAgent?: string;
  /** "http://proxy.example.org:3128": the proxy through which the program reaches the web. */
  readonly egressProxy?: string;
  /** Other than the public web and its limits only in tests. */
  readonly guard?: Guard;
  readonly resolve?: Resolve;
  readonly limits?: FetchLimits;
}

interface Trip {
  readonly known: Known;
  readonly userAgent: string;
  readonly guard: Guard;
  readonly limits: FetchLimits;
  readonly way: Way;
  readonly signal: AbortSignal;
}

const LIMITS: FetchLimits = { total: 10_000, headers: 5_000, bytes: 5_000_000, redirects: 3 };

function writeHeaders({ userAgent, known }: Trip): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: 'text/html, application/xhtml+xml, application/pdf, application/rss+xml, application/atom+xml, */*;q=0.5',
    'accept-encoding': 'gzip, br',
    ...(known.etag !== undefined && { 'if-none-match': known.etag }),
    ...(known.lastModified !== undefined && { 'if-modified-since': known.lastModified }),
  };
}

async function ask(url: URL, trip: Trip): Promise<Dispatcher.ResponseData> {
  await trip.way.check(url);
  return request(url, { dispatcher: trip.way.dispatcher, signal: trip.signal, headers: writeHeaders(trip) });
}

const HEADER_TO_KEEP = /^[\x20-\x7e]{1,500}$/; // W/"5f3-abc"

function readKnown(response: Dispatcher.ResponseData): Known {
  const etag = headerOf(response, 'etag') ?? '';
  const lastModified = headerOf(response, 'last-modified') ?? '';
  return {
    ...(HEADER_TO_KEEP.test(etag) && { etag }),
    ...(HEADER_TO_KEEP.test(lastModified) && { lastModified }),
  };
}

async function receive(response: Dispatcher.ResponseData, url: URL, trip: Trip): Promise<Fetched> {
  const { known, limits } = trip;
  if (response.statusCode === 304 && (known.etag ?? known.lastModified) !== undefined) return { kind: 'unchanged' };
  const refusal = refuseStatus(response);
  if (refusal) throw refusal;
  if (Number(headerOf(response, 'content-length')) > limits.bytes) throw tooLarge(limits.bytes);
  const encoding = headerOf(response, 'content-encoding');
  const bytes = await readBody(response.body, { encoding, limit: limits.bytes });
  const contentType = headerOf(response, 'content-type');
  return {
    kind: 'fetched',
    url: url.href,
    bytes,
    ...(contentType !== undefined && { contentType }),
    ...readKnown(response),
  };
}

async function travel(start: URL, trip: Trip): Promise<Fetched> {
  let url = start;
  for (let redirects = 0; ; redirects += 1) {
    const response = await ask(url, trip);
    response.body.on('error', () => {}); // What becomes of a body that is not read concerns nobody.
    const location = readRedirect(response);
    if (location === undefined) return receive(response, url, trip);
    if (redirects === trip.limits.redirects)
      throw new SourceRefusal(
        'The site sends on from page to page.',
        'Open the page in a browser and copy its last address.',
      );
    url = readTarget(location, url, trip.guard);
  }
}

/** Rejects when the time is over, whatever then still runs: a name server that never answers, too, holds up nobody. */
function whenOver(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/**
 * What stands at an address of the public web, or that it has not changed since it was last fetched. Throws a `SourceRefusal`
 * that says what to do instead: for an address or a redirect into a private network, whatever its spelling and whatever its
 * name server says; for what is not there, too large or too slow.
 */
export async function fetchSource(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const { known = {}, userAgent = ROBOT, egressProxy, guard = PUBLIC_WEB } = options;
  const { resolve = resolveByNameServer, limits = LIMITS } = options;
  const url = guardAddress(address, guard);
  const way = openWay({ guard, resolve, timeout: limits.headers, egressProxy });
  const signal = AbortSignal.timeout(limits.total);
  try {
    return await Promise.race([travel(url, { known, userAgent, guard, limits, way, signal }), whenOver(signal)]);
  } catch (error) {
    throw explainFault(error, signal.aborted);
  } finally {
    await way.dispatcher.destroy();
  }
}
