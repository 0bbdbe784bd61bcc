import { channel } from 'node:diagnostics_channel';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SocketModeClient } from '@slack/socket-mode';
import { WebAPIRateLimitedError } from '@slack/web-api';
import { RemediedError } from '../../src/errors.js';
import type { Log } from '../../src/log.js';
import { toOutcome } from './outcome.js';
import { type Connected, connect, disconnect } from './socket-connection.js';
import { createWatchdog, type Watchdog } from './watchdog.js';

interface LinkOptions {
  /** One that does not connect again by itself: what Slack's SDK does then can end the process. */
  readonly client: SocketModeClient;
  readonly log: Log;
  /** Called where the connection is deaf and does not know it. */
  readonly giveUp: (error: Error) => void;
}

export interface Link {
  /** Resolves when connected; from then on it connects again whenever the connection ends. Rejects where it cannot. */
  open(): Promise<void>;
  /** Resolves when the connection has ended, or after two seconds. */
  close(): Promise<void>;
  isOpen(): boolean;
  /** Something came over the connection. */
  heard(): void;
}

const SECOND = 1_000;
/** Milliseconds between two tries: they grow by half each time. */
const SHORTEST_WAIT = SECOND / 2;
const LONGEST_WAIT = 10 * SECOND;
/** While connected, without a sign of life: Slack's SDK pings every two seconds. */
const LONGEST_SILENCE = 60 * SECOND;
const LOOK = 5 * SECOND;

/** They tell of every socket of the process; there is one. */
const SIGNS_OF_LIFE = ['undici:websocket:ping', 'undici:websocket:pong'];

/** Milliseconds before the next try, after so many in a row that failed, the last with this error. */
export function waitBeforeRetry(failures: number, error: unknown): number {
  if (error instanceof WebAPIRateLimitedError) return Math.max(error.retryAfter, 1) * SECOND;
  return Math.min(SHORTEST_WAIT * 1.5 ** (failures - 1), LONGEST_WAIT);
}

interface Keeping extends LinkOptions {
  readonly stopping: AbortSignal;
  readonly tell: (isOpen: boolean) => void;
}

/** Tries until it succeeds, or until the link is to be closed. */
async function reconnect({ client, log, stopping }: Keeping): Promise<Connected | undefined> {
  for (let failures = 1; !stopping.aborted; failures += 1) {
    try {
      return await connect(client);
    } catch (error) {
      log.warn('Slack could not be reached; it is tried again', { error });
      const wait = waitBeforeRetry(failures, error);
      await sleep(wait, undefined, { signal: stopping }).catch(() => undefined);
    }
  }
  return undefined;
}

/** Resolves once the link is to be closed; it may be connecting just then. */
async function keepUp(first: Connected, keeping: Keeping): Promise<void> {
  const { client, stopping, tell } = keeping;
  for (let current: Connected | undefined = first; current; current = await reconnect(keeping)) {
    if (stopping.aborted) return disconnect(client);
    tell(true);
    await current.ended;
    tell(false);
  }
}

/** Hears every sign of life, and looks from time to time whether there was one. Returns what ends it. */
function watchOver(watchdog: Watchdog, isOpen: () => boolean): () => void {
  const heard = () => watchdog.heard();
  const look = () => (isOpen() ? watchdog.look() : watchdog.heard());
  const looking = setInterval(look, LOOK).unref();
  for (const sign of SIGNS_OF_LIFE) channel(sign).subscribe(heard);
  return () => {
    clearInterval(looking);
    for (const sign of SIGNS_OF_LIFE) channel(sign).unsubscribe(heard);
  };
}

/** At the start somebody is there who can do something about it. */
async function connectFirst(client: SocketModeClient): Promise<Connected> {
  try {
    return await connect(client);
  } catch (error) {
    const outcome = toOutcome(error);
    throw new RemediedError(
      `Slack does not open a connection for SLACK_APP_TOKEN: ${'reason' in outcome ? outcome.reason : 'it asked to wait.'}`,
      'Copy the app-level token (xapp-…) with the scope connections:write again, switch Socket Mode on, and see that this machine reaches slack.com.',
    );
  }
}

/** A connection in Socket Mode that is kept up. */
export function createLink(options: LinkOptions): Link {
  const { client, giveUp } = options;
  const watchdog = createWatchdog({ patience: LONGEST_SILENCE, elapsed: () => performance.now(), bark: giveUp });
  let end = new AbortController();
  let isOpen = false;
  let stopWatching = () => {};
  const tell = (now: boolean) => {
    isOpen = now;
  };
  return {
    isOpen: () => isOpen,
    heard: () => watchdog.heard(),
    async open() {
      const first = await connectFirst(client);
      end = new AbortController();
      tell(true);
      stopWatching = watchOver(watchdog, () => isOpen);
      void keepUp(first, { ...options, stopping: end.signal, tell });
    },
    async close() {
      end.abort();
      stopWatching();
      await disconnect(client);
    },
  };
}
