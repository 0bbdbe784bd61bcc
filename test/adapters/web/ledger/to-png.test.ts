import { describe, expect, test } from '@jest/globals';
import { drawLedger } from '../../../../adapters/web/ledger/draw-ledger.js';
import { readDrawnWith } from '../../../../adapters/web/ledger/read-drawn-with.js';
import { toPng } from '../../../../adapters/web/ledger/to-png.js';
import { readSeeds } from '../../../../scripts/seed-bot.js';
import { type LedgerPicture, readLedgerPicture } from '../../../../src/pages/ledger-picture.js';
import { readPng } from './read-png.js';
import { toLargePicture } from './sample-picture.js';

const TIMEOUT = 60_000;
const MOST_BYTES = 150_000;

const drawnWith = readDrawnWith();
const draw = (svg: string) => toPng(svg, drawnWith);
const seeds = readLedgerPicture(readSeeds()) as LedgerPicture;

const say = (words: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30" font-family="'Open Sans'"><text x="5" y="20" font-size="14">${words}</text></svg>`;

/** Whether anything stands on the white. */
const isMarked = async (svg: string): Promise<boolean> =>
  readPng(await draw(svg)).colours.some((colour) => colour !== '#ffffff');

describe('the picture of the ledger', () => {
  test(
    'is the same bytes for the same facts, on white, with two pixels for each that is seen',
    async () => {
      const read = async () =>
        draw(drawLedger(readLedgerPicture(readSeeds()) as LedgerPicture, { isPublic: true }).markup);
      const [first, again] = [await read(), await read()];
      expect(Buffer.compare(first, again)).toBe(0);
      const { width, height, colours } = readPng(first);
      expect(width).toBe(1_400);
      expect([colours[0], colours.at(-1)]).toEqual(['#ffffff', '#ffffff']);
      expect(height).toBeLessThan(2_600);
      expect(first.length).toBeLessThan(MOST_BYTES);
    },
    TIMEOUT,
  );

  test(
    'differs where one status does',
    async () => {
      const [one, ...others] = seeds.rows;
      const changed = {
        ...seeds,
        rows: [{ ...one, tellsStatus: 'improving' } as (typeof seeds.rows)[number], ...others],
      };
      const [before, after] = await Promise.all(
        [seeds, changed].map((picture) => draw(drawLedger(picture, { isPublic: true }).markup)),
      );
      expect(Buffer.compare(before ?? Buffer.alloc(0), after ?? Buffer.alloc(0))).not.toBe(0);
    },
    TIMEOUT,
  );

  test.each([1, 8, 60])(
    'is below 150 KB with every theme and %i findings of each',
    async (marks) => {
      const png = await draw(drawLedger(toLargePicture(marks), { isPublic: true, mostRows: 30 }).markup);
      expect(png.length).toBeLessThan(MOST_BYTES);
    },
    TIMEOUT,
  );
});

describe('words', () => {
  test.each([...'wŵŷŁőÖ½£“’–é'])(
    'are drawn with the letters they have: %s',
    async (letter) => {
      expect(await isMarked(say(letter))).toBe(true);
    },
    TIMEOUT,
  );

  test(
    'that are bold are drawn bolder',
    async () => {
      const inkOf = async (svg: string) =>
        readPng(await draw(svg)).colours.filter((colour) => colour !== '#ffffff').length;
      expect(await inkOf(say('<tspan font-weight="600">Milestones</tspan>'))).toBeGreaterThan(
        await inkOf(say('Milestones')),
      );
    },
    TIMEOUT,
  );
});
