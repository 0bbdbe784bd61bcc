import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { clientOf, outcomeOf } from './calling.js';
import { type SlackDouble, startSlackDouble } from './slack-double.js';
import { APP_TOKEN, BOT_TOKEN, CHANNEL, TEAM, USER } from './workspace.js';

const OTHER_TEAM = 'T00000002';
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const section = { type: 'section' as const, text: plain('Words') };

let slack: SlackDouble;
beforeEach(async () => {
  slack = await startSlackDouble({
    teams: [{ id: TEAM }, { id: OTHER_TEAM }],
    users: [
      { id: USER, name: 'amina' },
      { id: 'U00000002', name: 'joan', team: OTHER_TEAM },
    ],
    channels: [
      { id: CHANNEL, name: 'childrens-services' },
      { id: 'C0000OUT', name: 'press', isMember: false },
      { id: 'C000HIDDEN', name: 'legal', isMember: false, isPrivate: true },
      { id: 'C000OLD', name: 'archive', isArchived: true },
      { id: 'C000OTHER', name: 'elsewhere', team: OTHER_TEAM },
    ],
    validateBlocks: (blocks) => (blocks.some(({ type }) => type === 'nonsense') ? ['unsupported type: nonsense'] : []),
    patience: { quiet: 0, most: 0 },
    ackDeadline: 1,
  });
});

afterEach(() => slack.close());

describe('chat.postMessage', () => {
  const text = 'Hello';
  test.each([
    ['ok', { channel: CHANNEL, text }],
    ['ok', { channel: USER, text }],
    ['channel_not_found', { channel: 'C0000NONE', text }],
    ['channel_not_found', { channel: 'C000HIDDEN', text }],
    ['channel_not_found', { channel: 'C000OTHER', text }],
    ['not_in_channel', { channel: 'C0000OUT', text }],
    ['is_archived', { channel: 'C000OLD', text }],
    ['no_text', { channel: CHANNEL, text: '' }],
    ['msg_too_long', { channel: CHANNEL, text: 'x'.repeat(40_001) }],
    ['invalid_blocks', { channel: CHANNEL, text, blocks: [{ type: 'nonsense' }] }],
    ['invalid_blocks', { channel: CHANNEL, text, blocks: Array(51).fill(section) }],
    ['msg_blocks_too_long', { channel: CHANNEL, text, blocks: Array(5).fill({ type: 'x', text: 'x'.repeat(2_700) }) }],
  ])('answers %s to %j', async (expected, message) => {
    expect(await outcomeOf(clientOf(slack, BOT_TOKEN).apiCall('chat.postMessage', message))).toBe(expected);
  });

  test('keeps what it takes, metadata and all, and gives blocks their ids', async () => {
    const metadata = { event_type: 'digest', event_payload: { edition: '7' } };
    await clientOf(slack, BOT_TOKEN).chat.postMessage({ channel: CHANNEL, text, blocks: [section], metadata });
    expect(slack.posts(CHANNEL)).toMatchObject([
      { text, metadata, blocks: [{ ...section, block_id: expect.any(String) }] },
    ]);
  });
});

