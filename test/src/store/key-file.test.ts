import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { describeError } from '../../../src/errors.js';
import { openKeyFile } from '../../../src/store/key-file.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'key-file-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('openKeyFile', () => {
  it('makes one key, for its owner alone, and keeps it', async () => {
    const file = join(folder, 'data', 'store.key');
    const keys = await openKeyFile(file);
    expect(keys).toHaveLength(1);
    expect(keys[0]?.key).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await openKeyFile(file)).toEqual(keys);
    expect(readdirSync(join(folder, 'data'))).toEqual(['store.key']);
  });

  it('gives all who start at once the same key', async () => {
    const file = join(folder, 'store.key');
    const opened = await Promise.all(Array.from({ length: 20 }, () => openKeyFile(file)));
    expect(new Set(opened.map(([key]) => key?.key.toString('hex'))).size).toBe(1);
    expect(readdirSync(folder)).toEqual(['store.key']);
  });

  it('reads a second key that somebody added', async () => {
    const file = join(folder, 'store.key');
    await openKeyFile(file);
    const first = readFileSync(file, 'utf8').trim();
    writeFileSync(file, `new:${Buffer.alloc(32, 9).toString('base64')},${first}\n`);
    expect((await openKeyFile(file)).map(({ id }) => id)).toEqual(['new', first.split(':')[0]]);
  });

  it.each(['', 'half a k'])('refuses a torn key file (%j) and leaves it as it is', async (text) => {
    const file = join(folder, 'store.key');
    writeFileSync(file, text);
    const told = await openKeyFile(file).catch(describeError);
    expect(told).toContain(`${file}: key 1 is not an id`);
    expect(told).toContain('Put back the copy');
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('says what to do where the folder cannot be made', async () => {
    writeFileSync(join(folder, 'data'), '');
    const told = await openKeyFile(join(folder, 'data', 'store.key')).catch(describeError);
    expect(told).toContain('cannot be opened');
    expect(told).toContain('set STORE_KEYS');
  });
});
