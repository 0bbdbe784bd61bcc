import { parentPort } from 'node:worker_threads';
import { Pool } from 'undici';

export interface SignedRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the other thread is to send, and to where. */
export interface Load {
  readonly url: string;
  readonly requests: readonly SignedRequest[];
  /** Requests on their way at once. */
  readonly concurrency: number;
}

export interface Loaded {
  readonly milliseconds: number;
  /** Of each request, in milliseconds. */
  readonly latencies: readonly number[];
  /** Requests that were answered with something to be shown. */
  readonly answered: number;
}

async function sendAll({ url, requests, concurrency }: Load): Promise<Loaded> {
  const { origin, pathname: path } = new URL(url);
  const pool = new Pool(origin, { connections: concurrency, pipelining: 1 });
  const latencies: number[] = [];
  let [next, answered] = [0, 0];
  const send = async ({ headers, body }: SignedRequest) => {
    const started = performance.now();
    const response = await pool.request({ path, method: 'POST', headers, body });
    const text = await response.body.text();
    latencies.push(performance.now() - started);
    if (response.statusCode === 200 && text.includes('blocks')) answered += 1;
  };
  const work = async () => {
    for (let request = requests[next++]; request; request = requests[next++]) await send(request);
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: concurrency }, work));
  const milliseconds = performance.now() - started;
  await pool.close();
  return { milliseconds, latencies, answered };
}

parentPort?.on('message', async (load: Load) => parentPort?.postMessage(await sendAll(load)));
