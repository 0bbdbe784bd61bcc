import { describe, expect, test } from '@jest/globals';
import { readSettings } from '../../src/config.js';
import { describeError, SettingsError } from '../../src/errors.js';
import { refusalOf as refusalFrom } from './refusal-of.js';

const KEYS = `k1:${Buffer.alloc(32).toString('base64')}`;

const isFolder = (path: string) => path === '/articles';

const refusalOf = (environment: Readonly<Record<string, string | undefined>>): unknown =>
  refusalFrom(() => readSettings(environment, isFolder));

describe('settings', () => {
  test('are not needed', () => {
    expect(readSettings({}, isFolder)).toEqual({ logLevel: 'warn', onUncertain: 'hold', host: '127.0.0.1' });
  });

  test('that are empty count as left out', () => {
    expect(
      readSettings({ LOG_LEVEL: '', ARTICLES_FOLDER: '', DATA_FOLDER: '', DATABASE_URL: '', STORE_KEYS: '' }, isFolder),
    ).toEqual({ logLevel: 'warn', onUncertain: 'hold', host: '127.0.0.1' });
  });

  test('are read from the environment, whatever else is in it', () => {
    const environment = { LOG_LEVEL: 'info', ARTICLES_FOLDER: '/articles', HOME: '/root' };
    expect(readSettings(environment, isFolder)).toEqual({
      logLevel: 'info',
      articlesFolder: '/articles',
      onUncertain: 'hold',
      host: '127.0.0.1',
    });
  });

  test('of digests say what becomes of one that may not have arrived', () => {
    expect(readSettings({ ON_UNCERTAIN: 'resend' }, isFolder)).toMatchObject({ onUncertain: 'resend' });
    expect(describeError(refusalOf({ ON_UNCERTAIN: 'again' }))).toContain(
      'ON_UNCERTAIN: "again" is neither hold nor resend',
    );
  });

  test('of the server are where it listens', () => {
    expect(readSettings({ HOST: '0.0.0.0', PORT: '8080' }, isFolder)).toMatchObject({ host: '0.0.0.0', port: 8080 });
    for (const PORT of ['0', '80 80', '65536', '-1', 'http'])
      expect(describeError(refusalOf({ PORT }))).toContain(`PORT: "${PORT}" is not a port`);
  });

  test('of the way to the web are a proxy, whose password is not printed', () => {
    const EGRESS_PROXY = 'http://bot:secret@proxy.example.org:3128';
    expect(readSettings({ EGRESS_PROXY }, isFolder)).toMatchObject({ egressProxy: EGRESS_PROXY });
    const told = describeError(refusalOf({ EGRESS_PROXY: 'socks5://bot:secret@proxy.example.org' }));
    expect(told).toContain('EGRESS_PROXY: is not the address of a proxy\n  Remedy: Set EGRESS_PROXY to ');
    expect(told).not.toContain('secret');
  });

  test('of the store are its folder, its database and its keys', () => {
    const environment = {
      DATA_FOLDER: '/srv/bot',
      DATABASE_URL: 'postgres://bot:secret@db:5432/bot',
      STORE_KEYS: KEYS,
    };
    expect(readSettings(environment, isFolder)).toMatchObject({
      dataFolder: '/srv/bot',
      databaseUrl: environment.DATABASE_URL,
      storeKeys: KEYS,
    });
  });

  test.each([
    [
      { DATABASE_URL: 'mysql://bot:secret@db/bot', STORE_KEYS: KEYS },
      'DATABASE_URL: is not the address of a PostgreSQL',
    ],
    [{ DATABASE_URL: 'secret', STORE_KEYS: KEYS }, 'DATABASE_URL: is not the address of a PostgreSQL'],
    [{ DATABASE_URL: 'postgres://bot:secret@db/bot' }, 'STORE_KEYS: is missing'],
    [{ STORE_KEYS: 'k1:secret' }, 'STORE_KEYS: key 1 is not an id, a colon and 32 bytes in base64'],
    [{ STORE_KEYS: `${KEYS},secret` }, 'STORE_KEYS: key 2 is not an id'],
    [{ STORE_KEYS: `${KEYS},${KEYS}` }, 'STORE_KEYS: the id k1 is there twice'],
  ])('that are secret are never printed, also where they are wrong (%#)', (environment, problem) => {
    const told = describeError(refusalOf(environment));
    expect(told).toContain(problem);
    expect(told).toMatch(/\n {2}Remedy: Set (DATABASE_URL|STORE_KEYS) to /);
    expect(told).not.toMatch(/secret|AAAA/);
  });

  test('that are wrong are named all at once, each with its remedy', () => {
    const error = refusalOf({ LOG_LEVEL: 'loud', ARTICLES_FOLDER: '/nowhere' });
    expect(error).toBeInstanceOf(SettingsError);
    expect(describeError(error)).toBe(
      [
        'LOG_LEVEL: "loud" is not a level of the log',
        '  Remedy: Set LOG_LEVEL to one of silent, error, warn, info, or leave it out for warn.',
        'ARTICLES_FOLDER: "/nowhere" is not a folder that can be read',
        '  Remedy: Set ARTICLES_FOLDER to a folder of .txt articles, or leave it out for the articles that come along.',
      ].join('\n'),
    );
  });
});
