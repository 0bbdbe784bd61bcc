import type { ServerResponse } from 'node:http';
import type { Route } from './server.js';

/** Whether a part of the program can do its work just now. */
export type IsReady = () => boolean;

function say(response: ServerResponse, isWell: boolean): void {
  const words = isWell ? 'ok\n' : 'not ready\n';
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'content-length': words.length };
  response.writeHead(isWell ? 200 : 503, { ...headers, 'cache-control': 'no-store' }).end(words);
}

/**
 * `/healthz`: the process answers at all, and need not be started anew. `/readyz`: every part of it is ready, else status
 * 503. Neither says more, for anybody may ask.
 */
export function createHealthRoutes(parts: readonly IsReady[]): Route[] {
  return [
    { method: 'GET', path: '/healthz', handle: (_request, response) => say(response, true) },
    {
      method: 'GET',
      path: '/readyz',
      handle: (_request, response) =>
        say(
          response,
          parts.every((isReady) => isReady()),
        ),
    },
  ];
}
