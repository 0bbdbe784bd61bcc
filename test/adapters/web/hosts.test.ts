import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isOwnHost } from '../../../adapters/web/own-hosts.js';
import { type OpenWeb, openWeb } from './open-web.js';

let site: OpenWeb;

beforeAll(async () => {
  site = await openWeb();
});

afterAll(() => site.close());

const ROUTES = [
  '/',
  '/articles',
  '/articles/000',
  '/ledger',
  '/ledger.svg',
  '/ledger.png',
  '/digests',
  '/posts',
  '/vocabulary',
];

describe('a request under a name that is not ours', () => {
  test.each([...ROUTES, '/forms/digest', '/assets/site.css', '/files/x/x.csv', '/sign-in'])(
    'gets nothing but what to do: %s',
    async (path) => {
      const { status, headers, text } = await site.call(path, { headers: { host: 'rebound.example.org' } });
      expect({ status, type: headers['content-type'] }).toEqual({ status: 421, type: 'text/plain; charset=utf-8' });
      expect(text).toBe(
        'The bot answers under its own address alone: the one that was printed when it started, or the one in PUBLIC_URL. Open that instead.\n',
      );
    },
  );

  test.each(['/ask', '/send', '/simulate'])('asks nothing: %s', async (path) => {
    const { status } = await site.post(path, { question: '/help' }, { host: 'rebound.example.org:3000' });
    expect(status).toBe(421);
  });

  test('does not sign in, and spends no link', async () => {
    const other = await site.call(site.web.signInLink, { headers: { host: 'rebound.example.org' } });
    expect(other.status).toBe(421);
    expect((await site.call(site.web.signInLink)).status).toBe(303);
  });
});

describe('a name', () => {
  test.each([
    '127.0.0.1',
    '127.0.0.1:3000',
    'localhost:3000',
    'LOCALHOST:3000',
    '[::1]:3000',
    'bot.example.org',
    'Bot.Example.ORG',
    'bot.example.org:443',
    'bot.example.org:80',
  ])('is ours: %s', (host) => {
    expect(isOwnHost(host, 'bot.example.org')).toBe(true);
  });

  test.each([
    undefined,
    '',
    '127.0.0.1.example.org',
    'localhost.example.org:3000',
    'evil.org#127.0.0.1',
    'user@127.0.0.1',
    '127.0.0.2',
    'bot.example.org:3000',
    'bot.example.org:4430',
    'bot.example.org:443:443',
    'bot.example.org.',
  ])('is not ours: %p', (host) => {
    expect(isOwnHost(host, 'bot.example.org')).toBe(false);
  });

  test('is ours where the program was told to listen, and nowhere else', async () => {
    const elsewhere = await openWeb({ address: 'http://192.0.2.7:3000' });
    try {
      const statusOf = async (host: string) => (await elsewhere.call('/', { headers: { host } })).status;
      expect(await statusOf('192.0.2.7:3000')).toBe(200);
      expect([await statusOf('192.0.2.7'), await statusOf('192.0.2.8:3000')]).toEqual([421, 421]);
    } finally {
      await elsewhere.close();
    }
  });
});
