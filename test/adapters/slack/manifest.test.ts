import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { nameInSlack, toTyped } from '../../../adapters/slack/command-names.js';
import { BOT_SCOPES, CHECK_QUOTE, RESERVED_NAMES, toManifest } from '../../../adapters/slack/manifest.js';
import type { Command } from '../../../src/command.js';
import { COMMANDS } from '../../../src/command-list.js';
import { findForm } from '../../../src/forms.js';
import { findCommand } from '../../../src/invocation.js';
import { slackManifest } from './manifest-schema.js';

const written: unknown = JSON.parse(readFileSync('manifest.json', 'utf8'));
const manifest = slackManifest.parse(written);
const names = manifest.features.slash_commands.map(({ command }) => command.slice(1));

const named = (name: string): Command => ({
  name,
  usage: `/${name}`,
  summary: 'Anything',
  examples: [],
  answer: () => ({ title: '', elements: [], sources: [], followUps: [] }),
});

describe('manifest.json', () => {
  test('is what the list of commands makes of it (npm run manifests writes it anew)', () => {
    expect(written).toEqual(toManifest(COMMANDS));
  });

  test('keeps the rules of Slack’s schema', () => {
    expect(slackManifest.safeParse(written).error).toBeUndefined();
  });

  test.each([
    ['a property that Slack does not know', { ...manifest, nonsense: true }],
    ['a name that is too long', { ...manifest, display_information: { name: 'x'.repeat(36), description: 'x' } }],
    ['an event without its scope', { ...manifest, oauth_config: { scopes: { bot: ['commands'] } } }],
  ])('would be refused for %s', (_, broken) => {
    expect(slackManifest.safeParse(broken).success).toBe(false);
  });

  test('has every command but help, which has none of its own, under a name that the bot knows', () => {
    expect(names).toEqual(
      'ofsted whois quote weaknesses brief check digest sources authority correct report'.split(' '),
    );
    for (const name of names) expect(findCommand(COMMANDS, name)).toBeDefined();
  });

  test('has no name that Slack keeps for itself', () => {
    expect(names.filter((name) => RESERVED_NAMES.has(name))).toEqual([]);
  });

  test.each(['search', 'topic', 'status', 'me', 'open'])('is not made with a command /%s', (name) => {
    expect(() => toManifest([named(name)])).toThrow(`Slack keeps /${name} for itself`);
  });

  test('has shortcuts that are answered', () => {
    for (const { callback_id, type } of manifest.features.shortcuts) {
      if (type === 'message') expect(callback_id).toBe(CHECK_QUOTE);
      else expect(findForm(callback_id)).toBeDefined();
    }
  });

  test('asks for the scopes that the install page asks for, and the docs have a reason for each', () => {
    const docs = readFileSync('docs/connect-slack.md', 'utf8');
    expect(manifest.oauth_config.scopes.bot).toEqual([...BOT_SCOPES]);
    for (const scope of BOT_SCOPES) expect(docs).toContain(`| \`${scope}\` |`);
    const told = [...docs.matchAll(/^\| `([a-z_]+(?::[a-z]+)?)` \|/gm)].map(([, scope]) => scope); // | `chat:write` | … |
    expect(told.filter((scope) => scope?.includes(':') || scope === 'commands').sort()).toEqual([...BOT_SCOPES].sort());
  });

  test('is followed by what a person is told to type', () => {
    expect(nameInSlack('who')).toBe('whois');
    expect(toTyped('/who Hazell')).toBe('/whois Hazell');
    expect(toTyped('Usage: /who <name or role> [year]')).toBe('Usage: /whois <name or role> [year]');
    expect(toTyped('/help')).toBe('/ofsted help');
    for (const words of ['/quote Hazell', 'and/who else', '/whose', '/constructor', 'who'])
      expect(toTyped(words)).toBe(words);
  });
});
