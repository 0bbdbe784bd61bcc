import type { SocketModeClient } from '@slack/socket-mode';
import { within } from '../within.js';

/** Milliseconds that Slack may take to greet, and to take leave. */
const GREETING = 10_000;
const LEAVE = 2_000;

/** One connection, from its greeting to its end. */
export interface Connected {
  readonly ended: Promise<void>;
}

/** Ends the connection, if need be without Slack: its SDK waits half a minute for a farewell unless it is asked twice. */
export async function disconnect(client: SocketModeClient): Promise<void> {
  await within(client.disconnect(), LEAVE).catch(() => void client.disconnect());
}

/** Resolves when Slack has greeted. Rejects where it cannot be reached, does not take the token, or does not greet in time. */
export async function connect(client: SocketModeClient): Promise<Connected> {
  const starting = client.start();
  try {
    await within(starting, GREETING);
  } catch (error) {
    starting.catch(() => undefined);
    await disconnect(client);
    throw error ?? new Error('Slack ended the connection before it greeted.');
  }
  return { ended: new Promise((resolve) => client.once('disconnected', () => resolve())) };
}
