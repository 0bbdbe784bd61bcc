import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type FetchedPage, type FetchOptions, fetchSource } from '../../../../src/intake/fetch/fetch-source.js';
import { SourceRefusal } from '../../../../src/intake/fetch/source-refusal.js';
import { nameAgent } from '../../../../src/intake/fetch/user-agent.js';
import { LOOPBACK_IS_PUBLIC, resolveExamples, type Site, startSite } from './start-site.js';

const WEB = { guard: LOOPBACK_IS_PUBLIC, resolve: resolveExamples };

const ARTICLE = 'The council’s new homes opened on Monday.';

let site: Site | undefined;
let heard: Record<string, unknown>[] = [];

/** A site that answers every path with one of these, and the rest with the article. */
async function open(
  answers: Readonly<Record<string, readonly [status: number, headers: Record<string, string>, body?: Buffer]>> = {},
) {
  heard = [];
  site = await startSite(({ url = '/', headers }, response) => {
    heard.push(headers);
    const [status, extra, body] = answers[url] ?? [200, { 'content-type': 'text/plain; charset=utf-8' }];
    response.writeHead(status, extra).end(body ?? ARTICLE);
  });
  return site.origin;
}

afterEach(() => site?.close());

const fetchPage = async (address: string, options: FetchOptions = {}): Promise<FetchedPage> => {
  const fetched = await fetchSource(address, { ...WEB, ...options });
  if (fetched.kind !== 'fetched') throw new Error('The page was unchanged.');
  return fetched;
};

const refusalOf = async (address: string, options: FetchOptions = {}): Promise<SourceRefusal> => {
  const outcome = await fetchSource(address, { ...WEB, ...options }).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(SourceRefusal);
  return outcome as SourceRefusal;
};

const text = ({ bytes }: FetchedPage) => new TextDecoder().decode(bytes);

describe('a page on the web', () => {
  test('comes with what the site says of it', async () => {
    const origin = await open({
      '/a': [200, { 'content-type': 'text/html', etag: 'W/"5f3"', 'last-modified': 'Mon, 02 Nov 2026 09:00:00 GMT' }],
    });
    const page = await fetchPage(`${origin}/a#top`);
    expect(text(page)).toBe(ARTICLE);
    expect({ ...page, bytes: undefined }).toEqual({
      kind: 'fetched',
      url: `${origin}/a`,
      bytes: undefined,
      contentType: 'text/html',
      etag: 'W/"5f3"',
      lastModified: 'Mon, 02 Nov 2026 09:00:00 GMT',
    });
  });

  test('is asked for by a program that says who it is, and keeps nothing of the person', async () => {
    const origin = await open();
    await fetchPage(`${origin}/a`, { userAgent: nameAgent('1.2.3', 'https://bot.example.org') });
    await fetchPage(`${origin}/a`, { userAgent: nameAgent('1.2.3') });
    await fetchPage(`${origin}/a`);
    expect(heard.map((headers) => headers['user-agent'])).toEqual([
      'BriefingBot/1.2.3 (+https://bot.example.org)',
      'BriefingBot/1.2.3',
      'BriefingBot',
    ]);
    expect(Object.keys(heard[0] ?? {}).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
  });

  test('is unchanged where the site says so to what it said before', async () => {
    const origin = await open({ '/a': [304, {}] });
    const known = { etag: '"7"', lastModified: 'Mon, 02 Nov 2026 09:00:00 GMT' };
    expect(await fetchSource(`${origin}/a`, { ...WEB, known })).toEqual({ kind: 'unchanged' });
    expect(heard[0]).toMatchObject({ 'if-none-match': '"7"', 'if-modified-since': known.lastModified });
    expect((await refusalOf(`${origin}/a`)).message).toBe('The site answered without a page (304).');
  });

  test.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['identity', (bytes: Buffer) => bytes],
  ])('is unpacked (%s)', async (encoding, pack) => {
    const origin = await open({ '/a': [200, { 'content-encoding': encoding }, pack(Buffer.from(ARTICLE))] });
    expect(text(await fetchPage(`${origin}/a`))).toBe(ARTICLE);
  });

  test('is found where the site sends on to, up to three times', async () => {
    const origin = await open({
      '/1': [301, { location: '/2' }],
      '/2': [302, { location: '/news/3' }],
      '/news/3': [308, { location: 'a?b#c' }],
      '/4': [307, { location: '/1' }],
    });
    expect((await fetchPage(`${origin}/1`)).url).toBe(`${origin}/news/a?b`);
    expect((await refusalOf(`${origin}/4`)).message).toBe('The site sends on from page to page.');
  });

  test('is found on another site of the web that the first sends on to', async () => {
    const origin = await open({ '/1': [301, { location: '/2' }] });
    const other = `http://archive.example.org:${new URL(origin).port}/a`;
    const first = await startSite((_request, response) => response.writeHead(303, { location: other }).end());
    try {
      expect((await fetchPage(first.origin)).url).toBe(other);
    } finally {
      await first.close();
    }
  });

  test('is not what a redirect without an address comes with', async () => {
    const origin = await open({ '/a': [302, {}] });
    expect((await refusalOf(`${origin}/a`)).message).toBe('The site answered without a page (302).');
  });

  test('is known again by no header that could not be sent back', async () => {
    const origin = await open({ '/a': [200, { etag: `"${'a'.repeat(600)}"`, 'last-modified': 'h\u00e9' }] });
    const page = await fetchPage(`${origin}/a`);
    expect(Object.keys(page).sort()).toEqual(['bytes', 'kind', 'url']);
  });

  test.each([
    [204, 'The site answered without a page (204).', 'never'],
    [400, 'The site answered without a page (400).', 'never'],
    [401, 'The site does not let programs read this page.', 'never'],
    [403, 'The site does not let programs read this page.', 'never'],
    [404, 'There is no page at this address.', 'never'],
    [410, 'The site says that the page is gone for good.', 'gone'],
    [429, 'The site cannot answer now (429).', 'later'],
    [500, 'The site cannot answer now (500).', 'later'],
    [503, 'The site cannot answer now (503).', 'later'],
  ] as const)('is none where the site answers %i', async (status, message, prospect) => {
    const origin = await open({ '/a': [status, { 'retry-after': '120' }] });
    const refusal = await refusalOf(`${origin}/a`);
    expect(refusal.message).toBe(message);
    expect(refusal.remedy).not.toBe('');
    expect(refusal.circumstances).toEqual({ status, retryAfter: '120', prospect });
  });

  test('is none where nobody answers', async () => {
    const origin = await open();
    await site?.close();
    expect(await refusalOf(`${origin}/a`)).toMatchObject({
      message: 'The site does not answer.',
      circumstances: { prospect: 'later' },
    });
  });

  test.each([
    ['ENOTFOUND', 'There is no site of that name.'],
    ['EAI_AGAIN', 'The name of the site could not be looked up.'],
  ])('is none where the name server answers %s', async (code, message) => {
    const resolve = () => Promise.reject(Object.assign(new Error('getaddrinfo'), { code }));
    expect((await refusalOf('http://news.example.org/', { resolve })).message).toBe(message);
  });

  test('is no cover for a fault of the program', async () => {
    const resolve = () => Promise.reject(new TypeError('a fault'));
    await expect(fetchSource('http://news.example.org/', { ...WEB, resolve })).rejects.toThrow(TypeError);
  });

  test('is none where the site speaks something else, or proves nothing', async () => {
    const origin = await open();
    const refusal = await refusalOf(origin.replace('http:', 'https:'));
    expect(refusal.message).toBe('The site could not prove that it is the one in the address.');
  });
});
