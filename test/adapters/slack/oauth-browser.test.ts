import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createEmulator, type Emulator } from 'emulate';
import type { Browser, Page } from 'playwright-core';
import { createHttpServer, type HttpServer } from '../../../adapters/server.js';
import type { Platform } from '../../../adapters/service.js';
import { createSlack } from '../../../adapters/slack/slack.js';
import { openBrowser } from '../../../scripts/open-browser.js';
import { paragraph } from '../../../src/answer.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { prepare, SIGNING_SECRET, send } from '../../slack-double/requests.js';
import { createSampleBot, SILENT_LOG } from '../../src/sample-bot.js';

const CLIENT = { client_id: '12345.67890', client_secret: 'client-secret-of-the-emulator' };
const TIMEOUT = 60_000;

let emulator: Emulator;
let app: Platform;
let server: HttpServer;
let store: Store;
let browser: Browser;
let page: Page;
let url: string;

/** A port that nobody listens at just now. */
async function findPort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

beforeAll(async () => {
  const port = await findPort();
  url = `http://localhost:${port}`;
  const oauthApp = { ...CLIENT, name: 'Briefing Bot', redirect_uris: [`${url}/slack/oauth_redirect`] };
  emulator = await createEmulator({
    service: 'slack',
    port: await findPort(),
    seed: { slack: { team: { name: 'Northbrook', domain: 'northbrook' }, oauth_apps: [oauthApp] } },
  });
  store = await openStore({ file: ':memory:' });
  app = createSlack({
    bot: createSampleBot(),
    settings: {
      kind: 'many',
      admins: [],
      signingSecret: SIGNING_SECRET,
      clientId: CLIENT.client_id,
      clientSecret: CLIENT.client_secret,
      stateSecret: 'state-secret-of-the-browser',
      publicUrl: url,
      authorizationUrl: `${emulator.url}/oauth/v2/authorize`,
      slackApiUrl: `${emulator.url}/api/`,
    },
    store: async () => store,
    log: SILENT_LOG,
    now: () => new Date(),
  });
  await app.start();
  server = createHttpServer({ routes: app.routes, log: SILENT_LOG });
  await server.listen(port, '127.0.0.1');
  browser = await openBrowser();
  page = await browser.newPage();
}, TIMEOUT);

afterAll(async () => {
  await browser?.close();
  await app.stop();
  await server.close();
  await emulator.close();
  await store.close();
}, TIMEOUT);

/** What is stored for the workspace that installed the app. */
async function findInstalled(team: string) {
  const found = await store.installations.find(`slack:${team}`, '');
  return (
    found &&
    (JSON.parse(found.payload) as { team: { id: string; name: string }; bot: { token: string; scopes: string[] } })
  );
}

test(
  'a person installs the app in a browser, and the workspace is answered and written to',
  async () => {
    await page.goto(`${url}/slack/install`);
    expect(await page.title()).toBe('Install Briefing Bot in Slack');
    await page.getByRole('link', { name: 'Add to Slack' }).click();
    await page.waitForURL(/oauth\/v2\/authorize/);
    await page.locator('button[type=submit]').first().click();
    await page.waitForURL(/oauth_redirect/);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Briefing Bot is installed');
    expect(await page.textContent('main')).toContain('/ofsted latest');

    const installed = await findInstalled('T000000001');
    expect(installed).toMatchObject({ team: { id: 'T000000001' }, bot: { token: expect.stringMatching(/^xoxb-/) } });
    expect(installed?.bot.scopes.sort()).toEqual([
      'app_mentions:read',
      'chat:write',
      'commands',
      'files:read',
      'im:history',
    ]);

    const form = {
      team_id: 'T000000001',
      channel_id: 'C1',
      user_id: 'U1',
      command: '/echo',
      text: 'caseloads',
      trigger_id: '1.1',
    };
    const command = prepare({ url: `${url}/slack/events`, kind: 'command', payload: form, now: Date.now() });
    expect(JSON.stringify((await send(command, 3_000)).body)).toContain('Echo: caseloads');

    const headers = { authorization: `Bearer ${installed?.bot.token}` };
    const list = await fetch(`${emulator.url}/api/conversations.list`, { method: 'POST', headers });
    const { channels } = (await list.json()) as { channels: { id: string; name: string }[] };
    const conversation = { platform: 'slack', workspace: 'T000000001', channel: channels[0]?.id ?? '' };
    const answer = { title: 'Digest', elements: [paragraph('No change.')], sources: [], followUps: [] };
    expect(await app.send({ deliveryId: 'd1', conversation, answer })).toMatchObject({ kind: 'sent' });
  },
  TIMEOUT,
);

test(
  'a state that this browser was not given is refused, and nothing is installed',
  async () => {
    await store.tenants.purge('slack:T000000001');
    await page.goto(`${url}/slack/install`);
    const response = await page.goto(`${url}/slack/oauth_redirect?code=any&state=forged`);
    expect(response?.status()).toBe(400);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Briefing Bot is not installed');
    await page.getByRole('link', { name: 'Begin again' }).click();
    expect(await page.title()).toBe('Install Briefing Bot in Slack');
    expect(await findInstalled('T000000001')).toBeUndefined();
  },
  TIMEOUT,
);
