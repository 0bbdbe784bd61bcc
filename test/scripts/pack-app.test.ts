import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { toTeamsManifest } from '../../adapters/teams/manifest.js';
import { drawIcons } from '../../scripts/draw-icons.js';
import { describePackage, packApp } from '../../scripts/pack-app.js';
import { readPackageSettings } from '../../scripts/read-package-settings.js';
import { COMMANDS } from '../../src/command-list.js';
import { describeError } from '../../src/errors.js';
import { findFaults } from '../adapters/teams/manifest-faults.js';

const FOLDER = 'adapters/teams/app-package';
const FILE = 'dist/briefing-bot-teams.zip';
const APP = { TEAMS_APP_ID: '7f0d1a5e-3c2b-4d6e-8f90-a1b2c3d4e5f6' };
const PAGES = {
  SUPPORT_URL: 'https://council.example.org/help',
  PRIVACY_URL: 'https://council.example.org/privacy',
  TERMS_URL: 'https://council.example.org/terms',
};

const icons = drawIcons();

const packageFor = (environment: Record<string, string>) =>
  packApp(toTeamsManifest(COMMANDS, readPackageSettings(environment, '0.1.0')), icons);

const tell = (environment: Record<string, string>) => describePackage(FILE, readPackageSettings(environment, '0.1.0'));

function refusalOf(environment: Record<string, string>): string {
  try {
    readPackageSettings(environment, '0.1.0');
    return '';
  } catch (error) {
    return describeError(error);
  }
}

describe('the app package', () => {
  test('has the manifest and its icons at its root, as they are in the folder, and nothing else', () => {
    const files = unzipSync(packageFor({}));
    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    for (const [name, content] of Object.entries(files))
      expect(readFileSync(`${FOLDER}/${name}`).equals(Buffer.from(content))).toBe(true);
  });

  test('is of the app that the environment names, and valid', () => {
    const environment = { ...APP, ...PAGES, PUBLIC_URL: 'https://bot.example.org' };
    const { 'manifest.json': packed } = unzipSync(packageFor(environment));
    const manifest = JSON.parse(strFromU8(packed ?? new Uint8Array()));
    expect(findFaults(manifest)).toEqual([[]]);
    expect(manifest).toMatchObject({
      id: APP.TEAMS_APP_ID,
      bots: [{ botId: APP.TEAMS_APP_ID }],
      developer: { websiteUrl: PAGES.SUPPORT_URL, privacyUrl: PAGES.PRIVACY_URL, termsOfUseUrl: PAGES.TERMS_URL },
      validDomains: ['bot.example.org'],
    });
  });

  test('is the same file whenever it is made', () => {
    expect(Buffer.from(packageFor(APP)).equals(Buffer.from(packageFor(APP)))).toBe(true);
  });

  test('says what it still lacks', () => {
    expect(tell({})).toMatch(/^dist\/briefing-bot-teams\.zip is a sample: set TEAMS_APP_ID /);
    expect(tell({ ...APP, PRIVACY_URL: PAGES.PRIVACY_URL })).toBe(
      'dist/briefing-bot-teams.zip can be uploaded, but links to sample pages: set SUPPORT_URL, TERMS_URL and run this again.',
    );
    expect(tell({ ...APP, ...PAGES })).toBe('dist/briefing-bot-teams.zip can be uploaded.');
  });
});

describe('readPackageSettings', () => {
  test('counts what is empty as left out', () => {
    expect(readPackageSettings({ TEAMS_APP_ID: '', SUPPORT_URL: '' }, '0.1.0')).toEqual(
      readPackageSettings({}, '0.1.0'),
    );
  });

  test.each([
    ['TEAMS_APP_ID', 'briefing-bot'],
    ['PUBLIC_URL', 'http://bot.example.org'],
    ['SUPPORT_URL', 'help'],
    ['PRIVACY_URL', 'ftp://council.example.org/privacy'],
    ['TERMS_URL', 'javascript:alert(1)'],
  ])('refuses a wrong %s with a remedy', (setting, value) => {
    expect(refusalOf({ [setting]: value })).toContain(`${setting}: "${value}" is not an `);
    expect(refusalOf({ [setting]: value })).toContain(`Remedy: Set ${setting} to `);
  });
});
