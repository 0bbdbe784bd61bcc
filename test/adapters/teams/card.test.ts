import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toCard } from '../../../adapters/teams/card.js';
import { toOutgoing } from '../../../adapters/teams/outgoing.js';
import { toReply, toShared } from '../../../adapters/teams/reply.js';
import { toTask } from '../../../adapters/teams/task.js';
import type { Verbatim } from '../../../index/model.js';
import { type Answer, type AnswerElement, bullets, note, paragraph, section } from '../../../src/answer.js';
import { toLiteral } from '../../../src/literal.js';
import { printFigures } from '../print-figures.js';
import { findCardFaults } from './adaptive-card.js';
import { textOfCard } from './card-text.js';

const SOURCE = { articleId: 'a', headline: 'Westshire told to improve', file: 'a.txt' };
const EMPTY: Answer = { title: 'Caseloads', elements: [], sources: [], followUps: [] };

const cardOf = (...elements: AnswerElement[]) => toCard({ ...EMPTY, elements, sources: [SOURCE] });
const linesOf = (...elements: AnswerElement[]) =>
  textOfCard(cardOf(...elements))
    .split('\n')
    .slice(1, -1);

const quote = (...text: string[]): AnswerElement => ({
  kind: 'quote',
  text: text as Verbatim[],
  attribution: [{ text: 'Lin Hazell', cite: 1 }, { text: ', published May 2016' }],
});

describe('an answer as a card', () => {
  test('begins with its title and ends with its sources', () => {
    expect(textOfCard(cardOf(paragraph('High caseloads.')))).toBe(
      'Caseloads\nHigh caseloads.\n[1] Westshire told to improve · date of publication not stated · a.txt',
    );
  });

  test('sets a mark before every bullet', () => {
    expect(linesOf(bullets([['one'], [{ text: 'two', strong: true }, '!'], []]))).toEqual(['• one', '• two!']);
  });

  test('prints a quotation of several paragraphs as newspapers do, and who said it under it', () => {
    expect(linesOf(quote('It is good.', 'There is more to do.'))).toEqual([
      '“It is good.',
      '“There is more to do.”',
      '— Lin Hazell [1], published May 2016',
    ]);
    expect(cardOf(quote('It is good.')).body[1]).toMatchObject({ type: 'Container', style: 'emphasis' });
  });

  test('shows fields as a table, and the same words as lines where a phone knows no table', () => {
    const fields = { label: 'Set up', value: [{ text: 'by you' }] };
    const [, table] = cardOf({ kind: 'fields', fields: [fields, { label: 'Last', value: [] }] }).body;
    expect(textOfCard(table)).toBe('Set up\nby you\nLast');
    expect(table).toMatchObject({ type: 'Table', firstRowAsHeaders: false });
    expect(textOfCard(table?.type === 'Table' ? table.fallback : undefined)).toBe('Set up: by you\nLast: ');
  });

  test('shows a picture as wide as itself, with what it tells for whoever does not see it', () => {
    const image = { kind: 'image', url: 'https://bot.example.org/ledger.png?v=3f9c', alt: 'The ledger.' } as const;
    const card = cardOf(image);
    expect(findCardFaults(card)).toEqual([]);
    expect(card.body[1]).toMatchObject({ type: 'Image', url: image.url, altText: 'The ledger.', size: 'Stretch' });
    expect(card.fallbackText).toContain('The ledger. https://bot.example.org/ledger.png?v=3f9c');
  });

  test('makes a heading smaller the deeper it stands', () => {
    const [, outer, inner] = cardOf(section('What was found', [section('Strengths', [])])).body;
    expect(outer).toMatchObject({ inlines: [{ text: 'What was found', weight: 'Bolder', size: 'Medium' }] });
    expect(inner).toMatchObject({ inlines: [{ text: 'Strengths', weight: 'Bolder' }] });
    expect(JSON.stringify(inner)).not.toContain('size');
  });

  test('sets a note small and subtle', () => {
    expect(cardOf(note('Cut short.')).body[1]).toMatchObject({
      inlines: [{ text: 'Cut short.', size: 'Small', isSubtle: true }],
    });
  });

  test('sets the number of a source, subtle, between the words it is for and the space behind them', () => {
    const [, said] = cardOf(paragraph({ text: 'High caseloads ', cite: 1 }, 'since 2016')).body;
    expect(said).toEqual({
      type: 'RichTextBlock',
      inlines: ['High caseloads', ' ', { type: 'TextRun', text: '[1]', isSubtle: true }, ' ', 'since 2016'],
    });
  });

  test('opens our page at the very words that are cited, where there is one', () => {
    const page = 'https://bot.example.org/articles/a';
    const cited = paragraph({ text: '“High caseloads”', cite: 1, at: { passage: 3, start: 0, end: 14 } });
    const card = JSON.stringify(toCard({ ...EMPTY, elements: [cited], sources: [{ ...SOURCE, page }] }));
    expect(card).toContain(
      `"text":"[1]","isSubtle":true,"selectAction":{"type":"Action.OpenUrl","url":"${page}#p3:0-14"}`,
    );
    expect(card).toContain(`"selectAction":{"type":"Action.OpenUrl","url":"${page}"}`);
  });

  test('opens an article at its publisher where its address is a page, and nowhere else', () => {
    const urlsIn = (url: string) =>
      JSON.stringify(toCard({ ...EMPTY, sources: [{ ...SOURCE, url }], elements: [paragraph({ text: 'x', url })] }));
    expect(urlsIn('https://news.example/1')).toContain(
      '"text":"[1] Westshire told to improve","size":"Small","selectAction":{"type":"Action.OpenUrl","url":"https://news.example/1"}',
    );
    for (const url of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://',
      `https://news.example/${'x'.repeat(1_000)}`,
    ])
      expect(urlsIn(url)).not.toContain('OpenUrl');
  });

  test('shows the address of a link that has no words', () => {
    expect(linesOf(paragraph({ text: '', url: 'https://news.example/1' }))).toEqual(['https://news.example/1']);
  });

  test('has a first line even where nothing is its title', () => {
    expect(textOfCard(toShared({ answer: { ...EMPTY, title: '' }, question: '' }, 'sam'))).toBe(' \nShared by sam');
  });

  test('cuts a long title and shows it whole below', () => {
    const title = `Not found in the articles: ${'caseloads '.repeat(30).trim()}`;
    const [cut, whole] = textOfCard(toCard({ ...EMPTY, title })).split('\n');
    expect(cut).toHaveLength(150);
    expect(cut?.endsWith('…')).toBe(true);
    expect(whole).toBe(title);
  });

  test('is read in its fallback as lines that fit, without any mark-up', () => {
    const answer = {
      ...EMPTY,
      elements: [paragraph('*High* caseloads ', { text: '[x](http://y)', cite: 1 }), note('_'.repeat(990))],
    };
    expect(toCard(answer).fallbackText).toBe('Caseloads\n\\*High\\* caseloads [x\\](http://y) [1]');
  });
});

