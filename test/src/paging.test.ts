import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Verbatim } from '../../index/model.js';
import type { Answer, AnswerElement, Run, Source } from '../../src/answer.js';
import { pageAnswer } from '../../src/paging.js';

const SOURCES: readonly Source[] = ['a', 'b', 'c'].map((id) => ({
  articleId: id,
  headline: `Headline of ${id}`,
  file: `${id}.txt`,
}));

/** Every run of a page with its number replaced by the article that it leads to. */
type Leaf = readonly [words: string, articleId: string | undefined];

function leavesOf(element: AnswerElement, sources: readonly Source[]): Leaf[] {
  const ofRuns = (runs: readonly Run[]): Leaf[] =>
    runs.map(({ text, cite }) => [text, cite === undefined ? undefined : (sources[cite - 1]?.articleId ?? 'lost')]);
  switch (element.kind) {
    case 'paragraph':
      return ofRuns(element.runs);
    case 'bullets':
      return element.items.flatMap(ofRuns);
    case 'fields':
      return element.fields.flatMap(({ label, value }) => [[label, undefined] as Leaf, ...ofRuns(value)]);
    case 'quote':
      return [...element.text.map((text): Leaf => [text, undefined]), ...ofRuns(element.attribution)];
    case 'section':
      return element.elements.flatMap((each) => leavesOf(each, sources));
    case 'note':
      return [[element.text, undefined]];
    case 'image':
      return [[element.alt, undefined]];
  }
}

const leavesOfAll = (answers: readonly Answer[]): Leaf[] =>
  answers.flatMap(({ elements, sources }) => elements.flatMap((element) => leavesOf(element, sources)));

/** Blocks that a platform needs for an element. */
const countBlocks = (element: AnswerElement): number => {
  if (element.kind === 'section') return 1 + element.elements.reduce((sum, each) => sum + countBlocks(each), 0);
  if (element.kind === 'bullets') return element.items.length;
  return element.kind === 'fields' ? element.fields.length : 1;
};

const runs = fc.array(
  fc.record(
    { text: fc.string({ maxLength: 40 }), cite: fc.integer({ min: 1, max: SOURCES.length }) },
    { requiredKeys: ['text'] },
  ),
  { minLength: 1, maxLength: 3 },
);

const { element } = fc.letrec<{ element: AnswerElement }>((tie) => ({
  element: fc.oneof(
    { maxDepth: 2 },
    fc.record({ kind: fc.constant('paragraph' as const), runs }),
    fc.record({ kind: fc.constant('bullets' as const), items: fc.array(runs, { minLength: 1, maxLength: 12 }) }),
    fc.record({
      kind: fc.constant('fields' as const),
      fields: fc.array(fc.record({ label: fc.string({ maxLength: 9 }), value: runs }), { minLength: 1, maxLength: 6 }),
    }),
    fc.record({
      kind: fc.constant('quote' as const),
      text: fc.array(
        fc.string({ maxLength: 40 }).map((text) => text as Verbatim),
        { minLength: 1, maxLength: 2 },
      ),
      attribution: runs,
    }),
    fc.record({ kind: fc.constant('note' as const), text: fc.string({ maxLength: 40 }) }),
    fc.record({
      kind: fc.constant('section' as const),
      heading: fc.string({ maxLength: 20 }),
      elements: fc.array(tie('element'), { minLength: 1, maxLength: 4 }),
    }),
  ),
}));

const answers = fc.array(element, { maxLength: 8 }).map(
  (elements): Answer => ({
    title: 'A long answer',
    elements,
    sources: SOURCES,
    followUps: [{ label: 'Help', question: '/help' }],
  }),
);

const limits = fc.record({
  elements: fc.integer({ min: 8, max: 30 }),
  characters: fc.integer({ min: 700, max: 4_000 }),
});

const item = (text: string, cite?: number): Run[] => [{ text, ...(cite !== undefined && { cite }) }];

