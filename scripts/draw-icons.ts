import { type Picture, toPng } from './png.js';

/** Whether a point lies in it. */
type Shape = (x: number, y: number) => boolean;

/** Red, green, blue and opacity, each from 0 to 255. */
type Colour = readonly [number, number, number, number];

interface Layer {
  readonly shape: Shape;
  readonly colour: Colour;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const NAVY: Colour = [0x1d, 0x35, 0x57, 0xff];
const GREY: Colour = [0xa8, 0xb8, 0xcc, 0xff];
const WHITE: Colour = [0xff, 0xff, 0xff, 0xff];
/** White too: Teams takes no other colour in an outline, not even where it cannot be seen. */
const CLEAR: Colour = [0xff, 0xff, 0xff, 0x00];

/** Points of a pixel in each direction that are looked at, so that edges are smooth. */
const FINENESS = 4;

const everywhere: Shape = () => true;

const disc =
  (centreX: number, centreY: number, radius: number): Shape =>
  (x, y) =>
    (x - centreX) ** 2 + (y - centreY) ** 2 <= radius ** 2;

const without =
  (shape: Shape, hole: Shape): Shape =>
  (x, y) =>
    shape(x, y) && !hole(x, y);

const either =
  (...shapes: readonly Shape[]): Shape =>
  (x, y) =>
    shapes.some((shape) => shape(x, y));

function roundedBox({ left, top, right, bottom }: Box, radius: number): Shape {
  return (x, y) => {
    const beyondX = Math.max(left + radius - x, x - right + radius, 0);
    const beyondY = Math.max(top + radius - y, y - bottom + radius, 0);
    return beyondX ** 2 + beyondY ** 2 <= radius ** 2;
  };
}

/** One half of “: a ball of that radius, from whose left side a tail bends up to the right. */
function quotationMark(centreX: number, centreY: number, radius: number): Shape {
  const bend = without(
    disc(centreX + 1.3 * radius, centreY, 2.3 * radius),
    disc(centreX + 1.7 * radius, centreY + 0.15 * radius, 2.05 * radius),
  );
  const tail: Shape = (x, y) => y <= centreY && x <= centreX + radius && bend(x, y);
  return either(disc(centreX, centreY, radius), tail);
}

const quotationMarks = (x: number, y: number, radius: number): Shape =>
  either(quotationMark(x, y, radius), quotationMark(x + 2.9 * radius, y, radius));

/** A sheet with quotation marks and the lines of what they quote. */
const COLOUR_ICON: readonly Layer[] = [
  { shape: everywhere, colour: NAVY },
  { shape: roundedBox({ left: 44, top: 30, right: 148, bottom: 162 }, 10), colour: WHITE },
  { shape: quotationMarks(77, 80, 13), colour: NAVY },
  { shape: roundedBox({ left: 64, top: 108, right: 128, bottom: 115 }, 3.5), colour: GREY },
  { shape: roundedBox({ left: 64, top: 122, right: 128, bottom: 129 }, 3.5), colour: GREY },
  { shape: roundedBox({ left: 64, top: 136, right: 104, bottom: 143 }, 3.5), colour: GREY },
];

const OUTLINE_ICON: readonly Layer[] = [
  { shape: everywhere, colour: CLEAR },
  {
    shape: without(
      roundedBox({ left: 5, top: 2, right: 27, bottom: 30 }, 3),
      roundedBox({ left: 7, top: 4, right: 25, bottom: 28 }, 1),
    ),
    colour: WHITE,
  },
  { shape: quotationMarks(12.5, 14, 2.5), colour: WHITE },
  { shape: roundedBox({ left: 10, top: 19, right: 22, bottom: 21 }, 1), colour: WHITE },
  { shape: roundedBox({ left: 10, top: 23, right: 18, bottom: 25 }, 1), colour: WHITE },
];

/** The colour of the topmost layer at a point. */
const colourAt = (layers: readonly Layer[], x: number, y: number): Colour =>
  layers.findLast(({ shape }) => shape(x, y))?.colour ?? CLEAR;

/** The mean of the colours within one pixel. Where a part of it is clear, the colour is that of the other part. */
function meanColour(layers: readonly Layer[], column: number, row: number): Colour {
  let [reds, greens, blues, opacities] = [0, 0, 0, 0];
  for (let step = 0; step < FINENESS ** 2; step++) {
    const x = column + ((step % FINENESS) + 0.5) / FINENESS;
    const y = row + (Math.floor(step / FINENESS) + 0.5) / FINENESS;
    const [red, green, blue, opacity] = colourAt(layers, x, y);
    reds += red * opacity;
    greens += green * opacity;
    blues += blue * opacity;
    opacities += opacity;
  }
  if (opacities === 0) return CLEAR;
  const share = (sum: number): number => Math.round(sum / opacities);
  return [share(reds), share(greens), share(blues), Math.round(opacities / FINENESS ** 2)];
}

function draw(layers: readonly Layer[], size: number): Picture {
  const pixels = new Uint8Array(size * size * 4);
  for (let at = 0; at < size * size; at++) pixels.set(meanColour(layers, at % size, Math.floor(at / size)), at * 4);
  return { width: size, height: size, pixels };
}

/** The two pictures of the app package, as PNG files by their names. */
export type Icons = Readonly<Record<'color.png' | 'outline.png', Buffer>>;

export function drawIcons(): Icons {
  return { 'color.png': toPng(draw(COLOUR_ICON, 192)), 'outline.png': toPng(draw(OUTLINE_ICON, 32)) };
}
