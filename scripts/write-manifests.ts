import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { toManifest } from '../adapters/slack/manifest.js';
import { toTeamsManifest } from '../adapters/teams/manifest.js';
import { COMMANDS } from '../src/command-list.js';
import { describeError } from '../src/errors.js';
import { drawIcons } from './draw-icons.js';
import { describePackage, packApp, toJson } from './pack-app.js';
import { readPackageSettings } from './read-package-settings.js';

const APP_PACKAGE = 'adapters/teams/app-package';
const PACKAGE = 'dist/briefing-bot-teams.zip';

function writeAppPackage(): void {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const settings = readPackageSettings(process.env, version);
  const icons = drawIcons();
  mkdirSync(APP_PACKAGE, { recursive: true });
  writeFileSync(`${APP_PACKAGE}/manifest.json`, toJson(toTeamsManifest(COMMANDS, readPackageSettings({}, version))));
  for (const [name, icon] of Object.entries(icons)) writeFileSync(`${APP_PACKAGE}/${name}`, icon);
  writeFileSync(PACKAGE, packApp(toTeamsManifest(COMMANDS, settings), icons));
  process.stdout.write(`${describePackage(PACKAGE, settings)}\n`);
}

/** Writes the platforms’ manifests from the list of commands, and the package that Teams is given. */
try {
  writeFileSync('manifest.json', toJson(toManifest(COMMANDS)));
  writeAppPackage();
} catch (error) {
  process.stderr.write(`${describeError(error)}\n`);
  process.exitCode = 1;
}
