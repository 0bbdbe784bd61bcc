import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createClient } from '../../../adapters/slack/clients.js';
import { createPersonalChannels } from '../../../adapters/slack/personal-channels.js';
import { createSlackSender } from '../../../adapters/slack/sender.js';
import { paragraph } from '../../../src/answer.js';
import type { Sender } from '../../../src/digest/sending.js';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import type { Fault } from '../../faults/call-faults.js';
import { silentLogger } from '../../slack-double/silent-logger.js';
import { type SlackDouble, startSlackDouble } from '../../slack-double/slack-double.js';
import { BOT_TOKEN, CHANNEL, TEAM, USER } from '../../slack-double/workspace.js';
import { SILENT_LOG } from '../../src/sample-bot.js';

const TIMEOUT = 400;
const NOW = new Date('2026-11-23T09:00:00.000Z');
const SINCE = NOW.toISOString();
const now = () => NOW;

let slack: SlackDouble;
let store: Store;
let sender: Sender;
let dead: string[];

const openSender = (slackApiUrl: string): Sender => {
  const client = createClient(BOT_TOKEN, { now, logger: silentLogger, slackApiUrl }, TIMEOUT);
  return createSlackSender({
    clientFor: async (workspace) => (workspace === TEAM ? client : undefined),
    personalChannels: createPersonalChannels({ store: async () => store, now, log: SILENT_LOG }),
    async onDeadToken(workspace) {
      dead.push(workspace);
    },
  });
};

beforeEach(async () => {
  dead = [];
  slack = await startSlackDouble({ now: () => NOW.getTime() });
  store = await openStore({ file: ':memory:' });
  sender = openSender(`${slack.url}/api/`);
});

afterEach(async () => {
  await slack.close();
  await store.close();
});

const messageTo = (channel: string, deliveryId = 'd1') => ({
  deliveryId,
  conversation: { platform: 'slack', workspace: TEAM, channel },
  answer: { title: 'Digest', elements: [paragraph('No change.')], sources: [], followUps: [] },
});

const fail = (fault: Fault | undefined, method = 'chat.postMessage') =>
  slack.setFaults((call) => (call.method === method ? fault : undefined));

describe('a message to a channel', () => {
  test('is sent once, under Slack’s own id, and shows no preview of what it links to', async () => {
    const outcome = await sender.send(messageTo(CHANNEL));
    const [post] = slack.posts(CHANNEL);
    expect(outcome).toEqual({ kind: 'sent', providerId: post?.ts });
    expect(slack.calls('chat.postMessage')[0]?.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
  });

  test.each<[Fault, object, number]>([
    [{ kind: 'throttled', retryAfter: 1 }, { kind: 'throttled', retryAfter: 1 }, 0],
    [{ kind: 'throttled', retryAfter: 30 }, { kind: 'throttled', retryAfter: 30 }, 0],
    [{ kind: 'throttled', retryAfter: 3_600 }, { kind: 'throttled', retryAfter: 3_600 }, 0],
    [{ kind: 'throttled', retryAfter: 0 }, { kind: 'throttled', retryAfter: 0 }, 0],
    [{ kind: 'throttled', retryAfter: -5 }, { kind: 'throttled', retryAfter: 0 }, 0],
    [{ kind: 'throttled', retryAfter: '1.5' }, { kind: 'throttled', retryAfter: 2 }, 0],
    [{ kind: 'throttled', retryAfter: 'Mon, 23 Nov 2026 09:00:45 GMT' }, { kind: 'throttled', retryAfter: 45 }, 0],
    [{ kind: 'throttled', retryAfter: 'Sun, 22 Nov 2026 09:00:00 GMT' }, { kind: 'throttled', retryAfter: 0 }, 0],
    [{ kind: 'throttled', retryAfter: 'soon' }, { kind: 'throttled', retryAfter: 60 }, 0],
    [{ kind: 'throttled' }, { kind: 'throttled', retryAfter: 60 }, 0],
    [{ kind: 'refused', error: 'ratelimited' }, { kind: 'throttled', retryAfter: Number.NaN }, 0],
    [{ kind: 'failed', status: 500, accepted: false }, { kind: 'unknown' }, 0],
    [{ kind: 'failed', status: 500, accepted: true }, { kind: 'unknown' }, 1],
    [{ kind: 'failed', status: 502, accepted: true }, { kind: 'unknown' }, 1],
    [{ kind: 'failed', status: 503, accepted: true }, { kind: 'unknown' }, 1],
    [{ kind: 'failed', status: 302, accepted: true }, { kind: 'unknown' }, 1],
    [{ kind: 'reset', accepted: false }, { kind: 'unknown' }, 0],
    [{ kind: 'reset', accepted: true }, { kind: 'unknown' }, 1],
    [{ kind: 'cut' }, { kind: 'unknown' }, 1],
    [{ kind: 'truncated' }, { kind: 'unknown' }, 1],
    [{ kind: 'page' }, { kind: 'unknown' }, 1],
    [{ kind: 'silent', accepted: true }, { kind: 'unknown' }, 1],
    [{ kind: 'slow', milliseconds: 50 }, { kind: 'sent' }, 1],
    [{ kind: 'slow', milliseconds: 700 }, { kind: 'unknown' }, 1],
    [{ kind: 'refused', error: 'channel_not_found' }, { kind: 'refused' }, 0],
    [{ kind: 'refused', error: 'not_in_channel' }, { kind: 'refused' }, 0],
    [{ kind: 'refused', error: 'is_archived' }, { kind: 'refused' }, 0],
    [{ kind: 'refused', error: 'restricted_action' }, { kind: 'refused' }, 0],
    [{ kind: 'refused', error: 'missing_scope' }, { kind: 'refused' }, 0],
    [{ kind: 'refused', error: 'internal_error' }, { kind: 'unknown' }, 0],
    [{ kind: 'refused', error: 'token_expired' }, { kind: 'rejected' }, 0],
    [{ kind: 'refused', error: 'of_tomorrow' }, { kind: 'rejected' }, 0],
  ])('whose call ends in %j comes to %j, and is never sent a second time', async (fault, outcome, posts) => {
    fail(fault);
    expect(await sender.send(messageTo(CHANNEL))).toMatchObject(outcome);
    expect(slack.calls('chat.postMessage')).toHaveLength(1);
    expect(slack.posts(CHANNEL)).toHaveLength(posts);
  });

  test.each(['token_revoked', 'account_inactive', 'invalid_auth'])(
    'says so where the token is dead: %s',
    async (error) => {
      fail({ kind: 'refused', error });
      expect(await sender.send(messageTo(CHANNEL))).toMatchObject({ kind: 'refused' });
      expect(dead).toEqual([TEAM]);
    },
  );

  test('that never left may be tried again', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    expect(await openSender(`http://127.0.0.1:${port}/`).send(messageTo(CHANNEL))).toMatchObject({ kind: 'rejected' });
    expect(await openSender('http://slack.invalid/').send(messageTo(CHANNEL))).toMatchObject({ kind: 'rejected' });
  });

  test('of a workspace without the app is refused, and Slack is not called', async () => {
    const { conversation, ...message } = messageTo(CHANNEL);
    const elsewhere = { ...message, conversation: { ...conversation, workspace: 'T0ELSEWHERE' } };
    expect(await sender.send(elsewhere)).toMatchObject({ kind: 'refused' });
    expect(slack.calls()).toEqual([]);
  });
});

