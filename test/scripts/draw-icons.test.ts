import { readFileSync } from 'node:fs';
import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { drawIcons } from '../../scripts/draw-icons.js';

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly sum: number;
}

function chunksOf(file: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at < file.length; ) {
    const end = at + 8 + file.readUInt32BE(at);
    chunks.push({
      type: file.toString('latin1', at + 4, at + 8),
      data: file.subarray(at + 8, end),
      sum: file.readUInt32BE(end),
    });
    at = end + 4;
  }
  return chunks;
}

/** The pixels of a PNG file whose every row is told as its difference from the row above. */
function readPixels(file: Buffer) {
  const chunks = chunksOf(file);
  const header = chunks[0]?.data ?? Buffer.alloc(8);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const length = width * 4;
  const rows = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const pixels = Buffer.alloc(height * length);
  for (let at = 0; at < pixels.length; at++) {
    pixels[at] = (rows[at + Math.floor(at / length) + 1] ?? 0) + (pixels[at - length] ?? 0);
  }
  const colours = Array.from({ length: width * height }, (_, pixel) => [...pixels.subarray(pixel * 4, pixel * 4 + 4)]);
  const filters = new Set(rows.filter((_, at) => at % (length + 1) === 0));
  return { chunks, width, height, filters, colours };
}

const icons = drawIcons();
const colour = readPixels(icons['color.png']);
const outline = readPixels(icons['outline.png']);

describe('the icons of the app package', () => {
  test.each(Object.entries(icons))('%s is what is drawn (npm run manifests draws it anew)', (name, icon) => {
    expect(readFileSync(`adapters/teams/app-package/${name}`).equals(icon)).toBe(true);
  });

  test.each([colour, outline])('are whole PNG files', ({ chunks, filters }) => {
    expect([...filters]).toEqual([2]);
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'IDAT', 'IEND']);
    for (const { type, data, sum } of chunks) expect(crc32(Buffer.concat([Buffer.from(type), data]))).toBe(sum);
  });

  test('the one in colours measures 192 by 192 and covers all of it, on the navy of the app', () => {
    expect([colour.width, colour.height]).toEqual([192, 192]);
    expect(colour.colours.every(([, , , opacity]) => opacity === 255)).toBe(true);
    for (const corner of [0, 191, 192 * 191, 192 * 192 - 1])
      expect(colour.colours[corner]).toEqual([0x1d, 0x35, 0x57, 255]);
  });

  test('the outline measures 32 by 32, is white and nothing else, and clear around it', () => {
    expect([outline.width, outline.height]).toEqual([32, 32]);
    expect(outline.colours.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
    const clear = outline.colours.filter(([, , , opacity]) => opacity === 0);
    const solid = outline.colours.filter(([, , , opacity]) => opacity === 255);
    expect(outline.colours[0]).toEqual([255, 255, 255, 0]);
    expect(clear.length).toBeGreaterThan(32 * 32 * 0.5);
    expect(solid.length).toBeGreaterThan(32 * 32 * 0.2);
  });
});
