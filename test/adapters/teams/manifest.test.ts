import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { TeamsManifestV1D30 } from '@microsoft/app-manifest';
import { CHECK_QUOTE, NO_APP_ID, PERMISSIONS, toTeamsManifest } from '../../../adapters/teams/manifest.js';
import { answerQuery } from '../../../adapters/teams/message-extension.js';
import { REMEDIES } from '../../../adapters/teams/setting-remedies.js';
import type { Command } from '../../../src/command.js';
import { COMMANDS } from '../../../src/command-list.js';
import { PROMISE } from '../../../src/commands/help.js';
import { findCommand } from '../../../src/invocation.js';
import { invoke, openReception } from './invoke-reception.js';
import { extensionReply } from './invoke-responses.js';
import { findFaults } from './manifest-faults.js';

type Manifest = TeamsManifestV1D30.TeamsManifestV1D30;

const FILE = 'adapters/teams/app-package/manifest.json';
const SCHEMAS = 'node_modules/@microsoft/app-manifest/build/json-schemas/teams';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const sample = { appId: NO_APP_ID, version };
const own = {
  appId: '7f0d1a5e-3c2b-4d6e-8f90-a1b2c3d4e5f6',
  version: '1.2.0',
  publicUrl: 'https://bot.example.org:8443/briefings',
  supportUrl: 'https://council.example.org/help',
  privacyUrl: 'https://council.example.org/privacy',
  termsUrl: 'https://council.example.org/terms',
};

const manifestFor = (settings: Parameters<typeof toTeamsManifest>[1], commands: readonly Command[] = COMMANDS) =>
  toTeamsManifest(commands, settings) as Manifest;

const named = (name: string): Command => ({
  name,
  usage: `/${name}`,
  summary: 'Anything',
  examples: [],
  answer: () => ({ title: '', elements: [], sources: [], followUps: [] }),
});

const docs = readFileSync('docs/connect-teams.md', 'utf8');
const manifest = JSON.parse(readFileSync(FILE, 'utf8')) as Manifest;
const [bot] = manifest.bots ?? [];
const [extension] = manifest.composeExtensions ?? [];
const searches = (extension?.commands ?? []).filter(({ type }) => type === 'query');

const BROKEN = {
  'a property that Teams does not know': { ...manifest, nonsense: true },
  'an app id that is none': manifestFor({ ...sample, appId: 'briefing-bot' }),
  'more commands than Teams lists': manifestFor(sample, [...COMMANDS, named('more'), named('most'), named('all')]),
  'a command with a name that is too long': manifestFor(sample, [named('x'.repeat(129))]),
};
const found = findFaults(...Object.values(BROKEN));

