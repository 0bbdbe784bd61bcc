import { afterEach, describe, expect, test } from '@jest/globals';
import { createBotFramework } from '../../../adapters/teams/bot-framework.js';
import type { TeamsSettings } from '../../../adapters/teams/settings.js';
import { APP_ID, TENANT } from '../../teams-double/world.js';
import {
  CARD,
  failureOf,
  MESSAGE,
  type OpenConnector,
  openConnector,
  openFramework,
  SETTINGS,
} from './open-connector.js';
import { answerWith, type Region, startRegion } from './region.js';

const ACTIVITY = {
  type: 'invoke',
  name: 'task/fetch',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/uk/',
  from: { id: '29:amina' },
  recipient: { id: `28:${APP_ID}` },
  conversation: { id: 'a:1' },
};

let region: Region | undefined;

afterEach(async () => {
  await region?.close();
  region = undefined;
});

async function connect(...wanted: Parameters<typeof openConnector>): Promise<OpenConnector> {
  const open = await openConnector(...wanted);
  region = open.region;
  return open;
}

describe('what is sent', () => {
  test('is posted into the conversation with the card, its summary and the bot’s token', async () => {
    const { region, connector } = await connect();
    expect(await connector.send('19:abc@thread.tacv2;messageid=1', MESSAGE)).toBe('activity-1');
    expect(region.calls).toEqual([
      {
        line: 'POST /v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D1/activities',
        authorization: 'Bearer token-1',
        body: {
          type: 'message',
          channelId: 'msteams',
          from: { id: `28:${APP_ID}`, name: '' },
          summary: 'Ofsted, May 2024',
          attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: CARD }],
        },
      },
    ]);
  });

  test('while an answer is worked out is a sign of typing and nothing else', async () => {
    const { region, connector } = await connect();
    await connector.send('a:1', { type: 'typing' });
    expect(Object.keys(region.calls[0]?.body ?? {})).toEqual(['type', 'channelId', 'from']);
  });

  test('to one person alone says so in the address and of the recipient', async () => {
    const { region, connector } = await connect();
    expect(await connector.send('19:abc@thread.tacv2', MESSAGE, '29:amina')).toBe('activity-1');
    expect(region.calls[0]?.line).toBe(
      'POST /v3/conversations/19%3Aabc%40thread.tacv2/activities?isTargetedActivity=true',
    );
    expect(region.calls[0]?.body).toMatchObject({
      recipient: { id: '29:amina', isTargeted: true },
      attachments: [{ content: CARD }],
    });
  });

  test('to everybody has no recipient, also after something was sent to one person', async () => {
    const { region, connector } = await connect();
    await connector.send('a:1', MESSAGE, '29:amina');
    await connector.send('a:1', MESSAGE);
    expect(region.calls[1]?.line).toBe('POST /v3/conversations/a%3A1/activities');
    expect(region.calls[1]?.body).not.toHaveProperty('recipient');
  });

  test('has no id where Teams gives none', async () => {
    const { connector } = await connect(answerWith(202, {}));
    expect(await connector.send('a:1', MESSAGE)).toBeUndefined();
  });

  test('is taken where Teams answers without a word', async () => {
    const { connector } = await connect((response) => response.writeHead(202).end());
    expect(await connector.send('a:1', { type: 'typing' })).toBeUndefined();
  });
});

describe('a conversation with one person', () => {
  test('is opened with the bot in the organisation', async () => {
    const { region, connector } = await connect(answerWith(201, { id: 'a:new' }));
    expect(await connector.openPersonal({ tenant: TENANT, user: '29:amina' })).toBe('a:new');
    expect(region.calls[0]).toMatchObject({
      line: 'POST /v3/conversations',
      body: {
        isGroup: false,
        bot: { id: `28:${APP_ID}` },
        members: [{ id: '29:amina' }],
        tenantId: TENANT,
        channelData: { tenant: { id: TENANT } },
      },
    });
  });

  test('without an id is none', async () => {
    const { connector } = await connect(answerWith(201, {}));
    expect(await failureOf(connector.openPersonal({ tenant: TENANT, user: '29:amina' }))).toMatchObject({
      name: 'ConnectorError',
      neverLeft: false,
    });
  });
});

describe('an address', () => {
  const { endpoints, ...live } = SETTINGS;
  const playground: TeamsSettings = { kind: 'playground', tenants: [], admins: [], privateReplies: true };

  test.each<[string, TeamsSettings, string]>([
    ['without https', live, 'http://smba.trafficmanager.net/uk/'],
    ['of no service', live, 'file:///etc/passwd'],
    ['that is none', live, ''],
    ['of another machine, in the playground', playground, 'https://smba.trafficmanager.net/uk/'],
  ])('%s is not called', async (_, settings, url) => {
    expect(await failureOf(openFramework(settings).connect(url, 'bulk'))).toMatchObject({
      code: 'NoTeams',
      neverLeft: true,
    });
  });

  test('on this machine is called in the playground, without a token', async () => {
    region = await startRegion();
    const connector = await createBotFramework({ settings: playground }).connect(region.url, 'interactive');
    await connector.send('a:1', MESSAGE);
    expect(region.calls).toMatchObject([{ authorization: undefined, body: { type: 'message' } }]);
  });

  test('has one connector for each patience', async () => {
    const { connect } = openFramework();
    const url = 'https://smba.trafficmanager.net/uk/';
    expect(await connect(url, 'bulk')).toBe(await connect(url, 'bulk'));
    expect(await connect(url, 'bulk')).not.toBe(await connect(url, 'interactive'));
  });
});

describe('what Teams tells', () => {
  test('and asks an answer to is answered', async () => {
    const reply = { status: 200, body: { task: { type: 'message', value: 'Done' } } };
    expect(await openFramework().run(ACTIVITY, async () => reply)).toEqual(reply);
  });

  test('and asks an answer to that there is none for is answered with 501', async () => {
    expect(await openFramework().run(ACTIVITY, async () => undefined)).toEqual({ status: 501 });
  });

  test('and asks no answer to gets none', async () => {
    expect(await openFramework().run({ ...ACTIVITY, type: 'message' }, async () => undefined)).toBeUndefined();
  });

  test('and cannot be answered is passed on as it failed', async () => {
    const answer = () => Promise.reject(new Error('The index is gone'));
    await expect(openFramework().run(ACTIVITY, answer)).rejects.toThrow('The index is gone');
  });
});
