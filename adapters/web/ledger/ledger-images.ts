import { createHash } from 'node:crypto';
import type { LedgerPicture } from '../../../src/pages/ledger-picture.js';
import type { Pages } from '../../../src/pages/pages.js';
import { tellLedger } from '../../../src/pages/tell-ledger.js';
import { drawLedger } from './draw-ledger.js';

/** The ledger as a PNG. */
export interface LedgerImage {
  readonly png: Uint8Array;
  /** The same for the same picture, and for no other: "3f9c0a…". */
  readonly version: string;
  /** What it tells, in words. */
  readonly alt: string;
}

export interface LedgerImages {
  /** Drawn once for each state of the articles. Undefined where nothing has a date; rejects where it cannot be drawn. */
  current(): Promise<LedgerImage | undefined>;
}

interface Options {
  readonly pages: Pick<Pages, 'ledger'>;
  readonly isPublic: boolean;
  /** A drawing as PNG. */
  readonly render: (svg: string) => Promise<Uint8Array>;
}

/** Nobody looks for more at a glance, and a picture of them is below 150 KB. */
const MOST_ROWS = 30;
const VERSION = 16;

/** Answers of an organisation may hold more, and what it put right. */
const AS_READ = ' It shows the articles that anybody may read, as they were read.';

/** Draws the ledger for whoever shows pictures and no SVG. */
export function createLedgerImages({ pages, isPublic, render }: Options): LedgerImages {
  const drawn = new WeakMap<LedgerPicture, Promise<LedgerImage>>();
  async function draw(picture: LedgerPicture): Promise<LedgerImage> {
    const png = await render(drawLedger(picture, { isPublic, mostRows: MOST_ROWS }).markup);
    const version = createHash('sha256').update(png).digest('hex').slice(0, VERSION);
    return { png, version, alt: `${tellLedger(picture)}${isPublic ? AS_READ : ''}` };
  }
  return {
    async current() {
      const picture = await pages.ledger();
      if (!picture) return undefined;
      const drawing = drawn.get(picture) ?? draw(picture);
      drawn.set(picture, drawing);
      // What failed is tried again by whoever asks next.
      drawing.catch(() => drawn.delete(picture));
      return drawing;
    },
  };
}
