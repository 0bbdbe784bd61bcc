import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { RESERVED_NAMES, toManifest } from '../../../adapters/slack/manifest.js';
import type { Command } from '../../../src/command.js';
import { COMMANDS } from '../../../src/command-list.js';

interface Manifest {
  readonly features: {
    readonly slash_commands: readonly {
      readonly command: string;
      readonly description: string;
      readonly usage_hint: string;
    }[];
  };
}

const manifest: Manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));

describe('manifest.json', () => {
  test('is what the list of commands makes of it (npm run manifests writes it anew)', () => {
    expect(manifest).toEqual(toManifest(COMMANDS));
  });

  test('names /whois for /who, and nothing that Slack keeps for itself', () => {
    const names = manifest.features.slash_commands.map(({ command }) => command);
    expect(names).toContain('/whois');
    expect(names.filter((name) => RESERVED_NAMES.has(name.slice(1)))).toEqual([]);
  });

  test('keeps Slack’s limits for names, descriptions and hints', () => {
    for (const { command, description, usage_hint } of manifest.features.slash_commands) {
      expect(command).toMatch(/^\/[a-z0-9_-]{1,31}$/);
      expect(description.length).toBeLessThanOrEqual(2_000);
      expect(usage_hint.length).toBeLessThanOrEqual(1_000);
    }
  });

  test('is refused for a command that Slack would refuse', () => {
    const search: Command = {
      name: 'search',
      usage: '/search',
      summary: 'Search',
      examples: [],
      answer: () => ({ title: '', elements: [], sources: [], followUps: [] }),
    };
    expect(() => toManifest([search])).toThrow('Slack keeps /search for itself');
  });
});
