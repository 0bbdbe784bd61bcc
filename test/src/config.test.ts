import { describe, expect, test } from '@jest/globals';
import { readSettings } from '../../src/config.js';
import { describeError, SettingsError } from '../../src/errors.js';

const isFolder = (path: string) => path === '/articles';

function refusalOf(environment: Record<string, string>): unknown {
  try {
    return readSettings(environment, isFolder);
  } catch (error) {
    return error;
  }
}

describe('settings', () => {
  test('are not needed', () => {
    expect(readSettings({}, isFolder)).toEqual({ logLevel: 'warn' });
  });

  test('that are empty count as left out', () => {
    expect(readSettings({ LOG_LEVEL: '', ARTICLES_FOLDER: '' }, isFolder)).toEqual({ logLevel: 'warn' });
  });

  test('are read from the environment, whatever else is in it', () => {
    const environment = { LOG_LEVEL: 'info', ARTICLES_FOLDER: '/articles', HOME: '/root' };
    expect(readSettings(environment, isFolder)).toEqual({ logLevel: 'info', articlesFolder: '/articles' });
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
