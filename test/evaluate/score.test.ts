import { describe, expect, test } from '@jest/globals';
import { scoreDates, toEdtf } from '../../evaluate/dates.js';
import { scoreFindings } from '../../evaluate/findings.js';
import { scoreIntervals } from '../../evaluate/intervals.js';
import { scoreMilestones } from '../../evaluate/milestones.js';
import { normalise } from '../../evaluate/normalise.js';
import { scorePeople } from '../../evaluate/people.js';
import { readGrades } from '../../evaluate/questions.js';
import { scoreQuotes } from '../../evaluate/quotes.js';
import { scoreReading } from '../../evaluate/reading.js';
import { countMistakes, countRight, formatRows, meetsTarget, type Row } from '../../evaluate/rows.js';
import { scoreWeaknesses } from '../../evaluate/weaknesses.js';
import type { ArticleIndex } from '../../index/model.js';
import { article, cite, index, labels } from './small-index.js';

type Score = (index: ArticleIndex, from: typeof labels) => Row[];

const scores: readonly [string, Score][] = [
  ['reading', scoreReading],
  ['quotes', scoreQuotes],
  ['people', scorePeople],
  ['dates', scoreDates],
  ['intervals', scoreIntervals],
  ['milestones', scoreMilestones],
  ['findings', scoreFindings],
  ['weaknesses', scoreWeaknesses],
];

/** The rows of a changed index as `name: value`, those that are at their best left out. */
function shortcomings(score: Score, change: Partial<ArticleIndex>): Record<string, number> {
  const rows = score({ ...index, ...change }, labels).filter((row) => row.value !== (row.of ?? 0));
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

describe('an index that says all that is labelled', () => {
  test.each(scores)('has nothing missed in its %s', (_, score) => {
    expect(score(index, labels).flatMap(({ missed }) => missed)).toEqual([]);
    expect(shortcomings(score, {})).toEqual({});
  });
});

describe('an index of no articles', () => {
  const empty = { articles: [], dates: [], people: [], quotes: [], milestones: [], findings: [], weaknesses: [] };

  test.each(scores)('gets no point for its %s', (_, score) => {
    const rows = score({ ...index, ...empty }, labels).filter((row) => row.of !== undefined && row.of > 0);
    expect(rows.map(({ value }) => value)).toEqual(rows.map(() => 0));
  });
});

describe('quotations', () => {
  const [first, second] = index.quotes;
  if (first === undefined || second === undefined) throw new Error('The small index has two quotations');

  test('split into two are found, but not as one group', () => {
    const [start, end] = second.citations;
    const quotes = [
      first,
      { ...second, citations: [start] as const },
      { ...second, citations: [end ?? start] as const },
    ];
    expect(shortcomings(scoreQuotes, { quotes })).toEqual({ 'quotations, their segments together': 1 });
  });

  test('joined with the one before are found, but neither group is right', () => {
    const quotes = [{ ...second, citations: [first.citations[0], ...second.citations] as const }];
    expect(shortcomings(scoreQuotes, { quotes })).toMatchObject({
      'quotations, their segments together': 0,
      speakers: 1,
    });
  });

  test('given to somebody else cost their speaker only', () => {
    const quotes = [first, { ...second, speaker: { kind: 'body', name: 'Ofsted' } as const }];
    expect(shortcomings(scoreQuotes, { quotes })).toEqual({ speakers: 1, 'speakers of full quotations': 0 });
  });

  test('that the reader did not mark count as mistakes', () => {
    const quotes = [...index.quotes, { ...first, citations: [cite('inspectors visited')] as const }];
    expect(shortcomings(scoreQuotes, { quotes })).toEqual({ 'quotations that are none': 1 });
  });
});

describe('dates', () => {
  test('with another value are wrong, with the same days in other words are right', () => {
    const [date] = index.dates;
    const valued = (value: string) => (date ? [{ ...date, date: value }] : []);
    expect(shortcomings(scoreDates, { dates: valued('2018-03') })).toEqual({ 'date expressions and their value': 0 });
    expect(shortcomings(scoreDates, { dates: valued('2019-03-01/2019-03-31') })).toEqual({});
  });

  test.each([
    ['2018-summer', '2018-22'],
    ['2018-09-24/30', '2018-09-24/2018-09-30'],
    ['2016-06/2016-11', '2016-06/2016-11'],
    ['2014', '2014'],
  ])('labelled %s are read as %s', (label, edtf) => {
    expect(toEdtf(label)).toBe(edtf);
  });
});

describe('intervals', () => {
  const dated = (published: NonNullable<typeof article.published>) => ({ articles: [{ ...article, published }] });

  test('count when they are worked out, not when a person supplied them', () => {
    expect(shortcomings(scoreIntervals, dated({ date: '2019-04', basis: 'supplied' }))).toEqual({
      'articles dated within the interval': 0,
    });
  });

  test('of one day are an invention where the day is not stated', () => {
    expect(shortcomings(scoreIntervals, dated({ date: '2019-04-01', basis: 'inferred' }))).toEqual({
      'publication days that were invented': 1,
    });
  });
});

describe('milestones', () => {
  test('with a grade that nobody gave are a mistake', () => {
    const [visit] = index.milestones;
    const judgements = [{ area: 'overall', grade: 'good' as const, citation: cite('making progress') }];
    expect(shortcomings(scoreMilestones, { milestones: visit ? [{ ...visit, judgements }] : [] })).toEqual({
      'grades where none was given': 1,
    });
  });
});

describe('weaknesses', () => {
  test('called resolved without an independent praise are a mistake', () => {
    const weaknesses = [{ theme: 'pace', status: 'resolved' as const, history: index.findings }];
    expect(shortcomings(scoreWeaknesses, { weaknesses })).toEqual({
      'status of weaknesses': 0,
      'weaknesses resolved by a claim of the council': 1,
    });
  });
});

describe('answers', () => {
  test('are right where a complete grading does not name them', () => {
    const outcomes = readGrades([{ id: 'a1' }, { id: 'a2' }], 'FAIL a2 who empty answer\n1/2 right\n');
    expect(outcomes.map(({ isRight }) => isRight)).toEqual([true, false]);
  });

  test('are not right where the grading broke off', () => {
    expect(readGrades([{ id: 'a1' }], '')).toEqual([{ label: 'a1 not graded', isRight: false }]);
  });
});

describe('normalise', () => {
  test.each([
    ["'˜still a lot of work'", "'still a lot of work'"],
    ['- Social work  “practice”\u00a0– too weak.', "social work 'practice' - too weak"],
    ['Well?!', 'well'],
  ])('reads %j as %j', (text, normal) => {
    expect(normalise(text)).toBe(normal);
  });
});

describe('rows', () => {
  const outcomes = [
    { label: 'one', isRight: true },
    { label: 'two', isRight: false },
  ];

  test('show what was missed only when asked to', () => {
    const rows = [countRight('things', outcomes, 2), countMistakes('errors', [])];
    expect(formatRows(rows, false).map((line) => line.replaceAll(/ +/g, ' '))).toEqual([
      '✗ things 1/2 ≥ 2',
      '✓ errors 0 ≤ 0',
    ]);
    expect(formatRows(rows, true)[1]).toBe('      two');
  });

  test('without a target meet it', () => {
    expect(meetsTarget(countRight('things', outcomes))).toBe(true);
    expect(meetsTarget(countMistakes('errors', ['a']))).toBe(false);
  });
});
