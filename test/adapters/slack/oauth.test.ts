import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { paragraph } from '../../../src/answer.js';
import { USER } from '../../slack-double/workspace.js';
import { type DistributedSlack, openDistributedSlack, readInstallPage, SCOPES } from './distributed-slack.js';

const [TEAM, OTHER, ORGANISATION] = ['T0000000A', 'T0000000B', 'E0000000X'];
const HALF_A_DAY = 43_200_000;
const WORLD = {
  teams: [{ id: TEAM }, { id: OTHER, enterprise: ORGANISATION }],
  channels: [
    { id: 'CA', name: 'a' },
    { id: 'CB', name: 'b', team: OTHER },
  ],
  users: [
    { id: USER, name: 'amina' },
    { id: 'UB', name: 'ben', team: OTHER },
  ],
  scopes: [],
};

let place: DistributedSlack;

beforeEach(async () => {
  place = await openDistributedSlack({ world: WORLD });
});

afterEach(() => place.close());

const digestTo = (workspace: string, channel: string) => ({
  deliveryId: `delivery-to-${channel}`,
  conversation: { platform: 'slack', workspace, channel },
  answer: { title: 'Digest', elements: [paragraph('No change.')], sources: [], followUps: [] },
});

const tokensUsed = (method: string) => place.slack.calls(method).map(({ token }) => token);
const rowsLeft = (team: string) => place.store.tenants.purge(`slack:${team}`);

describe('the install page', () => {
  test('asks Slack for the scopes of the manifest and to come back to the public address', async () => {
    const { authorize, page } = await readInstallPage(place.url);
    expect(authorize.origin + authorize.pathname).toBe('https://slack.com/oauth/v2/authorize');
    expect(authorize.searchParams.get('scope')?.split(',').sort()).toEqual([...SCOPES].sort());
    expect(authorize.searchParams.get('redirect_uri')).toBe('https://bot.example.org/slack/oauth_redirect');
    expect(page).toContain('<html lang="en-GB">');
  });

  test('is shown and may do nothing else in a browser', async () => {
    const { headers } = await fetch(`${place.url}/slack/install`);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('set-cookie')).toMatch(/Secure; HttpOnly/);
  });
});

describe('an installation', () => {
  test('ends on a page that says what to type, and the workspace is answered', async () => {
    const response = await place.install({ owner: TEAM });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('/ofsted latest');
    expect((await place.slack.command('/echo caseloads', { channel: 'CA' })).text).toContain('Echo: caseloads');
  });

  test('is used for its own workspace alone', async () => {
    await place.install({ owner: TEAM });
    expect(await place.app.send(digestTo(TEAM, 'CA'))).toMatchObject({ kind: 'sent' });
    expect(await place.app.send(digestTo(TEAM, 'CB'))).toMatchObject({ kind: 'refused' });
    expect(await place.app.send(digestTo(OTHER, 'CB'))).toMatchObject({ kind: 'refused' });
    expect(place.slack.calls('chat.postMessage')).toHaveLength(2);
  });

  test('is encrypted in the store', async () => {
    await place.install({ owner: TEAM });
    const rows: string[] = [];
    for await (const line of place.store.export()) rows.push(line);
    expect(rows.join('\n')).toContain(`slack:${TEAM}`);
    expect(rows.join('\n')).not.toMatch(/xoxb-/);
  });

  test.each([
    ['another state', { state: 'eyJhbGciOiJIUzI1NiJ9.e30.forged' }, 400, 'another browser'],
    ['no state', { state: '' }, 400, 'not begun at this address'],
    ['no code', { code: '' }, 400, 'did not say that anybody agreed'],
    ['a code that Slack does not know', { code: 'made-up' }, 500, 'Slack could not be asked'],
    ['a person who declined', { error: 'access_denied' }, 400, 'cancelled'],
  ])('with %s is refused with a page that says what to do', async (_, changed, status, words) => {
    const { authorize, cookie } = await readInstallPage(place.url);
    const state = authorize.searchParams.get('state') ?? '';
    const code = place.slack.consent({ owner: TEAM, scopes: SCOPES, isRotating: false });
    const query = new URLSearchParams({ code, state, ...changed });
    const response = await fetch(`${place.url}/slack/oauth_redirect?${query}`, { headers: { cookie } });
    const page = await response.text();
    expect([response.status, page]).toEqual([status, expect.stringContaining(words)]);
    expect(page).toContain('href="/slack/install"');
    expect(page).not.toMatch(/Error|stack|xoxb/);
    expect(await rowsLeft(TEAM)).toBe(0);
  });

  test('begun in another browser is refused: the state must be in the cookie too', async () => {
    const { authorize } = await readInstallPage(place.url);
    const code = place.slack.consent({ owner: TEAM, scopes: SCOPES, isRotating: false });
    const query = new URLSearchParams({ code, state: authorize.searchParams.get('state') ?? '' });
    expect((await fetch(`${place.url}/slack/oauth_redirect?${query}`)).status).toBe(400);
    expect(place.slack.calls('oauth.v2.access')).toEqual([]);
  });

  test('whoever made it is an admin of the bot there', async () => {
    const asked: boolean[] = [];
    await place.close();
    const bot = () => ({
      async ask(_text: string, { admin }: { admin: boolean }) {
        asked.push(admin);
        return digestTo(TEAM, 'CA').answer;
      },
    });
    place = await openDistributedSlack({
      world: { ...WORLD, users: [...WORLD.users, { id: 'UC', name: 'carol' }] },
      bot,
    });
    await place.install({ owner: TEAM });
    await place.slack.command('/digest', { channel: 'CA' });
    await place.slack.command('/digest', { channel: 'CA', user: 'UC' });
    expect(asked).toEqual([true, false]);
  });
});

