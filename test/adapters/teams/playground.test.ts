import { request as startRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { playgroundGate } from '../../../adapters/teams/gate.js';
import { ACTIVITY, type OpenEdge, openEdge, SERVICE } from './open-edge.js';

let edge: OpenEdge;

beforeEach(async () => {
  edge = await openEdge({ kind: 'playground', tenants: [] });
});

afterEach(() => edge.close());

describe('the playground', () => {
  const LOCAL = { ...ACTIVITY, serviceUrl: 'http://localhost:56150/_connector' };

  const postLocally = (changed: object = {}, headers: Readonly<Record<string, string>> = {}) =>
    edge.post({ authorization: null, body: JSON.stringify({ ...LOCAL, ...changed }), headers });

  test.each(['http://localhost:56150/_connector', 'http://127.0.0.1:56150/', 'http://[::1]:56150/'])(
    'on this machine is answered at %s without a token',
    async (serviceUrl) => {
      expect(await postLocally({ serviceUrl })).toMatchObject({ status: 200, text: '' });
      expect(edge.took).toHaveLength(1);
    },
  );

  test.each([
    SERVICE,
    'http://localhost.example.org/',
    'http://127.0.0.1.example.org/',
    'http://127.0.0.1@example.org/',
    'http://10.0.0.1/',
    'file://localhost/etc/passwd',
    '',
  ])('is not answered at %p', async (serviceUrl) => {
    expect(await postLocally({ serviceUrl })).toMatchObject({ status: 403, text: '' });
    expect(edge.took).toEqual([]);
  });

  test('is not reached under another name', async () => {
    const headers = { 'content-type': 'application/json', host: 'rebound.example.org' };
    const status = await new Promise((resolve, reject) => {
      const request = startRequest(edge.url, { method: 'POST', headers }, (response) => resolve(response.statusCode));
      request.on('error', reject).end(JSON.stringify(LOCAL));
    });
    expect(status).toBe(403);
    expect(edge.took).toEqual([]);
  });

  test.each(['10.0.0.1', '::ffff:10.0.0.1', 'fe80::1', undefined])('is not reached from %p', async (remoteAddress) => {
    expect(await playgroundGate({ headers: { host: '127.0.0.1:3000' }, socket: { remoteAddress } })).toBe(403);
  });

  test('is not reached through a tunnel', async () => {
    expect(await postLocally({}, { 'x-forwarded-for': '203.0.113.7' })).toMatchObject({ status: 403, text: '' });
    expect(edge.took).toEqual([]);
  });
});
