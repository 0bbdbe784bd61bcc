import { setTimeout as sleep } from 'node:timers/promises';

/** What the work comes to, or a rejection where it takes longer than so many milliseconds. */
export async function within<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const alarm = new AbortController();
  const late = sleep(milliseconds, undefined, { signal: alarm.signal }).then(() => {
    throw new Error(`It took longer than ${milliseconds} milliseconds.`);
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    alarm.abort();
  }
}
