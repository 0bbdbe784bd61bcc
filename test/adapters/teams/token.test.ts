import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Claims, isSignedBy, MICROSOFT, readClaims } from '../../../adapters/teams/token.js';
import { createKey, type IssuedKey, sign } from './issuer.js';

const NOW = new Date('2026-11-22T09:00:00Z');
const SECONDS = NOW.getTime() / 1_000;
const EXPECTED = { issuer: MICROSOFT, appId: '7f0d2c1e-5a4b-4c3d-9e8f-0123456789ab' };
const SERVICE = 'https://smba.trafficmanager.net/uk/';
const CLAIMS = {
  iss: MICROSOFT,
  aud: EXPECTED.appId,
  exp: SECONDS + 3_600,
  nbf: SECONDS - 10,
  serviceurl: SERVICE,
};

let key: IssuedKey;
let other: IssuedKey;

beforeAll(async () => {
  [key, other] = await Promise.all([createKey('key-1'), createKey('key-1')]);
});

const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A token that nobody signed. */
const write = (claims: unknown, header: unknown = { alg: 'RS256', typ: 'JWT', kid: 'key-1' }): string =>
  `${encode(header)}.${encode(claims)}.c2lnbmF0dXJl`;

const read = (token: string) => readClaims(`Bearer ${token}`, EXPECTED, NOW);

describe('what a token says', () => {
  test('is its key and its region', async () => {
    const token = await sign(key, CLAIMS);
    expect(read(token)).toEqual({ token, kid: 'key-1', serviceUrl: SERVICE });
  });

  test('is read whatever the case of "Bearer"', () => {
    expect(readClaims(`bearer ${write(CLAIMS)}`, EXPECTED, NOW)).toMatchObject({ kid: 'key-1' });
  });

  test.each<[string, object]>([
    ['no time before which it does not count', { nbf: undefined }],
    ['an end 5 minutes ago', { exp: SECONDS - 300 }],
    ['a beginning in 5 minutes', { nbf: SECONDS + 300 }],
  ])('counts with %s', (_, changed) => {
    expect(read(write({ ...CLAIMS, ...changed }))).toBeDefined();
  });

  test.each<[string, object]>([
    ['another issuer', { iss: 'https://sts.windows.net/11111111-2222-4333-8444-555555555555/' }],
    ['an issuer that only begins so', { iss: `${MICROSOFT}.example.org` }],
    ['no issuer', { iss: undefined }],
    ['another app', { aud: 'another' }],
    ['several apps', { aud: [EXPECTED.appId] }],
    ['no end', { exp: undefined }],
    ['an end that is a text', { exp: '9999999999' }],
    ['an end more than 5 minutes ago', { exp: SECONDS - 301 }],
    ['a beginning in more than 5 minutes', { nbf: SECONDS + 301 }],
    ['a beginning that is a text', { nbf: '0' }],
    ['no region', { serviceurl: undefined }],
    ['an empty region', { serviceurl: '' }],
  ])('does not count with %s', (_, changed) => {
    expect(read(write({ ...CLAIMS, ...changed }))).toBeUndefined();
  });

  test.each<[string, object]>([
    ['no algorithm', { alg: 'none' }],
    ['an algorithm whose secret would be the public key', { alg: 'HS256' }],
    ['a weaker algorithm', { alg: 'RS1' }],
    ['another algorithm', { alg: 'PS256' }],
    ['an algorithm in small letters', { alg: 'rs256' }],
    ['no key', { kid: undefined }],
    ['an empty key', { kid: '' }],
    ['several keys', { kid: ['key-1'] }],
    ['another type', { typ: 'at+jwt' }],
  ])('does not count under a header with %s', (_, changed) => {
    expect(read(write(CLAIMS, { alg: 'RS256', typ: 'JWT', kid: 'key-1', ...changed }))).toBeUndefined();
  });

  test.each<[string, string | undefined]>([
    ['nothing', undefined],
    ['an empty header', ''],
    ['a password', 'Basic YTpi'],
    ['no token', 'Bearer '],
    ['half a token', `Bearer ${encode(CLAIMS)}`],
    ['two parts', `Bearer ${encode({ alg: 'RS256' })}.${encode(CLAIMS)}`],
    ['an encrypted token', `Bearer a.b.c.d.e`],
    ['null', `Bearer ${write(null)}`],
    ['an array', `Bearer ${write([])}`],
    ['no JSON', 'Bearer bm90IGpzb24.bm90IGpzb24.c2ln'],
    ['two tokens', `Bearer ${write(CLAIMS)}, Bearer ${write(CLAIMS)}`],
    ['a token of a megabyte', `Bearer ${encode({ alg: 'RS256' })}.${'a'.repeat(1_000_000)}.c2ln`],
  ])('is nothing where the header holds %s', (_, authorization) => {
    expect(readClaims(authorization, EXPECTED, NOW)).toBeUndefined();
  });
});

describe('a signature', () => {
  const judge = (token: string, by = key) =>
    isSignedBy(by.pair.publicKey, { ...(read(token) as Claims), token }, { ...EXPECTED, now: NOW });

  test('of the key counts', async () => {
    expect(await judge(await sign(key, CLAIMS))).toBe(true);
  });

  test.each<[string, () => Promise<string>]>([
    ['of another key under the same id', () => sign(other, CLAIMS)],
    ['that nobody made', async () => write(CLAIMS)],
    [
      'under which the words were changed',
      async () => {
        const [head, , signature] = (await sign(key, CLAIMS)).split('.');
        return `${head}.${encode({ ...CLAIMS, serviceurl: 'https://example.org/' })}.${signature}`;
      },
    ],
    ['of a token for another app', () => sign(key, { ...CLAIMS, aud: 'another' })],
    ['of a token that has ended', () => sign(key, { ...CLAIMS, exp: SECONDS - 301 })],
    ['of a token without an end', () => sign(key, { ...CLAIMS, exp: undefined })],
  ])('%s does not', async (_, make) => {
    expect(await judge(await make())).toBe(false);
  });
});
