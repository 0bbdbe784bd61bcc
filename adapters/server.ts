import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '../src/log.js';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export interface Route {
  readonly method: 'GET' | 'POST';
  /**
   * The whole path, without a query: "/slack/events"; one that ends in "/*" is of everything below: "/articles/*", and "/*"
   * of whatever no other route is of.
   */
  readonly path: string;
  /** A `HEAD` comes here as a `GET`: what is written of a body is left out. */
  readonly handle: Handler;
}

interface HttpServerOptions {
  readonly routes: readonly Route[];
  readonly log: Log;
}

export interface HttpServer {
  /** Resolves to the address that is listened on. Rejects where the port is taken. */
  listen(port: number, host: string): Promise<AddressInfo>;
  /** Takes no more connections and resolves when what is under way has been answered; after 8 seconds the rest is cut off. */
  close(): Promise<void>;
}

const SECOND = 1_000;

/** How long anybody may take, and how much anybody may hold. What trickles in slower is cut off. */
const LIMITS = {
  headersTimeout: 5 * SECOND,
  requestTimeout: 8 * SECOND,
  connectionsCheckingInterval: SECOND,
  keepAliveTimeout: 5 * SECOND,
  maxHeaderSize: 8_192,
} as const;
const MOST_CONNECTIONS = 2_000;
const BACKLOG = 2_048;
const PATIENCE = 8 * SECOND;
/** How often connections are looked for that have nothing more under way. */
const LOOK_AGAIN = SECOND / 20;

/** Ends a request with a status and nothing else: what went wrong is nobody's business outside. */
export function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(status, { 'content-length': 0 }).end();
}

const EVERYTHING = '/*';

const isOf = (path: string, route: Route): boolean =>
  route.path.endsWith('/*') ? path.startsWith(route.path.slice(0, -1)) : route.path === path;

function findHandler({ routes }: HttpServerOptions, { method, url = '' }: IncomingMessage): Handler | number {
  const [path = ''] = url.split('?', 1);
  const found = routes.filter((route) => isOf(path, route));
  const known = found.filter((route) => route.path !== EVERYTHING);
  const wanted = method === 'HEAD' ? 'GET' : method;
  const chosen = (known.length > 0 ? known : found).find((route) => route.method === wanted);
  return chosen?.handle ?? (known.length > 0 ? 405 : 404);
}

async function serve(options: HttpServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const handler = findHandler(options, request);
  if (typeof handler === 'number') return refuse(response, handler);
  try {
    await handler(request, response);
  } catch (error) {
    // Whoever hangs up in the middle is not waiting for an answer, and may do so as often as they like.
    if (request.destroyed && !request.complete) return;
    options.log.error('A request failed', { path: request.url?.split('?', 1)[0], error });
    refuse(response, 500);
  }
}

function closeWithin(server: Server, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const looking = setInterval(() => server.closeIdleConnections(), LOOK_AGAIN);
    const impatience = setTimeout(() => server.closeAllConnections(), milliseconds);
    server.close(() => {
      clearInterval(looking);
      clearTimeout(impatience);
      resolve();
    });
  });
}

/** One server for every platform that is told of things over HTTP, and for whoever asks whether it is well. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const server = createServer(LIMITS, (request, response) => void serve(options, request, response));
  server.maxConnections = MOST_CONNECTIONS;
  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen({ port, host, backlog: BACKLOG }, () => {
          server.off('error', reject);
          server.on('error', (error) => options.log.error('The HTTP server failed', { error }));
          resolve(server.address() as AddressInfo);
        });
      }),
    close: () => (server.listening ? closeWithin(server, PATIENCE) : Promise.resolve()),
  };
}
