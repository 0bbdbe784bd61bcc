import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startHttpApp } from './bare-app.js';
import type { Forgery } from './requests.js';
import { type SlackDouble, startSlackDouble } from './slack-double.js';

let slack: SlackDouble;

beforeEach(async () => {
  slack = await startSlackDouble({ retryDelays: [0, 0, 0], ackDeadline: 600, patience: { quiet: 0, most: 0 } });
});

afterEach(() => slack.close());

describe('a Bolt app over HTTP', () => {
  let stop: () => Promise<unknown>;

  beforeEach(async () => {
    stop = await startHttpApp(slack);
  });

  afterEach(() => stop());

  const forgeries: readonly [string, Forgery][] = [
    ['a wrong secret', { secret: 'another' }],
    ['a wrong signature', { signature: `v0=${'0'.repeat(64)}` }],
    ['no signature', { signature: null }],
    ['a time long past', { timestamp: 1_000_000_000 }],
  ];

  test.each(forgeries)('refuses %s', async (_, forgery) => {
    const request = slack.prepare('command', { command: '/echo', text: 'hello' }, forgery);
    expect(await slack.send(request)).toMatchObject({ status: 401, body: '' });
  });

  test('can be sent what is no command at all, signed', async () => {
    expect(await slack.send(slack.prepare('interaction', 'payload=%7B'))).toMatchObject({ status: 400 });
    expect(await slack.send(slack.prepare('event', '[]'))).toMatchObject({ error: 'operation_timeout' });
  });

  test('can be sent the future, and the very same request twice: Bolt lets both pass', async () => {
    const timestamp = Math.floor(Date.now() / 1000) + 3_600;
    const request = slack.prepare('command', { command: '/echo', text: 'hello' }, { timestamp });
    expect(await slack.send(request)).toMatchObject({ status: 200, body: 'You said hello' });
    expect(await slack.send(request)).toMatchObject({ status: 200, body: 'You said hello' });
  });
});

describe('an event', () => {
  let server: Server;
  let heard: IncomingHttpHeaders[];

  /** An app that answers each request in turn, the last for ever. */
  async function listen(...answers: readonly ((response: ServerResponse) => unknown)[]): Promise<void> {
    heard = [];
    server = createServer(({ headers }, response) => {
      heard.push(headers);
      answers[Math.min(heard.length, answers.length) - 1]?.(response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    slack.listenAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const fail = (response: ServerResponse) => response.writeHead(500).end();
  const accept = (response: ServerResponse) => response.writeHead(200).end();
  const never = () => undefined;

  async function openHome(deliveries: number): Promise<void> {
    await slack.openHome();
    for (let patience = 100; slack.deliveries().length < deliveries && patience > 0; patience -= 1) await wait(10);
    await wait(20);
  }

  const retries = () => heard.map((headers) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']]);

  test('is told until it is taken, with the number of the try and what failed before', async () => {
    await listen(fail, never, accept);
    await openHome(3);
    expect(retries()).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_timeout'],
    ]);
    const ids = slack.deliveries().map(({ payload }) => (payload as { readonly event_id: string }).event_id);
    expect(new Set(ids).size).toBe(1);
  });

  test('is told four times at most', async () => {
    await listen(fail);
    await openHome(4);
    expect(heard).toHaveLength(4);
    expect(slack.deliveries()).toMatchObject([0, 1, 2, 3].map((attempt) => ({ attempt, status: 500 })));
  });

  test('is told once where the app wants no retry', async () => {
    await listen((response) => response.writeHead(500, { 'x-slack-no-retry': '1' }).end());
    await openHome(1);
    expect(heard).toHaveLength(1);
  });
});

test('a person is told when nobody listens', async () => {
  slack.listenAt('http://127.0.0.1:1/');
  expect(await slack.command('/echo hello')).toMatchObject({ error: 'dispatch_failed' });
});
