import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { WebAPIRateLimitedError } from '@slack/web-api';
import type { Platform } from '../../../adapters/service.js';
import { isFrame } from '../../../adapters/slack/socket-frames.js';
import { waitBeforeRetry } from '../../../adapters/slack/socket-link.js';
import type { Bot } from '../../../src/bot.js';
import { APP_TOKEN } from '../../slack-double/workspace.js';
import { waitUntil } from '../wait-until.js';
import { type CountingBot, createCountingBot } from './counting-bot.js';
import { type OpenSlack, openSlack } from './open-slack.js';

/** Milliseconds within which the app is to hear again once Slack is there. */
const LONGEST_DEAF = 15_000;

let bot: CountingBot;
let open: OpenSlack;
let unhandled: unknown[];
const keep = (error: unknown) => void unhandled.push(error);

/** Takes its time, so that something can happen meanwhile. */
const slowly = (): Bot => ({
  async ask(text, asker) {
    const answer = await bot.ask(text, asker);
    await sleep(150);
    return answer;
  },
});

beforeEach(async () => {
  unhandled = [];
  process.on('unhandledRejection', keep);
  bot = createCountingBot();
  open = await openSlack({ mode: 'Socket Mode', bot: slowly });
  await open.adapter.start();
});

afterEach(async () => {
  await open.close();
  process.off('unhandledRejection', keep);
  expect(unhandled).toEqual([]);
});

const isConnected = () => open.slack.sockets.connections() === 1;
const isReady = () => (open.adapter as Platform).isReady();

/** Commands by many people at once; resolves to how often each of them saw an answer. */
async function askAtOnce(count: number, meanwhile: () => unknown): Promise<number[]> {
  const asking = Array.from({ length: count }, (_, number) => open.slack.command(`/ofsted ${number}`));
  await sleep(60);
  await meanwhile();
  const seen = await Promise.all(asking);
  return seen.map(({ text }, number) => text.split('\n').filter((line) => line === `/ofsted ${number}`).length);
}

describe('a connection in Socket Mode', () => {
  test('answers what comes over it, and says whether it is there', async () => {
    expect(isReady()).toBe(true);
    expect((await open.slack.command('/ofsted latest')).text).toContain('/ofsted latest');
    await open.adapter.stop();
    expect(isReady()).toBe(false);
    expect(await waitUntil(() => open.slack.sockets.connections() === 0)).toBeLessThan(5_000);
  });

  test.each(['null', '[]', '5', '"x"', '{', '{"type":"events_api","envelope_id":"1","payload":null}', '{"type":null}'])(
    'survives the frame %s',
    async (frame) => {
      open.slack.sockets.sendFrame(frame);
      expect((await open.slack.command('/ofsted latest')).text).toContain('/ofsted latest');
      expect(open.slack.sockets.connections()).toBe(1);
    },
  );

  test('does once what comes in one envelope five times', async () => {
    const payload = {
      command: '/ofsted',
      text: 'x',
      team_id: 'T00000001',
      channel_id: 'C1',
      user_id: 'U1',
      trigger_id: '1.1',
    };
    const envelope = { type: 'slash_commands', envelope_id: 'E1', accepts_response_payload: true, payload };
    for (let time = 0; time < 5; time += 1) open.slack.sockets.sendFrame(JSON.stringify(envelope));
    await waitUntil(() => bot.asked.length > 0);
    await open.adapter.stop();
    expect(bot.asked).toEqual(['/ofsted x']);
  });

  test.each<[string, () => unknown]>([
    ['is renewed by Slack', () => open.slack.sockets.disconnect('refresh_requested')],
    ['is cut', () => open.slack.sockets.cut()],
    [
      'is cut twice',
      async () => {
        open.slack.sockets.cut();
        await waitUntil(isConnected);
        open.slack.sockets.cut();
      },
    ],
  ])('that %s in the middle of 20 commands loses none and doubles none', async (_, happen) => {
    expect(new Set(await askAtOnce(20, happen))).toEqual(new Set([1]));
    expect(new Set(bot.asked).size).toBe(20);
    expect(bot.asked).toHaveLength(20);
    expect(await waitUntil(isConnected)).toBeLessThan(LONGEST_DEAF);
  });

  test.each([
    ['refuses the token', { kind: 'refused', error: 'invalid_auth' }],
    ['fails', { kind: 'failed', status: 503, accepted: false }],
    ['hangs up', { kind: 'reset', accepted: false }],
    ['answers with a page', { kind: 'page' }],
  ] as const)('comes back after a time in which Slack %s, and the process lives', async (_, fault) => {
    open.slack.setFaults(({ method }) => (method === 'apps.connections.open' ? fault : undefined));
    open.slack.sockets.cut();
    await waitUntil(() => open.slack.calls('apps.connections.open').length >= 3);
    expect(isReady()).toBe(false);
    open.slack.setFaults();
    expect(await waitUntil(isReady)).toBeLessThan(LONGEST_DEAF);
    expect((await open.slack.command('/ofsted latest')).text).toContain('/ofsted latest');
  });

  test('that answers no ping is given up for another', async () => {
    const before = open.slack.calls('apps.connections.open').length;
    open.slack.sockets.setMute(true);
    await sleep(7_000);
    open.slack.sockets.setMute(false);
    await waitUntil(() => isReady() && isConnected());
    expect(open.slack.calls('apps.connections.open').length).toBeGreaterThan(before);
    expect((await open.slack.command('/ofsted latest')).text).toContain('/ofsted latest');
  }, 20_000);

  test('is not opened after all where the app is stopped while Slack is away', async () => {
    open.slack.setFaults(({ method }) =>
      method === 'apps.connections.open' ? { kind: 'slow', milliseconds: 300 } : undefined,
    );
    open.slack.sockets.cut();
    await sleep(100);
    await open.adapter.stop();
    await sleep(600);
    expect(open.slack.sockets.connections()).toBe(0);
  });
});

test('an app token that Slack does not take is an error at the start', async () => {
  await open.adapter.stop();
  open.slack.kill(APP_TOKEN, 'invalid_auth');
  await expect(open.adapter.start()).rejects.toThrow('SLACK_APP_TOKEN');
});

describe('the wait before the next try', () => {
  test('grows by half, and is ten seconds at most, also after an hour', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 360].map((failures) => waitBeforeRetry(failures, new Error('away')));
    expect(waits).toEqual([500, 750, 1_125, 1_687.5, 2_531.25, 3_796.875, 5_695.3125, 8_542.96875, 10_000, 10_000]);
  });

  test('is what Slack asks for, where it does', () => {
    expect(waitBeforeRetry(1, new WebAPIRateLimitedError(30))).toBe(30_000);
    expect(waitBeforeRetry(1, new WebAPIRateLimitedError(0))).toBe(1_000);
  });
});

test.each([
  ['{"type":"hello","num_connections":1}', true],
  ['{"type":"disconnect","reason":"warning"}', true],
  ['{"type":"events_api","envelope_id":"1","payload":{"event":{"type":"message"}}}', true],
  ['{"type":"slash_commands","envelope_id":"1","payload":{"command":"/ofsted"}}', true],
  ['{"type":"events_api","envelope_id":"1","payload":{"event":null}}', false],
  ['{"type":"slash_commands","envelope_id":"1"}', false],
  ['{"type":"interactive","payload":{}}', false],
  ['{"type":"interactive","envelope_id":"1","payload":[]}', false],
])('the frame %s is one that Slack’s SDK survives: %s', (frame, isOne) => {
  expect(isFrame(frame)).toBe(isOne);
});
