import type { SlackSettings } from './slack/settings.js';
import type { TeamsSettings } from './teams/settings.js';

/** The platforms that are set up. */
export interface PlatformSettings {
  readonly slack?: SlackSettings;
  readonly teams?: TeamsSettings;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The platforms that are set up. Of one without any setting nothing is loaded. Rejects with a `SettingsError` where the
 * settings of one are wrong.
 */
export async function readPlatforms(environment: Environment): Promise<PlatformSettings> {
  const isSet = (prefix: string): boolean => Object.keys(environment).some((name) => name.startsWith(prefix));
  const slack = isSet('SLACK_') ? (await import('./slack/read-settings.js')).readSlackSettings(environment) : undefined;
  const teams = isSet('TEAMS_') ? (await import('./teams/read-settings.js')).readTeamsSettings(environment) : undefined;
  return { ...(slack && { slack }), ...(teams && { teams }) };
}
