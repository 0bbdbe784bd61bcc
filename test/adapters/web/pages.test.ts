import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHttpServer, type HttpServer } from '../../../adapters/server.js';
import { createPublicPages } from '../../../adapters/web/public-pages.js';
import { buildIndex } from '../../../index/build.js';
import type { ArticleIndex } from '../../../index/model.js';
import { readSeeds } from '../../../scripts/seed-bot.js';
import { createPages } from '../../../src/pages/pages.js';
import { SILENT_LOG } from '../../src/sample-bot.js';
import { type OpenWeb, openWeb } from './open-web.js';
import { headerFaults, pageFaults } from './page-faults.js';

const index = readSeeds();

let site: OpenWeb;

beforeAll(async () => {
  site = await openWeb();
});

afterAll(() => site.close());

const PAGES = [
  '/',
  '/?ask=%2Fofsted%20latest&view=teams',
  '/digests',
  '/articles',
  '/articles/000',
  '/articles/000?as-it-came',
  '/articles/004',
  '/ledger',
];

describe('a page', () => {
  test.each(PAGES)('is whole, runs nothing inline and loads nothing from elsewhere: %s', async (path) => {
    const { status, headers, text } = await site.call(path);
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'text/html; charset=utf-8' });
    expect(headerFaults(headers)).toEqual([]);
    expect(pageFaults(text)).toEqual([]);
    expect(text).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(text).toContain('<h1');
    expect(text.replaceAll('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:/);
  });

  test.each(PAGES)('tells whoever only looks for it how long it is: %s', async (path) => {
    const [whole, head] = [await site.call(path), await site.call(path, { method: 'HEAD' })];
    expect(head).toMatchObject({ status: 200, text: '' });
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(whole.text)));
  });

  test.each(PAGES)('takes nothing that is sent to it: %s', async (path) => {
    expect((await site.call(path, { method: 'POST' })).status).toBe(405);
  });

  test('finds whatever it links to and loads', async () => {
    const seen = new Set<string>();
    for (const path of PAGES)
      for (const [, found = ''] of (await site.call(path)).text.matchAll(/(?:href|src)="(\/[^"#]*)/g)) seen.add(found);
    for (const path of [...seen].filter((each) => !each.endsWith('.js')))
      expect({ path, status: (await site.call(path.replaceAll('&amp;', '&'))).status }).toEqual({ path, status: 200 });
    expect(seen.size).toBeGreaterThan(30);
  });
});

