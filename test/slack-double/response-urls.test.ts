import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startHttpApp } from './bare-app.js';
import { type SlackDouble, startSlackDouble } from './slack-double.js';
import { CHANNEL, USER } from './workspace.js';

let time: number;
let slack: SlackDouble;
let stop: () => Promise<unknown>;

beforeEach(async () => {
  time = Date.now();
  slack = await startSlackDouble({ now: () => time });
  stop = await startHttpApp(slack);
});

afterEach(async () => {
  await stop();
  await slack.close();
});

/** The address that the last deed brought. */
function lastAddress(): string {
  const { payload } = slack.deliveries().at(-1) ?? {};
  return (payload as { readonly response_url: string }).response_url;
}

async function answer(address: string, body: object): Promise<[number, unknown]> {
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
  return [response.status, await response.json()];
}

test('an address takes five answers', async () => {
  await slack.command('/echo hello');
  const address = lastAddress();
  for (let use = 1; use <= 5; use += 1) expect(await answer(address, { text: `${use}` })).toEqual([200, { ok: true }]);
  expect(await answer(address, { text: '6' })).toEqual([404, { ok: false, error: 'used_url' }]);
  expect(slack.ephemerals(USER).map(({ text }) => text)).toEqual(['You said hello', '1', '2', '3', '4', '5']);
  expect(slack.calls('response_url')).toHaveLength(6);
});

test('an address lives for thirty minutes', async () => {
  await slack.command('/echo hello');
  time += 1_800_000;
  expect(await answer(lastAddress(), { text: 'in time' })).toEqual([200, { ok: true }]);
  time += 1;
  expect(await answer(lastAddress(), { text: 'late' })).toEqual([404, { ok: false, error: 'expired_url' }]);
  expect(await answer(`${slack.url}/response/made-up`, {})).toEqual([404, { ok: false, error: 'invalid_url' }]);
});

test('an answer is shown to the person alone, or to the channel where it says so', async () => {
  await slack.command('/echo hello');
  await answer(lastAddress(), { text: 'For everybody', response_type: 'in_channel' });
  await answer(lastAddress(), { text: 'For one' });
  expect(slack.posts(CHANNEL)).toMatchObject([{ text: 'For everybody' }]);
  expect(slack.ephemerals(USER).at(-1)).toMatchObject({ text: 'For one', visibleTo: USER });
});

test('an answer to a button replaces or deletes the message that it stands in', async () => {
  const [shown] = (await slack.command('/later')).messages;
  if (!shown) throw new Error('nothing was shown');
  await slack.press(shown, 'Show more');
  await answer(lastAddress(), { text: 'Replaced', replace_original: true });
  const { blocks: _, ...kept } = shown;
  expect(slack.ephemerals(USER)).toEqual([{ ...kept, text: 'Replaced' }]);
  await answer(lastAddress(), { delete_original: true });
  expect(slack.ephemerals(USER)).toEqual([]);
  await expect(slack.press(shown, 'Show more')).rejects.toThrow('is gone');
});

test('an answer that Slack does not show is refused', async () => {
  await slack.command('/echo hello');
  expect(await answer(lastAddress(), { text: '' })).toEqual([400, { ok: false, error: 'no_text' }]);
  expect(await answer(lastAddress(), [])).toEqual([400, { ok: false, error: 'invalid_payload' }]);
});

test('an answer fails by plan', async () => {
  await slack.command('/echo hello');
  slack.setFaults(({ method }) =>
    method === 'response_url' ? { kind: 'failed', status: 503, accepted: true } : undefined,
  );
  expect(await answer(lastAddress(), { text: 'Shown all the same' })).toEqual([503, expect.anything()]);
  expect(slack.ephemerals(USER).at(-1)).toMatchObject({ text: 'Shown all the same' });
});
