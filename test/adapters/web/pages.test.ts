import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHttpServer } from '../../../adapters/server.js';
import { createPublicPages } from '../../../adapters/web/public-pages.js';
import { readSeeds } from '../../../scripts/seed-bot.js';
import { createPages } from '../../../src/pages/pages.js';
import { SILENT_LOG } from '../../src/sample-bot.js';
import { type OpenWeb, openWeb } from './open-web.js';
import { headerFaults, pageFaults } from './page-faults.js';

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

  test.each(['/files/x/x.csv', '/files/x.csv', '/files/', '/files/%2e%2e/x'])('is none for %s', async (path) => {
    expect((await site.call(path)).status).toBe(404);
  });
});

describe('the pages that may be opened from elsewhere', () => {
  test('answer under their own name, and neither ask nor change', async () => {
    const routes = createPublicPages({
      shelf: { put: () => '', find: () => undefined },
      pages: createPages(
        async () => readSeeds(),
        () => '',
      ),
      readAsset: () => undefined,
      publicUrl: 'https://bot.example.org',
    });
    const server = createHttpServer({ routes, log: SILENT_LOG });
    const { port } = await server.listen(0, '127.0.0.1');
    try {
      const paths = routes.map(({ method, path }) => `${method} ${path}`);
      expect(paths).toEqual([
        'GET /articles',
        'GET /articles/*',
        'GET /ledger',
        'GET /ledger.svg',
        'GET /files/*',
        'GET /assets/*',
      ]);
      const pageOf = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
      const article = await pageOf('/articles/000');
      expect(article).toContain('nowhere near where [it] should be');
      // What the bot says of a person may have been put right by their organisation.
      for (const words of ['Said by', 'class="known', '?ask=', 'href="/"', 'href="/digests"'])
        expect(article).not.toContain(words);
      const ledger = await pageOf('/ledger');
      expect(ledger).toContain('What an organisation has put right since is shown in its answers, and not here.');
      expect(ledger).not.toContain('?ask=');
    } finally {
      await server.close();
    }
  });
});