describe('a message that may have arrived', () => {
  test('is found by the id that travels with it', async () => {
    fail({ kind: 'reset', accepted: true });
    await sender.send(messageTo(CHANNEL));
    const [post] = slack.posts(CHANNEL);
    expect(await sender.find(messageTo(CHANNEL), SINCE)).toEqual({ kind: 'found', providerId: post?.ts });
    expect(await sender.find(messageTo(CHANNEL, 'another'), SINCE)).toEqual({ kind: 'absent' });
  });

  test('cannot be looked for without the scope', async () => {
    slack.setScopes(['chat:write']);
    await sender.send(messageTo(CHANNEL));
    expect(await sender.find(messageTo(CHANNEL), SINCE)).toEqual({ kind: 'cannot-tell' });
  });

  test.each<[Fault, object]>([
    [
      { kind: 'throttled', retryAfter: 7 },
      { kind: 'try-later', retryAfter: 7 },
    ],
    [{ kind: 'failed', status: 500, accepted: false }, { kind: 'try-later' }],
    [{ kind: 'truncated' }, { kind: 'try-later' }],
    [{ kind: 'page' }, { kind: 'try-later' }],
    [{ kind: 'silent', accepted: false }, { kind: 'try-later' }],
    [{ kind: 'refused', error: 'channel_not_found' }, { kind: 'cannot-tell' }],
  ])('is looked for again later, or not, where looking ends in %j: %j', async (fault, lookup) => {
    await sender.send(messageTo(CHANNEL));
    fail(fault, 'conversations.history');
    expect(await sender.find(messageTo(CHANNEL), SINCE)).toMatchObject(lookup);
  });
});

describe('a message to one person', () => {
  const alone = messageTo(`user:${USER}`);

  test('stands in their conversation with the bot, and is found there with no scope but that to read it', async () => {
    slack.setScopes(['chat:write', 'im:history']);
    await sender.send(alone);
    expect(slack.posts(`D${USER.slice(1)}`)).toHaveLength(1);
    expect(await sender.find(alone, SINCE)).toMatchObject({ kind: 'found' });
    expect(slack.calls('conversations.open')).toEqual([]);
  });

  test('cannot be looked for before any has arrived', async () => {
    fail({ kind: 'reset', accepted: true });
    await sender.send(alone);
    expect(await sender.find(alone, SINCE)).toEqual({ kind: 'cannot-tell' });
  });
});

describe('a long history', () => {
  const own = { ts: '2.2', metadata: { event_type: 'briefing_bot_delivery', event_payload: { delivery_id: 'd1' } } };

  /** Serves pages of other people's words, and the message on one of them. */
  async function lookThrough(pages: number, page: number, cursor = (number: number) => String(number)) {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      const messages = [{ ts: '3.3', text: 'Hello', metadata: 'of another app' }, ...(asked === page ? [own] : [])];
      const next_cursor = asked < pages ? cursor(asked + 1) : '';
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ ok: true, messages, has_more: asked < pages, response_metadata: { next_cursor } }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const lookup = await openSender(`http://127.0.0.1:${port}/`).find(messageTo(CHANNEL), SINCE);
    await new Promise((resolve) => server.close(resolve).closeAllConnections());
    return { ...lookup, asked };
  }

  test.each([
    [1, 1, { kind: 'found', providerId: '2.2', asked: 1 }],
    [9, 7, { kind: 'found', providerId: '2.2', asked: 7 }],
    [9, 0, { kind: 'absent', asked: 9 }],
    [10, 10, { kind: 'found', asked: 10 }],
    [50, 12, { kind: 'cannot-tell', asked: 10 }],
  ])('of %i pages with the message on page %i: %j', async (pages, page, found) => {
    expect(await lookThrough(pages, page)).toMatchObject(found);
  });

  test('that goes on without saying where cannot be searched', async () => {
    expect(await lookThrough(2, 2, () => '')).toEqual({ kind: 'cannot-tell', asked: 1 });
  });
});
