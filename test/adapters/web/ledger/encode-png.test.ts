import { crc32 } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { encodePng } from '../../../../adapters/web/ledger/encode-png.js';
import { readPng } from './read-png.js';

/** A row of one pixel for each colour: 0xff0000. */
const toPixels = (colours: readonly number[]) => ({
  width: colours.length,
  height: 1,
  bytes: Uint8Array.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255, 255])),
});

describe('an encoded picture', () => {
  test('has every pixel in its colour, to the nearest of sixteen steps', () => {
    const { width, height, colours } = readPng(encodePng(toPixels([0xffffff, 0x000000, 0x1d4e89, 0xffffff])));
    expect({ width, height, colours }).toEqual({
      width: 4,
      height: 1,
      colours: ['#ffffff', '#000000', '#225588', '#ffffff'],
    });
  });

  test('keeps each pixel near its colour where there are more colours than a palette holds', () => {
    const many = Array.from(
      { length: 4_096 },
      (_, at) => ((at >> 8) * 0x110000) | (((at >> 4) & 15) * 0x1100) | ((at & 15) * 0x11),
    );
    const { colours } = readPng(encodePng(toPixels(many)));
    const far = many.filter((colour, at) => {
      const shown = Number.parseInt((colours[at] ?? '').slice(1), 16);
      return [16, 8, 0].some((shift) => Math.abs(((colour >> shift) & 255) - ((shown >> shift) & 255)) > 26);
    });
    expect(far).toEqual([]);
    expect(new Set(colours).size).toBe(216);
  });

  test('has a sum that is right behind each of its parts', () => {
    const png = Buffer.from(encodePng(toPixels([0xffffff, 0x123456])));
    for (let at = 8; at < png.length; ) {
      const end = at + 8 + png.readUInt32BE(at);
      expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)));
      at = end + 4;
    }
  });
});
