import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until it holds, for five seconds at most; resolves to the milliseconds that it took. */
export async function waitUntil(holds: () => Promise<boolean> | boolean): Promise<number> {
  const started = performance.now();
  while (!(await holds()) && performance.now() - started < 5_000) await sleep(5);
  return performance.now() - started;
}