describe('a card that is sent', () => {
  test('says its title in notifications, and has no text beside it', () => {
    const card = toCard({ ...EMPTY, title: '*Case*\nloads' });
    expect(toOutgoing(card)).toEqual({ type: 'message', summary: '*Case* loads', card });
  });

  test('opens in a dialog under a title', () => {
    const card = toCard(EMPTY);
    expect(toTask('Copy quote', card)).toEqual({
      task: {
        type: 'continue',
        value: {
          title: 'Copy quote',
          height: 'medium',
          width: 'medium',
          card: { contentType: 'application/vnd.microsoft.card.adaptive', content: card },
        },
      },
    });
  });
});

const MARKS = [
  '<at>Sam</at>',
  '[x](javascript:alert(1))',
  '**bold**',
  '_i_',
  '<script>alert(1)</script>',
  '&lt;b&gt;',
  '# h',
];
const DATES = [
  '{{DATE(2020-01-01T00:00:00Z, SHORT)}}',
  '{{TIME(2020-01-01T00:00:00Z)}}',
  '{{{{DATE(2020)}}',
  '{{date(',
];
const ODD = ['\u202Eright to left', 'ש', '\u200B', '\uD800', '\uDC00', '👍', '\u001b[2J', '\n', '\t', ' ', '\u2028'];

/** What an article, a name or a person may hold. */
const HOSTILE = fc
  .array(fc.oneof(fc.constantFrom(...MARKS, ...DATES, ...ODD), fc.string({ unit: 'binary', maxLength: 6 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''))
  .filter((words) => words !== '');

/** An answer that says the words in every place that words can stand. */
const toAnswer = (words: string): Answer => ({
  title: words,
  elements: [
    section(words, [bullets([[{ text: words, cite: 1 }]])]),
    { kind: 'quote', text: [words as Verbatim], attribution: [{ text: words, strong: true }] },
    { kind: 'fields', fields: [{ label: words, value: [{ text: words, url: `https://x.example/${words}` }] }] },
    paragraph({ text: words, url: words }),
    note(words),
  ],
  sources: [{ articleId: words, headline: words, file: words, publisher: words, url: words }],
  followUps: [{ label: words, question: words }],
});

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('inlines' in value && Array.isArray(value.inlines))
    return value.inlines.map((inline) => (typeof inline === 'string' ? inline : inline.text));
  return Object.values(value).flatMap(textsIn);
}

/** What a renderer would take for a day of its own. */
const DAY = /\{\{(?:DATE|TIME)\(/i; // {{DATE(2016-05-01T09:00:00Z)}}

describe('whatever an article, a name or a question says', () => {
  test('is read as the characters that it is, in 10,000 cards', () => {
    const figures = { strings: 0, obeyed: 0 };
    fc.assert(
      fc.property(HOSTILE, (words) => {
        const card = toShared({ answer: toAnswer(words), question: words, offers: ['report'] }, words);
        const literal = toLiteral(words);
        const obeyed = textsIn(card).filter((text) => DAY.test(text));
        figures.strings += 1;
        figures.obeyed += obeyed.length;
        expect(obeyed).toEqual([]);
        expect(findCardFaults(card)).toEqual([]);
        const read = textOfCard(card);
        expect(read).toContain(`• ${literal.trimEnd()} [1]`);
        for (const line of [literal, `“${literal}”`, `— ${literal}`]) expect(read.split('\n')).toContain(line);
      }),
      { numRuns: 10_000 },
    );
    printFigures('words that a card would obey', figures);
  });

  test('is the same characters in the fallback, once its escapes are undone', () => {
    fc.assert(
      fc.property(HOSTILE, (words) => {
        const { fallbackText } = toCard({ ...EMPTY, title: 'x', elements: [paragraph(words)] });
        expect(fallbackText.replace(/\\([\\`*_~<{\]])/g, '$1')).toBe(`x\n${toLiteral(words)}`);
        expect(DAY.test(fallbackText)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  test('keeps the rules of cards on a button too', () => {
    fc.assert(
      fc.property(HOSTILE, (words) => {
        const reply = {
          answer: toAnswer(words),
          question: words,
          offers: ['share', 'report', 'copy'],
          key: '1',
        } as const;
        expect(findCardFaults(toReply({ ...reply, from: { question: words } }))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
