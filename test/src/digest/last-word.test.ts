import { describe, expect, test } from '@jest/globals';
import { buildIndex } from '../../../index/build.js';
import type { Finding } from '../../../index/model.js';
import { findTelling, isWhole, tellWord } from '../../../src/digest/last-word.js';
import { startWriting } from '../../../src/evidence/citing.js';

const SENTENCE =
  'The report said that high turnover and late plans had slowed the work, and have left some children at risk.';
const TEXTS = [
  SENTENCE,
  'It noted ‘weak’ records and ‘over-optimism’ about agreements with parents.',
  'Ms Hall praised the staff of the service, saying: “They are the best.”',
  'Of course that is a good thing, but we are not where we should be.',
];
const INDEX = buildIndex([{ id: 'a', file: 'a.txt', text: ['A council service', ...TEXTS].join('\n\n') }]);

/** A finding at some words of the articles. */
function at(words: string, more: Partial<Finding> = {}): Finding {
  const passages = INDEX.articles[0]?.passages ?? [];
  const passage = passages.findIndex(({ text }) => text.includes(words));
  const start = passages[passage]?.text.indexOf(words) ?? -1;
  return {
    id: words,
    polarity: 'weakness',
    by: { kind: 'body', name: 'Ofsted' },
    independent: true,
    themes: ['caseloads'],
    citation: { articleId: 'a', passage, start, end: start + words.length },
    ...more,
  };
}

const wordsOf = (finding: Finding): string =>
  tellWord(startWriting(INDEX), finding)
    .map(({ text }) => text)
    .join('');

describe('a last word', () => {
  test.each([
    ['have left some children at risk.', false],
    ['over-optimism’ about agreements with parents.', false],
    ['praised the staff of the service, saying', false],
    ['Of course that is a good thing, but we are not where we should be.', false],
    ['high turnover and late plans', true],
    ['over-optimism', true],
    ['They are the best.', true],
  ])('makes sense alone: %j is %j', (words, whole) => {
    expect(isWhole(INDEX, at(words))).toBe(whole);
  });

  test('is told with the whole sentence where its words make no sense alone', () => {
    expect(wordsOf(at('have left some children at risk.'))).toBe(`Ofsted, date not stated: “${SENTENCE}”`);
    expect(wordsOf(at('high turnover and late plans'))).toBe('Ofsted, date not stated: “high turnover and late plans”');
  });

  test('says where it is praise or mixed', () => {
    expect(wordsOf(at('They are the best.', { polarity: 'strength' }))).toContain('Ofsted, date not stated (praise): ');
    expect(wordsOf(at('They are the best.', { polarity: 'mixed' }))).toContain('Ofsted, date not stated (mixed): ');
  });

  test('is of its finder before hearsay, about its theme before others, and plain before mixed', () => {
    const words = ['high turnover', 'late plans', 'slowed the work', 'children at risk'] as const;
    const hearsay = at(words[0], { reportedBy: { kind: 'body', name: 'the council' } });
    const aside = at(words[1], { themes: ['recording', 'caseloads'] });
    const mixed = at(words[2], { polarity: 'mixed' });
    const plain = at(words[3]);
    const best = (...findings: readonly Finding[]) => findTelling(INDEX, findings, 'caseloads')?.id;
    expect(best(hearsay, aside, mixed, plain)).toBe(words[3]);
    expect(best(hearsay, aside, mixed)).toBe(words[2]);
    expect(best(hearsay, aside)).toBe(words[1]);
    expect(best()).toBeUndefined();
  });

  test('is the latest of equals', () => {
    const older = at('late plans', { when: { date: '2016', basis: 'stated' } });
    const newer = at('high turnover', { when: { date: '2017', basis: 'stated' } });
    expect(findTelling(INDEX, [newer, older], 'caseloads')).toBe(newer);
    expect(findTelling(INDEX, [older, newer], 'caseloads')).toBe(newer);
  });
});
