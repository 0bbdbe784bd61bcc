import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { TENANT } from '../../teams-double/world.js';
import { createKey, publish, sign } from './issuer.js';
import { ACTIVITY, claims, type OpenEdge, openEdge, SERVICE, secondsFromNow } from './open-edge.js';

let edge: OpenEdge;

beforeEach(async () => {
  edge = await openEdge();
});

afterEach(() => edge.close());

/** Begins to send a body of so many bytes; resolves to all that is answered until the connection is closed. */
async function flood(size: number): Promise<string> {
  const { hostname, port, pathname } = new URL(edge.url);
  const authorization = `authorization: Bearer ${await sign(edge.key, claims())}`;
  const socket = connect(Number(port), hostname);
  const type = 'content-type: application/json';
  socket.write(
    `POST ${pathname} HTTP/1.1\r\nhost: a\r\n${type}\r\n${authorization}\r\ncontent-length: ${size}\r\n\r\n{`,
  );
  let answered = '';
  for await (const chunk of socket.setEncoding('utf8')) answered += chunk;
  return answered;
}

describe('what Microsoft signed', () => {
  test('is taken, and acknowledged without a word', async () => {
    expect(await edge.post()).toMatchObject({ status: 200, text: '' });
    expect(edge.took).toMatchObject([{ text: '/ofsted latest', from: { name: 'Amina' } }]);
  });

  test('and asks an answer to is answered with its status and JSON', async () => {
    edge.answer = async () => ({ status: 202, body: { task: { type: 'message', value: 'Done – quite' } } });
    const { status, text, headers } = await edge.postActivity({ type: 'invoke', name: 'task/fetch' });
    expect(status).toBe(202);
    expect(JSON.parse(text)).toEqual({ task: { type: 'message', value: 'Done – quite' } });
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  test('and asks an answer to that nobody has is answered with 501', async () => {
    expect(await edge.postActivity({ type: 'invoke', name: 'of/tomorrow' })).toMatchObject({ status: 501, text: '' });
  });

  test('and cannot be answered is logged, and nobody outside learns why', async () => {
    edge.answer = () => Promise.reject(new Error('SECRET-DETAIL'));
    expect(await edge.post()).toMatchObject({ status: 500, text: '' });
    expect(edge.errors).toEqual(['What Teams told could not be answered']);
  });

  test.each(['application/json; charset=utf-8', 'Application/JSON;charset=UTF-8', 'application/json; charset="utf-8"'])(
    'is taken as %s',
    async (type) => {
      expect((await edge.post({ headers: { 'content-type': type } })).status).toBe(200);
    },
  );

  test('is taken with or without a slash at the end of the region', async () => {
    expect((await edge.postActivity({ serviceUrl: SERVICE.slice(0, -1) })).status).toBe(200);
    const token = await sign(edge.key, claims({ serviceurl: SERVICE.slice(0, -1) }));
    expect((await edge.post({ token })).status).toBe(200);
  });

  test('is taken in the tenant that only the channel’s data names', async () => {
    const changed = { conversation: { id: 'a:1' }, channelData: { tenant: { id: TENANT } } };
    expect((await edge.postActivity(changed)).status).toBe(200);
  });

  test('with a key that speaks for every channel is taken', async () => {
    const free = await createKey('key-2');
    edge.issuer.keys = [await publish(free)];
    expect((await edge.post({ token: await sign(free, claims()) })).status).toBe(200);
  });

  test('is taken five minutes after it ended, by a clock that differs', async () => {
    expect((await edge.post({ token: await sign(edge.key, claims({ exp: secondsFromNow(-290) })) })).status).toBe(200);
  });
});

describe('what is no activity', () => {
  afterEach(() => {
    expect(edge.took).toEqual([]);
  });

  test.each<[string, string]>([
    ['nothing', ''],
    ['null', 'null'],
    ['an array', '[]'],
    ['an array with an activity', JSON.stringify([ACTIVITY])],
    ['a text', '"x"'],
    ['a number', '5'],
    ['an empty object', '{}'],
    ['half of JSON', '{"type":"mess'],
    ['a type that is a number', JSON.stringify({ ...ACTIVITY, type: 7 })],
    ['a sender that is null', JSON.stringify({ ...ACTIVITY, from: null })],
    ['no region', JSON.stringify({ ...ACTIVITY, serviceUrl: undefined })],
    ['arrays that are 100,000 deep', `${'['.repeat(100_000)}1${']'.repeat(100_000)}`],
  ])('but %s is refused', async (_, body) => {
    expect(await edge.post({ body })).toMatchObject({ status: 400, text: '' });
  });

  test.each<[string, Buffer]>([
    ['in another encoding', Buffer.from(JSON.stringify({ ...ACTIVITY, text: 'Großbritannien' }), 'latin1')],
    ['in UTF-16', Buffer.from(JSON.stringify(ACTIVITY), 'utf16le')],
    ['packed', gzipSync(JSON.stringify(ACTIVITY))],
  ])('since it is %s is refused', async (_, body) => {
    expect(await edge.post({ body })).toMatchObject({ status: 400, text: '' });
  });

  test.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16'])(
    'by its type %s is refused',
    async (type) => {
      expect(await edge.post({ headers: { 'content-type': type } })).toMatchObject({ status: 415, text: '' });
    },
  );

  test('but 10 MB is refused unread, and the connection is closed', async () => {
    expect(await flood(10_000_000)).toMatch(
      /^HTTP\/1\.1 413 [\s\S]*connection: close\r\n[\s\S]*content-length: 0\r\n/i,
    );
  });

  test('but 270 KB whose size is not told is refused', async () => {
    const chunk = new Uint8Array(27_000).fill(32);
    const chunks = Array.from({ length: 10 }, () => chunk);
    const authorization = `Bearer ${await sign(edge.key, claims())}`;
    const headers = { 'content-type': 'application/json', authorization };
    const body = ReadableStream.from(chunks);
    const response = await fetch(edge.url, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
    expect(response.status).toBe(413);
  });
});

test('a value that is 30,000 deep is taken, and what objects have by themselves stays as it is', async () => {
  const value = `${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}`;
  const rest = JSON.stringify(ACTIVITY).slice(1);
  expect((await edge.post({ body: `{"value":${value},"__proto__":{"polluted":true},${rest}` })).status).toBe(200);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(edge.took).toHaveLength(1);
});
