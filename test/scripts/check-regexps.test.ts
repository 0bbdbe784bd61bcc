import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { findFault } from '../../scripts/check-regexps.js';
import { findRegexps } from '../../scripts/find-regexps.js';

const folder = mkdtempSync(join(tmpdir(), 'regexps-'));
afterAll(() => rmSync(folder, { recursive: true }));

function find(text: string) {
  const file = join(folder, 'sample.ts');
  writeFileSync(file, text);
  return findRegexps([file]);
}

describe('findRegexps', () => {
  test('finds literals with their line and flags', () => {
    expect(find('const a = 1;\nexport const year = /\\b20\\d\\d\\b/gu;')).toMatchObject([
      { line: 2, text: '/\\b20\\d\\d\\b/gu', source: '\\b20\\d\\d\\b', flags: 'gu' },
    ]);
  });

  test.each([
    ['const a = /x/; // x-ray', true],
    ['// x-ray\nconst a = /x/;', true],
    ['/** x-ray */\nconst a =\n  /x/;', true],
    ['const a = [\n  /x/, // x-ray\n];', true],
    ['const a = [\n  // x-ray\n  /x/,\n];', true],
    ['const a = /x/;\n// x-ray', false],
    ['// x-ray\n\nconst a = /x/;', false],
    ["const a = /x/.exec('// x-ray');", false],
    ['/** x-ray */\nconst a = [\n  /x/,\n  /y/,\n];', false],
  ])('sees whether a comment is beside the one of %j: %j', (text, isExplained) => {
    expect(find(text).at(-1)).toMatchObject({ isExplained });
  });

  test('keeps a slash inside a class', () => {
    expect(find('export const slash = /[/]a/;')).toMatchObject([{ source: '[/]a', flags: '' }]);
  });

  test.each([
    ["new RegExp('a+', 'i')", 'a+'],
    ['RegExp(`a+`)', 'a+'],
    [`new RegExp(String.raw\`\\d\${'x'}\`)`, '\\dx'],
    ["new RegExp('a' + 'b')", 'ab'],
    ['new RegExp(DAY)', 'Mon|Tue'],
    [`new RegExp(\`^(?:\${DAY})$\`)`, '^(?:Mon|Tue)$'],
    [`new RegExp(\`\${TIME.source}!\`)`, '\\d:\\d!'],
    ['new RegExp(Object.keys(MONTHS).join("|"))', 'may|june'],
    ['new RegExp([...DAYS, "Wed"].join("|"))', 'Mon|Tue|Wed'],
  ])('reads %s', (expression, source) => {
    const constants = [
      "const DAYS = ['Mon', 'Tue'] as const;",
      "const DAY = DAYS.join('|');",
      'const TIME = /\\d:\\d/;',
      "const MONTHS = { may: 5, 'june': 6 };",
    ];
    expect(find([...constants, `export const found = ${expression};`].join('\n')).at(-1)).toMatchObject({ source });
  });

  test('follows a constant into the file it is imported from', () => {
    writeFileSync(join(folder, 'words.ts'), "export const WORDS = ['one', 'two'];");
    const found = find("import { WORDS } from './words.js';\nexport const words = new RegExp(WORDS.join('|'));");
    expect(found).toMatchObject([{ source: 'one|two' }]);
  });

  test('says that an expression made from an argument cannot be read', async () => {
    const [found] = find('export const make = (name: string) => new RegExp(name);');
    expect(found?.source).toBeUndefined();
    expect(found && (await findFault(found))).toMatch(/^cannot be read/);
  });
});

describe('findFault', () => {
  const base = { file: 'sample.ts', line: 1, text: '', flags: '', isExplained: true };

  test('passes an expression that is linear', async () => {
    expect(await findFault({ ...base, source: '^[a-z]+ said$' })).toBeUndefined();
  });

  test.each([
    ['^(a+)+$', /exponential/],
    ['\\s+$', /2nd degree polynomial/],
  ])('names the growth of %s', async (source, growth) => {
    expect(await findFault({ ...base, source })).toMatch(growth);
  });

  test('does not pass an expression that it cannot judge', async () => {
    expect(await findFault({ ...base, source: '(' })).toMatch(/^could not be judged/);
  });
});
