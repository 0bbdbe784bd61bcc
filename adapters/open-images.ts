import type { Pages } from '../src/pages/pages.js';
import { createFindImage, type ImageSite } from './find-image.js';

interface Options extends Omit<ImageSite, 'images'> {
  readonly pages: Pages;
  /** Anybody may look at them. */
  readonly isPublic: boolean;
}

/** The picture of the ledger of these pages, and how answers come by it; what draws is loaded when it is first asked for. */
export async function openImages({ pages, isPublic, ...site }: Options) {
  const [{ createLedgerImages }, { renderPng }] = await Promise.all([
    import('./web/ledger/ledger-images.js'),
    import('./web/ledger/render-png.js'),
  ]);
  const images = createLedgerImages({ pages, isPublic, render: renderPng });
  return { images, findImage: createFindImage({ ...site, images }) };
}
