import { RemediedError } from './errors.js';

export type LogLevel = 'silent' | 'error' | 'warn' | 'info';

export type LogFields = Readonly<Record<string, unknown>>;

/** Where the program says how it fares. Never the place for what a person asked. */
export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

interface LogOptions {
  /** The least grave level that is written. */
  readonly level: LogLevel;
  /** Takes one line, its line end included. */
  readonly write: (line: string) => void;
  readonly now: () => Date;
}

const GRAVITY: Readonly<Record<LogLevel, number>> = { silent: 0, error: 1, warn: 2, info: 3 };

function toLoggable(_key: string, value: unknown): unknown {
  if (value instanceof RemediedError) return { message: value.message, remedy: value.remedy };
  if (value instanceof Error) return { name: value.name, message: value.message, stack: value.stack };
  return typeof value === 'bigint' ? String(value) : value;
}

function toLine(record: LogFields): string {
  try {
    return `${JSON.stringify(record, toLoggable)}\n`;
  } catch (error) {
    const { time, level, message } = record as { time: string; level: string; message: string };
    return `${JSON.stringify({ time, level, message, fieldsLost: String(error) })}\n`;
  }
}

/** A log of JSON lines: `{"time","level","message", …fields}`. Fields that JSON cannot hold are left out, and the line says so. */
export function createLog({ level, write, now }: LogOptions): Log {
  const writeAt =
    (lineLevel: Exclude<LogLevel, 'silent'>) =>
    (message: string, fields: LogFields = {}) => {
      if (GRAVITY[lineLevel] > GRAVITY[level]) return;
      write(toLine({ ...fields, time: now().toISOString(), level: lineLevel, message }));
    };
  return { info: writeAt('info'), warn: writeAt('warn'), error: writeAt('error') };
}
