import { setTimeout as sleep } from 'node:timers/promises';
import { ConnectorError, TURNED_AWAY } from './connector-error.js';

const MOST_TRIES = 3;
/** Milliseconds of waiting in all, unless told otherwise: with three calls it ends before Teams asks a second time, after fifteen seconds. */
const PATIENCE = 6_000;
const FIRST_WAIT = 500;
const MOST_JITTER = 250;

/**
 * Milliseconds until a call may be made again that failed for the so-many-th time; undefined where it may have arrived, or
 * nothing is gained by waiting. `chance` is from 0 to 1, so that not everybody comes back at once.
 */
export function waitAfter(error: unknown, tries: number, chance: number): number | undefined {
  if (!(error instanceof ConnectorError) || tries >= MOST_TRIES) return undefined;
  const { status, retryAfter, neverLeft } = error;
  if (!neverLeft && !TURNED_AWAY.has(status)) return undefined;
  return Number.isNaN(retryAfter)
    ? FIRST_WAIT * 2 ** (tries - 1) * (1 + chance)
    : retryAfter * 1_000 + MOST_JITTER * chance;
}

/** What a call to Teams comes to, made again where it certainly did not arrive, with so many milliseconds of waiting at most. Rejects as it did last. */
export async function patiently<T>(call: () => Promise<T>, patience = PATIENCE): Promise<T> {
  let left = patience;
  for (let tries = 1; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      const wait = waitAfter(error, tries, Math.random());
      if (wait === undefined || wait > left) throw error;
      left -= wait;
      await sleep(wait);
    }
  }
}
