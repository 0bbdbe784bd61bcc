import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Platform, startService } from '../../adapters/service.js';
import { findPort } from '../find-port.js';
import { SILENT_LOG } from '../src/sample-bot.js';

let done: string[];
let port: number;

const HOST = '127.0.0.1';
const running: { stop(): Promise<void> }[] = [];

const note = (what: string) => async () => void done.push(what);

function platform(name: string, more: Partial<Platform> = {}): Platform {
  return {
    platform: name,
    routes: [{ method: 'GET', path: `/${name}`, handle: (_request, response) => void response.end(name) }],
    isReady: () => true,
    start: note(`start ${name}`),
    stop: note(`stop ${name}`),
    send: async () => ({ kind: 'sent' }),
    find: async () => ({ kind: 'cannot-tell' }),
    ...more,
  };
}

async function startDigests() {
  done.push('start digests');
  return { stop: note('stop digests') };
}

async function start(platforms: readonly Platform[], digests = startDigests) {
  const service = await startService({
    platforms,
    address: { host: HOST, port },
    startDigests: digests,
    log: SILENT_LOG,
  });
  running.push(service);
  return service;
}

const statusOf = async (path: string): Promise<number> => (await fetch(`http://${HOST}:${port}${path}`)).status;

beforeEach(async () => {
  done = [];
  port = await findPort();
});

afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
});

describe('the service', () => {
  test('starts platforms before digests, and stops them in the opposite order', async () => {
    const service = await start([platform('a'), platform('b')]);
    expect(await statusOf('/a')).toBe(200);
    await service.stop();
    running.length = 0;
    expect(done).toEqual(['start a', 'start b', 'start digests', 'stop digests', 'stop b', 'stop a']);
    await expect(statusOf('/a')).rejects.toThrow('fetch failed');
  });

  test('is ready while every platform is', async () => {
    let isReady = true;
    await start([platform('a'), platform('b', { isReady: () => isReady })]);
    expect(await statusOf('/readyz')).toBe(200);
    isReady = false;
    expect(await statusOf('/readyz')).toBe(503);
    expect(await statusOf('/healthz')).toBe(200);
  });

  test('stops what was started where another part cannot start, and says why', async () => {
    const digests = () => Promise.reject(new Error('The store is locked.'));
    await expect(start([platform('a')], digests)).rejects.toThrow('The store is locked.');
    expect(done).toEqual(['start a', 'stop a']);
    await expect(statusOf('/a')).rejects.toThrow('fetch failed');
  });

  test('stops the rest where a part does not stop, and says why', async () => {
    const stop = () => Promise.reject(new Error('It hangs.'));
    const service = await start([platform('a'), platform('b', { stop })]);
    running.length = 0;
    await expect(service.stop()).rejects.toThrow('It hangs.');
    expect(done.slice(-2)).toEqual(['stop digests', 'stop a']);
  });

  test('listens to nothing where it has no address', async () => {
    const service = await startService({ platforms: [platform('a')], startDigests, log: SILENT_LOG });
    await expect(statusOf('/a')).rejects.toThrow('fetch failed');
    await service.stop();
  });
});
