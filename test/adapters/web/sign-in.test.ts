import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type OpenWeb, openWeb } from './open-web.js';
import { headerFaults } from './page-faults.js';

const CHANGING = '/digest weekly monday 09:00';
const REFUSED = 'This would change what is stored';

let site: OpenWeb;

beforeEach(async () => {
  site = await openWeb();
});

afterEach(() => site.close());

const titleFor = async (headers: Record<string, string>) => (await site.ask(CHANGING, headers)).title;

describe('the link that is printed', () => {
  test('signs one browser in, and leads to the page without its secret', async () => {
    const { status, headers, text } = await site.call(site.web.signInLink);
    expect({ status, text, location: headers['location'] }).toEqual({ status: 303, text: '', location: '/' });
    expect(headerFaults(headers)).toEqual([]);
    const port = new URL(site.url).port;
    const [cookie, ...flags] = String(headers['set-cookie']).split('; ');
    expect(cookie).toMatch(new RegExp(`^briefing-bot-${port}=[\\w-]{32}$`));
    expect(flags.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict']);
    expect(await titleFor({ cookie: cookie ?? '' })).toBe('Set up: every Monday at 09:00 (Europe/London)');
  });

  test('is spent then, and says what to do', async () => {
    await site.call(site.web.signInLink);
    const { status, headers, text } = await site.call(site.web.signInLink);
    expect(status).toBe(403);
    expect(headers['set-cookie']).toBeUndefined();
    expect(headerFaults(headers)).toEqual([]);
    expect(text).toContain('stop the program and start it again');
  });

  test('leads the browser that it signed in to the page again', async () => {
    const cookie = await site.signIn();
    for (const path of [site.web.signInLink, '/sign-in?token=of-another-start']) {
      const { status, headers } = await site.call(path, { headers: cookie });
      expect({ status, location: headers['location'], cookie: headers['set-cookie'] }).toEqual({
        status: 303,
        location: '/',
        cookie: undefined,
      });
    }
  });

  test('is not spent by a program that only looks whether it is there', async () => {
    const { status, headers } = await site.call(site.web.signInLink, { method: 'HEAD' });
    expect({ status, cookie: headers['set-cookie'] }).toEqual({ status: 200, cookie: undefined });
    expect((await site.call(site.web.signInLink)).status).toBe(303);
  });

  test.each(['/sign-in', '/sign-in?token=', '/sign-in?token=guessed', '/sign-in?token=%', '/sign-in?other=1'])(
    'is not guessed: %s',
    async (path) => {
      const { status, headers } = await site.call(path);
      expect({ status, cookie: headers['set-cookie'] }).toEqual({ status: 403, cookie: undefined });
      expect((await site.call(site.web.signInLink)).status).toBe(303);
    },
  );

  test('does not sign in what is sent', async () => {
    expect((await site.call(site.web.signInLink, { method: 'POST' })).status).toBe(405);
  });
});

describe('a cookie', () => {
  test('among others is found', async () => {
    const { cookie } = await site.signIn();
    expect(await titleFor({ cookie: `theme=dark; ${cookie}; other=1` })).toMatch(/^Set up/);
  });

  test('that is forged, cut, longer or of another program signs nobody in', async () => {
    const { cookie } = await site.signIn();
    const [name = '', session = ''] = cookie.split('=');
    const forged = [
      `${name}=`,
      `${name}=${'a'.repeat(32)}`,
      `${name}=${session.slice(0, -1)}`,
      `${name}=${session}x`,
      `other-${cookie}`,
      `briefing-bot-1=${session}`,
      `${name}=${'x'.repeat(4_000)}`,
      `x=${cookie.replace('=', '\u00bd')}`,
    ];
    for (const each of forged) expect(await titleFor({ cookie: each })).toBe(REFUSED);
  });

  test('of one program does not take the place of another’s on the same machine', async () => {
    const other = await openWeb();
    try {
      const [own, others] = [await site.signIn(), await other.signIn()];
      const both = { cookie: `${own.cookie}; ${others.cookie}` };
      expect(await titleFor(both)).toMatch(/^Set up/);
      expect((await other.ask(CHANGING, both)).title).toMatch(/^Set up/);
      expect((await other.ask(CHANGING, own)).title).toBe(REFUSED);
    } finally {
      await other.close();
    }
  });
});

test('the page says whether its browser is signed in', async () => {
  expect((await site.call('/')).text).toContain('You are not signed in');
  expect((await site.call('/', { headers: await site.signIn() })).text).toContain('You are signed in');
});
