import type { ServerResponse } from 'node:http';
import { type Handler, type Route, refuse } from '../server.js';
import { SAFE_HEADERS } from './send-page.js';

/** "127.0.0.1:3000", "[::1]:3000", "localhost" */
const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/;
/** What a proxy may add to a name though every browser leaves it out. */
const USUAL_PORTS = ['', ':443', ':80'];

/** Whether a request was sent to a name that is ours: a page elsewhere may let its own name lead here. */
export function isOwnHost(host: string | undefined, publicHost: string | undefined): boolean {
  const name = host?.toLowerCase();
  if (name === undefined) return false;
  return LOOPBACK.test(name) || USUAL_PORTS.some((port) => publicHost !== undefined && name === publicHost + port);
}

const TOLD =
  'The bot answers under its own address alone: the one that was printed when it started, or the one in PUBLIC_URL. Open that instead.\n';

/** Plain text, for nothing else is given away under this name. */
function turnAway(response: ServerResponse): void {
  const headers = {
    ...SAFE_HEADERS,
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(TOLD),
  };
  response.writeHead(421, headers).end(TOLD);
}

/** The route for who calls us by our own name; status 421 and what to do for anybody else. */
export function forOwnHosts(route: Route, publicHost?: string): Route {
  const handle: Handler = (request, response) => {
    if (isOwnHost(request.headers.host, publicHost)) return route.handle(request, response);
    return route.method === 'GET' ? turnAway(response) : refuse(response, 421);
  };
  return { ...route, handle };
}
