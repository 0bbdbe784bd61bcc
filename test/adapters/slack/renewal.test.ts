import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createInstallationRows, type InstallationRows } from '../../../adapters/slack/installation-rows.js';
import { createRenewal } from '../../../adapters/slack/renewal.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { clientOf, outcomeOf } from '../../slack-double/calling.js';
import { CLIENT_ID, CLIENT_SECRET } from '../../slack-double/oauth.js';
import { type SlackDouble, startSlackDouble } from '../../slack-double/slack-double.js';
import { TEAM, USER } from '../../slack-double/workspace.js';

const INSTALLED_AT = '2026-11-23T09:00:00.000Z';
const settings = { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET };
const now = () => new Date();

let slack: SlackDouble;
let store: Store;
let rows: InstallationRows;

beforeEach(async () => {
  slack = await startSlackDouble();
  store = await openStore({ file: ':memory:' });
  rows = createInstallationRows({ store: async () => store, now });
});

afterEach(async () => {
  await slack.close();
  await store.close();
});

const renewal = () => createRenewal({ settings, client: clientOf(slack), rows, now });

async function install() {
  const code = slack.consent({ owner: TEAM, scopes: ['chat:write'], isRotating: true });
  const given = { client_id: CLIENT_ID, client_secret: CLIENT_SECRET, code };
  const { access_token: token = '', refresh_token: refreshToken = '' } = await clientOf(slack).oauth.v2.access(given);
  const bot = { id: 'B1', userId: 'U0B', scopes: ['chat:write'], token, refreshToken, expiresAt: 1 };
  const user = { id: USER, token: undefined, scopes: undefined };
  const installation = { team: { id: TEAM }, enterprise: undefined, user, bot };
  const installed = { installation, installedAt: INSTALLED_AT };
  await rows.save(installed);
  return installed;
}

test('a renewed token is written down before it is used, and the installation is as old as it was', async () => {
  const renewed = await renewal()(await install());
  expect(await rows.find(TEAM)).toEqual(renewed);
  expect(renewed.installedAt).toBe(INSTALLED_AT);
  expect(await outcomeOf(clientOf(slack, renewed.installation.bot?.token).auth.test())).toBe('ok');
});

test('whoever comes second with a spent refresh token finds what the first wrote down', async () => {
  const installed = await install();
  const first = await renewal()(installed);
  expect(await renewal()(installed)).toEqual(first);
});

test('a refresh token that Slack does not know, and nobody has renewed, is an error', async () => {
  const installed = await install();
  await renewal()(installed);
  await rows.save(installed);
  await expect(renewal()(installed)).rejects.toThrow('invalid_refresh_token');
});
