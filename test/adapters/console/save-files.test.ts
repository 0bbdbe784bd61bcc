import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Folders, saveFiles } from '../../../adapters/console/save-files.js';
import type { Answer, AnswerFile } from '../../../src/answer.js';
import { RemediedError } from '../../../src/errors.js';

const FOLDERS: Folders = {
  isFolder: (path) => existsSync(path) && statSync(path).isDirectory(),
  readFile: (path) => (existsSync(path) ? readFileSync(path) : undefined),
  writeNewFile: (path, bytes) => writeFileSync(path, bytes, { flag: 'wx' }),
};

const file = (name: string, text: string): AnswerFile => ({
  name,
  mediaType: 'text/plain',
  read: async () => new TextEncoder().encode(text),
});
const ANSWER: Answer = { title: 'Pack', elements: [], sources: [], followUps: [] };
const PACK: Answer = { ...ANSWER, files: [file('a.html', 'page'), file('b.csv', 'table')] };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'save-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('saving the files of an answer', () => {
  test('writes each of them and says where', async () => {
    expect(await saveFiles(PACK, folder, FOLDERS)).toBe(
      `Wrote ${join(folder, 'a.html')}\nWrote ${join(folder, 'b.csv')}\n`,
    );
    expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe('page');
    expect(readFileSync(join(folder, 'b.csv'), 'utf8')).toBe('table');
  });

  test('leaves alone what is there already with the same bytes, and says so', async () => {
    await saveFiles(PACK, folder, FOLDERS);
    const before = statSync(join(folder, 'a.html')).mtimeMs;
    expect(await saveFiles(PACK, folder, FOLDERS)).toContain(`Is there already, the same: ${join(folder, 'a.html')}\n`);
    expect(statSync(join(folder, 'a.html')).mtimeMs).toBe(before);
  });

  test('writes none where one is there with other bytes', async () => {
    writeFileSync(join(folder, 'b.csv'), 'mine');
    await expect(saveFiles(PACK, folder, FOLDERS)).rejects.toThrow(
      `${join(folder, 'b.csv')} is there already, and is not the same: nothing was written.`,
    );
    expect(readdirSync(folder)).toEqual(['b.csv']);
    expect(readFileSync(join(folder, 'b.csv'), 'utf8')).toBe('mine');
  });

  test('makes no folder', async () => {
    const missing = join(folder, 'none');
    const saving = saveFiles(PACK, missing, FOLDERS);
    await expect(saving).rejects.toThrow(RemediedError);
    await expect(saving).rejects.toThrow(`${missing} is not a folder.`);
    expect(existsSync(missing)).toBe(false);
  });

  test('says where an answer has none', async () => {
    await expect(saveFiles(ANSWER, folder, FOLDERS)).rejects.toThrow('No file comes with this answer');
  });
});
