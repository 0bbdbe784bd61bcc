import { describe, expect, test } from '@jest/globals';
import { createLedgerImages } from '../../../../adapters/web/ledger/ledger-images.js';
import { buildIndex } from '../../../../index/build.js';
import type { ArticleIndex } from '../../../../index/model.js';
import { readSeeds } from '../../../../scripts/seed-bot.js';
import { createPages } from '../../../../src/pages/pages.js';

const seeds = readSeeds();

/** Pages over what is there at the moment, and a renderer that writes down what it drew. */
function openImages(articles: () => ArticleIndex, isPublic = true) {
  const drawn: string[] = [];
  const pages = createPages(
    async () => articles(),
    () => '',
  );
  const render = async (svg: string) => {
    drawn.push(svg);
    return Buffer.from(svg);
  };
  return { drawn, images: createLedgerImages({ pages, isPublic, render }) };
}

describe('the picture of the ledger', () => {
  test('is drawn once for the same articles, whoever asks at the same time', async () => {
    const { drawn, images } = openImages(() => seeds);
    const [one, two] = await Promise.all([images.current(), images.current()]);
    expect(await images.current()).toBe(one);
    expect(two).toBe(one);
    expect(drawn).toHaveLength(1);
  });

  test('has another version once the articles differ, and the same for the same facts', async () => {
    let articles = seeds;
    const { drawn, images } = openImages(() => articles);
    const first = await images.current();
    articles = { ...seeds, weaknesses: seeds.weaknesses.slice(1) };
    const second = await images.current();
    articles = readSeeds();
    const third = await images.current();
    expect(drawn).toHaveLength(3);
    expect(second?.version).not.toBe(first?.version);
    expect(third?.version).toBe(first?.version);
    expect(first?.version).toMatch(/^[0-9a-f]{16}$/);
  });

  test('is drawn anew after it could not be drawn', async () => {
    let isBroken = true;
    const pages = createPages(
      async () => seeds,
      () => '',
    );
    const render = async (svg: string) => {
      if (isBroken) throw new Error('broken');
      return Buffer.from(svg);
    };
    const images = createLedgerImages({ pages, isPublic: true, render });
    await expect(images.current()).rejects.toThrow('broken');
    isBroken = false;
    expect((await images.current())?.alt).toContain('22 weaknesses');
  });

  test('says to everybody that it shows the articles as they were read', async () => {
    const altOf = async (isPublic: boolean) => (await openImages(() => seeds, isPublic).images.current())?.alt;
    expect(await altOf(true)).toMatch(/ It shows the articles that anybody may read, as they were read\.$/);
    expect(await altOf(false)).not.toContain('as they were read');
  });

  test('is none where nothing is known', async () => {
    expect(await openImages(() => buildIndex([])).images.current()).toBeUndefined();
  });
});
