import type { Pages } from '../../src/pages/pages.js';
import type { FileShelf } from '../file-shelf.js';
import type { Route } from '../server.js';
import { createAssetRoute, type ReadAsset } from './asset-routes.js';
import { createFilesRoute } from './files-route.js';
import { createImageRoute } from './ledger/image-route.js';
import type { LedgerImages } from './ledger/ledger-images.js';
import { forOwnHosts } from './own-hosts.js';
import { createPageRoutes } from './page-routes.js';
import { createMissingRoute } from './send-missing.js';
import { SAFE_HEADERS } from './send-page.js';

export interface PublicPages {
  readonly shelf: FileShelf;
  /** Over the articles that anybody may read, as they were read. */
  readonly pages: Pages;
  readonly images: LedgerImages;
  readonly readAsset: ReadAsset;
  /** "https://bot.example.org" */
  readonly publicUrl: string;
}

/** Whole articles of newspapers lie here for whoever checks a quotation: no search engine is to copy them. */
const robots: Route = {
  method: 'GET',
  path: '/robots.txt',
  handle(_request, response) {
    const headers = { ...SAFE_HEADERS, 'content-type': 'text/plain; charset=utf-8' };
    response.writeHead(200, headers).end('User-agent: *\nDisallow: /\n');
  },
};

const unindexed = (route: Route): Route => ({
  ...route,
  handle(request, response) {
    response.setHeader('x-robots-tag', 'noindex, noarchive');
    return route.handle(request, response);
  },
});

/**
 * What may be opened from elsewhere: the articles as they were printed, the ledger, files; nothing that asks or changes, and
 * nothing that the bot says of a person, which their organisation may have put right.
 */
export function createPublicPages({ shelf, pages, images, readAsset, publicUrl }: PublicPages): Route[] {
  const { host } = new URL(publicUrl);
  const routes = [
    ...createPageRoutes({ pages, isPublic: true }),
    createImageRoute(images),
    createFilesRoute(shelf, true),
    createAssetRoute(readAsset),
    robots,
    createMissingRoute(true),
  ];
  return routes.map((route) => forOwnHosts(unindexed(route), host));
}
