import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Answer, AnswerElement } from '../../../src/answer.js';
import { composeDigest, composePages, type DigestOptions } from '../../../src/digest/compose.js';
import { formatPublished } from '../../../src/wording.js';
import { listTexts } from './digest-text.js';
import { writeLongLedger } from './long-ledger.js';
import { DIGEST } from './northbrook.js';

const NOW = new Date('2026-11-23T09:00:00Z');

const at = (weaknesses: number, articles: number): DigestOptions => ({
  index: writeLongLedger(weaknesses, articles),
  subscription: DIGEST,
  now: NOW,
  late: true,
  missed: 3,
  dueAt: NOW.toISOString(),
});

const pagesOf = (options: DigestOptions): readonly Answer[] => composePages(options)?.pages ?? [];

const isLine = (text: string): boolean => text.startsWith('theme ');

/** What a platform that shows every bullet and every source as a block of its own needs, and one for the buttons. */
function countBlocks({ elements, sources }: Answer): number {
  const count = (element: AnswerElement): number => {
    if (element.kind === 'section') return 1 + element.elements.reduce((sum, each) => sum + count(each), 0);
    return element.kind === 'bullets' ? element.items.length : 1;
  };
  return elements.reduce((sum, each) => sum + count(each), 2 + sources.length);
}

function countCharacters(answer: Answer): number {
  const sources = answer.sources.map((source) => [source.headline, source.file, formatPublished(source)].join(' · '));
  return [...listTexts(answer), ...sources].join('').length;
}

describe('a digest of a long ledger', () => {
  test('tells every weakness on one page, in the order of the whole, within 50 blocks and 10,000 characters', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 1, max: 20 }), (weaknesses, articles) => {
        const pages = pagesOf(at(weaknesses, articles));
        const lines = pages.flatMap(listTexts).filter(isLine);
        expect(new Set(lines).size).toBe(weaknesses);
        expect(lines).toHaveLength(weaknesses);
        for (const page of pages) {
          expect(countBlocks(page)).toBeLessThanOrEqual(50);
          expect(countCharacters(page)).toBeLessThanOrEqual(10_000);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('is sent as its first page, which says how much is left and where', () => {
    const options = at(60, 4);
    const pages = pagesOf(options);
    const [first] = pages;
    expect(composeDigest(options)?.answer).toEqual(first);
    expect(first?.title).toBe(`Weaknesses: 60 still open (page 1 of ${pages.length})`);
    const shown = first ? listTexts(first).filter(isLine).length : 0;
    expect(first && listTexts(first)).toContain(`${60 - shown} more lines: /digest page 2`);
    expect(first?.followUps[0]).toEqual({ label: 'Next page', question: '/digest page 2' });
    expect(first?.followUps).toHaveLength(5);
  });

  test('says on every page who set it up and how to stop it, and on the last nothing of another', () => {
    const pages = pagesOf({
      ...at(60, 4),
      subscription: { ...DIGEST, name: 'caseloads' },
      pageQuestion: '/digest now page',
    });
    expect(pages.map(({ followUps }) => followUps[0]?.question)).toEqual([
      ...pages.slice(1).map((_, each) => `/digest now page ${each + 2} caseloads`),
      '/digest pause caseloads',
    ]);
    for (const page of pages) expect(listTexts(page).at(-1)).toMatch(/^Set up by sam /);
  });
});
