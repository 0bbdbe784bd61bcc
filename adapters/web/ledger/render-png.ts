import { Worker } from 'node:worker_threads';

const WORKER = new URL('./png-worker.js', import.meta.url);
/** Milliseconds; a picture takes less than one second. */
const PATIENCE = 15_000;

/**
 * A drawing as PNG, drawn in a thread of its own that ends with it: nothing of what draws is loaded before, or kept after.
 * Rejects where it cannot be drawn, or takes longer than 15 seconds.
 */
export function renderPng(svg: string): Promise<Uint8Array> {
  const worker = new Worker(WORKER, { workerData: svg });
  return new Promise<Uint8Array>((resolve, reject) => {
    const alarm = setTimeout(reject, PATIENCE, new Error('A picture took too long to draw.'));
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(alarm);
      reject(new Error('A picture was not drawn.'));
    });
  }).finally(() => worker.terminate());
}
