import { type Route, refuse } from '../../server.js';
import { SAFE_HEADERS } from '../send-page.js';
import type { LedgerImage, LedgerImages } from './ledger-images.js';

export const LEDGER_PNG = '/ledger.png';

/** The address names the picture by its content, and so it can be kept for good; else it is asked for anew each time. */
function cachingFor(url: string, { version }: LedgerImage): string {
  const wanted = new URL(url, 'http://localhost').searchParams.get('v');
  return wanted === version ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** The picture of the ledger, for platforms that fetch pictures. */
export const createImageRoute = (images: LedgerImages): Route => ({
  method: 'GET',
  path: LEDGER_PNG,
  async handle({ url = '', headers }, response) {
    const image = await images.current();
    if (!image) return refuse(response, 404);
    const etag = `"${image.version}"`;
    // Pages elsewhere show it: it is made for them.
    const open = { ...SAFE_HEADERS, 'cross-origin-resource-policy': 'cross-origin' };
    const told = { ...open, etag, 'cache-control': cachingFor(url, image) };
    if (headers['if-none-match'] === etag) response.writeHead(304, told).end();
    else
      response
        .writeHead(200, { ...told, 'content-type': 'image/png', 'content-length': image.png.length })
        .end(image.png);
  },
});