describe('a token', () => {
  test.each([
    ['not_authed', undefined, 'auth.test'],
    ['invalid_auth', 'xoxb-forged', 'auth.test'],
    ['not_allowed_token_type', APP_TOKEN, 'auth.test'],
    ['not_allowed_token_type', BOT_TOKEN, 'apps.connections.open'],
    ['unknown_method', BOT_TOKEN, 'chat.sing'],
    ['ok', BOT_TOKEN, 'auth.test'],
  ])('is answered %s', async (expected, token, method) => {
    expect(await outcomeOf(clientOf(slack, token).apiCall(method))).toBe(expected);
  });

  test('cannot make up for arguments that are no object', async () => {
    const headers = { authorization: `Bearer ${BOT_TOKEN}`, 'content-type': 'application/json' };
    const response = await fetch(`${slack.url}/api/auth.test`, { method: 'POST', headers, body: 'null' });
    expect(await response.json()).toEqual({ ok: false, error: 'invalid_json' });
  });

  test('is good for nothing once it is dead', async () => {
    slack.kill(BOT_TOKEN, 'token_revoked');
    expect(await outcomeOf(clientOf(slack, BOT_TOKEN).auth.test())).toBe('token_revoked');
    slack.reset();
    await clientOf(slack, BOT_TOKEN).auth.revoke();
    expect(await outcomeOf(clientOf(slack, BOT_TOKEN).auth.test())).toBe('token_revoked');
  });

  test('does only what its scopes allow', async () => {
    slack.setScopes(['chat:write']);
    const client = clientOf(slack, BOT_TOKEN);
    expect(await outcomeOf(client.conversations.history({ channel: CHANNEL }))).toBe('missing_scope');
    expect(await outcomeOf(client.chat.postMessage({ channel: CHANNEL, text: 'Hello' }))).toBe('ok');
  });
});

test('a message can be changed and deleted by the app alone that wrote it', async () => {
  const client = clientOf(slack, BOT_TOKEN);
  const { ts = '' } = await client.chat.postMessage({ channel: CHANNEL, text: 'First' });
  await client.chat.update({ channel: CHANNEL, ts, text: 'Second' });
  expect(slack.posts(CHANNEL)).toMatchObject([{ ts, text: 'Second' }]);
  expect(await outcomeOf(client.chat.update({ channel: CHANNEL, ts, text: 'x'.repeat(4_001) }))).toBe('msg_too_long');
  await client.chat.delete({ channel: CHANNEL, ts });
  expect(slack.posts(CHANNEL)).toEqual([]);
  expect(await outcomeOf(client.chat.delete({ channel: CHANNEL, ts }))).toBe('message_not_found');
  await slack.mention('mine');
  const [mention] = slack.messages(CHANNEL);
  expect(await outcomeOf(client.chat.delete({ channel: CHANNEL, ts: mention?.ts ?? '' }))).toBe('cant_delete_message');
});

test('history comes newest first, by the page, with metadata where it is asked for', async () => {
  const client = clientOf(slack, BOT_TOKEN);
  const metadata = { event_type: 'digest', event_payload: {} };
  const sent: string[] = [];
  for (const text of ['one', 'two', 'three']) {
    sent.push((await client.chat.postMessage({ channel: CHANNEL, text, metadata })).ts ?? '');
  }
  await client.chat.postMessage({ channel: CHANNEL, text: 'in a thread', thread_ts: sent[0] ?? '' });
  const oldest = sent[0] ?? '';
  const first = await client.conversations.history({ channel: CHANNEL, oldest, inclusive: true, limit: 2 });
  expect(first.messages?.map(({ text }) => text)).toEqual(['three', 'two']);
  expect(first.messages?.[0]?.metadata).toBeUndefined();
  const cursor = first.response_metadata?.next_cursor ?? '';
  const second = await client.conversations.history({ channel: CHANNEL, cursor, limit: 2, include_all_metadata: true });
  expect(second).toMatchObject({ has_more: false, messages: [{ text: 'one', metadata }] });
});

test('people and conversations are found within reach of the token', async () => {
  const client = clientOf(slack, BOT_TOKEN);
  expect(await client.conversations.open({ users: USER })).toMatchObject({ channel: { id: 'D00000001' } });
  expect(await client.conversations.info({ channel: CHANNEL })).toMatchObject({ channel: { is_member: true } });
  expect(await client.users.info({ user: USER })).toMatchObject({ user: { name: 'amina', team_id: TEAM } });
  expect(await outcomeOf(client.users.info({ user: 'U00000002' }))).toBe('user_not_found');
  const alone = { channel: CHANNEL, user: 'U00000002', text: 'Hello' };
  expect(await outcomeOf(client.chat.postEphemeral(alone))).toBe('user_not_in_channel');
});
