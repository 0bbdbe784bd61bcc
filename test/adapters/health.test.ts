import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHealthRoutes } from '../../adapters/health.js';
import { createHttpServer } from '../../adapters/server.js';

const SILENT = { info() {}, warn() {}, error() {} };
const parts = [true, true];
const server = createHttpServer({
  routes: createHealthRoutes(parts.map((_, at) => () => parts[at] === true)),
  log: SILENT,
});
let url: string;

beforeAll(async () => {
  url = `http://127.0.0.1:${(await server.listen(0, '127.0.0.1')).port}`;
});

afterAll(() => server.close());

const ask = async (path: string, method = 'GET') => {
  const response = await fetch(`${url}${path}`, { method });
  return [response.status, await response.text()];
};

test('a program all of whose parts are ready is well and ready', async () => {
  expect(await ask('/healthz')).toEqual([200, 'ok\n']);
  expect(await ask('/readyz')).toEqual([200, 'ok\n']);
  expect(await ask('/readyz', 'HEAD')).toEqual([200, '']);
});

test('one of whose parts is not ready is well all the same, and does not say which', async () => {
  parts[1] = false;
  expect(await ask('/healthz')).toEqual([200, 'ok\n']);
  expect(await ask('/readyz')).toEqual([503, 'not ready\n']);
  expect(await ask('/readyz', 'HEAD')).toEqual([503, '']);
});

test('nothing else may be asked there', async () => {
  expect((await ask('/healthz', 'POST'))[0]).toBe(405);
  expect((await ask('/metrics'))[0]).toBe(404);
});
