import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createRandom } from '../../faults/random.js';
import type { AppRequest, Forgery } from '../../slack-double/requests.js';
import { type CountingBot, createCountingBot } from './counting-bot.js';
import { type OpenSlack, openSlack } from './open-slack.js';

const COMMAND = {
  team_id: 'T00000001',
  channel_id: 'C00000001',
  user_id: 'U00000001',
  command: '/ofsted',
  text: 'latest',
  response_url: 'http://127.0.0.1:9/',
};
const VARIANTS = 1_000;

let bot: CountingBot;
let open: OpenSlack;
let count = 0;

beforeEach(async () => {
  bot = createCountingBot();
  open = await openSlack({ mode: 'HTTP', bot: () => bot });
  await open.adapter.start();
});

afterEach(() => open.close());

/** A command as Slack sends it, forged where told; no two have the same id. */
function prepare(forgery: Forgery = {}, changed = {}): AppRequest {
  count += 1;
  return open.slack.prepare('command', { ...COMMAND, trigger_id: `${count}.1`, ...changed }, forgery);
}

async function post({ url, headers, body }: AppRequest) {
  const response = await fetch(url, { method: 'POST', headers, body });
  return { status: response.status, bytes: (await response.arrayBuffer()).byteLength };
}

/** A signed body of any kind. */
const postSigned = (body: string, headers: Readonly<Record<string, string>> = {}) =>
  post(open.slack.prepare('event', body, { headers }));

/** Sends a body that is never copied; resolves to the first line of the answer. */
async function flood(body: Buffer): Promise<string> {
  const { hostname, port, pathname } = new URL(prepare().url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => socket.destroy());
  const type = 'content-type: application/json';
  socket.write(`POST ${pathname} HTTP/1.1\r\nhost: a\r\n${type}\r\ncontent-length: ${body.length}\r\n\r\n`);
  socket.write(body);
  const [answer] = await once(socket, 'data');
  socket.destroy();
  return String(answer).split('\r\n', 1)[0] ?? '';
}

const secondsFromNow = (seconds: number) => Math.floor(Date.now() / 1_000) + seconds;

/** One of many ways to get it wrong, the same for the same number. */
function spoil(request: AppRequest, random: () => number): AppRequest {
  const signature = request.headers['x-slack-signature'] ?? '';
  const at = Math.floor(random() * 64) + 'v0='.length;
  const digit = (Number.parseInt(signature.charAt(at), 16) ^ (1 + Math.floor(random() * 15))).toString(16);
  const wrong = [
    `${signature.slice(0, at)}${digit}${signature.slice(at + 1)}`,
    signature.replace('v0=', 'v1='),
    signature.toUpperCase(),
    signature.slice(0, at),
    `${signature}${digit}`,
    `${signature}, ${signature}`,
    ' ',
  ];
  const chosen = Math.floor(random() * (wrong.length + 1));
  if (chosen === wrong.length) return { ...request, body: `${request.body}&text=${digit}` };
  return { ...request, headers: { ...request.headers, 'x-slack-signature': wrong[chosen] ?? '' } };
}

