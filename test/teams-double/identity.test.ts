import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { importJWK, type JWK, jwtVerify } from 'jose';
import { startBareBot } from './bare-bot.js';
import { startTeamsDouble, type TeamsDouble } from './teams-double.js';
import { APP_ID } from './world.js';

let teams: TeamsDouble;

beforeEach(async () => {
  teams = await startTeamsDouble();
});

afterEach(() => teams.close());

describe('what Teams shows for itself', () => {
  const read = async (url: string) => (await fetch(url)).json();

  async function isSigned(token: string): Promise<boolean> {
    const { jwks_uri } = (await read(teams.endpoints.openId)) as { jwks_uri: string };
    const { keys } = (await read(jwks_uri)) as { keys: JWK[] };
    const { issuer } = teams.endpoints;
    const verified = jwtVerify(token, await importJWK(keys[0] ?? {}, 'RS256'), { issuer, audience: APP_ID });
    return verified.then(
      ({ payload }) => payload['serviceurl'] === teams.serviceUrl,
      () => false,
    );
  }

  test('is a token for this region and this bot, with a key that it names', async () => {
    const bot = await startBareBot(() => ({ status: 200, body: {} }));
    teams.listenAt(bot.address);
    await teams.message('hello');
    expect(await isSigned((bot.authorizations[0] ?? '').slice('Bearer '.length))).toBe(true);
    await bot.close();
  });

  test.each([
    [{ isForged: true }],
    [{ claims: { aud: 'another' } }],
    [{ claims: { serviceurl: 'https://example.org/' } }],
    [{ claims: { exp: 1 } }],
  ])('may be another, for a test: %j', async (options) => {
    expect(await isSigned(await teams.token(options))).toBe(false);
  });

  test('is asked for at no other address', async () => {
    expect((await fetch(`${teams.endpoints.issuer}/elsewhere`)).status).toBe(404);
  });
});
