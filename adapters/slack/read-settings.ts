import { z } from 'zod';
import { type SettingProblem, SettingsError } from '../../src/errors.js';
import { isPublicSite, isWebAddress } from '../../src/public-site.js';
import { REMEDIES, type Setting } from './setting-remedies.js';
import type { ManySettings, SingleSettings, SlackSettings, SocketSettings } from './settings.js';
import { chooseKind, findMisfits } from './ways-to-connect.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings whose values may be printed. */
const SHOWN: ReadonlySet<string> = new Set<Setting>([
  'SLACK_ADMINS',
  'SLACK_API_URL',
  'SLACK_AUTHORIZATION_URL',
  'PUBLIC_URL',
  'SUPPORT_URL',
  'PRIVACY_URL',
]);

const USER = /^[UW][A-Z0-9]{2,20}$/; // U024BE7LH

const list = (text: string): string[] => text.split(',').map((part) => part.trim());
const url = z.string().refine(isWebAddress, 'is not the address of a page').optional();

const shape = z.object({
  SLACK_APP_TOKEN: z.string().startsWith('xapp-', 'is not an app-level token').optional(),
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', 'is not the token of a bot').optional(),
  SLACK_SIGNING_SECRET: z.string().min(16, 'is too short for a signing secret').optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z.string().min(16, 'is too short to keep a secret').optional(),
  SLACK_ADMINS: z
    .string()
    .refine((text) => list(text).every((id) => USER.test(id)), 'is not a list of user ids')
    .optional(),
  SLACK_API_URL: url,
  SLACK_AUTHORIZATION_URL: url,
  PUBLIC_URL: z.string().refine(isPublicSite, 'is not the address of a site with https').optional(),
  SUPPORT_URL: url,
  PRIVACY_URL: url,
});

type Given = z.output<typeof shape>;

function toProblem({ path, message }: z.core.$ZodIssue, given: Environment): SettingProblem {
  const setting = path[0] as Setting;
  const shown = SHOWN.has(setting) ? `${JSON.stringify(given[setting])} ` : '';
  return { setting, problem: `${shown}${message}`, remedy: REMEDIES[setting] };
}

function toConnection(given: Given, kind: SlackSettings['kind']): SocketSettings | SingleSettings | ManySettings {
  const of = (setting: Setting): string => given[setting] ?? '';
  if (kind === 'socket') return { kind, appToken: of('SLACK_APP_TOKEN'), botToken: of('SLACK_BOT_TOKEN') };
  const signingSecret = of('SLACK_SIGNING_SECRET');
  if (kind === 'single') return { kind, signingSecret, botToken: of('SLACK_BOT_TOKEN') };
  return {
    kind,
    signingSecret,
    clientId: of('SLACK_CLIENT_ID'),
    clientSecret: of('SLACK_CLIENT_SECRET'),
    stateSecret: of('SLACK_STATE_SECRET'),
    publicUrl: of('PUBLIC_URL'),
    ...(given.SLACK_AUTHORIZATION_URL !== undefined && { authorizationUrl: given.SLACK_AUTHORIZATION_URL }),
  };
}

function toSettings(given: Given, kind: SlackSettings['kind']): SlackSettings {
  return {
    ...toConnection(given, kind),
    admins: given.SLACK_ADMINS === undefined ? [] : list(given.SLACK_ADMINS),
    ...(given.SUPPORT_URL !== undefined && { supportUrl: given.SUPPORT_URL }),
    ...(given.PRIVACY_URL !== undefined && { privacyUrl: given.PRIVACY_URL }),
    ...(given.SLACK_API_URL !== undefined && { slackApiUrl: given.SLACK_API_URL }),
  };
}

/**
 * The settings for Slack; undefined where none of them is there, and Slack is off. A setting that is empty counts as left
 * out. Throws a `SettingsError` that names every wrong setting with its remedy, and shows no secret.
 */
export function readSlackSettings(environment: Environment): SlackSettings | undefined {
  const given = Object.fromEntries(
    Object.keys(REMEDIES).map((setting) => [setting, environment[setting] || undefined]),
  );
  const kind = chooseKind(given);
  if (kind === undefined) return undefined;
  const { success, data, error } = shape.safeParse(given);
  const problems = [...(error?.issues ?? []).map((issue) => toProblem(issue, given)), ...findMisfits(given, kind)];
  if (!success || problems.length > 0) throw new SettingsError(problems);
  return toSettings(data, kind);
}
