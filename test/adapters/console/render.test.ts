import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderText } from '../../../adapters/console/render.js';
import type { Verbatim } from '../../../index/model.js';
import { type Answer, bullets, followUp, note, paragraph, section, toRuns } from '../../../src/answer.js';
import { ASKER, createSampleBot } from '../../src/sample-bot.js';

const PLAIN = { colour: false };
const EMPTY: Answer = { title: 'Title', elements: [], sources: [], followUps: [] };
/** Every control character but the line end. */
const CONTROL = /(?!\n)[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** A colour as the terminal gets it: "\u001b[1;36m". */
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]+m`, 'g');

const WHOLE: Answer = {
  title: 'The latest',
  elements: [
    paragraph({ text: 'An inspection', strong: true, cite: 1 }, ' in November 2017: ', {
      text: 'report',
      url: 'https://r.example',
    }),
    bullets([['adoption: Good', { text: '', cite: 2 }], ['overall: Inadequate']]),
    { kind: 'quote', text: ['One.' as Verbatim, 'Two.' as Verbatim], attribution: toRuns({ text: 'Ofsted', cite: 2 }) },
    section('Details', [
      { kind: 'fields', fields: [{ label: 'Status', value: toRuns('still open') }] },
      note('Cut short.'),
    ]),
  ],
  sources: [
    { articleId: '1', headline: 'First', file: '1.txt', publisher: 'Echo', url: 'https://echo.example' },
    {
      articleId: '2',
      headline: 'Second',
      file: '2.txt',
      published: { date: '2018-10', basis: 'inferred' },
      clueText: 'last week',
    },
  ],
  followUps: [followUp('/ofsted timeline'), { label: 'Who?', question: '/who Ofsted' }],
};

const PAGE = `The latest

An inspection [1] in November 2017: report <https://r.example>

- adoption: Good [2]
- overall: Inadequate

  “One.
  “Two.”
  — Ofsted [2]

Details
  Status: still open

  Note: Cut short.

Sources
  [1] First · Echo · date of publication not stated · 1.txt · https://echo.example
  [2] Second · published October 2018 (worked out from “last week”) · 2.txt

Ask next
  /ofsted timeline
  /who Ofsted`;

describe('an answer in the terminal', () => {
  test('has its elements, numbered sources and questions to ask next', () => {
    expect(renderText(WHOLE, PLAIN)).toBe(PAGE);
  });

  test('names the files that come with it and says how to have them', () => {
    const file = { name: 'pack.csv', mediaType: 'text/csv', read: async () => new Uint8Array() };
    expect(renderText({ ...EMPTY, files: [file] }, PLAIN)).toBe(
      'Title\n\nFiles\n  pack.csv\n  To have them: npm start -- ask "<the same question>" --save <folder>',
    );
  });

  test('may be a title alone', () => {
    expect(renderText(EMPTY, PLAIN)).toBe('Title');
  });

  test('in colour says the same', () => {
    const coloured = renderText(WHOLE, { colour: true });
    expect(coloured).not.toBe(PAGE);
    expect(coloured.replace(COLOUR, '')).toBe(PAGE);
  });

  test('is wrapped to the width of the terminal, continuations under their beginning', () => {
    const answer = { ...EMPTY, elements: [bullets([['one two three four five six seven eight nine ten']])] };
    expect(renderText(answer, { colour: false, width: 32 })).toBe(
      'Title\n\n- one two three four five six\n  seven eight nine ten',
    );
  });

  test('wrapped keeps a citation beside its comma', () => {
    const answer = { ...EMPTY, elements: [paragraph({ text: 'found', cite: 1 }, ', he said')] };
    expect(renderText(answer, { colour: true, width: 40 }).replace(COLOUR, '')).toBe('Title\n\nfound [1], he said');
  });

  test.each([
    ['\u001b[2J', '\\x1b[2J'],
    ['\u009b2J', '\\x9b2J'],
    ['\u007f', '\\x7f'],
    ['\u202e', '\\u202e'],
    ['two\nlines\tand tabs', 'two lines and tabs'],
    ['<!channel> *x* `y`', '<!channel> *x* `y`'],
  ])('shows %j as %j', (text, literal) => {
    expect(renderText({ ...EMPTY, title: text }, PLAIN)).toBe(literal);
  });
});

const text = fc.string({ unit: 'binary' });
const run = fc.record({ text, url: text, cite: fc.nat(9), strong: fc.boolean() });
const runs = fc.array(run, { maxLength: 3 });
const verbatim = text as unknown as fc.Arbitrary<Verbatim>;
const element = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), runs }),
  fc.record({ kind: fc.constant('bullets' as const), items: fc.array(runs, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('quote' as const), text: fc.array(verbatim, { maxLength: 3 }), attribution: runs }),
  fc.record({
    kind: fc.constant('fields' as const),
    fields: fc.array(fc.record({ label: text, value: runs }), { maxLength: 3 }),
  }),
  text.map(note),
);
const answer: fc.Arbitrary<Answer> = fc.record({
  title: text,
  elements: fc.array(
    fc.oneof(
      element,
      fc.record({ heading: text, elements: fc.array(element) }).map((s) => section(s.heading, s.elements)),
    ),
  ),
  sources: fc.array(fc.record({ articleId: text, headline: text, file: text, url: text, clueText: text })),
  followUps: fc.array(fc.record({ label: text, question: text })),
});
const width = fc.integer({ min: 1, max: 200 });

describe('whatever characters an answer holds', () => {
  test('the terminal gets no control character but line ends', () => {
    fc.assert(
      fc.property(answer, width, (made, columns) => {
        expect(CONTROL.test(renderText(made, PLAIN))).toBe(false);
        expect(CONTROL.test(renderText(made, { colour: false, width: columns }))).toBe(false);
      }),
    );
  });

  test('in colour it gets colours and nothing else', () => {
    fc.assert(
      fc.property(answer, width, (made, columns) => {
        expect(CONTROL.test(renderText(made, { colour: true, width: columns }).replace(COLOUR, ''))).toBe(false);
      }),
    );
  });

  test('wrapping loses no character but spaces', () => {
    fc.assert(
      fc.property(answer, width, (made, columns) => {
        const bare = (layout: { colour: boolean; width?: number }) => renderText(made, layout).replace(/[ \n]/g, '');
        expect(bare({ colour: false, width: columns })).toBe(bare(PLAIN));
      }),
    );
  });

  test('any question is answered in text', async () => {
    const bot = createSampleBot();
    await fc.assert(
      fc.asyncProperty(text, async (question) => {
        const shown = renderText(await bot.ask(question, ASKER), PLAIN);
        expect(shown).not.toBe('');
        expect(CONTROL.test(shown)).toBe(false);
      }),
    );
  });
});
