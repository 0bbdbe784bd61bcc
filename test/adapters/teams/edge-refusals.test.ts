import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { exportSPKI, SignJWT } from 'jose';
import { APP_ID, TENANT } from '../../teams-double/world.js';
import { createKey, type IssuedKey, publish, sign } from './issuer.js';
import { claims, type OpenEdge, openEdge, secondsFromNow } from './open-edge.js';

let other: IssuedKey;

beforeAll(async () => {
  other = await createKey('key-1');
});

let edge: OpenEdge;

beforeEach(async () => {
  edge = await openEdge();
});

afterEach(async () => {
  await edge.close();
  expect(edge.took).toEqual([]);
});

const emulator = { iss: `https://sts.windows.net/${TENANT}/`, appid: APP_ID, ver: '1.0' };
const skill = { iss: `https://sts.windows.net/${TENANT}/`, appid: 'another', ver: '1.0', azp: 'another' };

describe('what Microsoft did not sign for the app just now is refused without a word:', () => {
  test.each<[string, string | null]>([
    ['no token', null],
    ['a password', 'Basic YTpi'],
    ['an empty token', 'Bearer '],
    ['garbage', 'Bearer garbage'],
    ['garbage in three parts', 'Bearer a.b.c'],
  ])('%s', async (_, authorization) => {
    expect(await edge.post({ authorization })).toMatchObject({ status: 401, text: '' });
  });

  test.each<[string, object]>([
    ['another issuer', { iss: 'https://example.org' }],
    ['another app', { aud: 'another' }],
    ['a token that has ended', { exp: secondsFromNow(-310) }],
    ['a token without an end', { exp: undefined }],
    ['a token for later', { nbf: secondsFromNow(400) }],
    ['a token for another region', { serviceurl: 'https://example.org/' }],
    ['a token for no region', { serviceurl: undefined }],
    ['a token of the emulator', emulator],
    ['a token of a skill', skill],
  ])('%s, although the key signed it', async (_, changed) => {
    expect(await edge.post({ token: await sign(edge.key, claims(changed)) })).toMatchObject({ status: 401, text: '' });
  });

  test('a token that says it needs no signature', async () => {
    const [, body] = (await sign(edge.key, claims())).split('.');
    const head = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT', kid: 'key-1' })).toString('base64url');
    expect(await edge.post({ token: `${head}.${body}.` })).toMatchObject({ status: 401, text: '' });
    expect(await edge.post({ token: `${head}.${body}.c2ln` })).toMatchObject({ status: 401, text: '' });
  });

  test('a token signed with the public key as a secret', async () => {
    const secret = Buffer.from(await exportSPKI(edge.key.pair.publicKey));
    const token = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: 'key-1' })
      .sign(secret);
    expect(await edge.post({ token })).toMatchObject({ status: 401, text: '' });
  });

  test('another key under the same id', async () => {
    expect(await edge.post({ token: await sign(other, claims()) })).toMatchObject({ status: 401, text: '' });
  });

  test('a key that the issuer does not know', async () => {
    const token = await sign({ ...other, kid: 'made-up' }, claims());
    expect(await edge.post({ token })).toMatchObject({ status: 401, text: '' });
  });

  test('a key that speaks for another channel', async () => {
    const webchat = await createKey('key-3', ['webchat']);
    edge.issuer.keys = [await publish(webchat)];
    expect(await edge.post({ token: await sign(webchat, claims()) })).toMatchObject({ status: 401, text: '' });
  });

  test.each<[string, object, number]>([
    ['another channel', { channelId: 'webchat' }, 401],
    ['the emulator', { channelId: 'emulator' }, 401],
    ['answers sent elsewhere', { serviceUrl: 'https://example.org/' }, 401],
    ['answers sent nowhere', { serviceUrl: '' }, 401],
    ['another organisation', { conversation: { id: 'a:1', tenantId: 'another' } }, 403],
    ['no organisation', { conversation: { id: 'a:1' } }, 403],
    ['another organisation in the channel’s data', { channelData: { tenant: { id: 'another' } } }, 403],
  ])('%s', async (_, changed, status) => {
    expect(await edge.postActivity(changed)).toMatchObject({ status, text: '' });
  });

  test('anything while the keys cannot be had, and the log says so', async () => {
    edge.issuer.fault = (response) => response.destroy();
    expect(await edge.post()).toMatchObject({ status: 503, text: '' });
    expect(await edge.post()).toMatchObject({ status: 503, text: '' });
    expect(edge.errors).toEqual(['The keys that Teams signs with could not be had']);
  });

  test('anything while nobody answers with the keys, after five seconds', async () => {
    edge.issuer.fault = () => undefined;
    const answers = await Promise.all([edge.post(), edge.post(), edge.post()]);
    expect(answers.map(({ status, text }) => ({ status, text }))).toEqual(
      Array.from({ length: 3 }, () => ({ status: 503, text: '' })),
    );
    expect(edge.issuer.fetched.documents).toBe(1);
  }, 10_000);
});
