import { describe, expect, test } from '@jest/globals';
import { readSlackSettings } from '../../../adapters/slack/read-settings.js';
import { describeError, SettingsError } from '../../../src/errors.js';
import { refusalOf as refusalFrom } from '../../src/refusal-of.js';

const SECRET = '0123456789abcdef0123456789abcdef';
const SOCKET = { SLACK_APP_TOKEN: 'xapp-1-A1-2-abc', SLACK_BOT_TOKEN: 'xoxb-1-2-abc' };
const SINGLE = { SLACK_SIGNING_SECRET: SECRET, SLACK_BOT_TOKEN: 'xoxb-1-2-abc' };
const MANY = {
  SLACK_SIGNING_SECRET: SECRET,
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'client-secret',
  SLACK_STATE_SECRET: 'state-secret-of-many',
  PUBLIC_URL: 'https://bot.example.org',
};

type Environment = Readonly<Record<string, string | undefined>>;

const refusalOf = (environment: Environment): unknown => refusalFrom(() => readSlackSettings(environment));

describe('the settings of Slack', () => {
  test('are absent where nothing of Slack is set, and Slack is off', () => {
    expect(readSlackSettings({})).toBeUndefined();
    expect(
      readSlackSettings({ SLACK_BOT_TOKEN: '', PUBLIC_URL: 'https://bot.example.org', PATH: '/bin' }),
    ).toBeUndefined();
  });

  test('are an app token and a bot token for Socket Mode', () => {
    expect(readSlackSettings(SOCKET)).toEqual({
      kind: 'socket',
      appToken: 'xapp-1-A1-2-abc',
      botToken: 'xoxb-1-2-abc',
      admins: [],
    });
  });

  test('are a signing secret and a bot token for one workspace over HTTP', () => {
    expect(readSlackSettings(SINGLE)).toEqual({
      kind: 'single',
      signingSecret: SECRET,
      botToken: 'xoxb-1-2-abc',
      admins: [],
    });
  });

  test('are those of an app that many workspaces install', () => {
    expect(readSlackSettings(MANY)).toEqual({
      kind: 'many',
      signingSecret: SECRET,
      clientId: '1.2',
      clientSecret: 'client-secret',
      stateSecret: 'state-secret-of-many',
      publicUrl: 'https://bot.example.org',
      admins: [],
    });
  });

  test('may name admins, pages and a test server', () => {
    const further = {
      SLACK_ADMINS: 'U024BE7LH, W061F7AUR',
      SUPPORT_URL: 'https://example.org/help',
      PRIVACY_URL: 'https://example.org/privacy',
      SLACK_API_URL: 'http://127.0.0.1:4003/api/',
      SLACK_AUTHORIZATION_URL: 'http://127.0.0.1:4003/oauth/v2/authorize',
    };
    expect(readSlackSettings({ ...MANY, ...further })).toMatchObject({
      admins: ['U024BE7LH', 'W061F7AUR'],
      supportUrl: 'https://example.org/help',
      privacyUrl: 'https://example.org/privacy',
      slackApiUrl: 'http://127.0.0.1:4003/api/',
      authorizationUrl: 'http://127.0.0.1:4003/oauth/v2/authorize',
    });
  });

  test('may be tried out on this machine', () => {
    expect(readSlackSettings({ ...MANY, PUBLIC_URL: 'http://localhost:3000' })).toMatchObject({ kind: 'many' });
  });

  test.each<[Environment, string[]]>([
    [{ SLACK_APP_TOKEN: 'xapp-1-A1-2-abc' }, ['SLACK_BOT_TOKEN: is missing, to connect one workspace in Socket Mode']],
    [{ SLACK_BOT_TOKEN: 'xoxb-1-2-abc' }, ['SLACK_SIGNING_SECRET: is missing', 'SLACK_APP_TOKEN to the app-level']],
    [{ SLACK_SIGNING_SECRET: SECRET }, ['SLACK_BOT_TOKEN: is missing, to connect one workspace over HTTP']],
    [
      { SLACK_CLIENT_ID: '1.2' },
      ['SLACK_SIGNING_SECRET', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'PUBLIC_URL: is missing, to connect many'],
    ],
    [{ ...SOCKET, SLACK_APP_TOKEN: 'xoxb-1-2-abc' }, ['SLACK_APP_TOKEN: is not an app-level token']],
    [{ ...SOCKET, SLACK_BOT_TOKEN: 'xoxp-1-2-abc' }, ['SLACK_BOT_TOKEN: is not the token of a bot']],
    [{ ...SOCKET, SLACK_CLIENT_ID: '1.2' }, ['SLACK_CLIENT_ID: does not belong to one workspace in Socket Mode']],
    [{ ...MANY, SLACK_BOT_TOKEN: 'xoxb-1-2-abc' }, ['SLACK_BOT_TOKEN: does not belong to many workspaces']],
    [{ ...SINGLE, SLACK_SIGNING_SECRET: 'short' }, ['SLACK_SIGNING_SECRET: is too short']],
    [{ ...MANY, SLACK_STATE_SECRET: 'short' }, ['SLACK_STATE_SECRET: is too short']],
    [{ ...MANY, PUBLIC_URL: 'http://bot.example.org' }, ['PUBLIC_URL: "http://bot.example.org" is not the address']],
    [{ ...SOCKET, SLACK_ADMINS: 'amina' }, ['SLACK_ADMINS: "amina" is not a list of user ids']],
    [{ ...SOCKET, SUPPORT_URL: 'mailto:help@example.org' }, ['SUPPORT_URL: "mailto:help@example.org" is not']],
  ])('are refused, each with its remedy: %j', (environment, words) => {
    const refusal = refusalOf(environment);
    const told = describeError(refusal);
    expect(refusal).toBeInstanceOf(SettingsError);
    for (const word of words) expect(told).toContain(word);
    expect(told.match(/Remedy: (?:Set|Leave)/g)).toHaveLength((refusal as SettingsError).problems.length);
  });

  test('are all named that are wrong, and no secret is shown', () => {
    const told = describeError(
      refusalOf({ SLACK_APP_TOKEN: 'swordfish', SLACK_BOT_TOKEN: 'opensesame', SLACK_ADMINS: 'amina' }),
    );
    expect(told).toMatch(/SLACK_APP_TOKEN[\s\S]*SLACK_BOT_TOKEN[\s\S]*SLACK_ADMINS/);
    expect(told).not.toMatch(/swordfish|opensesame/);
  });
});
