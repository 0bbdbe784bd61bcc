import { setImmediate as nextTurn } from 'node:timers/promises';

/** Long enough to get on, short enough that nobody who waits meanwhile notices. */
const SLICE = 4;

/** Called between steps of long work: lets whatever else waits have its turn once the work has gone on for 4 ms. */
export function createPauses(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < SLICE) return;
    await nextTurn();
    began = performance.now();
  };
}