describe('a file of the pages', () => {
  test.each([
    ...readdirSync('adapters/web/assets').map((name) => [name, name.endsWith('.svg') ? 'image/svg+xml' : 'text/css']),
    ['adaptivecards.min.js', 'text/javascript'],
  ])('comes with its type: %s', async (name, type) => {
    const { status, headers } = await site.call(`/assets/${name}`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(`${type}; charset=utf-8`);
    expect(headerFaults(headers)).toEqual([]);
  });

  test.each([
    'site.html',
    'adaptivecards.css.map',
    '../web.ts',
    '..%2fweb.ts',
    '%2e%2e/web.ts',
    '../../../package.json',
    '..%2f..%2f..%2fpackage.json',
    '....//web.js',
    'site.css%00.js',
    'site.css\u0000',
    './site.css',
    'SITE.CSS',
    'constructor',
    'site.constructor',
    '',
    '/etc/passwd',
    `${'a'.repeat(4_000)}.css`,
    'C:\\windows\\win.css',
  ])('is none for a name that leads elsewhere: %p', async (name) => {
    const { status, text } = await site.call(`/assets/${encodeURI(name).replaceAll('%25', '%')}`);
    expect({ status, text }).toEqual({ status: 404, text: '' });
  });
});

describe('an article', () => {
  test.each([
    '999',
    '',
    '..',
    '../000',
    '%2e%2e',
    '%2e%2e%2f%2e%2e%2fpackage.json',
    '..%2f000_39abc298ea251128.txt',
    '000_39abc298ea251128.txt',
    '000%00',
    '%E0%A4%A',
    '__proto__',
    'a'.repeat(6_000),
    '000/../../sources.json',
  ])('that is not there has a page that says what to do: %p', async (id) => {
    const { status, headers, text } = await site.call(`/articles/${id}?as-it-came`);
    expect(status).toBe(404);
    expect(headerFaults(headers)).toEqual([]);
    expect(pageFaults(text)).toEqual([]);
    expect(text).toContain('Not here');
    expect(text).toContain('<a href="/articles">All articles</a>');
  });

  test('shows the file as it came only where that is asked for', async () => {
    const came = 'Hide Ad';
    expect((await site.call('/articles/000')).text).not.toContain(came);
    expect((await site.call('/articles/000?as-it-came')).text).toContain(came);
  });
});

describe('the picture of the ledger as PNG', () => {
  test('can be kept for good by its content, and is asked for anew without', async () => {
    const { status, headers } = await site.call('/ledger.png');
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'image/png' });
    expect(headers['cache-control']).toBe('no-cache');
    const version = String(headers['etag']).replaceAll('"', '');
    const kept = await site.call(`/ledger.png?v=${version}`);
    expect(kept.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await site.call('/ledger.png?v=0123456789abcdef')).headers['cache-control']).toBe('no-cache');
  }, 30_000);

  test('is not sent again to whoever has it', async () => {
    const { headers } = await site.call('/ledger.png');
    const etag = String(headers['etag']);
    const again = await site.call('/ledger.png', { headers: { 'if-none-match': etag } });
    expect({ status: again.status, text: again.text, etag: again.headers['etag'] }).toEqual({
      status: 304,
      text: '',
      etag,
    });
    expect((await site.call('/ledger.png', { headers: { 'if-none-match': '"0"' } })).status).toBe(200);
  });

  test('has the address that answers give', async () => {
    const { views } = await site.ask('/weaknesses');
    const [, path = ''] =
      /"image_url":"http:\/\/[^/]+(\/ledger\.png\?v=[0-9a-f]{16})"/.exec(JSON.stringify(views.slack)) ?? [];
    expect((await site.call(path)).headers['cache-control']).toContain('immutable');
    expect(views.text).toContain('Picture: The weakness ledger, drawn from 5 articles');
  });

  test('is none where nothing is known', async () => {
    const empty = await openWeb({ index: buildIndex([]) });
    try {
      expect((await empty.call('/ledger.png')).status).toBe(404);
    } finally {
      await empty.close();
    }
  });
});

test('the picture of the ledger is a picture that runs nothing', async () => {
  const { status, headers, text } = await site.call('/ledger.svg');
  expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'image/svg+xml; charset=utf-8' });
  expect(headerFaults(headers)).toEqual([]);
  expect(pageFaults(text)).toEqual([]);
});

describe('a file of an answer', () => {
  test('is saved under its name, by the link that its answer gives', async () => {
    const { views } = await site.ask('/brief pack');
    const [, path = ''] = /http:\/\/[^/]+(\/files\/[\w-]+\/[\w.-]+\.csv)/.exec(JSON.stringify(views)) ?? [];
    const { status, headers, text } = await site.call(path);
    expect(status).toBe(200);
    expect(headers['content-disposition']).toBe('attachment; filename="briefing-pack-2026-11-22.csv"');
    expect(headerFaults(headers)).toEqual([]);
    expect(text.split('\n').length).toBeGreaterThan(20);
  });

  test.each(['/files/x/x.csv', '/files/x.csv', '/files/', '/files/%2e%2e/x'])(
    'that is not there any more has a page that says how to have it: %s',
    async (path) => {
      const { status, headers, text } = await site.call(path);
      expect({ status, faults: [...headerFaults(headers), ...pageFaults(text)] }).toEqual({ status: 404, faults: [] });
      expect(text).toContain('files are kept for a day, and until the program is started anew');
    },
  );
});

