import { writeFileSync } from 'node:fs';
import { toManifest } from '../adapters/slack/manifest.js';
import { COMMANDS } from '../src/command-list.js';

/** Writes the platforms’ manifests from the list of commands. */
writeFileSync('manifest.json', `${JSON.stringify(toManifest(COMMANDS), null, 2)}\n`);
