import type { Log, LogFields } from '../src/log.js';

/**
 * Tokens and addresses that open something: "xoxb-1-2-abc", "xapp-1-A1-abc", "https://hooks.slack.com/commands/T1/2/abc",
 * "eyJhbGciOiJSUzI1NiJ9.eyJhdWQi.c2ln".
 */
const SECRETS =
  /\b(?:xox[a-z]|xapp)[-.][\w.-]{1,300}|https:\/\/hooks\.slack\.com\/[\w/.-]{1,300}|\beyJ[\w.-]{20,8000}/g;
const DEEPEST = 4;

const scrub = (text: string): string => text.replace(SECRETS, '[secret]');

/** An error keeps its name, its words and its stack; what else it carries may be anything. */
function scrubError({ name, message, stack }: Error): object {
  return { name, message: scrub(message), ...(stack !== undefined && { stack: scrub(stack) }) };
}

function scrubValue(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrub(value);
  if (value instanceof Error) return scrubError(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST) return '[deep]';
  if (Array.isArray(value)) return value.map((part) => scrubValue(part, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, scrubValue(part, depth + 1)]));
}

/** The log without Slack's secrets, wherever in a line they stand. */
export function withoutSecrets(log: Log): Log {
  const clean = (write: Log['info']) => (message: string, fields?: LogFields) =>
    write(scrub(message), fields && (scrubValue(fields) as LogFields));
  return { info: clean(log.info), warn: clean(log.warn), error: clean(log.error) };
}
