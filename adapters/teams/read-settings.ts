import { z } from 'zod';
import { type SettingProblem, SettingsError } from '../../src/errors.js';
import { isPublicSite, isWebAddress } from '../../src/public-site.js';
import { isLoopback, isOnLoopback } from './loopback.js';
import { REMEDIES, type Setting } from './setting-remedies.js';
import type { Endpoints, IdentitySettings, SecretSettings, TeamsSettings } from './settings.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** The one setting whose value is never printed. */
const SECRET: Setting = 'TEAMS_APP_SECRET';
/** What others read too: these alone do not mean that Teams is wanted. */
const SHARED: ReadonlySet<string> = new Set<Setting>(['PUBLIC_URL', 'HOST', 'EGRESS_PROXY']);
/** What has no meaning where nobody is asked who they are. */
const NOT_IN_PLAYGROUND: readonly Setting[] = [
  'TEAMS_APP_ID',
  'TEAMS_APP_SECRET',
  'TEAMS_MANAGED_IDENTITY',
  'TEAMS_TENANT_ID',
  'TEAMS_TENANTS',
  'TEAMS_OPENID_URL',
  'TEAMS_TOKEN_ISSUER',
];

/** What counts as left out. */
const DEFAULTS: Readonly<Record<string, string>> = {
  TEAMS_MANAGED_IDENTITY: 'off',
  TEAMS_PRIVATE_REPLIES: 'on',
  TEAMS_PLAYGROUND: 'off',
};

const USUAL_HOST = '127.0.0.1';
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/; // 7f0d2c1e-5a4b-4c3d-9e8f-0123456789ab

const isGuid = (text: string): boolean => GUID.test(text.toLowerCase());

/** What is fetched from there decides whom the bot believes. */
const isSafeUrl = (text: string): boolean =>
  isWebAddress(text) && (new URL(text).protocol === 'https:' || isOnLoopback(text));

/** Microsoft writes its ids in small letters. */
const readList = (text: string): string[] => text.split(',').map((part) => part.trim().toLowerCase());

const guid = z
  .string()
  .refine(isGuid, 'is not an id (7f0d2c1e-…)')
  .transform((text) => text.toLowerCase());
const guids = z
  .string()
  .transform(readList)
  .refine((ids) => ids.every(isGuid), 'is not a list of ids (7f0d2c1e-…)');
const onOff = z.enum(['on', 'off'], 'is neither on nor off').transform((text) => text === 'on');

const shape = z.object({
  TEAMS_APP_ID: guid.optional(),
  TEAMS_APP_SECRET: z
    .string()
    .min(16, 'is too short for a client secret')
    .refine((text) => !isGuid(text), 'is the id of a client secret, not its value')
    .optional(),
  TEAMS_MANAGED_IDENTITY: onOff.default(false),
  TEAMS_TENANT_ID: guid.optional(),
  TEAMS_TENANTS: guids.optional(),
  TEAMS_ADMINS: guids.default([]),
  TEAMS_PRIVATE_REPLIES: onOff.default(true),
  TEAMS_PLAYGROUND: onOff.default(false),
  TEAMS_OPENID_URL: z.string().refine(isSafeUrl, 'is not the address of a document with https').optional(),
  TEAMS_TOKEN_ISSUER: z.string().optional(),
  PUBLIC_URL: z.string().refine(isPublicSite, 'is not the address of a site with https').optional(),
  HOST: z.string().default(USUAL_HOST),
  /** Judged with the settings of the program. */
  EGRESS_PROXY: z.string().optional(),
});

type Given = z.output<typeof shape>;

const problemWith = (setting: Setting, problem: string): SettingProblem => ({
  setting,
  problem,
  remedy: REMEDIES[setting],
});

function toProblem({ path, message }: z.core.$ZodIssue, given: Environment): SettingProblem {
  const setting = path[0] as Setting;
  return problemWith(setting, setting === SECRET ? message : `${JSON.stringify(given[setting])} ${message}`);
}

