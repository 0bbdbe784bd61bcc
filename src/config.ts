import { z } from 'zod';
import { type SettingProblem, SettingsError } from './errors.js';
import type { LogLevel } from './log.js';

interface Settings {
  readonly logLevel: LogLevel;
  /** Absent: the five articles that come with the program. */
  readonly articlesFolder?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['silent', 'error', 'warn', 'info'] as const;

const REMEDIES = {
  LOG_LEVEL: `Set LOG_LEVEL to one of ${LOG_LEVELS.join(', ')}, or leave it out for warn.`,
  ARTICLES_FOLDER:
    'Set ARTICLES_FOLDER to a folder of .txt articles, or leave it out for the articles that come along.',
} as const;

type Setting = keyof typeof REMEDIES;

function createSchema(isFolder: (path: string) => boolean) {
  return z.object({
    LOG_LEVEL: z.enum(LOG_LEVELS, 'is not a level of the log').default('warn'),
    ARTICLES_FOLDER: z.string().refine(isFolder, 'is not a folder that can be read').optional(),
  });
}

function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.keys(REMEDIES).map((setting) => [setting, environment[setting] || undefined]));
}

function toProblem({ path, message }: z.core.$ZodIssue, environment: Environment): SettingProblem {
  const setting = path[0] as Setting;
  return { setting, problem: `${JSON.stringify(environment[setting])} ${message}`, remedy: REMEDIES[setting] };
}

/**
 * The settings of this process. A setting that is empty counts as left out.
 * Throws a `SettingsError` that names every wrong setting with its remedy.
 */
export function readSettings(environment: Environment, isFolder: (path: string) => boolean): Settings {
  const { success, data, error } = createSchema(isFolder).safeParse(withoutEmpty(environment));
  if (!success) throw new SettingsError(error.issues.map((issue) => toProblem(issue, environment)));
  const { LOG_LEVEL: logLevel, ARTICLES_FOLDER: articlesFolder } = data;
  return { logLevel, ...(articlesFolder !== undefined && { articlesFolder }) };
}
