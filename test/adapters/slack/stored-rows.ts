import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../../../src/store/store.js';

/** Rows of the store that name a workspace or an organisation. */
export async function countRows(store: Store, id: string): Promise<number> {
  let count = 0;
  for await (const line of store.export()) if (line.includes(`"slack:${id}"`)) count += 1;
  return count;
}

/** Waits until it holds, for five seconds at most; resolves to the milliseconds that it took. */
export async function waitUntil(holds: () => Promise<boolean> | boolean): Promise<number> {
  const started = performance.now();
  while (!(await holds()) && performance.now() - started < 5_000) await sleep(5);
  return performance.now() - started;
}
