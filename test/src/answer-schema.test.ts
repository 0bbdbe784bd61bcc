import { describe, expect, test } from '@jest/globals';
import { answerSchema } from '../../src/answer-schema.js';
import { ASKER, createSampleBot } from './sample-bot.js';

const EMPTY = { title: 'Nothing', elements: [], sources: [], followUps: [] };

describe('the schema of a stored answer', () => {
  test('reads an answer with every element as the answer it was', async () => {
    const answer = await createSampleBot().ask('/echo caseloads', ASKER);
    expect(answerSchema.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
  });

  test('reads a picture, and what there is a picture of', () => {
    const image = { kind: 'image', url: 'https://bot.example.org/ledger.png', alt: 'The ledger.' };
    const stored = { ...EMPTY, elements: [image], picture: 'ledger' };
    expect(answerSchema.parse(JSON.parse(JSON.stringify(stored)))).toStrictEqual(stored);
  });

  test('reads what an answer leaves out as left out', async () => {
    const answer = await createSampleBot().ask('/sources', ASKER);
    const read = answerSchema.parse(JSON.parse(JSON.stringify(answer)));
    expect(read.sources[1]).toStrictEqual(answer.sources[1]);
    expect('publisher' in (read.sources[1] ?? {})).toBe(false);
  });

  test('reads an answer that came with files without them', () => {
    const files = [{ name: 'pack.csv', mediaType: 'text/csv', read: async () => new Uint8Array() }];
    const stored = JSON.parse(JSON.stringify({ ...EMPTY, files }));
    expect(answerSchema.parse(stored)).toStrictEqual(EMPTY);
  });

  test.each([
    ['an element of an unknown kind', { ...EMPTY, elements: [{ kind: 'sound', url: 'https://echo.example' }] }],
    [
      'a picture without words inside a section',
      {
        ...EMPTY,
        elements: [{ kind: 'section', heading: 'A', elements: [{ kind: 'image', url: 'https://echo.example' }] }],
      },
    ],
    ['a field that no run has', { ...EMPTY, elements: [{ kind: 'paragraph', runs: [{ text: 'a', html: '<b>' }] }] }],
    ['a source number below 1', { ...EMPTY, elements: [{ kind: 'paragraph', runs: [{ text: 'a', cite: 0 }] }] }],
    ['an answer without a title', { elements: [], sources: [], followUps: [] }],
    ['a quotation that is no text', { ...EMPTY, elements: [{ kind: 'quote', text: [7], attribution: [] }] }],
  ])('refuses %s', (_, stored) => {
    expect(answerSchema.safeParse(stored).success).toBe(false);
  });
});
