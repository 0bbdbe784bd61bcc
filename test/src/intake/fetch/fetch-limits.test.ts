import type { ServerResponse } from 'node:http';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type FetchOptions, fetchSource } from '../../../../src/intake/fetch/fetch-source.js';
import { SourceRefusal } from '../../../../src/intake/fetch/source-refusal.js';
import { LOOPBACK_IS_PUBLIC, resolveExamples, type Site, startSite, startTcpSite } from './start-site.js';

let site: Site | undefined;

afterEach(() => site?.close());

const MEGABYTE = Buffer.alloc(1_000_000, 'a');

/** As in production, but for the waiting. */
const QUICK = { total: 600, headers: 400, bytes: 5_000_000, redirects: 3 };

const PATIENT = { ...QUICK, total: 10_000, headers: 5_000 };

const packFast = (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });

const TOO_LARGE = 'The page is larger than 5 MB.';
const TOO_SLOW = 'The site took too long to answer.';
const BROKEN_OFF = 'The site broke off before the page was complete.';

async function refusalOf(options: FetchOptions = {}): Promise<SourceRefusal> {
  const address = `${site?.origin}/`;
  const settings = { guard: LOOPBACK_IS_PUBLIC, resolve: resolveExamples, limits: PATIENT, ...options };
  const outcome = await fetchSource(address, settings).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(SourceRefusal);
  return outcome as SourceRefusal;
}

/** Writes until whoever reads has had enough; how many bytes were taken by then. */
async function pour(response: ServerResponse, chunk: Buffer): Promise<number> {
  let taken = 0;
  while (!response.destroyed && taken < 2_000_000_000) {
    if (!response.write(chunk)) await new Promise((resolve) => response.once('drain', resolve).once('close', resolve));
    taken += chunk.length;
  }
  return taken;
}

