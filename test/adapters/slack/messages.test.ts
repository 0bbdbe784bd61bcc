import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { SlackDouble } from '../../slack-double/slack-double.js';
import { textOf } from '../../slack-double/text-of.js';
import { botOf, CHANNEL, TEAM, USER } from '../../slack-double/workspace.js';
import { createRealBot } from '../real-bot.js';
import { MODES, type OpenSlack, openSlack } from './open-slack.js';
import { only } from './shown.js';

const DIRECT = `D${USER.slice(1)}`;

describe.each(MODES)('words to the bot over %s', (mode) => {
  let opened: OpenSlack;
  let slack: SlackDouble;

  beforeAll(async () => {
    opened = await openSlack({ mode, bot: createRealBot, patience: { quiet: 40, most: 3_000 } });
    slack = opened.slack;
    await opened.adapter.start();
  });

  beforeEach(() => slack.reset());
  afterAll(() => opened.close());

  test('that mention it are answered in a thread below them, for all to read', async () => {
    const answer = only((await slack.mention('who is Hazell?')).messages);
    const [question] = slack.messages(CHANNEL);
    expect(answer).toMatchObject({ channel: CHANNEL, thread_ts: question?.ts });
    expect(answer.visibleTo).toBeUndefined();
    expect(textOf(answer)).toContain('Lin Hazell');
  });

  test('in a thread are answered in that thread, where no slash command works', async () => {
    const [answer] = (await slack.mention('/ofsted latest', { thread: '1790000000.000001' })).messages;
    expect(answer).toMatchObject({ thread_ts: '1790000000.000001' });
  });

  test('that say nothing but its name get help', async () => {
    expect((await slack.mention('')).text).toContain('What you can ask');
  });

  test('alone with it are answered there, without a thread', async () => {
    const answer = only((await slack.message('caseloads')).messages);
    expect(answer).toMatchObject({ channel: DIRECT });
    expect(answer.thread_ts).toBeUndefined();
  });

  test('alone with it set up what comes to that person alone', async () => {
    await slack.message('/digest weekly monday 09:00');
    const [subscription] = await opened.store.subscriptions.listOfTenant(`slack:${TEAM}`);
    expect(subscription).toMatchObject({ owner: USER, conversation: { channel: `user:${USER}` } });
    expect((await slack.message('/digest')).text).toContain('What comes to this conversation');
  });

  test('name people and channels as they are read, and ring nobody', async () => {
    const [answer] = (await slack.mention('caseloads <!channel>')).messages;
    expect(answer?.text).not.toMatch(/[<>]/);
    expect(JSON.stringify(answer?.blocks)).not.toContain('"broadcast"');
  });

  test('that were answered are not answered again when they are edited', async () => {
    const event = { type: 'app_mention', user: USER, channel: CHANNEL, ts: '1790000000.000002' };
    await slack.event({ ...event, text: '<@U0B00001> caseloads' }, { until: ({ messages }) => messages.length > 0 });
    await slack.event({ ...event, text: '<@U0B00001> recording', edited: { user: USER, ts: '1790000000.000009' } });
    await slack.message('/sources');
    expect(slack.posts(CHANNEL)).toHaveLength(1);
  });

  test.each([
    ['an edit', { subtype: 'message_changed', message: { text: 'caseloads', user: USER, ts: '1.1' } }],
    ['a deletion', { subtype: 'message_deleted', deleted_ts: '1.1' }],
    ['its own', { bot_id: botOf(TEAM), user: 'U0B00001', text: 'caseloads' }],
    ['those of another bot', { subtype: 'bot_message', bot_id: 'B0OTHER', text: 'caseloads' }],
  ])('that are no question are not answered: %s', async (_, fields) => {
    const event = { type: 'message', channel_type: 'im', channel: DIRECT, ts: '1790000000.000003', ...fields };
    await slack.event(event);
    await slack.message('/sources');
    expect(slack.posts(DIRECT)).toHaveLength(1);
  });

  test('of another bot that mentions it are not answered', async () => {
    const event = { type: 'app_mention', user: 'U0OTHER', channel: CHANNEL, ts: '1790000000.000004' };
    await slack.event({ ...event, bot_id: 'B0OTHER', text: '<@U0B00001> caseloads' });
    await slack.message('/sources');
    expect(slack.posts(CHANNEL)).toEqual([]);
  });

  test('in a channel that do not mention it are none of its affair', async () => {
    const event = { type: 'message', channel_type: 'channel', user: USER, channel: CHANNEL, ts: '1790000000.000005' };
    await slack.event({ ...event, text: 'caseloads' });
    await slack.message('/sources');
    expect(slack.posts(CHANNEL)).toEqual([]);
  });

  test('beside a file are read all the same, and a file alone gets help', async () => {
    const event = { type: 'message', channel_type: 'im', channel: DIRECT, user: USER, subtype: 'file_share' };
    const until = ({ messages }: { messages: readonly unknown[] }) => messages.length > 0;
    const beside = await slack.event({ ...event, ts: '1790000000.000006', text: 'sources' }, { until });
    expect(beside.text).toContain('Sources');
    expect((await slack.event({ ...event, ts: '1790000000.000007', text: '' }, { until })).text).toContain('Help');
  });

  test('are answered once Slack no longer asks to wait', async () => {
    slack.setFaults(({ method, count }) =>
      method === 'chat.postMessage' && count === 1 ? { kind: 'throttled', retryAfter: 1 } : undefined,
    );
    const until = ({ messages }: { messages: readonly unknown[] }) => messages.length > 0;
    expect(only((await slack.mention('sources', { until })).messages)).toMatchObject({ channel: CHANNEL });
    const [first, second, ...more] = slack.calls('chat.postMessage');
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1_000);
    expect(more).toEqual([]);
  });
});