/** What does not go with the playground. */
function findPlaygroundMisfits(given: Environment): SettingProblem[] {
  const foreign = NOT_IN_PLAYGROUND.filter((setting) => given[setting] !== undefined && given[setting] !== 'off');
  const host = given['HOST'] ?? USUAL_HOST;
  return [
    ...foreign.map((setting) => ({
      setting,
      problem: 'does not belong to the playground',
      remedy: `Leave ${setting} out, or TEAMS_PLAYGROUND.`,
    })),
    ...(isLoopback(host) ? [] : [problemWith('HOST', `${JSON.stringify(host)} lets others into the playground`)]),
  ];
}

/** What an app that Microsoft knows lacks, or has twice. */
function findMisfits(given: Environment): SettingProblem[] {
  const has = (setting: Setting): boolean => given[setting] !== undefined;
  const isIdentity = given['TEAMS_MANAGED_IDENTITY'] === 'on';
  const needed: Setting[] = ['TEAMS_APP_ID', ...(isIdentity ? [] : [SECRET]), 'TEAMS_TENANT_ID'];
  if (has('TEAMS_OPENID_URL') || has('TEAMS_TOKEN_ISSUER')) needed.push('TEAMS_OPENID_URL', 'TEAMS_TOKEN_ISSUER');
  const missing = needed.filter((setting) => !has(setting));
  return [
    ...missing.map((setting) => problemWith(setting, 'is missing, to connect to Teams')),
    ...(isIdentity && has(SECRET) ? [problemWith(SECRET, 'does not belong to a managed identity')] : []),
  ];
}

function toRegistration(given: Given): IdentitySettings | SecretSettings {
  const { TEAMS_APP_ID: appId = '', TEAMS_TENANT_ID: homeTenant = '', TEAMS_APP_SECRET: secret = '' } = given;
  const registered = { appId, homeTenant };
  return given.TEAMS_MANAGED_IDENTITY ? { kind: 'identity', ...registered } : { kind: 'secret', ...registered, secret };
}

function toEndpoints({ TEAMS_OPENID_URL: openId, TEAMS_TOKEN_ISSUER: issuer }: Given): Endpoints | undefined {
  return openId === undefined || issuer === undefined ? undefined : { openId, issuer };
}

function toSettings(given: Given): TeamsSettings {
  const home = given.TEAMS_TENANT_ID;
  const endpoints = toEndpoints(given);
  return {
    ...(given.TEAMS_PLAYGROUND ? { kind: 'playground' } : toRegistration(given)),
    tenants: given.TEAMS_TENANTS ?? (home === undefined ? [] : [home]),
    admins: given.TEAMS_ADMINS,
    privateReplies: given.TEAMS_PRIVATE_REPLIES,
    ...(given.PUBLIC_URL !== undefined && { publicUrl: given.PUBLIC_URL }),
    ...(given.EGRESS_PROXY !== undefined && { egressProxy: given.EGRESS_PROXY }),
    ...(endpoints && { endpoints }),
  };
}

/**
 * The settings for Teams; undefined where none of them is there, and Teams is off. A setting that is empty counts as left
 * out. Throws a `SettingsError` that names every wrong setting with its remedy, and shows no secret.
 */
export function readTeamsSettings(environment: Environment): TeamsSettings | undefined {
  const given = Object.fromEntries(
    Object.keys(REMEDIES).map((setting) => [setting, environment[setting] || undefined]),
  );
  const isTold = ([setting, value]: [string, string | undefined]): boolean =>
    value !== undefined && !SHARED.has(setting) && value !== DEFAULTS[setting];
  if (!Object.entries(given).some(isTold)) return undefined;
  const { success, data, error } = shape.safeParse(given);
  const misfits = given['TEAMS_PLAYGROUND'] === 'on' ? findPlaygroundMisfits(given) : findMisfits(given);
  const problems = [...(error?.issues ?? []).map((issue) => toProblem(issue, given)), ...misfits];
  if (!success || problems.length > 0) throw new SettingsError(problems);
  return toSettings(data);
}
