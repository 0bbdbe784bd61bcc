import type { Log } from '../src/log.js';
import type { FindImage } from './article-pages.js';
import { within } from './within.js';

export interface ImageSite {
  /** What the picture of the ledger is named by, and what it tells. Rejects where it cannot be drawn. */
  readonly images: { current(): Promise<{ readonly version: string; readonly alt: string } | undefined> };
  /** "https://bot.example.org" */
  readonly address: string;
  readonly log: Log;
}

/** Milliseconds: whoever asks first after the articles changed may have the answer without its picture. */
const PATIENCE = 1_000;

/**
 * The picture of the ledger with its address, once it is drawn: platforms fetch it at once, and Slack refuses a message whose
 * picture does not come. No answer waits for it longer than a second, or fails for want of it.
 */
export function createFindImage({ images, address, log }: ImageSite): FindImage {
  return async () => {
    const drawing = images.current().catch((error: unknown) => {
      log.warn('The ledger is told without its picture', { error });
      return undefined;
    });
    const image = await within(drawing, PATIENCE).catch(() => undefined);
    return image && { kind: 'image', url: `${address}/ledger.png?v=${image.version}`, alt: image.alt };
  };
}
