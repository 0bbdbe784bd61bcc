import { type Handler, type Route, refuse } from '../server.js';

/** "127.0.0.1:3000", "[::1]:3000", "localhost" */
const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/;

/** Whether a request was sent to a name that is ours: a page elsewhere may let its own name lead here. */
export const isOwnHost = (host: string | undefined, publicHost: string | undefined): boolean =>
  host !== undefined && (LOOPBACK.test(host) || host === publicHost);

/** The route for who calls us by our own name; status 421 for anybody else. */
export function forOwnHosts(route: Route, publicHost?: string): Route {
  const handle: Handler = (request, response) =>
    isOwnHost(request.headers.host, publicHost) ? route.handle(request, response) : refuse(response, 421);
  return { ...route, handle };
}
