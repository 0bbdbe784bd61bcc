import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readBody } from '../../adapters/read-body.js';
import { createHttpServer, type HttpServer, type Route, refuse } from '../../adapters/server.js';
import { createLog } from '../../src/log.js';

const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/page', handle: (_request, response) => void response.end('Here it is') },
  { method: 'GET', path: '/articles/*', handle: ({ url }, response) => void response.end(url) },
  {
    method: 'POST',
    path: '/told',
    async handle(request, response) {
      const body = await readBody(request, 10);
      if (body === undefined) return refuse(response, 413);
      response.end(body);
    },
  },
  {
    method: 'GET',
    path: '/slow',
    async handle(_request, response) {
      await sleep(300);
      response.end('late');
    },
  },
  { method: 'GET', path: '/broken', handle: () => Promise.reject(new Error('the database password is swordfish')) },
  {
    method: 'GET',
    path: '/half',
    handle(_request, response) {
      response.write('half');
      throw new Error('in the middle');
    },
  },
];

let lines: string[];
let server: HttpServer;
let address: AddressInfo;

beforeEach(async () => {
  lines = [];
  const log = createLog({ level: 'info', write: (line) => lines.push(line), now: () => new Date() });
  server = createHttpServer({ routes: ROUTES, log });
  address = await server.listen(0, '127.0.0.1');
});

afterEach(() => server.close());

const ask = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${address.port}${path}`, init);

function dial(): Socket {
  const socket = connect(address.port, '127.0.0.1');
  socket.on('error', () => socket.destroy());
  return socket;
}

/** Sends bytes as they are; resolves to the first line of the answer. */
async function sendRaw(text: string): Promise<string> {
  const socket = dial();
  socket.write(text);
  const [answer] = await once(socket, 'data');
  socket.destroy();
  return String(answer).split('\r\n', 1)[0] ?? '';
}

describe('a request', () => {
  test.each([
    ['GET', '/page', 200],
    ['GET', '/page?from=slack', 200],
    ['HEAD', '/page', 200],
    ['POST', '/page', 405],
    ['DELETE', '/told', 405],
    ['GET', '/', 404],
    ['GET', '//', 404],
    ['GET', '/page/', 404],
    ['GET', '/%E0%A4%A', 404],
  ])('of %s %s has the status %i', async (method, path, status) => {
    expect((await ask(path, { method })).status).toBe(status);
  });

  test('that goes wrong says nothing of it outside, and the log says where', async () => {
    const response = await ask('/broken');
    expect([response.status, await response.text()]).toEqual([500, '']);
    expect(lines.join('')).toMatch(/"path":"\/broken".*swordfish/);
  });

  test('that goes wrong in the middle of its answer is cut off', async () => {
    await expect(ask('/half').then((response) => response.text())).rejects.toThrow();
  });

  test('with a body up to the limit is read, and one of more is not', async () => {
    expect(await (await ask('/told', { method: 'POST', body: '0123456789' })).text()).toBe('0123456789');
    expect((await ask('/told', { method: 'POST', body: '0123456789a' })).status).toBe(413);
  });

  test('that somebody hangs up on is no error of ours', async () => {
    const socket = dial();
    socket.write('POST /told HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\n123');
    await sleep(50);
    socket.destroy();
    await sleep(50);
    expect(lines).toEqual([]);
  });

  test.each([
    ['is none', 'hello\r\n\r\n', 400],
    [
      'says its length twice over',
      'POST /told HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['has 20 KB of headers', `GET /page HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
    ['names no host', 'GET /page HTTP/1.1\r\n\r\n', 400],
  ])('that %s is refused', async (_, text, status) => {
    expect(await sendRaw(text)).toContain(`HTTP/1.1 ${status}`);
  });
});

describe('the server', () => {
  test('rejects where its port is taken', async () => {
    const other = createHttpServer({ routes: [], log: { info() {}, warn() {}, error() {} } });
    await expect(other.listen(address.port, '127.0.0.1')).rejects.toThrow('EADDRINUSE');
  });

  test('answers what is under way before it closes, and keeps no connection for more', async () => {
    const slow = ask('/slow');
    await sleep(50);
    const closing = server.close();
    expect(await (await slow).text()).toBe('late');
    await closing;
    await expect(ask('/page')).rejects.toThrow();
  });

  test('finds what lies below a path, and not what only begins like it', async () => {
    expect(await (await ask('/articles/000?raw')).text()).toBe('/articles/000?raw');
    expect([(await ask('/articles')).status, (await ask('/articlesque/1')).status]).toEqual([404, 404]);
  });

  test('has a route for whatever no other is of, which takes nothing from the others', async () => {
    const rest: Route = { method: 'GET', path: '/*', handle: (_request, response) => void response.end('Not here') };
    const other = createHttpServer({ routes: [rest, ...ROUTES], log: { info() {}, warn() {}, error() {} } });
    const { port } = await other.listen(0, '127.0.0.1');
    const look = async (path: string, method = 'GET') => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { method });
      return [response.status, await response.text()];
    };
    expect(await look('/nothing')).toEqual([200, 'Not here']);
    expect(await look('/page')).toEqual([200, 'Here it is']);
    expect([await look('/told'), await look('/nothing', 'POST')]).toEqual([
      [405, ''],
      [404, ''],
    ]);
    await other.close();
  });

  test('may be closed twice', async () => {
    await server.close();
    await expect(server.close()).resolves.toBeUndefined();
  });

  test('cuts off 500 who trickle their headers, 100 who trickle a body and 300 who say nothing, and serves others', async () => {
    const started = performance.now();
    const silent = () => {
      const socket = dial();
      socket.resume();
      return { socket, closed: new Promise((resolve) => socket.on('close', resolve)) };
    };
    const trickle = (text: string) => {
      const { socket, closed } = silent();
      socket.write(text);
      const dripping = setInterval(() => socket.write('x'), 400);
      return closed.then(() => clearInterval(dripping));
    };
    const cut = Promise.all([
      ...Array.from({ length: 500 }, () => trickle('GET /page HTTP/1.1\r\nx: ')),
      ...Array.from({ length: 100 }, () => trickle('POST /told HTTP/1.1\r\nhost: a\r\ncontent-length: 9000\r\n\r\n')),
      ...Array.from({ length: 300 }, () => silent().closed),
    ]);
    const answered: number[] = [];
    for (let number = 0; number < 20; number += 1) answered.push((await ask('/page')).status);
    await cut;
    expect(answered).toEqual(Array(20).fill(200));
    expect(performance.now() - started).toBeLessThan(12_000);
  }, 20_000);
});
