import { describe, expect, test } from '@jest/globals';
import { readTeamsSettings } from '../../../adapters/teams/read-settings.js';
import { describeError, SettingsError } from '../../../src/errors.js';
import { refusalOf as refusalFrom } from '../../src/refusal-of.js';

const APP_ID = '7f0d2c1e-5a4b-4c3d-9e8f-0123456789ab';
const TENANT = '11111111-2222-4333-8444-555555555555';
const OTHER = '22222222-3333-4444-8555-666666666666';
const VALUE = 'Abc8Q~the-value-of-a-secret';
const SECRET = { TEAMS_APP_ID: APP_ID, TEAMS_APP_SECRET: VALUE, TEAMS_TENANT_ID: TENANT };
const IDENTITY = { TEAMS_APP_ID: APP_ID, TEAMS_MANAGED_IDENTITY: 'on', TEAMS_TENANT_ID: TENANT };
const TEST_SERVER = { TEAMS_OPENID_URL: 'http://127.0.0.1:4004/openid', TEAMS_TOKEN_ISSUER: 'http://127.0.0.1:4004' };

type Environment = Readonly<Record<string, string | undefined>>;

const refusalOf = (environment: Environment): unknown => refusalFrom(() => readTeamsSettings(environment));

describe('the settings of Teams', () => {
  test('are absent where nothing of Teams is set, and Teams is off', () => {
    expect(readTeamsSettings({})).toBeUndefined();
    expect(readTeamsSettings({ TEAMS_PLAYGROUND: 'off', TEAMS_PRIVATE_REPLIES: 'on' })).toBeUndefined();
    expect(
      readTeamsSettings({ TEAMS_APP_ID: '', PUBLIC_URL: 'https://bot.example.org', HOST: '0.0.0.0' }),
    ).toBeUndefined();
  });

  test('are an app, its secret and its organisation, which alone is answered', () => {
    expect(readTeamsSettings(SECRET)).toEqual({
      kind: 'secret',
      appId: APP_ID,
      secret: VALUE,
      homeTenant: TENANT,
      tenants: [TENANT],
      admins: [],
      privateReplies: true,
    });
  });

  test('are an app and its organisation where the machine shows who it is', () => {
    expect(readTeamsSettings(IDENTITY)).toEqual({
      kind: 'identity',
      appId: APP_ID,
      homeTenant: TENANT,
      tenants: [TENANT],
      admins: [],
      privateReplies: true,
    });
  });

  test('may name organisations, admins, an address and a test server', () => {
    const further = {
      TEAMS_TENANTS: `${TENANT}, ${OTHER}`,
      TEAMS_ADMINS: OTHER,
      TEAMS_PRIVATE_REPLIES: 'off',
      PUBLIC_URL: 'https://bot.example.org',
      ...TEST_SERVER,
    };
    expect(readTeamsSettings({ ...SECRET, ...further })).toMatchObject({
      tenants: [TENANT, OTHER],
      admins: [OTHER],
      privateReplies: false,
      publicUrl: 'https://bot.example.org',
      endpoints: { openId: TEST_SERVER.TEAMS_OPENID_URL, issuer: TEST_SERVER.TEAMS_TOKEN_ISSUER },
    });
  });

  test('hold ids as Microsoft writes them, in small letters', () => {
    const shouted = { TEAMS_APP_ID: APP_ID.toUpperCase(), TEAMS_TENANTS: OTHER.toUpperCase() };
    expect(readTeamsSettings({ ...SECRET, ...shouted })).toMatchObject({ appId: APP_ID, tenants: [OTHER] });
  });

  test.each(['127.0.0.1', 'localhost', '::1', undefined])('are the playground’s on %p', (HOST) => {
    expect(readTeamsSettings({ TEAMS_PLAYGROUND: 'on', HOST })).toEqual({
      kind: 'playground',
      tenants: [],
      admins: [],
      privateReplies: true,
    });
  });

  test.each<[Environment, string[]]>([
    [{ TEAMS_APP_SECRET: VALUE, TEAMS_TENANT_ID: TENANT }, ['TEAMS_APP_ID: is missing', 'anybody could write']],
    [{ TEAMS_APP_ID: '', TEAMS_ADMINS: OTHER }, ['TEAMS_APP_ID: is missing', 'TEAMS_APP_SECRET', 'TEAMS_TENANT_ID']],
    [{ ...SECRET, TEAMS_APP_ID: '' }, ['TEAMS_APP_ID: is missing', 'anybody could write']],
    [{ TEAMS_APP_ID: APP_ID, TEAMS_TENANT_ID: TENANT }, ['TEAMS_APP_SECRET: is missing']],
    [{ ...IDENTITY, TEAMS_TENANT_ID: '' }, ['TEAMS_TENANT_ID: is missing']],
    [{ ...IDENTITY, TEAMS_APP_SECRET: VALUE }, ['TEAMS_APP_SECRET: does not belong to a managed identity']],
    [{ ...SECRET, TEAMS_APP_ID: 'briefing-bot' }, ['TEAMS_APP_ID: "briefing-bot" is not an id']],
    [{ ...SECRET, TEAMS_APP_ID: `${APP_ID}0` }, ['is not an id']],
    [{ ...SECRET, TEAMS_APP_SECRET: OTHER }, ['TEAMS_APP_SECRET: is the id of a client secret, not its value']],
    [{ ...SECRET, TEAMS_APP_SECRET: 'short' }, ['TEAMS_APP_SECRET: is too short']],
    [{ ...SECRET, TEAMS_TENANTS: `${TENANT},contoso` }, ['TEAMS_TENANTS:', 'is not a list of ids']],
    [{ ...SECRET, TEAMS_TENANTS: `${TENANT},` }, ['TEAMS_TENANTS:', 'is not a list of ids']],
    [{ ...SECRET, TEAMS_ADMINS: 'amina@example.org' }, ['TEAMS_ADMINS: "amina@example.org" is not']],
    [{ ...SECRET, TEAMS_PRIVATE_REPLIES: 'yes' }, ['TEAMS_PRIVATE_REPLIES: "yes" is neither on nor off']],
    [{ ...SECRET, PUBLIC_URL: 'http://bot.example.org' }, ['PUBLIC_URL: "http://bot.example.org" is not']],
    [{ ...SECRET, TEAMS_OPENID_URL: 'http://127.0.0.1/openid' }, ['TEAMS_TOKEN_ISSUER: is missing']],
    [{ ...SECRET, TEAMS_TOKEN_ISSUER: 'http://127.0.0.1' }, ['TEAMS_OPENID_URL: is missing']],
    [{ ...SECRET, ...TEST_SERVER, TEAMS_OPENID_URL: 'file:///openid' }, ['TEAMS_OPENID_URL: "file:///openid" is not']],
    [
      { ...SECRET, ...TEST_SERVER, TEAMS_OPENID_URL: 'http://keys.example/o' },
      ['is not the address of a document with https'],
    ],
    [{ ...SECRET, TEAMS_PLAYGROUND: 'on' }, ['TEAMS_APP_ID: does not belong', 'TEAMS_APP_SECRET', 'TEAMS_TENANT_ID']],
    [{ TEAMS_PLAYGROUND: 'on', HOST: '0.0.0.0' }, ['HOST: "0.0.0.0" lets others into the playground']],
    [{ TEAMS_PLAYGROUND: 'on', HOST: 'localhost.example.org' }, ['HOST:']],
    [{ TEAMS_PLAYGROUND: 'on', HOST: '::' }, ['HOST:']],
  ])('are refused, each with its remedy: %j', (environment, words) => {
    const refusal = refusalOf(environment);
    const told = describeError(refusal);
    expect(refusal).toBeInstanceOf(SettingsError);
    for (const word of words) expect(told).toContain(word);
    expect(told.match(/Remedy: (?:Set|Leave)/g)).toHaveLength((refusal as SettingsError).problems.length);
  });

  test('are all named that are wrong, and no secret is shown', () => {
    const wrong = {
      TEAMS_APP_ID: 'app',
      TEAMS_APP_SECRET: 'swordfish',
      TEAMS_TENANT_ID: 'home',
      TEAMS_ADMINS: 'amina',
    };
    const told = describeError(refusalOf(wrong));
    expect(told).toMatch(/TEAMS_APP_ID[\s\S]*TEAMS_APP_SECRET[\s\S]*TEAMS_TENANT_ID[\s\S]*TEAMS_ADMINS/);
    expect(told).not.toContain('swordfish');
  });
});
