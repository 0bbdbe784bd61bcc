import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Exchange } from '../../../adapters/web/page-types.js';
import { paragraph } from '../../../src/answer.js';
import type { Upload } from '../../../src/intake/intake.js';
import { createRealBot } from '../real-bot.js';
import { type OpenWeb, openWeb } from './open-web.js';
import { headerFaults } from './page-faults.js';

const BYTES = { 'content-type': 'application/octet-stream' };
const LARGEST = 5 * 1_024 * 1_024;

const taken: Upload[] = [];
let site: OpenWeb;
let cookie: { cookie: string };

beforeAll(async () => {
  site = await openWeb({
    bot: (store) => ({
      ...createRealBot(store),
      async take(upload, { admin }) {
        taken.push(upload);
        return {
          title: `Read: ${upload.name}`,
          elements: [paragraph(`${upload.bytes.length} bytes, from ${admin ? 'an admin' : 'anybody'}`)],
          sources: [],
          followUps: [{ label: 'Add it', question: '/sources accept 1' }],
        };
      },
    }),
  });
  cookie = await site.signIn();
});

afterAll(() => site.close());

const send = (path: string, body: string, headers: Record<string, string> = { ...BYTES, ...cookie }) =>
  site.call(path, { method: 'POST', headers, body });

describe('a file', () => {
  test('that is handed over is answered as each platform shows it', async () => {
    const name = 'Brief & Bericht – Mai 2018.pdf';
    const { status, headers, text } = await send(`/files?name=${encodeURIComponent(name)}`, 'words');
    expect({ status, faults: headerFaults(headers) }).toEqual({ status: 200, faults: [] });
    const { title, views, followUps } = JSON.parse(text) as Exchange;
    expect(title).toBe(`Read: ${name}`);
    expect(views.text).toContain('5 bytes, from an admin');
    expect(followUps).toHaveLength(1);
    expect(Buffer.from(taken.at(-1)?.bytes ?? []).toString()).toBe('words');
  });

  test('of five megabytes is taken, and one of more is not', async () => {
    expect((await send('/files?name=a.txt', 'x'.repeat(LARGEST))).status).toBe(200);
    expect((await send('/files?name=a.txt', 'x'.repeat(LARGEST + 1))).status).toBe(413);
  });

  test.each(['/files', '/files?name=', '/files?name=%20', `/files?name=${'x'.repeat(256)}`])(
    'without a name that can be shown is refused: %s',
    async (path) => {
      expect((await send(path, 'words')).status).toBe(400);
    },
  );

  test('without a byte is refused', async () => {
    expect((await send('/files?name=a.txt', '')).status).toBe(400);
  });

  test.each([
    ['from whoever is not signed in', BYTES, 403],
    ['from a page elsewhere', { ...BYTES, 'sec-fetch-site': 'cross-site' }, 403],
    ['as a form of another site could send it', { 'content-type': 'multipart/form-data' }, 415],
    ['under a name that is not ours', { ...BYTES, host: 'rebound.example.org' }, 421],
  ])('is refused %s, and is not looked at', async (why, headers, status) => {
    const before = taken.length;
    const session = why.includes('not signed in') ? {} : cookie;
    expect((await send('/files?name=a.txt', 'words', { ...headers, ...session })).status).toBe(status);
    expect(taken).toHaveLength(before);
  });
});

describe('the page', () => {
  test('offers to add a file to whoever is signed in, and to nobody else', async () => {
    const pageFor = async (headers: Record<string, string>) => (await site.call('/', { headers })).text;
    expect(await pageFor(cookie)).toContain('Add a file');
    expect(await pageFor({})).not.toContain('Add a file');
  });

  test('offers nothing where the bot takes no files', async () => {
    const other = await openWeb();
    try {
      const session = await other.signIn();
      expect((await other.call('/', { headers: session })).text).not.toContain('Add a file');
      const headers = { ...BYTES, ...session };
      expect((await other.call('/files?name=a.txt', { method: 'POST', headers, body: 'x' })).status).toBe(404);
    } finally {
      await other.close();
    }
  });
});
