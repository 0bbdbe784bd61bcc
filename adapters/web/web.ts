import type { Pages } from '../../src/pages/pages.js';
import type { Route } from '../server.js';
import type { Platform } from '../service.js';
import { type Asking, createAskRoutes } from './ask-routes.js';
import { createAssetRoute, type ReadAsset } from './asset-routes.js';
import { digestsPage } from './digests-page.js';
import { sendJson } from './json-route.js';
import { forOwnHosts } from './own-hosts.js';
import { createPageRoutes } from './page-routes.js';
import { toPlaygroundPage } from './playground-page.js';
import { createPosts, type Posts } from './posts.js';
import { sendPage } from './send-page.js';
import { createSignIn } from './sign-in.js';
import { createSimulateRoute, type Simulate } from './simulate-route.js';

/** What the playground is made of, whatever it is opened for. */
export interface PlaygroundOptions {
  readonly pages: Pages;
  readonly readAsset: ReadAsset;
  readonly simulate: Simulate;
  readonly vocabulary: Asking['vocabulary'];
}

interface WebOptions extends PlaygroundOptions, Omit<Asking, 'signIn'> {
  /** Where it is opened, besides by the names that this machine has for itself: "http://192.0.2.7:3000". */
  readonly address?: string;
  readonly now: () => Date;
}

export interface Web extends Platform {
  /** Opens the playground for whoever runs the program; good once. */
  readonly signInLink: string;
}

/** A number that grows: "/posts?after=3". */
const afterOf = (url: string): number => Number(new URL(url, 'http://localhost').searchParams.get('after')) || 0;

const createPostsRoute = (posts: Posts): Route => ({
  method: 'GET',
  path: '/posts',
  handle: ({ url = '' }, response) => sendJson(response, { posts: posts.after(afterOf(url)) }),
});

/** The playground and the pages that sources open in, for a browser on this machine. */
export function createWeb(options: WebOptions): Web {
  const { pages, readAsset, simulate, show, address } = options;
  const signIn = createSignIn();
  const posts = createPosts(options);
  const host = address === undefined ? undefined : new URL(address).host;
  let isRunning = false;
  const routes: Route[] = [
    {
      method: 'GET',
      path: '/',
      handle: (request, response) => sendPage(response, toPlaygroundPage(signIn.isSignedIn(request))),
    },
    { method: 'GET', path: '/digests', handle: (_request, response) => sendPage(response, digestsPage) },
    ...createPageRoutes({ pages, isPublic: false }),
    ...createAskRoutes({ ...options, signIn }),
    createSimulateRoute(simulate, show),
    createPostsRoute(posts),
    createAssetRoute(readAsset),
    signIn.route,
  ];
  return {
    platform: 'web',
    routes: routes.map((route) => forOwnHosts(route, host)),
    signInLink: signIn.link,
    isReady: () => isRunning,
    send: posts.send,
    find: posts.find,
    async start() {
      isRunning = true;
    },
    async stop() {
      isRunning = false;
    },
  };
}
