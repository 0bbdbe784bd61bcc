import { z } from 'zod';
import { type SettingProblem, SettingsError } from './errors.js';
import type { LogLevel } from './log.js';
import { isPublicSite, isWebAddress } from './public-site.js';
import { readKeys } from './store/keyring.js';

export interface Settings {
  readonly logLevel: LogLevel;
  /** Absent: the five articles that come with the program. */
  readonly articlesFolder?: string;
  /** Where the embedded store and its backups are kept. Absent: the folder `data` beside the program. */
  readonly dataFolder?: string;
  /** PostgreSQL instead of the embedded store. */
  readonly databaseUrl?: string;
  /** "id:base64, …", the key that encrypts first. */
  readonly storeKeys?: string;
  /** Where platforms reach the program over HTTP. */
  readonly host: string;
  /** Absent: 3000 where a platform has to be answered over HTTP, else nothing is listened to. */
  readonly port?: number;
  /** "https://bot.example.org": where people reach the pages of the articles. Absent: only on this machine. */
  readonly publicUrl?: string;
  /** "http://proxy.example.org:3128": through which pages and feeds are fetched. Absent: straight from the web. */
  readonly egressProxy?: string;
  /** What becomes of a message that may or may not have arrived. */
  readonly onUncertain: (typeof ON_UNCERTAIN)[number];
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['silent', 'error', 'warn', 'info'] as const;

const ON_UNCERTAIN = ['hold', 'resend'] as const;

const REMEDIES = {
  LOG_LEVEL: `Set LOG_LEVEL to one of ${LOG_LEVELS.join(', ')}, or leave it out for warn.`,
  ARTICLES_FOLDER:
    'Set ARTICLES_FOLDER to a folder of .txt articles, or leave it out for the articles that come along.',
  DATA_FOLDER: 'Set DATA_FOLDER to a folder that may be written, or leave it out for the folder data.',
  DATABASE_URL: 'Set DATABASE_URL to postgres://user:password@host:5432/name, or leave it out for the embedded store.',
  STORE_KEYS:
    'Set STORE_KEYS to id:key, the key 32 random bytes in base64 (openssl rand -base64 32), the same for every instance.',
  HOST: 'Set HOST to an address of this machine, 0.0.0.0 for all of them, or leave it out for 127.0.0.1.',
  PORT: 'Set PORT to a number from 1 to 65535, or leave it out.',
  PUBLIC_URL:
    'Set PUBLIC_URL to the address at which this program is reached from outside (https://bot.example.org), or leave it out.',
  EGRESS_PROXY:
    'Set EGRESS_PROXY to the address of a proxy (http://proxy.example.org:3128) that refuses private networks, or leave it out.',
  ON_UNCERTAIN:
    'Set ON_UNCERTAIN to hold, and owners decide about a digest that may not have arrived, or to resend, or leave it out for hold.',
} as const;

const PORT = /^[1-9]\d{0,4}$/; // 3000
const LAST_PORT = 65_535;

/** Settings whose values are never printed. */
const SECRET: ReadonlySet<string> = new Set<Setting>(['DATABASE_URL', 'STORE_KEYS', 'EGRESS_PROXY']);

type Setting = keyof typeof REMEDIES;

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol);
}

/** What is wrong with the keys, in words that show none of them. */
function findKeyProblem(text: string): string | undefined {
  try {
    readKeys(text);
    return undefined;
  } catch (error) {
    if (error instanceof SettingsError) return error.problems.map(({ problem }) => problem).join(', ');
    throw error;
  }
}

const storeKeys = z.string().superRefine((text, context) => {
  const problem = findKeyProblem(text);
  if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
});

function createSchema(isFolder: (path: string) => boolean) {
  const settings = z.object({
    LOG_LEVEL: z.enum(LOG_LEVELS, 'is not a level of the log').default('warn'),
    ARTICLES_FOLDER: z.string().refine(isFolder, 'is not a folder that can be read').optional(),
    DATA_FOLDER: z.string().optional(),
    DATABASE_URL: z.string().refine(isPostgresUrl, 'is not the address of a PostgreSQL database').optional(),
    STORE_KEYS: storeKeys.optional(),
    HOST: z.string().default('127.0.0.1'),
    PORT: z
      .string()
      .refine((text) => PORT.test(text) && Number(text) <= LAST_PORT, 'is not a port')
      .optional(),
    PUBLIC_URL: z.string().refine(isPublicSite, 'is not the address of a site with https').optional(),
    EGRESS_PROXY: z.string().refine(isWebAddress, 'is not the address of a proxy').optional(),
    ON_UNCERTAIN: z.enum(ON_UNCERTAIN, 'is neither hold nor resend').default('hold'),
  });
  return settings.refine(({ DATABASE_URL, STORE_KEYS }) => DATABASE_URL === undefined || STORE_KEYS !== undefined, {
    path: ['STORE_KEYS'],
    message: 'is missing: instances that share a database must share their keys',
  });
}

function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.keys(REMEDIES).map((setting) => [setting, environment[setting] || undefined]));
}

function toProblem({ path, message }: z.core.$ZodIssue, environment: Environment): SettingProblem {
  const setting = path[0] as Setting;
  const value = environment[setting];
  const shown = value === undefined || SECRET.has(setting) ? '' : `${JSON.stringify(value)} `;
  return { setting, problem: `${shown}${message}`, remedy: REMEDIES[setting] };
}

/**
 * The settings of this process. A setting that is empty counts as left out.
 * Throws a `SettingsError` that names every wrong setting with its remedy.
 */
export function readSettings(environment: Environment, isFolder: (path: string) => boolean): Settings {
  const { success, data, error } = createSchema(isFolder).safeParse(withoutEmpty(environment));
  if (!success) throw new SettingsError(error.issues.map((issue) => toProblem(issue, environment)));
  return {
    logLevel: data.LOG_LEVEL,
    onUncertain: data.ON_UNCERTAIN,
    host: data.HOST,
    ...(data.PORT !== undefined && { port: Number(data.PORT) }),
    ...(data.PUBLIC_URL !== undefined && { publicUrl: data.PUBLIC_URL.replace(/\/$/, '') }), // https://bot.example.org/
    ...(data.EGRESS_PROXY !== undefined && { egressProxy: data.EGRESS_PROXY }),
    ...(data.ARTICLES_FOLDER !== undefined && { articlesFolder: data.ARTICLES_FOLDER }),
    ...(data.DATA_FOLDER !== undefined && { dataFolder: data.DATA_FOLDER }),
    ...(data.DATABASE_URL !== undefined && { databaseUrl: data.DATABASE_URL }),
    ...(data.STORE_KEYS !== undefined && { storeKeys: data.STORE_KEYS }),
  };
}
