import { describe, expect, test } from '@jest/globals';
import { createFindImage, type ImageSite } from '../../adapters/find-image.js';
import type { Log } from '../../src/log.js';

const ADDRESS = 'https://bot.example.org';

function find(current: ImageSite['images']['current']) {
  const warnings: string[] = [];
  const log: Log = { info() {}, warn: (message) => warnings.push(message), error: (message) => warnings.push(message) };
  return { warnings, findImage: createFindImage({ images: { current }, address: ADDRESS, log }) };
}

describe('the picture that goes with an answer', () => {
  test('has an address by its content, and what it tells', async () => {
    const { findImage } = find(async () => ({ version: '3f9c', alt: 'The ledger.' }));
    expect(await findImage()).toEqual({ kind: 'image', url: `${ADDRESS}/ledger.png?v=3f9c`, alt: 'The ledger.' });
  });

  test('is none where nothing can be drawn', async () => {
    const { warnings, findImage } = find(async () => undefined);
    expect(await findImage()).toBeUndefined();
    expect(warnings).toEqual([]);
  });

  test('is none where it cannot be drawn, and the log says so', async () => {
    const { warnings, findImage } = find(() => Promise.reject(new Error('broken')));
    expect(await findImage()).toBeUndefined();
    expect(warnings).toEqual(['The ledger is told without its picture']);
  });

  test('is none where it does not come, for the answer goes without', async () => {
    const { warnings, findImage } = find(() => new Promise<never>(() => undefined));
    expect(await findImage()).toBeUndefined();
    expect(warnings).toEqual([]);
  });
});
