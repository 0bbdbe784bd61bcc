import type { Pages } from '../../src/pages/pages.js';
import { type Route, refuse } from '../server.js';
import type { Platform } from '../service.js';
import { type Asking, createAskRoutes } from './ask-routes.js';
import { toAsker } from './asker.js';
import { createAssetRoute, type ReadAsset } from './asset-routes.js';
import { digestsPage } from './digests-page.js';
import { sendJson } from './json-route.js';
import { createImageRoute } from './ledger/image-route.js';
import type { LedgerImages } from './ledger/ledger-images.js';
import { forOwnHosts } from './own-hosts.js';
import { createPageRoutes } from './page-routes.js';
import type { Vocabulary } from './page-types.js';
import { toPlaygroundPage } from './playground-page.js';
import { createPosts, type Posts } from './posts.js';
import { createMissingRoute } from './send-missing.js';
import { sendPage } from './send-page.js';
import { createSignIn, type SignIn } from './sign-in.js';
import { createSimulateRoute, type Simulate } from './simulate-route.js';
import { createUploadRoute } from './upload-route.js';

/** What the playground is made of, whatever it is opened for. */
export interface PlaygroundOptions {
  readonly pages: Pages;
  readonly readAsset: ReadAsset;
  readonly simulate: Simulate;
  /** What can be typed, as everywhere but in Slack. */
  readonly vocabulary: () => Promise<Omit<Vocabulary, 'inSlack'>>;
}

interface WebOptions extends Omit<PlaygroundOptions, 'vocabulary'>, Omit<Asking, 'signIn'> {
  readonly images: LedgerImages;
  /** Where it is opened, besides by the names that this machine has for itself: "http://192.0.2.7:3000". */
  readonly address?: string;
  readonly now: () => Date;
}

export interface Web extends Platform {
  /** Opens the playground for whoever runs the program; good once. */
  readonly signInLink: string;
}

/** "/posts?after=3&run=0f8c…": what came since, for whoever may set it up. */
const createPostsRoute = (posts: Posts, { isSignedIn }: SignIn): Route => ({
  method: 'GET',
  path: '/posts',
  handle(request, response) {
    if (!isSignedIn(request)) return refuse(response, 403);
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    sendJson(response, posts.after(Number(searchParams.get('after')) || 0, searchParams.get('run') ?? ''));
  },
});

/** Where the bot takes files. */
function createUploadRoutes({ bot, show }: WebOptions, signIn: SignIn): Route[] {
  const take = bot.take?.bind(bot);
  return take ? [createUploadRoute({ addFile: (upload) => take(upload, toAsker(true)), show, signIn })] : [];
}

/** The playground and the pages that sources open in, for a browser on this machine. */
export function createWeb(options: WebOptions): Web {
  const { bot, pages, images, readAsset, simulate, show, address } = options;
  const signIn = createSignIn();
  const posts = createPosts(options);
  const host = address === undefined ? undefined : new URL(address).host;
  let isRunning = false;
  const routes: Route[] = [
    {
      method: 'GET',
      path: '/',
      handle(request, response) {
        const isSignedIn = signIn.isSignedIn(request);
        sendPage(response, toPlaygroundPage({ isSignedIn, takesFiles: isSignedIn && bot.take !== undefined }));
      },
    },
    { method: 'GET', path: '/digests', handle: (_request, response) => sendPage(response, digestsPage) },
    ...createPageRoutes({ pages, isPublic: false }),
    createImageRoute(images),
    ...createAskRoutes({ ...options, signIn }),
    createSimulateRoute(simulate, show),
    createPostsRoute(posts, signIn),
    ...createUploadRoutes(options, signIn),
    createAssetRoute(readAsset),
    signIn.route,
    createMissingRoute(false),
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
