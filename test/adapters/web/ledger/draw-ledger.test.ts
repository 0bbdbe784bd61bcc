import { describe, expect, test } from '@jest/globals';
import { drawLedger } from '../../../../adapters/web/ledger/draw-ledger.js';
import { readSeeds } from '../../../../scripts/seed-bot.js';
import { type LedgerPicture, readLedgerPicture } from '../../../../src/pages/ledger-picture.js';
import { toLargePicture, toMark, toMarks, toPicture, toRow } from './sample-picture.js';

const seeds = readLedgerPicture(readSeeds()) as LedgerPicture;
const draw = (picture: LedgerPicture, mostRows?: number) =>
  drawLedger(picture, { isPublic: true, ...(mostRows !== undefined && { mostRows }) }).markup;

const numbersIn = (markup: string, attribute: string): number[] =>
  [...markup.matchAll(new RegExp(`[ "]${attribute}="(-?[0-9.]+)"`, 'g'))].map(([, number]) => Number(number));
/** The middles of the marks of rows, from left to right and from above. */
const shapesOf = (markup: string): string[] =>
  [...markup.matchAll(/<\/title>(?:<line[^>]*>)?(<polygon[^>]*>)/g)].map(([, shape = '']) => shape);

describe.each([
  ['the articles that come along', seeds],
  ['every theme with many findings', toLargePicture(60)],
])('the drawing of %s', (_, picture) => {
  const markup = draw(picture);

  test('lies within its edges', () => {
    const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) ([\d.]+)"/.exec(markup) ?? []).map(Number);
    for (const x of [
      ...numbersIn(markup, 'x'),
      ...numbersIn(markup, 'x1'),
      ...numbersIn(markup, 'x2'),
      ...numbersIn(markup, 'cx'),
    ])
      expect(x >= 0 && x <= width).toBe(true);
    for (const y of [...numbersIn(markup, 'y'), ...numbersIn(markup, 'y2'), ...numbersIn(markup, 'cy')])
      expect(y >= 0 && y <= height).toBe(true);
    for (const [, points = ''] of markup.matchAll(/points="([^"]+)"/g))
      for (const [x = 0, y = 0] of points.split(' ').map((point) => point.split(',').map(Number)))
        expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
  });

  test('has no words that are smaller than 14 of its 700 pixels', () => {
    expect(Math.min(...numbersIn(markup, 'font-size'))).toBe(14);
    expect(markup).toContain('viewBox="0 0 700 ');
  });

  test('says the status of each row', () => {
    expect(markup.match(/class="status /g)).toHaveLength(picture.rows.length);
  });

  test('has a mark for each finding, and tells what each is', () => {
    const marks = picture.rows.reduce((sum, row) => sum + row.marks.length, 0);
    expect(shapesOf(markup)).toHaveLength(marks);
  });
});

test('says from which articles it is drawn, and for everybody that they are shown as read', () => {
  expect(draw(seeds)).toContain('>From 5 articles, December 2015 to October 2018, as they were read<');
  expect(drawLedger(seeds, { isPublic: false }).markup).toContain('>From 5 articles, December 2015 to October 2018<');
});

test('asks about a theme where something can be asked, and not where anybody looks', () => {
  expect(drawLedger(seeds, { isPublic: false }).markup).toContain('href="/?ask=%2Fweaknesses%20caseloads"');
  expect(draw(seeds)).not.toContain('?ask=');
});

describe('a mark', () => {
  const fillsOf = (marks: Parameters<typeof toRow>[1]) =>
    shapesOf(draw(toPicture([toRow('caseloads', marks)]))).map((shape) => /fill="(#\w+)"/.exec(shape)?.[1]);

  test('is hollow where no independent body says it itself', () => {
    expect(fillsOf([toMark(0), toMark(12, 'Ofsted')])).toEqual(['#ffffff', '#1d4e89']);
  });

  test('of a second body differs from the first in its sign, not in its colour alone', () => {
    const markup = draw(
      toPicture([toRow('caseloads', [toMark(0, 'Ofsted'), toMark(1, 'Ofsted'), toMark(20, 'an adviser')])]),
    );
    const marks = [...markup.matchAll(/<a href="[^"]*articles[^"]*">.*?<\/a>/g)].map(([mark]) => mark);
    expect(marks.map((mark) => mark.includes('<path'))).toEqual([false, false, true]);
  });

  test('stands beside the others of its moment, and below where there is no room', () => {
    const markup = draw(
      toPicture([
        toRow(
          'caseloads',
          Array.from({ length: 6 }, () => toMark(12, 'Ofsted')),
        ),
      ]),
    );
    const tops = shapesOf(markup).map((shape) => Number(/points="[\d.]+,([\d.]+)/.exec(shape)?.[1]));
    expect(new Set(tops).size).toBe(2);
    const places = shapesOf(markup).map((shape) => /points="([^"]+)"/.exec(shape)?.[1]);
    expect(new Set(places).size).toBe(6);
  });
});

test('the key names the four bodies that found most, each once, and the rest together', () => {
  const markup = draw(toPicture([toRow('caseloads', [...toMarks(60), toMark(1, 'Ofsted'), toMark(2, 'Ofsted')])]));
  const [, key = ''] = markup.split('class="key"');
  expect(key.match(/>Ofsted</g)).toHaveLength(1);
  expect(key.match(/>other outside bodies</g)).toHaveLength(1);
  expect(key.match(/<rect/g)).toHaveLength(5);
});

test('rows beyond the most are counted', () => {
  const markup = draw(toLargePicture(1), 30);
  expect(markup.match(/class="row"/g)).toHaveLength(30);
  expect(markup).toContain('>and 15 more, on the page of the ledger<');
});

test('words of articles are words, whatever they hold', () => {
  const markup = draw(toPicture([toRow('a <script> of', [{ ...toMark(0, 'O<b>"fsted'), says: '</title><script>' }])]));
  expect(markup).not.toMatch(/<script|<b>/);
});