describe('a body', () => {
  test('of exactly the limit is read, and of one byte more is not', async () => {
    site = await startSite((_request, response) => {
      for (let megabyte = 0; megabyte < 5; megabyte += 1) response.write(MEGABYTE);
      response.end();
    });
    const settings = { guard: LOOPBACK_IS_PUBLIC, resolve: resolveExamples };
    expect(await fetchSource(site.origin, { ...settings, limits: PATIENT })).toMatchObject({ kind: 'fetched' });
    expect((await refusalOf({ limits: { ...PATIENT, bytes: 4_999_999 } })).message).toBe(
      'The page is larger than 4 MB.',
    );
  });

  test('that says it is too large is not begun', async () => {
    let isClosed: Promise<unknown> = Promise.resolve();
    site = await startSite((_request, response) => {
      isClosed = new Promise((resolve) => response.once('close', resolve));
      response.writeHead(200, { 'content-length': '5000001' }).flushHeaders();
    });
    expect(await refusalOf()).toMatchObject({ message: TOO_LARGE, circumstances: { prospect: 'never' } });
    await isClosed;
  });

  test('without an end stops at the limit', async () => {
    let taken: Promise<number> = Promise.resolve(0);
    site = await startSite((_request, response) => {
      taken = pour(response, MEGABYTE);
    });
    expect((await refusalOf()).message).toBe(TOO_LARGE);
    expect(await taken).toBeLessThan(50_000_000);
  });

  test.each([
    ['gzip', gzipSync],
    ['br', packFast],
    ['deflate', deflateSync],
  ] as const)('that unpacks to fifty megabytes stops at the limit (%s)', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(50_000_000));
    expect(bomb.length).toBeLessThan(60_000);
    site = await startSite((_request, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bomb));
    expect((await refusalOf()).message).toBe(TOO_LARGE);
  });

  test.each(['gzip, gzip', 'gzip,br', 'compress', 'zstd', 'aws-chunked', '__proto__'])(
    'packed as %s is not unpacked',
    async (encoding) => {
      site = await startSite((_request, response) =>
        response.writeHead(200, { 'content-encoding': encoding }).end(gzipSync(gzipSync(MEGABYTE))),
      );
      expect((await refusalOf()).message).toBe('The page is packed in a way that is not known here.');
    },
  );

  test.each(['gzip', 'br', 'deflate'])('that is damaged is no page (%s)', async (encoding) => {
    site = await startSite((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(gzipSync(MEGABYTE).subarray(0, 500).fill(7, 20)),
    );
    expect((await refusalOf()).message).toBe(BROKEN_OFF);
  });

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('that is cut off while packed is no page (%s)', async (encoding, pack) => {
    const packed = pack(Buffer.from('The council’s new homes opened on Monday.'));
    site = await startSite((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(packed.subarray(0, -4)),
    );
    expect((await refusalOf()).message).toBe(BROKEN_OFF);
  });

  test('that is reset in the middle while packed is no page', async () => {
    const packed = gzipSync(MEGABYTE).subarray(0, 100);
    site = await startTcpSite((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 900\r\n\r\n');
      socket.write(packed, () => socket.resetAndDestroy());
    });
    expect((await refusalOf()).message).toBe(BROKEN_OFF);
  });

  test('that comes a byte at a time stops when the time is over', async () => {
    site = await startSite((_request, response) => {
      const drip = setInterval(() => response.write('a'), 20);
      response.once('close', () => clearInterval(drip));
    });
    expect(await refusalOf({ limits: QUICK })).toMatchObject({
      message: TOO_SLOW,
      remedy: 'Try again later, or save the page and add the file.',
      circumstances: { prospect: 'later' },
    });
  });

  test.each([
    ['short of what was said', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nshort'],
    ['cut off between chunks', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nshort\r\n'],
    ['with a length that is none', 'HTTP/1.1 200 OK\r\ncontent-length: many\r\n\r\nshort'],
    ['with two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nshort!'],
    ['with a chunk of no size', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nshort\r\n0\r\n\r\n'],
    ['without headers', 'An article, as it is.'],
    ['without anything', ''],
  ])('%s is no page', async (_what, answer) => {
    site = await startTcpSite((socket) => socket.end(answer));
    expect((await refusalOf()).message).toBe(BROKEN_OFF);
  });

  test('that is longer than was said ends where was said', async () => {
    site = await startTcpSite((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nshorter'));
    const fetched = await fetchSource(site.origin, { guard: LOOPBACK_IS_PUBLIC, resolve: resolveExamples });
    expect(fetched.kind === 'fetched' && new TextDecoder().decode(fetched.bytes)).toBe('short');
  });

  test('that is reset in the middle is no page', async () => {
    site = await startTcpSite((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nshort', () => socket.resetAndDestroy());
    });
    expect((await refusalOf()).message).toBe(BROKEN_OFF);
  });
});

describe('headers', () => {
  test('that never come are not waited for until the end', async () => {
    site = await startSite(() => {});
    expect((await refusalOf({ limits: { ...PATIENT, headers: 300 } })).message).toBe(TOO_SLOW);
  });

  test('that come a letter at a time stop when the time is over', async () => {
    site = await startTcpSite((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nx-');
      const drip = setInterval(() => socket.write('a'), 20);
      socket.once('close', () => clearInterval(drip));
    });
    expect((await refusalOf({ limits: QUICK })).message).toBe(TOO_SLOW);
  });

  test('without an end stop', async () => {
    site = await startTcpSite((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\n${`x-filler: ${'a'.repeat(1_000)}\r\n`.repeat(1_000)}`);
    });
    expect((await refusalOf()).message).toBe(BROKEN_OFF);
  });

  test('that send on, over and over and slowly, share one time', async () => {
    site = await startSite((_request, response) => {
      setTimeout(() => response.writeHead(302, { location: '/' }).end(), 250);
    });
    expect((await refusalOf({ limits: { ...QUICK, redirects: 100 } })).message).toBe(TOO_SLOW);
  });
});

describe('a name server that never answers', () => {
  test.each([undefined, 'http://127.0.0.1:9'])('holds up nobody (proxy %s)', async (egressProxy) => {
    site = await startSite((_request, response) => response.end());
    const resolve = () => new Promise<never>(() => {});
    const options = { resolve, limits: QUICK, ...(egressProxy !== undefined && { egressProxy }) };
    expect((await refusalOf(options)).message).toBe(TOO_SLOW);
    expect(site.connections).toEqual([]);
  });
});
