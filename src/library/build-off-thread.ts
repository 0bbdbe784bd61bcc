import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { unpackIndex } from '../../index/pack-index.js';
import type { Build, Built, Recipe } from './build.js';
import type { Message } from './build-worker.js';
import { type IndexPart, joinIndex } from './index-parts.js';

/** Beside this file in the compiled program. */
const ENTRY = new URL('./build-worker.js', import.meta.url);

/** What a worker says next; rejects where it fails or ends before. */
function createListener(worker: Worker): () => Promise<IndexPart> {
  const end = new AbortController();
  worker.on('error', (error) => end.abort(error));
  worker.on('exit', (code) => end.abort(new Error(`The thread that reads the articles ended (${code}).`)));
  return async () => {
    try {
      const [part] = await once(worker, 'message', { signal: end.signal });
      return part;
    } catch (error) {
      throw end.signal.aborted ? end.signal.reason : error;
    }
  };
}

async function build(worker: Worker, { base, documents }: Recipe): Promise<Built> {
  const hear = createListener(worker);
  const tell = (message: Message) => worker.postMessage(message);
  tell({ kind: 'base', base });
  for await (const document of documents) tell({ kind: 'document', document });
  const parts: IndexPart[] = [];
  while (parts.at(-1)?.kind !== 'end') {
    tell({ kind: 'next' });
    parts.push(await hear());
    await nextTurn();
  }
  await worker.terminate();
  const { packed, leftOut } = joinIndex(parts);
  return { index: await unpackIndex(packed), leftOut };
}

/**
 * Reads collections in a thread of their own, one thread for each, so that whoever asks meanwhile does not wait; the
 * program may end before it is done. Rejects with what the thread failed of.
 */
export const createBuilder =
  (entry: URL = ENTRY): Build =>
  async (recipe) => {
    const worker = new Worker(entry);
    worker.unref();
    try {
      return await build(worker, recipe);
    } finally {
      await worker.terminate();
    }
  };
