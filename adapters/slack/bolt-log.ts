import { type Logger, LogLevel } from '@slack/web-api';
import type { Log } from '../../src/log.js';

const told = (parts: readonly unknown[]): string =>
  parts.map((part) => (part instanceof Error ? `${part.name}: ${part.message}` : String(part))).join(' ');

/** The log of Slack's SDK in ours. What it tells at its lower levels holds what people wrote, and is never kept. */
export function toBoltLogger(log: Log): Logger {
  return {
    debug() {},
    info() {},
    warn: (...parts: unknown[]) => log.warn('Slack’s SDK warns', { told: told(parts) }),
    error: (...parts: unknown[]) => log.error('Slack’s SDK reports an error', { told: told(parts) }),
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  };
}
