import type { Log } from '../src/log.js';
import type { Adapter } from './adapter.js';
import { createHealthRoutes } from './health.js';
import { createHttpServer, type Route } from './server.js';

/** A platform that people reach over the network. */
export interface Platform extends Adapter {
  /** What a server has to answer for it; none where it needs none. */
  readonly routes: readonly Route[];
  /** Whether questions are received just now. */
  isReady(): boolean;
}

export interface Running {
  stop(): Promise<void>;
}

interface ServiceOptions {
  readonly platforms: readonly Platform[];
  /** What is answered besides the platforms. */
  readonly routes?: readonly Route[];
  /** Where platforms, and whoever asks whether all is well, are answered. Absent: nothing is listened to. */
  readonly address?: { readonly host: string; readonly port: number };
  /** Sends what is due to the platforms, from when they listen. */
  readonly startDigests: () => Promise<Running>;
  readonly log: Log;
}

/** Stops what was started, the last first, whatever becomes of the others; then rejects with the first error. */
async function stopAll(started: readonly Running[]): Promise<void> {
  const errors: unknown[] = [];
  for (const each of started.toReversed()) await each.stop().catch((error: unknown) => errors.push(error));
  if (errors.length > 0) throw errors[0];
}

/** Starts one after the other, each noted once it runs. */
async function startAll(options: ServiceOptions, routes: readonly Route[], started: Running[]): Promise<void> {
  const { platforms, address, startDigests, log } = options;
  if (address) {
    const server = createHttpServer({ routes, log });
    await server.listen(address.port, address.host);
    started.push({ stop: () => server.close() });
  }
  for (const platform of platforms) {
    await platform.start();
    started.push(platform);
  }
  started.push(await startDigests());
}

/**
 * Listens on every platform until it is stopped: first whoever asks over HTTP, then the platforms, then digests. Rejects
 * where one of them cannot start; what was started by then is stopped.
 */
export async function startService(options: ServiceOptions): Promise<Running> {
  const { platforms, routes: others = [] } = options;
  let isStopping = false;
  const readiness = [() => !isStopping, ...platforms.map((platform) => () => platform.isReady())];
  const routes = [...createHealthRoutes(readiness), ...platforms.flatMap((platform) => platform.routes), ...others];
  const started: Running[] = [];
  const stop = () => {
    isStopping = true;
    return stopAll(started);
  };
  try {
    await startAll(options, routes, started);
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
