import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { articleIdOf, findFiles, isPublicationDate, readArticleFile, readCollection } from '../../index/collection.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'collection-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** One article with this `sources.json`. */
function supply(sources: string | { readonly folder: true }): void {
  write('a.txt', 'One.');
  if (typeof sources === 'string') write('sources.json', sources);
  else mkdirSync(join(folder, 'sources.json'));
}

const write = (name: string, text: string | Uint8Array): void => writeFileSync(join(folder, name), text);

test('a folder that is not there is refused with the remedy', () => {
  expect(() => readCollection(join(folder, 'none'))).toThrow(/none is not a folder. Set ARTICLES_FOLDER/);
});

test('an article that is not there is refused with its path', () => {
  expect(() => readArticleFile(join(folder, 'a.txt'), 'a.txt')).toThrow(/a\.txt cannot be read \(ENOENT/);
});

test.each([
  ['2018', true],
  ['2018-10', true],
  ['2018-02-28', true],
  ['2018-02-29', false],
  ['2018-00', false],
  ['2018-13', false],
  ['2018-22', false],
  ['2018-10/2018-11', false],
  ['18', false],
  ['May 2018', false],
  ['', false],
])('%j as a date of publication: %j', (date, known) => {
  expect(isPublicationDate(date)).toBe(known);
});

describe('the articles of a folder', () => {
  test('come in the order of their names, with what a person supplies', () => {
    write('001_b.txt', 'Two.');
    write('000_a.txt', 'One.');
    write('notes.md', 'Not an article.');
    write('sources.json', '{"000_a.txt": {"publisher": "The Echo", "published": "2018-10-03"}}');
    expect(readCollection(folder)).toEqual([
      { id: '000', file: '000_a.txt', text: 'One.', supplied: { publisher: 'The Echo', published: '2018-10-03' } },
      { id: '001', file: '001_b.txt', text: 'Two.' },
    ]);
  });

  test('are read as Windows-1252 where they are no UTF-8', () => {
    write('a.txt', Uint8Array.from([0x93, 0x48, 0x69, 0x94]));
    expect(readCollection(folder)[0]?.text).toBe('“Hi”');
  });

  test('lose a byte order mark', () => {
    write('a.txt', '\uFEFFOne.');
    expect(readCollection(folder)[0]?.text).toBe('One.');
  });

  test('are its files alone, whatever a folder in it is called', () => {
    write('a.TXT', 'One.');
    mkdirSync(join(folder, 'd.txt'));
    expect(readCollection(folder).map(({ file }) => file)).toEqual(['a.TXT']);
  });

  test.each([
    ['an empty file', () => write('a.txt', ' \n'), /a\.txt is empty/],
    ['NUL characters', () => write('a.txt', 'PK\0\0'), /a\.txt holds NUL characters.* Save it/],
    ['control characters', () => write('a.txt', 'Hazell \u0001\u0002'), /a\.txt is not plain text.* Save it/],
    ['more than 5 MB', () => write('a.txt', 'word '.repeat(1_000_001)), /a\.txt has more than 5 MB. Put one/],
    ['no article', () => write('notes.md', 'x'), /holds no \.txt article. Set ARTICLES_FOLDER/],
    [
      'a link to a file that is gone',
      () => symlinkSync('gone', join(folder, 'a.txt')),
      /a\.txt cannot be read \(ENOENT.* Let the program read it/,
    ],
    [
      'two files of one id',
      () => [write('7_a.txt', 'x'), write('7_b.txt', 'y')],
      /7_a.txt and 7_b.txt .*the id 7. Rename/,
    ],
    [
      'two files of one text',
      () => [write('a.txt', 'One.\nTwo.'), write('b.txt', 'One.\r\nTwo.\r\n')],
      /a\.txt and b\.txt .*the same text. Remove/,
    ],
    [
      'a sources.json that is a folder',
      () => supply({ folder: true }),
      /sources\.json cannot be read \(EISDIR.* Let the/,
    ],
    ['a sources.json that is no JSON', () => supply('{"a.txt": '), /sources\.json is not JSON .* Mend it/],
    ['a sources.json that is a list', () => supply('[]'), /sources\.json cannot be used: .*record[\s\S]* Mend it/],
    ['an unknown detail', () => supply('{"a.txt": {"date": "2018"}}'), /cannot be used: .*"date"[\s\S]* Mend it/],
    ['an address that is none', () => supply('{"a.txt": {"url": "echo"}}'), /URL[\s\S]*url. Mend it/],
    [
      'a supplied date that is none',
      () => supply('{"a.txt": {"published": "2018-13"}}'),
      /not a year, month or day such as 2018-10-03[\s\S]*published/,
    ],
    [
      'details of a file that is not there',
      () => supply('{"b.txt": {"published": "2018"}}'),
      /sources\.json names b\.txt, which is no article of the folder. Correct/,
    ],
  ])('are refused with the remedy for %s', (_, prepare, complaint) => {
    prepare();
    expect(() => readCollection(folder)).toThrow(complaint);
  });
});

test.each([
  ['000_39abc298ea251128.txt', '000'],
  ['12-letter.txt', '12'],
  ['letter.txt', 'letter'],
  ['2018.txt', '2018'],
])('the id of %p is %p', (name, id) => {
  expect(articleIdOf(name)).toBe(id);
});

describe('what may be added', () => {
  test('is a file itself, or all files of a folder and its folders, with what is supplied of them', () => {
    mkdirSync(join(folder, 'letters'));
    write('b.pdf', 'b');
    write('letters/a.txt', 'a');
    write('.hidden', 'h');
    write('sources.json', '{"b.pdf": {"published": "2018"}}');
    const found = findFiles(folder)?.map(({ name, read, supplied }) => [name, String(read()), supplied]);
    expect(found).toEqual([
      ['b.pdf', 'b', { published: '2018' }],
      [join('letters', 'a.txt'), 'a', undefined],
    ]);
    expect(findFiles(join(folder, 'b.pdf'))?.map(({ name }) => name)).toEqual(['b.pdf']);
  });

  test('is nothing where there is neither a file nor a folder', () => {
    expect(findFiles(join(folder, 'none'))).toBeUndefined();
  });
});
