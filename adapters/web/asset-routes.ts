import type { Route } from '../server.js';
import { refuse } from '../server.js';
import { SAFE_HEADERS } from './send-page.js';

/** The bytes of a file that the pages need: "site.css". Undefined where there is none of that name. */
export type ReadAsset = (name: string) => Buffer | undefined;

const ASSETS = '/assets/';
/** "site.css", "adaptivecards.min.js": never a way to another folder. */
const NAME = /^[a-z][a-z0-9-]{0,40}(?:\.[a-z0-9]{1,10}){1,2}$/;

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
};

function typeOf(name: string): string | undefined {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  return Object.hasOwn(TYPES, extension) ? TYPES[extension] : undefined;
}

/** The files of the pages: styles, scripts and pictures of ours. */
export const createAssetRoute = (read: ReadAsset): Route => ({
  method: 'GET',
  path: `${ASSETS}*`,
  handle({ url = '' }, response) {
    const name = url.slice(ASSETS.length);
    const type = typeOf(name);
    const bytes = NAME.test(name) && type !== undefined ? read(name) : undefined;
    if (!bytes || type === undefined) return refuse(response, 404);
    // The program may have been changed since: it is asked each time, over loopback.
    const headers = { ...SAFE_HEADERS, 'content-type': type, 'content-length': bytes.length };
    response.writeHead(200, headers).end(bytes);
  },
});
