import { Agent, request as startRequest } from 'node:http';
import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readClaims } from '../../../adapters/teams/token.js';
import { APP_ID } from '../../teams-double/world.js';
import { printFigures } from '../print-figures.js';
import { ACTIVITY, claims, ISSUER, type OpenEdge, openEdge } from './open-edge.js';

const FORGED = 20_000;

let edge: OpenEdge;

beforeEach(async () => {
  edge = await openEdge();
});

afterEach(() => edge.close());

/** Posts many times over a few connections; resolves to the statuses. */
async function postMany(count: number, authorizationOf: (index: number) => string): Promise<Set<number>> {
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  const body = JSON.stringify(ACTIVITY);
  const statuses = new Set<number>();
  let next = 0;
  const postOne = (index: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', authorization: authorizationOf(index) };
      const request = startRequest(edge.url, { method: 'POST', agent, headers }, (response) => {
        statuses.add(response.statusCode ?? 0);
        response.resume().on('end', resolve);
      });
      request.on('error', reject).end(body);
    });
  const work = async () => {
    while (next < count) {
      next += 1;
      await postOne(next);
    }
  };
  await Promise.all(Array.from({ length: 20 }, work));
  agent.destroy();
  return statuses;
}

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

describe('20,000 forged tokens', () => {
  const head = encode({ alg: 'RS256', typ: 'JWT', kid: 'key-1' });
  /** Each of an organisation of its own, as the SDK’s emulator would accept them for later. */
  const forge = (index: number): string =>
    `Bearer ${head}.${encode(claims({ appid: APP_ID, ver: '1.0', iss: `https://sts.windows.net/tenant-${index}/`, tid: `tenant-${index}` }))}.c2ln`;

  test('run nothing, and the SDK remembers nothing of them', async () => {
    const require = createRequire(import.meta.url);
    const { EmulatorValidation } = require('botframework-connector/lib/auth/emulatorValidation');
    const {
      ToBotFromBotOrEmulatorTokenValidationParameters: known,
    } = require('botframework-connector/lib/auth/tokenValidationParameters');
    const before = known.issuer.length;
    const statuses = await postMany(FORGED, forge);
    const figures = printFigures('Teams, forged tokens', {
      forged: FORGED,
      ran: edge.took.length,
      remembered: known.issuer.length - before,
      fetched: edge.issuer.fetched.documents,
    });
    expect(statuses).toEqual(new Set([401]));
    expect(figures).toMatchObject({ ran: 0, remembered: 0, fetched: 0 });
    EmulatorValidation.isTokenFromEmulator(forge(0));
    expect(known.issuer.length).toBeGreaterThan(before);
  }, 60_000);

  test('with a made-up key each run nothing, and have the keys fetched once', async () => {
    const payload = encode(claims());
    const forgeKey = (index: number) => `Bearer ${encode({ alg: 'RS256', kid: `made-up-${index}` })}.${payload}.c2ln`;
    expect(await postMany(1_000, forgeKey)).toEqual(new Set([401]));
    expect(edge.took).toEqual([]);
    expect(edge.issuer.fetched).toEqual({ documents: 1, keys: 1 });
  }, 60_000);

  test('cost less than 0.1 milliseconds each to turn away', () => {
    const forged = Array.from({ length: FORGED }, (_, index) => forge(index));
    const expected = { issuer: ISSUER, appId: APP_ID };
    const at = new Date();
    const before = process.cpuUsage();
    const passed = forged.filter((authorization) => readClaims(authorization, expected, at) !== undefined);
    const { user, system } = process.cpuUsage(before);
    const figures = printFigures('Teams, turning a forged token away', {
      passed: passed.length,
      'CPU milliseconds each': (user + system) / 1_000 / FORGED,
    });
    expect(figures.passed).toBe(0);
    expect(figures['CPU milliseconds each']).toBeLessThan(0.1);
  });
});
