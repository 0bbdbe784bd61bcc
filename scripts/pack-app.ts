import { zipSync } from 'fflate';
import { NO_APP_ID, type PackageSettings, SAMPLE_PAGES } from '../adapters/teams/manifest.js';
import type { Icons } from './draw-icons.js';

/** The earliest that a zip file can hold: the same package is the same file, whenever it is made. */
const NO_TIME = new Date(1980, 0, 1);

/** How each page is set. */
const PAGE_SETTINGS = { supportUrl: 'SUPPORT_URL', privacyUrl: 'PRIVACY_URL', termsUrl: 'TERMS_URL' } as const;

export const toJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** The app package: a zip file of the manifest and its two icons, side by side as Teams wants them. */
export const packApp = (manifest: object, icons: Icons): Uint8Array =>
  zipSync({ 'manifest.json': Buffer.from(toJson(manifest)), ...icons }, { level: 9, mtime: NO_TIME });

/** One line on what a package is good for: what has to be set before an organisation can use it, if anything. */
export function describePackage(file: string, settings: PackageSettings): string {
  if (settings.appId === NO_APP_ID)
    return `${file} is a sample: set TEAMS_APP_ID to the id of your app registration (docs/connect-teams.md) and run this again.`;
  const pages = Object.keys(SAMPLE_PAGES) as (keyof typeof SAMPLE_PAGES)[];
  const missing = pages.filter((page) => settings[page] === undefined).map((page) => PAGE_SETTINGS[page]);
  if (missing.length === 0) return `${file} can be uploaded.`;
  return `${file} can be uploaded, but links to sample pages: set ${missing.join(', ')} and run this again.`;
}
