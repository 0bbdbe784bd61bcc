import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { clientOf, outcomeOf } from './calling.js';
import { CLIENT_ID, CLIENT_SECRET } from './oauth.js';
import { type SlackDouble, startSlackDouble } from './slack-double.js';
import { CHANNEL, TEAM } from './workspace.js';

const OTHER_TEAM = 'T00000002';

let time: number;
let slack: SlackDouble;

beforeEach(async () => {
  time = Date.UTC(2026, 0, 5, 9);
  slack = await startSlackDouble({
    now: () => time,
    teams: [{ id: TEAM }, { id: OTHER_TEAM, enterprise: 'E00000001' }],
    channels: [
      { id: CHANNEL, name: 'childrens-services' },
      { id: 'C000OTHER', name: 'elsewhere', team: OTHER_TEAM },
    ],
  });
});

afterEach(() => slack.close());

describe('an installation', () => {
  const client = { client_id: CLIENT_ID, client_secret: CLIENT_SECRET };
  const agreed = { owner: OTHER_TEAM, scopes: ['chat:write'], isRotating: false };

  test('exchanges a code once, within ten minutes, for a token that reaches its team alone', async () => {
    const code = slack.consent(agreed);
    const { access_token, team } = await clientOf(slack).oauth.v2.access({ ...client, code });
    expect(team?.id).toBe(OTHER_TEAM);
    const installed = clientOf(slack, access_token);
    expect(await outcomeOf(installed.chat.postMessage({ channel: 'C000OTHER', text: 'Hello' }))).toBe('ok');
    expect(await outcomeOf(installed.chat.postMessage({ channel: CHANNEL, text: 'Hello' }))).toBe('channel_not_found');
    expect(await outcomeOf(clientOf(slack).oauth.v2.access({ ...client, code }))).toBe('code_already_used');
    const late = slack.consent(agreed);
    time += 600_001;
    expect(await outcomeOf(clientOf(slack).oauth.v2.access({ ...client, code: late }))).toBe('invalid_code');
    expect(await outcomeOf(clientOf(slack).oauth.v2.access({ ...client, client_secret: 'wrong' }))).toBe(
      'bad_client_secret',
    );
  });

  test('renews a token that expires after twelve hours, once for each refresh token', async () => {
    const code = slack.consent({ ...agreed, isRotating: true });
    const first = await clientOf(slack).oauth.v2.access({ ...client, code });
    expect(first.expires_in).toBe(43_200);
    time += 43_200_001;
    expect(await outcomeOf(clientOf(slack, first.access_token).auth.test())).toBe('token_expired');
    const renewal = { ...client, grant_type: 'refresh_token' as const, refresh_token: first.refresh_token ?? '' };
    const second = await clientOf(slack).oauth.v2.access(renewal);
    expect(await outcomeOf(clientOf(slack, second.access_token).auth.test())).toBe('ok');
    expect(await outcomeOf(clientOf(slack).oauth.v2.access(renewal))).toBe('invalid_refresh_token');
  });

  test('of an organisation reaches its teams', async () => {
    const code = slack.consent({ ...agreed, owner: 'E00000001' });
    const { access_token, is_enterprise_install, team } = await clientOf(slack).oauth.v2.access({ ...client, code });
    expect([is_enterprise_install, team]).toEqual([true, null]);
    const message = { channel: 'C000OTHER', text: 'Hello' };
    expect(await outcomeOf(clientOf(slack, access_token).chat.postMessage(message))).toBe('ok');
  });
});
