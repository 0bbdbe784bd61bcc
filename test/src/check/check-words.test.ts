import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSeeds } from '../../../scripts/seed-bot.js';
import { type AnswerElement, runsOf } from '../../../src/answer.js';
import { askWhole } from '../../../src/check/asked.js';
import { checkWords, isWordForWord } from '../../../src/check/check-words.js';
import { createReader } from '../../../src/check/reader.js';
import { readShingles } from '../../../src/check/shingles.js';
import { type Word, wordsOf } from '../../../src/check/words.js';
import { checkCommand } from '../../../src/commands/check.js';
import { CONTEXT } from '../sample-bot.js';

const index = readSeeds();
const texts = index.articles.flatMap(({ passages }) => passages.map(({ text }) => text));
const folded = texts.map(
  (text) =>
    ` ${wordsOf(text)
      .map((word) => word.folded)
      .join(' ')} `,
);

/** Some words in a row of any passage of the articles that come along. */
const stretch = fc
  .tuple(fc.constantFrom(...texts.filter((text) => wordsOf(text).length > 0)), fc.nat(), fc.nat())
  .map(([text, from, length]) => {
    const words = wordsOf(text);
    const first = from % words.length;
    const last = Math.min(words.length - 1, first + (length % 60));
    return { text, words: words.slice(first, last + 1) };
  });

const textOf = ({ text, words }: { text: string; words: readonly Word[] }): string =>
  text.slice(words[0]?.start, words.at(-1)?.end);

const check = (text: string) => checkWords(askWhole(text), index.articles, createReader(index));

beforeAll(() => readShingles(index.articles));

describe('any words of any passage', () => {
  test('are word for word as they are printed', () => {
    fc.assert(
      fc.property(stretch, (copied) => {
        const outcomes = check(textOf(copied)).comparisons.map(({ outcome }) => outcome);
        expect(outcomes).toContain('exact');
      }),
      { numRuns: 200 },
    );
  });

  test('are so in every form of quotation marks and spaces', async () => {
    const dressed = fc.tuple(
      stretch,
      fc.constantFrom('“”', '""', '„“', '«»'),
      fc.constantFrom(' ', '  ', '\n', '\u00a0'),
    );
    await fc.assert(
      fc.asyncProperty(dressed, async ([copied, [open, close], space]) => {
        fc.pre(copied.words.length > 2);
        const given = `${open}${textOf(copied).replaceAll('’', "'").replaceAll(' ', space)}${close}`;
        const { title } = await checkCommand.answer(given, { ...CONTEXT, index });
        expect(title).toMatch(/word for word|another source prints it so/i);
      }),
      { numRuns: 100 },
    );
  });

  test('are never word for word with one word changed', () => {
    const other = fc.constantFrom('zebra', ...texts.flatMap((text) => wordsOf(text).map((word) => word.text)));
    fc.assert(
      fc.property(stretch, fc.nat(), other, (copied, position, word) => {
        const changed = copied.words[position % copied.words.length] as Word;
        fc.pre(!changed.bracketed); // Another word in [brackets] is a change that is marked.
        const { text, words } = copied;
        const start = words[0]?.start ?? 0;
        const given = `${text.slice(start, changed.start)}${word}${text.slice(changed.end, words.at(-1)?.end)}`;
        const asked = wordsOf(given).map((each) => each.folded);
        fc.pre(!folded.some((passage) => passage.includes(` ${asked.join(' ')} `)));
        expect(check(given).comparisons.filter(isWordForWord)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('whatever is checked', () => {
  const verbatimAt = (articleId: string, passage: number) =>
    index.articles.find(({ id }) => id === articleId)?.passages[passage]?.text ?? '';
  const quotesOf = (element: AnswerElement): string[] => {
    if (element.kind === 'quote') return [...element.text];
    return element.kind === 'section' ? element.elements.flatMap(quotesOf) : [];
  };
  const mixed = fc
    .array(fc.oneof(stretch.map(textOf), fc.constantFrom('…', '[sic]', ' – ', 'not', '“', '”', '‘')), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) => parts.join(' ').slice(0, 1_500));

  test('every word shown as a source’s is printed there', async () => {
    await fc.assert(
      fc.asyncProperty(mixed, async (text) => {
        const answer = await checkCommand.answer(text, { ...CONTEXT, index });
        for (const { text: shown, cite, at } of answer.elements.flatMap(runsOf)) {
          const source = answer.sources[(cite ?? 0) - 1];
          if (source === undefined || at === undefined || !/^[“‘]/.test(shown)) continue;
          const printed = verbatimAt(source.articleId, at.passage).slice(at.start, at.end);
          expect(printed).not.toBe('');
          expect(shown.replace(/…”$/, '').replace(/^“/, '')).toEqual(expect.stringContaining(printed.slice(1, 20)));
        }
        for (const quoted of answer.elements.flatMap(quotesOf))
          expect(texts.some((passage) => passage.includes(quoted))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
