import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Pack, PackRow } from '../../../src/pack/pack.js';
import { toCsv } from '../../../src/pack/to-csv.js';
import { EMPTY, HOSTILE, packOf, SEEDS } from './packs.js';

/** The lines of a file of RFC 4180, cell by cell. */
function parse(text: string): string[][] {
  const lines: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isQuoted && character === '"' && text[at + 1] === '"') cell += text[++at];
    else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === ',' || character === '\r')) {
      lines.at(-1)?.push(cell);
      cell = '';
      if (character === '\r' && text[at + 1] === '\n' && ++at < text.length - 1) lines.push([]);
    } else cell += character;
  }
  return lines;
}

const linesOf = (pack: Pack): string[][] => parse(toCsv(pack).slice(1));
const packOfRow = (row: Partial<PackRow>): Pack => {
  const pack = packOf(SEEDS, { theme: 'caseloads' });
  const [first] = pack.rows;
  return { ...pack, rows: first ? [{ ...first, ...row }] : [] };
};

describe('the table of a pack', () => {
  test('has one line for each statement, below the names of the columns', () => {
    const pack = packOf(SEEDS);
    const [names = [], ...lines] = linesOf(pack);
    expect(names.slice(0, 4)).toEqual(['kind', 'theme', 'words as printed', 'said or found by']);
    expect(lines).toHaveLength(pack.rows.length);
    expect(new Set(lines.map(({ length }) => length))).toEqual(new Set([names.length]));
    expect(lines.map(([, , words]) => words)).toEqual(pack.rows.map(({ words }) => words));
  });

  test('names the source of each line by number, headline and file', () => {
    const pack = packOf(SEEDS);
    const [names = [], ...lines] = linesOf(pack);
    for (const line of lines) {
      const source = pack.sources[Number(line[names.indexOf('source number')]) - 1];
      expect(line[names.indexOf('headline')]).toBe(source?.headline);
      expect(line[names.indexOf('file')]).toBe(source?.file);
    }
  });

  test('begins with a byte order mark and ends its lines with CR LF', () => {
    const text = toCsv(packOf(SEEDS, { theme: 'caseloads' }));
    expect(text.startsWith('\ufeffkind,theme,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('lets no spreadsheet run what an article, its headline or its publisher begins with', () => {
    const cells = linesOf(packOf(HOSTILE)).flat();
    expect(cells).toEqual(expect.arrayContaining([expect.stringMatching(/^'=HYPERLINK\(/), "'@SUM(A1:A9)"]));
    expect(cells).toContain("'=1+1 caseloads are far too high & I am <b>sorry</b> \\x1b[2J.");
    expect(cells.filter((cell) => /^\s*[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  test('lets no month become the first day of it', () => {
    expect(linesOf(packOfRow({ when: 'November 2017' }))[1]?.[4]).toBe('in November 2017');
    expect(linesOf(packOfRow({ when: '27 September 2018' }))[1]?.[4]).toBe('27 September 2018');
  });

  test('gives back any words as they were, but for what no text can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'=+-@",;\n ab“”é') }), (words) => {
        const cell = linesOf(packOfRow({ words }))[1]?.[2] ?? '';
        const literal = words.replaceAll('\n', ' ');
        expect(cell).toBe(/^\s*[=+\-@]/.test(literal) ? `'${literal}` : literal);
      }),
    );
  });

  test('of no articles has the names of its columns alone', () => {
    expect(linesOf(packOf(EMPTY))).toHaveLength(1);
  });
});
