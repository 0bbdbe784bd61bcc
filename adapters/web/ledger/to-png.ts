import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { encodePng, type Pixels } from './encode-png.js';

/** What pictures are drawn with: the program that draws, and fonts as WOFF2. */
export interface DrawnWith {
  readonly program: Uint8Array<ArrayBuffer>;
  readonly fonts: readonly Uint8Array[];
}

/** Bytes: chat fetches a picture for everybody who sees it. */
const LARGEST = 150_000;
/** Pixels for each of the drawing: two are sharp on the screens of phones, and fewer do where that is too large. */
const DENSITIES = [2, 1.5, 1];

let starting: Promise<void> | undefined;

function rasterise(svg: string, density: number, fonts: DrawnWith['fonts']): Pixels {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: density },
    background: '#ffffff',
    font: { fontBuffers: [...fonts], defaultFontFamily: 'Open Sans', sansSerifFamily: 'Open Sans' },
  });
  const { width, height, pixels: bytes } = drawing.render();
  drawing.free();
  return { width, height, bytes };
}

/**
 * A drawing as PNG on white, the same bytes for the same drawing; of 150 KB at most, unless that is too little for a single
 * pixel each. Letters that no font has are left out.
 */
export async function toPng(svg: string, { program, fonts }: DrawnWith): Promise<Uint8Array> {
  starting ??= initWasm(program);
  await starting;
  let png: Uint8Array = new Uint8Array();
  for (const density of DENSITIES) {
    png = encodePng(rasterise(svg, density, fonts));
    if (png.length <= LARGEST) break;
  }
  return png;
}
