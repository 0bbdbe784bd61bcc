import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type FetchOptions, fetchSource } from '../../../../src/intake/fetch/fetch-source.js';
import type { Resolve } from '../../../../src/intake/fetch/guarded-connector.js';
import { SourceRefusal } from '../../../../src/intake/fetch/source-refusal.js';
import { LOOPBACK_IS_PUBLIC, type Site, startSite } from './start-site.js';

let site: Site;
let proxy: Server;
let egressProxy: string;
/** What the proxy was asked for, and by whom. */
let asked: string[];

const note = ({ method, url, headers }: IncomingMessage) =>
  asked.push(`${method} ${url} ${headers['proxy-authorization'] ?? 'nobody'}`);

/** Every name leads to the site, as the proxy sees the world. */
function openProxy(): Server {
  const server = createServer((incoming, outgoing) => {
    note(incoming);
    const { pathname } = new URL(incoming.url ?? '');
    request({ host: '127.0.0.1', port: site.port, path: pathname }, (response) => {
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(outgoing);
    }).end();
  });
  return server.on('connect', (incoming: IncomingMessage, client: Socket) => {
    note(incoming);
    const upstream = connect(site.port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
}

beforeEach(async () => {
  asked = [];
  site = await startSite(({ url = '/' }, response) => {
    if (url === '/inside') return response.writeHead(302, { location: 'http://10.0.0.1/secret' }).end();
    return response.end(`The council on ${url}.`);
  });
  proxy = openProxy();
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  egressProxy = `http://bot:secret@127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});

afterEach(async () => {
  proxy.closeAllConnections();
  await new Promise((resolve) => proxy.close(resolve));
  await site.close();
});

/** Names of the web are often not known inside a network that has a proxy. */
const knowNothing: Resolve = () => Promise.reject(Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }));

const fetchBy = (address: string, options: FetchOptions = {}) =>
  fetchSource(address, { egressProxy, resolve: knowNothing, ...options });

const refusalOf = async (address: string, options: FetchOptions = {}) => {
  const outcome = await fetchBy(address, options).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(SourceRefusal);
  return (outcome as SourceRefusal).message;
};

const PRIVATE = 'This address is inside a private network.';

describe('a proxy', () => {
  test('is what every page is fetched through, by its name', async () => {
    const fetched = await fetchBy('http://news.example.org/a');
    expect(fetched.kind === 'fetched' && new TextDecoder().decode(fetched.bytes)).toBe('The council on /a.');
    const credentials = `Basic ${Buffer.from('bot:secret').toString('base64')}`;
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/^(GET http:\/\/news\.example\.org\/a|CONNECT news\.example\.org:80) /);
    expect(asked[0]).toContain(credentials);
  });

  test('is asked for a tunnel to pages with https, and cannot pass off another site for them', async () => {
    expect(await refusalOf('https://news.example.org/a')).not.toBe(PRIVATE);
    expect(asked[0]).toMatch(/^CONNECT news\.example\.org:443 Basic /);
    expect(site.paths).toEqual([]);
  });

  test('is not asked for a private network', async () => {
    for (const host of ['127.0.0.1', '10.0.0.1', '[::1]', 'localhost', '169.254.169.254', 'intranet'])
      expect(await refusalOf(`http://${host}/`)).toBe(PRIVATE);
    const resolve = async () => ['10.0.0.1'];
    expect(await refusalOf('http://news.example.org/', { resolve })).toBe(PRIVATE);
    expect(asked).toEqual([]);
  });

  test('is not asked for a private network that a page sends on to', async () => {
    expect(await refusalOf('http://news.example.org/inside')).toBe(PRIVATE);
    expect(asked).toHaveLength(1);
  });

  test('that does not answer is no way around it', async () => {
    proxy.closeAllConnections();
    await new Promise((resolve) => proxy.close(resolve));
    const options = { guard: LOOPBACK_IS_PUBLIC, resolve: async () => ['127.0.0.1'] };
    expect(await refusalOf(`http://news.example.org:${site.port}/a`, options)).toBe('The site does not answer.');
    expect(site.connections).toEqual([]);
  });
});