describe('the manifest of the app package', () => {
  test('is what the list of commands makes of it (npm run manifests writes it anew)', () => {
    expect(manifest).toEqual(toTeamsManifest(COMMANDS, sample));
  });

  test('keeps the rules of the newest schema that Microsoft’s validator has', () => {
    expect(findFaults(manifest, manifestFor(own))).toEqual([[], []]);
    const schemas = readdirSync(SCHEMAS).map((folder) => Number(/^v1\.(\d+)$/.exec(folder)?.[1] ?? 0)); // v1.30
    expect(manifest.$schema).toContain(`/v1.${Math.max(...schemas)}/`);
  });

  test.each(Object.keys(BROKEN).map((fault, at) => [fault, found[at]]))('would be refused for %s', (_, faults) => {
    expect(faults).not.toEqual([]);
  });

  test('has every command in every place, under a name that the bot knows, with how it is used', () => {
    expect(bot?.scopes).toEqual(['personal', 'team', 'groupChat']);
    expect(bot?.commandLists?.flatMap(({ scopes }) => scopes)).toEqual(bot?.scopes);
    for (const { commands } of bot?.commandLists ?? []) {
      expect(commands.map(({ title }) => findCommand(COMMANDS, title))).toEqual(COMMANDS);
      expect(commands.map(({ description }) => description)).toContain(
        'A person’s posts as printed, and their words; or who held a post. Add <name or role> [year]',
      );
    }
  });

  test('offers slash commands where others read along, and takes private questions there', () => {
    expect(bot?.commandLists?.map(({ triggers }) => triggers)).toEqual([['mention'], ['mention', 'slash']]);
    expect(bot?.supportsTargetedMessages).toBe(true);
  });

  test('has three searches for who writes a message, each with the one parameter that is read', () => {
    expect(searches.map(({ id, title }) => [id, title])).toEqual([
      ['quote', 'Insert a quote'],
      ['person', 'Find a person'],
      ['finding', 'Insert a finding'],
    ]);
    for (const { type, initialRun, parameters } of searches)
      expect([type, initialRun, parameters?.map(({ name }) => name)]).toEqual(['query', true, ['words']]);
  });

  test('has one action for a message that is there, whose dialog is asked for', () => {
    const actions = extension?.commands?.filter(({ type }) => type === 'action');
    expect(actions).toEqual([expect.objectContaining({ id: CHECK_QUOTE, context: ['message'], fetchTask: true })]);
  });

  test('has searches that find something before a word is typed', async () => {
    const reception = await openReception();
    for (const { id } of searches) {
      const value = { commandId: id, parameters: [{ name: 'initialRun', value: 'true' }] };
      const { body } = extensionReply.parse(await answerQuery(invoke('composeExtension/query', value), reception));
      expect(body.composeExtension).toMatchObject({
        type: 'result',
        attachments: expect.arrayContaining([expect.anything()]),
      });
    }
    await reception.store.close();
  });

  test('has one sentence of description and names no other product, and both descriptions promise that nothing is generated', () => {
    const { name, description } = manifest;
    expect(description.short).toMatch(/^[^.]+\.$/);
    expect(description.short).toContain(PROMISE.replace('No AI', 'no AI'));
    expect(description.full).toContain(PROMISE);
    expect(description.full).toContain('Nothing is generated');
    const words = [name.short, name.full, description.short, description.full].join(' ');
    expect(words).not.toMatch(/Slack|Teams|Microsoft|Office|Azure|Copilot|Outlook/);
  });
});

describe('toTeamsManifest', () => {
  test('asks for shown links only where the bot has an address of its own', () => {
    expect(extension).not.toHaveProperty('messageHandlers');
    expect(manifest.validDomains).toEqual([]);
    const { composeExtensions, validDomains } = manifestFor(own);
    expect(validDomains).toEqual(['bot.example.org']);
    expect(composeExtensions?.[0]?.messageHandlers).toEqual([
      { type: 'link', value: { domains: ['bot.example.org'] } },
    ]);
  });

  test('is of one app, and links to the pages of whoever runs it', () => {
    const { id, bots, composeExtensions, developer, version: written } = manifestFor(own);
    expect(new Set([id, bots?.[0]?.botId, composeExtensions?.[0]?.botId])).toEqual(new Set([own.appId]));
    expect(written).toBe('1.2.0');
    expect(developer).toEqual({
      name: 'Briefing Bot',
      websiteUrl: own.supportUrl,
      privacyUrl: own.privacyUrl,
      termsOfUseUrl: own.termsUrl,
    });
    expect(Object.values(manifest.developer).filter((value) => value.startsWith('https:'))).toHaveLength(3);
  });

  test('asks for nothing that an administrator has to consent to, and the docs have a reason for what it says of itself', () => {
    for (const unasked of ['authorization', 'webApplicationInfo', 'devicePermissions'])
      expect(manifestFor(own)).not.toHaveProperty(unasked);
    expect(manifest.permissions).toEqual([...PERMISSIONS]);
    for (const permission of PERMISSIONS) expect(docs).toContain(`| \`${permission}\` |`);
  });

  test('is filled from settings that the docs tell of, with all the others for Teams', () => {
    const told = [...docs.matchAll(/`([A-Z]+(?:_[A-Z]+)*)`/g)].map(([, setting]) => setting); // `TEAMS_APP_ID`
    expect(told).toEqual(expect.arrayContaining([...Object.keys(REMEDIES), 'SUPPORT_URL', 'PRIVACY_URL', 'TERMS_URL']));
  });
});