describe('the pages of an answer', () => {
  test('hold every word once, in order, each with the source it had', () => {
    fc.assert(
      fc.property(answers, limits, (answer, most) => {
        expect(leavesOfAll(pageAnswer(answer, most))).toEqual(leavesOfAll([answer]));
      }),
    );
  });

  test('keep the number of elements, with their headings and sources', () => {
    fc.assert(
      fc.property(answers, limits, (answer, most) => {
        for (const { elements, sources } of pageAnswer(answer, most)) {
          if (sources === SOURCES) continue;
          const blocks = elements.reduce((sum, each) => sum + countBlocks(each), 1 + sources.length);
          expect(blocks).toBeLessThanOrEqual(most.elements);
        }
      }),
    );
  });

  test('keep the number of characters', () => {
    fc.assert(
      fc.property(answers, limits, (answer, most) => {
        const pages = pageAnswer(answer, most);
        for (const page of pages.length > 1 ? pages : []) {
          const written = [
            ...leavesOfAll([page]).map(([text]) => text),
            ...page.sources.map(({ headline }) => headline),
          ];
          expect(written.join('').length).toBeLessThanOrEqual(most.characters);
        }
      }),
    );
  });

  test('cite every source that they list, and list every source that they cite', () => {
    fc.assert(
      fc.property(answers, limits, (answer, most) => {
        const pages = pageAnswer(answer, most);
        for (const page of pages.length > 1 ? pages : []) {
          const cited = new Set(leavesOfAll([page]).flatMap(([, articleId]) => articleId ?? []));
          expect(new Set(page.sources.map(({ articleId }) => articleId))).toEqual(cited);
        }
      }),
    );
  });

  test('an answer that fits is the same answer', () => {
    const answer: Answer = {
      title: 'Short',
      elements: [{ kind: 'note', text: 'All.' }],
      sources: SOURCES,
      followUps: [],
    };
    expect(pageAnswer(answer, { elements: 50, characters: 1_000 })).toEqual([answer]);
  });

  test('a list goes on under its heading, and numbers its sources from 1', () => {
    const answer: Answer = {
      title: 'Weaknesses',
      elements: [
        {
          kind: 'section',
          heading: 'Still open',
          elements: [{ kind: 'bullets', items: [item('caseloads', 1), item('recording', 1), item('pace', 2)] }],
        },
      ],
      sources: SOURCES,
      followUps: [],
    };
    const bulletsOf = (heading: string, ...items: Run[][]) => [
      { kind: 'section', heading, elements: [{ kind: 'bullets', items }] },
    ];
    expect(pageAnswer(answer, { elements: 5, characters: 1_000 })).toEqual([
      {
        ...answer,
        title: 'Weaknesses (page 1 of 2)',
        elements: bulletsOf('Still open', item('caseloads', 1), item('recording', 1)),
        sources: SOURCES.slice(0, 1),
      },
      {
        ...answer,
        title: 'Weaknesses (page 2 of 2)',
        elements: bulletsOf('Still open, continued', item('pace', 1)),
        sources: SOURCES.slice(1, 2),
      },
    ]);
  });

  test('the files of an answer come with its first page alone', () => {
    const files = [{ name: 'pack.csv', mediaType: 'text/csv', read: async () => new Uint8Array() }];
    const elements = ['one', 'two'].map((text): AnswerElement => ({ kind: 'paragraph', runs: item(text) }));
    const answer: Answer = { title: 'Pack', elements, sources: [], followUps: [], files };
    const [first, second] = pageAnswer(answer, { elements: 2, characters: 1_000 });
    expect(first?.files).toBe(files);
    expect(second).toEqual({ title: 'Pack (page 2 of 2)', elements: elements.slice(1), sources: [], followUps: [] });
    expect(pageAnswer(answer, { elements: 5, characters: 1_000 })).toEqual([answer]);
  });

  test('an element that is larger than a page has one to itself', () => {
    const long = 'word '.repeat(300);
    const paragraphs = ['before', long, 'after'].map(
      (text): AnswerElement => ({ kind: 'paragraph', runs: item(text) }),
    );
    const pages = pageAnswer(
      { title: 'Long', elements: paragraphs, sources: [], followUps: [] },
      { elements: 50, characters: 1_000 },
    );
    expect(pages.map(({ elements }) => elements)).toEqual(paragraphs.map((each) => [each]));
  });
});
