import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'undici';
import { startSocketApp } from './bare-app.js';
import { type SlackDouble, startSlackDouble } from './slack-double.js';
import { APP_TOKEN } from './workspace.js';

let slack: SlackDouble;

beforeEach(async () => {
  slack = await startSlackDouble({ patience: { quiet: 20, most: 2_000 } });
});

afterEach(() => slack.close());

interface Frame {
  readonly type: string;
  readonly reason?: string;
  readonly envelope_id?: string;
  readonly num_connections?: number;
  readonly payload?: { readonly text?: string };
}

async function askForAddress(): Promise<{ ok: boolean; url: string; error?: string }> {
  const headers = { authorization: `Bearer ${APP_TOKEN}` };
  const response = await fetch(`${slack.url}/api/apps.connections.open`, { method: 'POST', headers });
  return (await response.json()) as { ok: boolean; url: string };
}

/** A connection, with what came over it, the first frame among it. */
async function connect(url?: string): Promise<{ socket: WebSocket; frames: (Frame | null)[] }> {
  const socket = new WebSocket(url ?? (await askForAddress()).url);
  const frames: (Frame | null)[] = [];
  socket.addEventListener('message', ({ data }) => frames.push(JSON.parse(String(data))));
  await once(socket, 'message');
  return { socket, frames };
}

/** Waits until it holds; what is then expected says whether it does. */
async function until(holds: () => boolean): Promise<void> {
  for (let patience = 200; !holds() && patience > 0; patience -= 1) await wait(10);
}

describe('a connection', () => {
  test('is greeted, and its address is good for no other', async () => {
    const { url } = await askForAddress();
    const { frames } = await connect(url);
    expect(frames).toMatchObject([{ type: 'hello', num_connections: 1 }]);
    const second = new WebSocket(url);
    await once(second, 'error');
    expect(slack.sockets.connections()).toBe(1);
  });

  test('is the last of ten', async () => {
    const all = await Promise.all(Array.from({ length: 11 }, () => connect()));
    const first = all.map(({ frames }) => frames[0]?.reason ?? frames[0]?.type);
    expect(first.sort()).toEqual([...Array(10).fill('hello'), 'too_many_websockets']);
    expect(slack.sockets.connections()).toBe(10);
  });

  test('takes frames that are no envelopes', async () => {
    const { frames } = await connect();
    slack.sockets.sendFrame('null');
    await until(() => frames.length > 1);
    expect(frames[1]).toBeNull();
  });

  test('is refused an address by plan', async () => {
    slack.setFaults(() => ({ kind: 'refused', error: 'invalid_auth' }));
    expect(await askForAddress()).toEqual({ ok: false, error: 'invalid_auth' });
  });

  test('takes its turn with the others', async () => {
    const [one, two] = [await connect(), await connect()];
    const asked = ['/echo 1', '/echo 2', '/echo 3', '/echo 4'].map((typed) =>
      slack.command(typed, { until: () => true }),
    );
    await until(() => one.frames.length + two.frames.length === 6);
    expect([one.frames.length, two.frames.length]).toEqual([3, 3]);
    for (const { socket, frames } of [one, two]) {
      for (const { envelope_id } of frames.slice(1) as Frame[]) socket.send(JSON.stringify({ envelope_id }));
    }
    expect((await Promise.all(asked)).map(({ delivery }) => delivery?.status)).toEqual([200, 200, 200, 200]);
  });
});

test('an envelope that was not acknowledged comes again, the same, over the next connection', async () => {
  const first = await connect();
  const asked = slack.command('/echo once');
  await until(() => first.frames.length === 2);
  slack.sockets.cut();
  const second = await connect();
  await until(() => second.frames.length === 2);
  const [sent, again] = [first.frames[1], second.frames[1]];
  expect(again).toMatchObject({ type: 'slash_commands', accepts_response_payload: true, payload: { text: 'once' } });
  expect(again).toEqual(sent);
  second.socket.send(JSON.stringify({ envelope_id: again?.envelope_id, payload: { text: 'Here' } }));
  expect((await asked).text).toBe('Here');
  const third = await connect();
  expect(third.frames).toHaveLength(1);
});

test('an event that was not acknowledged comes again with its number', async () => {
  await slack.close();
  slack = await startSlackDouble({ ackDeadline: 50, retryDelays: [0], patience: { quiet: 0, most: 0 } });
  const { frames } = await connect();
  await slack.openHome();
  await until(() => slack.deliveries().length === 2);
  const [sent, again] = frames.slice(1);
  expect(again).toEqual({ ...sent, retry_attempt: 1, retry_reason: 'timeout' });
});

describe('a Bolt app in Socket Mode', () => {
  let stop: () => Promise<unknown>;

  beforeEach(async () => {
    stop = await startSocketApp(slack);
  });

  afterEach(() => stop());

  test.each([
    ['that it was asked to give up', () => slack.sockets.disconnect('refresh_requested')],
    ['that was cut', () => slack.sockets.cut()],
    ['that fell silent', () => slack.sockets.setMute(true)],
  ])('comes back after a connection %s, and answers what was asked meanwhile', async (_, end) => {
    const before = slack.calls('apps.connections.open').length;
    end();
    await until(() => slack.sockets.connections() === 0);
    slack.sockets.setMute(false);
    expect((await slack.command('/echo hello')).text).toBe('You said hello');
    expect(slack.calls('apps.connections.open')).toHaveLength(before + 1);
  });
});
