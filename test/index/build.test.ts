import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildIndex } from '../../index/build.js';
import { readCollection } from '../../index/collection.js';
import { compareDates, spanOf } from '../../index/edtf.js';
import type { ArticleIndex, Citation, When } from '../../index/model.js';
import { readText } from '../../index/reading.js';
import { verbatim } from '../../index/verbatim.js';

const whensOf = (index: ArticleIndex): When[] =>
  [
    ...index.articles.map(({ published }) => published),
    ...index.milestones.flatMap(({ when, published }) => [when, published]),
    ...index.findings.map(({ when }) => when),
    ...index.quotes.map(({ when }) => when),
    ...index.people.flatMap(({ roles }) =>
      roles.flatMap(({ firstSeen, lastSeen, since }) => [firstSeen, lastSeen, since]),
    ),
  ].filter((when) => when !== undefined);

const citationsOf = (index: ArticleIndex): Citation[] => [
  ...index.dates.map(({ citation }) => citation),
  ...index.people.flatMap(({ mentions, roles }) => [...mentions, ...roles.flatMap(({ citations }) => citations)]),
  ...index.quotes.flatMap(({ citations, cue }) => [...citations, ...(cue ? [cue] : [])]),
  ...index.milestones.flatMap(({ citations, judgements }) => [
    ...citations,
    ...judgements.map(({ citation }) => citation),
  ]),
  ...index.findings.map(({ citation }) => citation),
  ...whensOf(index).flatMap(({ clue }) => (clue ? [clue] : [])),
];

describe('the five articles', () => {
  const index = buildIndex(readCollection('seeds'));

  test('stand in the order of time', () => {
    expect(index.articles.map(({ id }) => id)).toEqual(['004', '003', '001', '002', '000']);
  });

  test('every citation lies in its passage', () => {
    for (const citation of citationsOf(index)) expect(verbatim(index, citation)).not.toBe('');
  });

  test('every date can be read', () => {
    for (const { date } of whensOf(index)) expect(spanOf(date).from <= spanOf(date).to).toBe(true);
  });

  test('ids of facts are unique within their kind', () => {
    for (const facts of [index.quotes, index.milestones, index.findings, index.people]) {
      expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    }
  });

  test('milestones stand oldest first, and only inspections carry grades', () => {
    const dates = index.milestones.flatMap(({ when }) => (when ? [when.date] : []));
    expect(dates).toEqual([...dates].sort(compareDates));
    const graded = index.milestones.filter(({ judgements }) => judgements.length > 0);
    expect(new Set(graded.map(({ kind }) => kind))).toEqual(new Set(['inspection']));
  });

  test('no finding of the council is independent', () => {
    const own = index.findings.filter(
      ({ by }) => by.kind === 'person' && ['hazell', 'whyte', 'johnston'].includes(by.personId),
    );
    expect(own.filter(({ independent }) => independent)).toEqual([]);
  });

  test('reading the same files twice gives the same facts', () => {
    expect(JSON.stringify(buildIndex(readCollection('seeds')))).toBe(JSON.stringify(index));
  });
});

describe('any text', () => {
  const fragment = fc.oneof(
    fc.constantFrom(
      'Mr Smith said: “We have failed.”',
      'Ofsted rated it ‘Good’ in May 2018.',
      '“Open and never closed',
      '- A bullet',
      'Areas for improvement include:',
      'Last week',
      'Dr O’Neill-van der Berg’s ‘plan',
      '"',
      '’',
      '‘',
      '“”',
      'Cllr',
      'the report',
      'He added:',
      'Ofsted inspected the service in November 2017.',
      'The board heard of a three month review by the Department for Education.',
      'The council recently invited the Local Government Association to conduct a peer review.',
      'On 5 March 2010 a boy was hurt.',
      'Published 3 December 2017',
      'A further review by the government is planned in early summer.',
      'by',
      'Jan',
      '2017/18',
    ),
    fc.string({ maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );
  const text = fc
    .array(fc.tuple(fragment, fc.constantFrom(' ', '\n', '\n\n', ', ')), { maxLength: 14 })
    .map((parts) => parts.flat().join(''));

  test('is read, and every citation lies in its passage', () => {
    fc.assert(
      fc.property(text, (words) => {
        const index = buildIndex([{ id: 'a', file: 'a.txt', text: words }]);
        for (const citation of citationsOf(index)) expect(verbatim(index, citation)).not.toBe('');
        for (const { date } of whensOf(index)) expect(spanOf(date).from <= spanOf(date).to).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a reading', () => {
  test('tells every fact in words', () => {
    const reading = readText({
      id: 'one',
      file: 'one.txt',
      text: 'Council chief speaks\n\nOfsted rated Ashford’s children’s services inadequate in June 2018.\n\nAnna Lowe, director of children’s services, said: “Caseloads are too high.”\n',
      supplied: { published: '2018-07-03' },
    });
    expect(reading).toMatchObject({
      headline: 'Council chief speaks',
      published: { date: '2018-07-03', basis: 'supplied' },
      dates: [{ text: 'June 2018', value: '2018-06' }],
      people: [{ name: 'Anna Lowe', roles: [{ title: 'director of children’s services' }] }],
      quotes: [{ text: 'Caseloads are too high.', speaker: 'Anna Lowe', attribution: 'explicit', kind: 'full' }],
      milestones: [
        { kind: 'inspection', by: 'Ofsted', when: '2018-06', judgements: [{ area: 'overall', grade: 'inadequate' }] },
      ],
    });
  });

  test('of an empty text is empty but for its name', () => {
    expect(readText({ id: 'none', file: 'none.txt', text: '' })).toMatchObject({
      headline: 'none.txt',
      published: null,
      passages: [],
      quotes: [],
    });
  });
});
