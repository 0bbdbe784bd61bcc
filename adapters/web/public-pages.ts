import type { Pages } from '../../src/pages/pages.js';
import type { FileShelf } from '../file-shelf.js';
import type { Route } from '../server.js';
import { createAssetRoute, type ReadAsset } from './asset-routes.js';
import { createFilesRoute } from './files-route.js';
import { forOwnHosts } from './own-hosts.js';
import { createPageRoutes } from './page-routes.js';

export interface PublicPages {
  readonly shelf: FileShelf;
  readonly pages: Pages;
  readonly readAsset: ReadAsset;
  /** "https://bot.example.org" */
  readonly publicUrl: string;
}

/**
 * What may be opened from elsewhere: the articles as they were printed, the ledger, files; nothing that asks or changes, and
 * nothing that the bot says of a person, which their organisation may have put right.
 */
export const createPublicPages = ({ shelf, pages, readAsset, publicUrl }: PublicPages): Route[] =>
  [...createPageRoutes({ pages, isPublic: true }), createFilesRoute(shelf), createAssetRoute(readAsset)].map((route) =>
    forOwnHosts(route, new URL(publicUrl).host),
  );
