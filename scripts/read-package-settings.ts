import { z } from 'zod';
import { NO_APP_ID, type PackageSettings } from '../adapters/teams/manifest.js';
import { SettingsError } from '../src/errors.js';

type Environment = Readonly<Record<string, string | undefined>>;

const REMEDIES = {
  TEAMS_APP_ID:
    'Set TEAMS_APP_ID to the application (client) id of the app registration, or leave it out for a sample package.',
  PUBLIC_URL: 'Set PUBLIC_URL to the address at which the bot is reached (https://bot.example.org), or leave it out.',
  SUPPORT_URL: 'Set SUPPORT_URL to a page where people get help (https://…), or leave it out for a sample.',
  PRIVACY_URL: 'Set PRIVACY_URL to the page on privacy (https://…), or leave it out for a sample.',
  TERMS_URL: 'Set TERMS_URL to the page with the terms of use (https://…), or leave it out for a sample.',
} as const;

type Setting = keyof typeof REMEDIES;

const page = z.url({ protocol: /^https$/, error: 'is not an address that begins with https://' }).optional(); // https

const shape = z.object({
  TEAMS_APP_ID: z.guid('is not an app id').default(NO_APP_ID),
  PUBLIC_URL: page,
  SUPPORT_URL: page,
  PRIVACY_URL: page,
  TERMS_URL: page,
});

/**
 * What the environment says of the app package, of which everything may be left out: then it is a sample. Throws a
 * `SettingsError` that names every wrong setting with its remedy.
 */
export function readPackageSettings(environment: Environment, version: string): PackageSettings {
  const given = Object.fromEntries(Object.keys(REMEDIES).map((name) => [name, environment[name] || undefined]));
  const { success, data, error } = shape.safeParse(given);
  if (!success)
    throw new SettingsError(
      error.issues.map(({ path, message }) => {
        const setting = path[0] as Setting;
        return { setting, problem: `${JSON.stringify(given[setting])} ${message}`, remedy: REMEDIES[setting] };
      }),
    );
  return {
    appId: data.TEAMS_APP_ID,
    version,
    ...(data.PUBLIC_URL !== undefined && { publicUrl: data.PUBLIC_URL }),
    ...(data.SUPPORT_URL !== undefined && { supportUrl: data.SUPPORT_URL }),
    ...(data.PRIVACY_URL !== undefined && { privacyUrl: data.PRIVACY_URL }),
    ...(data.TERMS_URL !== undefined && { termsUrl: data.TERMS_URL }),
  };
}
