import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createKeys } from '../../../adapters/teams/keys.js';
import type { Log } from '../../../src/log.js';
import { createKey, type Issuer, publish, startIssuer } from './issuer.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let issuer: Issuer;
let time: number;
let errors: unknown[];

const log: Log = { info() {}, warn() {}, error: (_, fields) => void errors.push(fields?.['error']) };

beforeEach(async () => {
  issuer = await startIssuer([await publish(await createKey('key-1', ['msteams', 'skype']))]);
  time = Date.parse('2026-11-22T09:00:00Z');
  errors = [];
});

afterEach(() => issuer.close());

const open = (openId = issuer.openId) => createKeys({ openId, now: () => new Date(time), log });

const hangUp: Issuer['fault'] = (response) => response.destroy();

describe('the keys', () => {
  test('are fetched once for all who need them at the same time', async () => {
    const keys = open();
    const found = await Promise.all(Array.from({ length: 50 }, () => keys.find('key-1')));
    expect(found[0]?.endorsements).toEqual(['msteams', 'skype']);
    expect(new Set(found).size).toBe(1);
    expect(issuer.fetched).toEqual({ documents: 1, keys: 1 });
  });

  test('that were fetched beforehand are there', async () => {
    const keys = open();
    await keys.prefetch();
    issuer.fault = hangUp;
    expect(await keys.find('key-1')).toMatchObject({ key: { type: 'public' } });
  });

  test('may speak for every channel where none is named', async () => {
    issuer.keys = [await publish(await createKey('key-2'))];
    expect(await open().find('key-2')).toMatchObject({ endorsements: [] });
  });

  test('are found beside what is no key for this', async () => {
    const curve = { kty: 'EC', kid: 'ec', crv: 'P-256', x: 'a', y: 'b' };
    const unreadable = { kty: 'RSA', kid: 'bad', n: '', e: '?' };
    issuer.keys = [null, 7, 'key', {}, curve, unreadable, ...issuer.keys];
    const keys = open();
    expect(await keys.find('key-1')).toBeDefined();
    expect(await keys.find('ec')).toBeUndefined();
  });

  test('that are not known are asked for every five minutes at most', async () => {
    const keys = open();
    await keys.prefetch();
    for (let second = 0; second < 600; second += 1) {
      expect(await keys.find(`made-up-${second}`)).toBeUndefined();
      time += 1_000;
    }
    expect(issuer.fetched.keys).toBe(2);
  });

  test('that are new are found after five minutes', async () => {
    const keys = open();
    await keys.prefetch();
    issuer.keys = [...issuer.keys, await publish(await createKey('key-2'))];
    expect(await keys.find('key-2')).toBeUndefined();
    time += 5 * MINUTE;
    expect(await keys.find('key-2')).toBeDefined();
  });

  test('are kept a day, and one that was taken back is gone then', async () => {
    const keys = open();
    await keys.prefetch();
    time += 23 * HOUR;
    await keys.find('key-1');
    expect(issuer.fetched.keys).toBe(1);
    issuer.keys = [await publish(await createKey('key-2'))];
    time += 2 * HOUR;
    await keys.find('key-1');
    await keys.prefetch();
    expect(issuer.fetched.keys).toBe(2);
    expect(await keys.find('key-1')).toBeUndefined();
  });

  test('are used beyond a day where no new ones can be had', async () => {
    const keys = open();
    await keys.prefetch();
    issuer.fault = hangUp;
    time += 30 * HOUR;
    expect(await keys.find('key-1')).toBeDefined();
    await keys.prefetch();
    expect(await keys.find('key-1')).toBeDefined();
    expect(errors).toHaveLength(1);
  });
});

describe('keys that cannot be had', () => {
  test.each<[string, Issuer['fault'], string]>([
    ['nobody answers to the end', hangUp, 'fetch failed'],
    ['the answer is an error', (response) => response.writeHead(500).end(), 'status 500'],
    ['the answer is no JSON', (response) => response.end('<html>'), 'JSON'],
    ['the answer is null', (response) => response.end('null'), 'expected object'],
    ['the answer names no keys', (response) => response.end('{"jwks_uri":7}'), 'jwks_uri'],
    [
      'others may listen in on the keys',
      (response) => response.end('{"jwks_uri":"ftp://127.0.0.1/"}'),
      'names keys at',
    ],
  ])('where %s leave none, and the log says so', async (_, fault, words) => {
    issuer.fault = fault;
    await expect(open().find('key-1')).rejects.toThrow('There are no keys');
    expect(String(errors[0])).toContain(words);
    expect(errors).toHaveLength(1);
  });

  test('are not looked for where an answer leads', async () => {
    const other = await startIssuer(issuer.keys);
    issuer.fault = (response) => response.writeHead(302, { location: other.openId }).end();
    await expect(open().find('key-1')).rejects.toThrow('There are no keys');
    expect(other.fetched.documents).toBe(0);
    await other.close();
  });

  test('are not replaced by an empty list', async () => {
    const keys = open();
    await keys.prefetch();
    issuer.keys = [];
    time += 25 * HOUR;
    await keys.prefetch();
    expect(await keys.find('key-1')).toBeDefined();
  });

  test('are asked for again after ten seconds, and logged once a minute', async () => {
    issuer.fault = hangUp;
    const keys = open();
    await keys.prefetch();
    for (let second = 0; second < 30; second += 1) {
      time += 1_000;
      await expect(keys.find('key-1')).rejects.toThrow();
    }
    expect(issuer.fetched.documents).toBe(4);
    expect(errors).toHaveLength(1);
    issuer.fault = undefined;
    time += 10_000;
    expect(await keys.find('key-1')).toBeDefined();
  });

  test('since the answer has no end are given up before it fills the memory', async () => {
    let sent = 0;
    issuer.fault = (response) => {
      const chunk = Buffer.alloc(64_000, 'x');
      const write = () => {
        while (!response.destroyed && response.write(chunk)) sent += chunk.length;
      };
      response.on('drain', write);
      write();
    };
    await expect(open().find('key-1')).rejects.toThrow('There are no keys');
    expect(String(errors[0])).toContain('more than 1000000 bytes');
    expect(sent).toBeLessThan(20_000_000);
  });

  test('since nobody answers are given up after five seconds', async () => {
    issuer.fault = () => undefined;
    const keys = open();
    const began = performance.now();
    await keys.prefetch();
    expect(performance.now() - began).toBeLessThan(6_000);
    expect(String(errors[0])).toContain('TimeoutError');
  }, 10_000);
});
