import { setTimeout as sleep } from 'node:timers/promises';

/** The time, and waiting for it to pass. */
export interface Clock {
  now(): Date;
  /** Resolves after some milliseconds; rejects where `signal` is aborted before. */
  wait(milliseconds: number, signal: AbortSignal): Promise<unknown>;
}

/** Waits by the clock of the process. */
export const waitReally = (milliseconds: number, signal: AbortSignal): Promise<unknown> =>
  sleep(milliseconds, undefined, { signal });

interface Race {
  readonly clock: Clock;
  readonly milliseconds: number;
}

/** What the work comes to; `undefined` where it takes longer, and then whatever becomes of it is left alone. */
export async function within<T>(work: Promise<T>, { clock, milliseconds }: Race): Promise<T | undefined> {
  const alarm = new AbortController();
  try {
    return await Promise.race([work, clock.wait(milliseconds, alarm.signal).then(() => undefined)]);
  } finally {
    alarm.abort();
  }
}
