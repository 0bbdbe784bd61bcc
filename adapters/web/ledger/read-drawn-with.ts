import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { DrawnWith } from './to-png.js';

const { resolve } = createRequire(import.meta.url);

const read = (path: string): Uint8Array<ArrayBuffer> => readFileSync(resolve(path));

/** Latin letters, those of Welsh and of names from elsewhere too, in the two weights that are used. */
const FONTS = ['latin-400', 'latin-600', 'latin-ext-400', 'latin-ext-600'];

/** Reads what pictures are drawn with, from the packages that have it. */
export const readDrawnWith = (): DrawnWith => ({
  program: read('@resvg/resvg-wasm/index_bg.wasm'),
  fonts: FONTS.map((font) => read(`@fontsource/open-sans/files/open-sans-${font}-normal.woff2`)),
});