describe('where the app is not installed', () => {
  test('a command is answered with what to do, and the bot is not asked', async () => {
    const { text } = await place.slack.command('/echo caseloads', { channel: 'CA' });
    expect(text).toMatch(/not installed in this workspace.*install it anew/);
  });

  test('events are acknowledged, and nothing is stored', async () => {
    const { delivery } = await place.slack.mention('caseloads', { channel: 'CA', until: () => true });
    expect(delivery?.status).toBe(200);
    expect(await rowsLeft(TEAM)).toBe(0);
  });
});

describe('a token that runs out', () => {
  test('is renewed by the way in its last two hours, and what is asked meanwhile does not wait for that', async () => {
    await place.install({ owner: TEAM, isRotating: true });
    const [first] = tokensUsed('auth.test');
    place.wait(HALF_A_DAY - 3_600_000);
    place.slack.setFaults(({ method }) =>
      method === 'oauth.v2.access' ? { kind: 'slow', milliseconds: 100 } : undefined,
    );
    await place.app.send(digestTo(TEAM, 'CA'));
    expect(tokensUsed('chat.postMessage')).toEqual([first]);
    await new Promise((resolve) => setTimeout(resolve, 250));
    await place.app.send(digestTo(TEAM, 'CA'));
    expect(tokensUsed('chat.postMessage')[1]).not.toBe(first);
    expect(place.slack.calls('oauth.v2.access')).toHaveLength(2);
  });

  test('is renewed first where it is spent, once for all who want it, and is good for another half day', async () => {
    await place.install({ owner: TEAM, isRotating: true });
    for (const round of [1, 2]) {
      place.wait(HALF_A_DAY + 1_000);
      const sent = await Promise.all([1, 2, 3].map(() => place.app.send(digestTo(TEAM, 'CA'))));
      expect(sent.map(({ kind }) => kind)).toEqual(['sent', 'sent', 'sent']);
      expect(place.slack.calls('oauth.v2.access')).toHaveLength(1 + round);
    }
  });

  test('does not hold up a command while Slack cannot renew it', async () => {
    await place.install({ owner: TEAM, isRotating: true });
    place.wait(HALF_A_DAY + 1_000);
    place.slack.setFaults(() => ({ kind: 'silent', accepted: false }));
    const { delivery, text } = await place.slack.command('/echo caseloads', { channel: 'CA' });
    expect(text).toContain('Echo: caseloads');
    expect(delivery?.ms).toBeLessThan(1_000);
  });
});

describe('an organisation', () => {
  test('that installed the app is answered in its workspaces, and digests reach them by the workspace alone', async () => {
    expect((await place.install({ owner: ORGANISATION })).status).toBe(200);
    expect(await place.app.send(digestTo(OTHER, 'CB'))).toMatchObject({ kind: 'refused' });
    const { text } = await place.slack.command('/echo caseloads', { channel: 'CB', user: 'UB' });
    expect(text).toContain('Echo: caseloads');
    expect(await place.app.send(digestTo(OTHER, 'CB'))).toMatchObject({ kind: 'sent' });
    expect(await place.app.send(digestTo(TEAM, 'CA'))).toMatchObject({ kind: 'refused' });
  });
});