describe('an address at which nothing is', () => {
  test.each(['/nothing', '/article/000', '/favicon.ico', '/%E0%A4%A', '//'])(
    'has a page that says what to do: %s',
    async (path) => {
      const { status, headers, text } = await site.call(path);
      expect({ status, faults: [...headerFaults(headers), ...pageFaults(text)] }).toEqual({ status: 404, faults: [] });
      expect(text).toContain('<a href="/">Ask the bot</a>');
    },
  );

  test('takes nothing that is sent to it', async () => {
    expect((await site.call('/nothing', { method: 'POST' })).status).toBe(404);
  });
});

test('a ledger of milestones alone says so in words, and one of nothing says what is missing', async () => {
  const [inspection] = index.milestones;
  const without = { ...index, weaknesses: [], findings: [] };
  const milestones = inspection ? [inspection] : [];
  const textFor = async (articles: ArticleIndex) => {
    const other = await openWeb({ index: articles });
    const { text } = await other.call('/ledger');
    await other.close();
    return text;
  };
  expect(await textFor({ ...without, milestones })).toContain('No weakness, with 0 findings and 1 milestone');
  expect(await textFor({ ...without, milestones: [] })).toContain('there is nothing to draw');
});

describe('the pages that may be opened from elsewhere', () => {
  let server: HttpServer;
  let port: number;
  let paths: string[];

  beforeAll(async () => {
    const routes = createPublicPages({
      shelf: { put: () => '', find: () => undefined },
      images: { current: async () => undefined },
      pages: createPages(
        async () => index,
        () => 'As it came: Hide Ad',
      ),
      readAsset: () => undefined,
      publicUrl: 'https://bot.example.org',
    });
    paths = routes.map(({ method, path }) => `${method} ${path}`);
    server = createHttpServer({ routes, log: SILENT_LOG });
    ({ port } = await server.listen(0, '127.0.0.1'));
  });

  afterAll(() => server.close());

  const open = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  const textOf = async (path: string) => (await open(path)).text();

  test('answer under their own name, and neither ask nor change', async () => {
    expect(paths).toEqual([
      'GET /articles',
      'GET /articles/*',
      'GET /ledger',
      'GET /ledger.svg',
      'GET /ledger.png',
      'GET /files/*',
      'GET /assets/*',
      'GET /robots.txt',
      'GET /*',
    ]);
    const article = await textOf('/articles/000');
    expect(article).toContain('nowhere near where [it] should be');
    // What the bot says of a person may have been put right by their organisation.
    for (const words of ['Said by', 'class="known', '?ask=', 'href="/"', 'href="/digests"'])
      expect(article).not.toContain(words);
    const ledger = await textOf('/ledger');
    expect(ledger).toContain('What an organisation has put right since is shown in its answers, and not here.');
    expect(ledger).not.toContain('?ask=');
  });

  test('show no article as a file, for newspapers print them themselves', async () => {
    expect(await textOf('/articles/000?as-it-came')).not.toContain('As it came');
    expect(await textOf('/articles/000')).not.toContain('as-it-came');
  });

  test('are for no search engine', async () => {
    for (const path of ['/articles', '/articles/000', '/ledger', '/ledger.svg', '/files/x/x.csv', '/nothing'])
      expect({ path, robots: (await open(path)).headers.get('x-robots-tag') }).toEqual({
        path,
        robots: 'noindex, noarchive',
      });
    const robots = await open('/robots.txt');
    expect(robots.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await robots.text()).toBe('User-agent: *\nDisallow: /\n');
  });

  test('say what to do where nothing is, and lead nowhere that is not public', async () => {
    for (const path of ['/nothing', '/ask', '/digests', '/', '/files/x/x.csv']) {
      const response = await open(path);
      const text = await response.text();
      expect({ path, status: response.status }).toEqual({ path, status: 404 });
      expect(text).toContain('<a href="/articles">All articles</a>');
      expect(text).not.toContain('href="/"');
    }
  });
});