describe('what Slack did not sign', () => {
  test('is refused without a byte of answer in 1,000 variants, and the bot is asked nothing', async () => {
    const random = createRandom(7);
    const answers = await Promise.all(Array.from({ length: VARIANTS }, () => post(spoil(prepare(), random))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    expect(answers.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(0);
    expect(bot.asked).toEqual([]);
  });

  test.each<[string, Forgery]>([
    ['no signature', { signature: null }],
    ['the signature of another secret', { secret: 'another-signing-secret' }],
    ['an empty secret', { secret: '' }],
    ['no time', { timestamp: '' }],
    ['a time that is no number', { timestamp: 'NaN' }],
    ['a time without end', { timestamp: 'Infinity' }],
    ['a time in other digits', { timestamp: '1e9' }],
    ['a time that is negative', { timestamp: '-1' }],
    ['a time in milliseconds', { timestamp: Date.now() }],
    ['a time more than five minutes ago', { timestamp: secondsFromNow(-302) }],
    ['a time more than five minutes ahead', { timestamp: secondsFromNow(330) }],
    ['a time ten years ahead', { timestamp: secondsFromNow(315_360_000) }],
  ])('or signed with %s is refused', async (_, forgery) => {
    expect(await post(prepare(forgery))).toMatchObject({ status: 401, bytes: 0 });
    expect(bot.asked).toEqual([]);
  });

  test('is acknowledged where Slack asks whether the address answers, and smuggles nothing in', async () => {
    const request = prepare({ signature: null }, { ssl_check: '1' });
    expect(await post({ ...request, body: 'ssl_check=1&token=x' })).toMatchObject({ status: 200, bytes: 0 });
    expect(await post({ ...request, body: `ssl_check=1&${new URLSearchParams(COMMAND)}` })).toMatchObject({ bytes: 0 });
    expect(bot.asked).toEqual([]);
  });
});

describe('what Slack signed', () => {
  test.each([-299, 0, 299])('%i seconds from now is taken', async (seconds) => {
    expect(await post(prepare({ timestamp: secondsFromNow(seconds) }))).toMatchObject({ status: 200 });
    expect(bot.asked).toEqual(['/ofsted latest']);
  });

  test('is taken with a charset beside its type, in whatever case', async () => {
    const headers = { 'content-type': 'Application/X-WWW-Form-Urlencoded; charset=utf-8' };
    expect((await post(prepare({ headers }))).status).toBe(200);
    expect(bot.asked).toHaveLength(1);
  });

  test('to make sure of the address is answered with its challenge', async () => {
    const request = open.slack.prepare('event', { type: 'url_verification', challenge: '3eZbrw1aB' });
    const response = await fetch(request.url, { method: 'POST', ...request });
    expect(await response.json()).toEqual({ challenge: '3eZbrw1aB' });
  });

  test('of a kind that is not known is acknowledged, so that Slack does not send it again', async () => {
    expect(await postSigned('{"type":"app_rate_limited"}')).toMatchObject({ status: 200, bytes: 0 });
    expect(await postSigned('{"event":{"type":"of_tomorrow"},"event_id":"Ev9","team_id":"T00000001"}')).toMatchObject({
      status: 200,
    });
  });

  test('five times over is acknowledged five times and done once', async () => {
    const request = prepare();
    const answers = [];
    for (let time = 0; time < 5; time += 1) answers.push(await post(request));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(answers.slice(1).map(({ bytes }) => bytes)).toEqual([0, 0, 0, 0]);
    expect(bot.asked).toHaveLength(1);
  });

  test('signed anew under an id that has come is done once', async () => {
    const request = { trigger_id: 'again.1' };
    for (const timestamp of [-2, -1, 0]) await post(prepare({ timestamp: secondsFromNow(timestamp) }, request));
    expect(bot.asked).toHaveLength(1);
  });
});

describe('what is no request of Slack’s', () => {
  const deep = (opening: string, closing: string) => `${opening.repeat(100_000)}1${closing.repeat(100_000)}`;

  test.each([
    ['nothing', ''],
    ['null', 'null'],
    ['an array', '[]'],
    ['a text', '"x"'],
    ['a number', '5'],
    ['half of JSON', '{"type":"event_ca'],
    ['an array that is 100,000 deep', deep('[', ']')],
    ['an event that is null', '{"event":null}'],
    ['actions that are null', '{"type":"block_actions","actions":null}'],
    ['an action of nobody', '{"type":"block_actions","actions":[{}]}'],
    ['a submission of nothing', '{"type":"view_submission"}'],
  ])('but signed JSON of %s is refused', async (_, body) => {
    expect(await postSigned(body)).toMatchObject({ status: 400, bytes: 0 });
    expect(bot.asked).toEqual([]);
  });

  test.each([
    ['no fields', ''],
    ['a payload of null', 'payload=null'],
    ['a payload that is an array', 'payload=%5B%5D'],
    ['half a payload', 'payload=%7B%22type'],
    ['a payload twice', 'payload=%7B%7D&payload=%7B%7D'],
    ['a command twice', 'command=%2Fofsted&command=%2Fwhois&text=x'],
  ])('but a signed form with %s is refused', async (_, body) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await postSigned(body, headers)).toMatchObject({ status: 400, bytes: 0 });
    expect(bot.asked).toEqual([]);
  });

  test('does nothing to what objects have by themselves', async () => {
    await postSigned('{"__proto__":{"polluted":true},"type":"x"}');
    await post(prepare({}, { ['__proto__']: 'polluted', constructor: 'x' }));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('but of another type, or packed, is refused', async () => {
    expect((await postSigned('{}', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await postSigned('<xml/>', { 'content-type': 'application/xml' })).status).toBe(415);
    const packed = gzipSync('{"type":"event_callback"}').toString('latin1');
    expect((await postSigned(packed, { 'content-encoding': 'gzip' })).status).toBe(400);
  });

  test('but of more than 256 KiB is refused unread', async () => {
    expect(await postSigned(`{"a":"${'x'.repeat(270_000)}"}`)).toMatchObject({ status: 413, bytes: 0 });
    const chunk = new Uint8Array(64_000);
    const stream = new ReadableStream({ pull: (controller) => controller.enqueue(chunk) });
    const { url, headers } = prepare();
    const endless = fetch(url, { method: 'POST', headers, body: stream, duplex: 'half' } as RequestInit);
    expect(await endless.then(({ status }) => status).catch(() => 413)).toBe(413);
  });

  test('a hundred times 3.9 MB at once takes less than 50 MB of memory, and a command is answered meanwhile', async () => {
    const body = Buffer.alloc(3_900_000, 'x');
    const before = process.memoryUsage.rss();
    const floods = Array.from({ length: 100 }, () => flood(body));
    const { status } = await post(prepare());
    const answers = await Promise.all(floods);
    const grown = process.memoryUsage.rss() - before;
    expect(new Set(answers)).toEqual(new Set(['HTTP/1.1 413 Payload Too Large']));
    expect(status).toBe(200);
    expect(grown).toBeLessThan(50_000_000);
  });
});
