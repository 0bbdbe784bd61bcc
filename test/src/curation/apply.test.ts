import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ArticleIndex, Citation } from '../../../index/model.js';
import { verbatim } from '../../../index/verbatim.js';
import { applyCorrections } from '../../../src/curation/apply.js';
import type { Change, Correction } from '../../../src/curation/correction.js';
import { nameChanged, nameStanding } from '../../../src/curation/correction-wording.js';
import { restingCorrections } from '../../../src/curation/resting.js';
import { targetOf } from '../../../src/curation/standing-corrections.js';
import { marksOf } from '../../../src/digest/snapshot.js';
import { correction, WESTMOOR, withdrawal } from './westmoor.js';

const DATE: Change = { kind: 'date', factId: 'first:2:45', date: '2014-05-19' };
const STATUS: Change = { kind: 'status', theme: 'caseloads', status: 'resolved' };

/** What the index tells of what a change is about, after some corrections. */
const toldAfter = (about: Change, ...corrections: readonly Correction[]): string | undefined =>
  nameStanding(applyCorrections(WESTMOOR, corrections), about);

describe('a correction changes what is told', () => {
  test.each<[string, Change, string, string]>([
    ['date of a finding', DATE, 'May 2014', '19 May 2014'],
    [
      'date of an article',
      { kind: 'date', factId: 'second', date: '2016-04-02' },
      'between April and September 2016',
      '2 April 2016',
    ],
    [
      'date of a quotation',
      { kind: 'date', factId: 'quotation:second:2:11', date: '2016-03' },
      'between April and September 2016',
      'March 2016',
    ],
    [
      'date of a visit',
      { kind: 'date', factId: 'milestone:third:1:75', date: '2018-06-12' },
      'June 2018',
      '12 June 2018',
    ],
    [
      'speaker of a quotation',
      { kind: 'speaker', factId: 'quotation:second:2:11', speaker: { kind: 'person', personId: 'smith' } },
      'Ben Carter',
      'Anna Smith',
    ],
    [
      'speaker whom nobody knows',
      { kind: 'speaker', factId: 'quotation:second:2:11' },
      'Ben Carter',
      'speaker not known',
    ],
    [
      'finder of a finding',
      { kind: 'speaker', factId: 'third:2:0', speaker: { kind: 'body', name: 'the newspaper' } },
      'Ofsted',
      'the newspaper',
    ],
    [
      'theme of a finding',
      { kind: 'theme', factId: 'third:2:0', themes: ['recording', 'workforce'] },
      'caseloads',
      'recording and staff turnover and morale',
    ],
    [
      'post, with the organisation beside it',
      {
        kind: 'role',
        personId: 'carter',
        from: 'cabinet member for children’s services, Westmoor Council',
        to: 'leader of the council',
      },
      'cabinet member for children’s services, Westmoor Council',
      'leader of the council',
    ],
    ['status', STATUS, 'still open', 'resolved'],
  ])('%s', (_what, change, before, after) => {
    expect(nameStanding(WESTMOOR, change)).toBe(before);
    expect(toldAfter(change, correction('c', change))).toBe(after);
  });

  test('and leaves a mark of who, when, why, with what evidence, and what was read', () => {
    const { findings } = applyCorrections(WESTMOOR, [correction('c', DATE, { evidence: 'page 4' })]);
    expect(findings.find(({ id }) => id === 'first:2:45')?.corrected).toEqual({
      id: 'c',
      kind: 'date',
      was: 'May 2014',
      by: 'kim',
      at: '2026-11-24T08:00:00.000Z',
      reason: 'the minutes say so',
      evidence: 'page 4',
    });
  });
});

describe('of several corrections', () => {
  const later: Change = { ...DATE, date: '2014-05-20' };
  test.each<[string, readonly Correction[], string]>([
    ['the later of one target counts', [correction('a', DATE), correction('b', later)], '20 May 2014'],
    ['one that is taken back does not', [correction('a', DATE), withdrawal('b', 'a')], 'May 2014'],
    [
      'the earlier counts again once the later is taken back',
      [correction('a', DATE), correction('b', later), withdrawal('c', 'b')],
      '19 May 2014',
    ],
    [
      'taking back the taking back brings it back',
      [correction('a', DATE), withdrawal('b', 'a'), withdrawal('c', 'b')],
      '19 May 2014',
    ],
    ['one that is no date does not', [correction('a', { ...DATE, date: 'soon' })], 'May 2014'],
  ])('%s', (_what, corrections, told) => {
    expect(toldAfter(DATE, ...corrections)).toBe(told);
  });

  test('the mark tells what was read, not what another correction said', () => {
    const { findings } = applyCorrections(WESTMOOR, [correction('a', DATE), correction('b', later)]);
    expect(findings.flatMap(marksOf).map(({ id, was }) => `${id}: ${was}`)).toEqual(['b: May 2014']);
  });
});

describe('what was taken from a date goes with it', () => {
  const visit: Change = { kind: 'date', factId: 'milestone:first:1:44', date: '2014-05-12' };
  const whenOf = (index: ArticleIndex) => index.findings.map(({ id, when }) => `${id} ${when?.date}`);

  test('the findings of a visit go with the visit', () => {
    expect(whenOf(applyCorrections(WESTMOOR, [correction('c', visit)])).slice(0, 2)).toEqual([
      'first:2:0 2014-05-12',
      'first:2:45 2014-05-12',
    ]);
  });

  test('but not one whose own date a person put right', () => {
    expect(whenOf(applyCorrections(WESTMOOR, [correction('a', DATE), correction('b', visit)])).slice(0, 2)).toEqual([
      'first:2:0 2014-05-12',
      'first:2:45 2014-05-19',
    ]);
  });

  test('quotations, findings and posts that only their article dates go with the article', () => {
    const corrected = applyCorrections(WESTMOOR, [
      correction('c', { kind: 'date', factId: 'second', date: '2016-04-02' }),
    ]);
    expect(corrected.quotes.slice(1).map(({ when }) => when?.date)).toEqual(['2016-04-02', '2016-04-02']);
    expect(corrected.findings.find(({ id }) => id === 'second:2:11')?.when?.date).toBe('2016-04-02');
    expect(corrected.people.find(({ id }) => id === 'carter')?.roles[0]?.lastSeen?.date).toBe('2016-04-02');
  });

  test('articles and visits stand in the new order of time', () => {
    const corrected = applyCorrections(WESTMOOR, [
      correction('a', { kind: 'date', factId: 'third', date: '2013' }),
      correction('b', { kind: 'date', factId: 'milestone:third:1:75', date: '2013' }),
    ]);
    expect(corrected.articles.map(({ id }) => id)).toEqual(['third', 'first', 'second']);
    expect(corrected.milestones.map(({ id }) => id)).toEqual(['third:1:75', 'first:1:44']);
  });
});

describe('two facts that begin at one place', () => {
  test('are put right apart', () => {
    const corrected = applyCorrections(WESTMOOR, [
      correction('c', { kind: 'date', factId: 'second:2:11', date: '2016-03' }),
    ]);
    expect(corrected.findings.find(({ id }) => id === 'second:2:11')?.when?.date).toBe('2016-03');
    expect(corrected.quotes.find(({ id }) => id === 'second:2:11')?.when?.date).toBe('2016-04/2016-09');
  });

  test('a finding in the words of a quotation goes with its speaker', () => {
    const corrected = applyCorrections(WESTMOOR, [
      correction('c', { kind: 'speaker', factId: 'quotation:second:2:11', speaker: { kind: 'body', name: 'Ofsted' } }),
    ]);
    expect(corrected.findings.find(({ id }) => id === 'second:2:11')).toMatchObject({
      by: { kind: 'body', name: 'Ofsted' },
      independent: true,
      corrected: { was: 'Ben Carter' },
    });
  });

  test('a finding in words of which nobody knows the speaker is no finding of the old one', () => {
    const { findings } = applyCorrections(WESTMOOR, [
      correction('c', { kind: 'speaker', factId: 'quotation:second:2:11' }),
    ]);
    expect(findings.find(({ id }) => id === 'second:2:11')).toMatchObject({
      by: { kind: 'body', name: 'a speaker who is not known' },
      independent: false,
    });
  });
});

describe('the ledger follows', () => {
  const statusesOf = ({ weaknesses }: ArticleIndex) => weaknesses.map(({ theme, status }) => `${theme} ${status}`);

  test('a theme that is corrected moves a finding to another weakness', () => {
    const corrected = applyCorrections(WESTMOOR, [
      correction('c', { kind: 'theme', factId: 'third:2:0', themes: ['recording'] }),
    ]);
    expect(statusesOf(corrected)).toContain('recording open');
  });

  test('a finder that is corrected counts or no longer counts as independent', () => {
    const corrected = applyCorrections(WESTMOOR, [
      correction('c', { kind: 'speaker', factId: 'third:3:0', speaker: { kind: 'body', name: 'the newspaper' } }),
    ]);
    expect(statusesOf(WESTMOOR)).toContain('recording resolved');
    expect(statusesOf(corrected)).toContain('recording open');
  });

  test('a status that a person set gives way to a later word of an independent body', () => {
    const set = correction('c', STATUS, { at: '2017-01-01T00:00:00.000Z' });
    const corrected = applyCorrections(WESTMOOR, [set]);
    expect(statusesOf(corrected)).toContain('caseloads open');
    expect(restingCorrections(corrected, [set])).toEqual([set]);
  });
});

test('corrections that find no fact rest, and name themselves', () => {
  const lost = [
    correction('a', { kind: 'date', factId: 'first:9:9', date: '2014' }),
    correction('b', { kind: 'role', personId: 'carter', from: 'mayor', to: 'leader' }),
    correction('c', { kind: 'status', theme: 'adoption', status: 'resolved' }),
    correction('d', {
      kind: 'speaker',
      factId: 'quotation:second:2:11',
      speaker: { kind: 'person', personId: 'nobody' },
    }),
  ];
  const corrected = applyCorrections(WESTMOOR, [...lost, correction('e', DATE)]);
  expect(restingCorrections(corrected, [...lost, correction('e', DATE)])).toEqual(lost);
});

const withoutFunctions = (index: ArticleIndex) => JSON.parse(JSON.stringify(index));

const EDTF = ['2014', '2015-03', '2016-04-02', '2017-21', '2013-01/2013-04'];
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('date' as const),
    factId: fc.constantFrom(
      ...WESTMOOR.articles.map(({ id }) => id),
      ...WESTMOOR.findings.map(({ id }) => id),
      ...WESTMOOR.quotes.map(({ id }) => `quotation:${id}`),
      ...WESTMOOR.milestones.map(({ id }) => `milestone:${id}`),
    ),
    date: fc.constantFrom(...EDTF),
  }),
  fc.record({
    kind: fc.constant('speaker' as const),
    factId: fc.constantFrom(...WESTMOOR.quotes.map(({ id }) => `quotation:${id}`), 'third:2:0', 'second:2:11'),
    speaker: fc.constantFrom({ kind: 'person' as const, personId: 'smith' }, { kind: 'body' as const, name: 'Ofsted' }),
  }),
  fc.record({
    kind: fc.constant('theme' as const),
    factId: fc.constantFrom(...WESTMOOR.findings.map(({ id }) => id)),
    themes: fc.subarray(['caseloads', 'recording', 'adoption']),
  }),
  fc.record({
    kind: fc.constant('role' as const),
    personId: fc.constant('smith'),
    from: fc.constant('director of children’s services'),
    to: fc.constantFrom('chief executive', 'leader'),
  }),
  fc.record({
    kind: fc.constant('status' as const),
    theme: fc.constantFrom(...WESTMOOR.weaknesses.map(({ theme }) => theme)),
    status: fc.constantFrom('open' as const, 'improving' as const, 'resolved' as const),
  }),
);

const trails = fc
  .array(changes, { maxLength: 8 })
  .map((made) => made.map((change, at) => correction(`c${at}`, change)));

const citationsOf = ({ findings, quotes, milestones, people }: ArticleIndex): Citation[] => [
  ...findings.map(({ citation }) => citation),
  ...[...quotes, ...milestones, ...people.flatMap(({ roles }) => roles)].flatMap(({ citations }) => [...citations]),
  ...[...findings, ...quotes].flatMap(({ when }) => when?.clue ?? []),
];

describe('whatever is corrected', () => {
  test('the index as read stays as it is, and so does every passage', () => {
    const before = withoutFunctions(WESTMOOR);
    fc.assert(
      fc.property(trails, (trail) => {
        const { articles } = applyCorrections(WESTMOOR, trail);
        const passages = new Map(articles.map(({ id, passages: own }) => [id, own]));
        expect(WESTMOOR.articles.every(({ id, passages: own }) => passages.get(id) === own)).toBe(true);
        expect(withoutFunctions(WESTMOOR)).toEqual(before);
      }),
    );
  });

  test('undoing all of it gives the index as read', () => {
    fc.assert(
      fc.property(trails, (trail) => {
        const undone = trail.map(({ id }, at) => withdrawal(`w${at}`, id));
        expect(applyCorrections(WESTMOOR, [...trail, ...undone])).toBe(WESTMOOR);
      }),
    );
  });

  test('the order of corrections of different targets makes no difference', () => {
    const apart = trails.map((trail) => [...new Map(trail.map((each) => [targetOf(each.change), each])).values()]);
    fc.assert(
      fc.property(
        apart.chain((trail) => fc.tuple(fc.constant(trail), fc.shuffledSubarray(trail, { minLength: trail.length }))),
        ([trail, shuffled]) => {
          const [one, other] = [trail, shuffled].map((each) => withoutFunctions(applyCorrections(WESTMOOR, each)));
          expect(one).toEqual(other);
        },
      ),
    );
  });

  test('every citation has its words', () => {
    fc.assert(
      fc.property(trails, (trail) => {
        const corrected = applyCorrections(WESTMOOR, trail);
        for (const citation of citationsOf(corrected)) expect(verbatim(corrected, citation)).not.toBe('');
      }),
    );
  });

  test('what a person put right is what is told, but for a status that is overtaken', () => {
    fc.assert(
      fc.property(changes, (change) => {
        const corrected = applyCorrections(WESTMOOR, [correction('c', change)]);
        expect(nameStanding(corrected, change)).toBe(nameChanged(corrected, change));
      }),
    );
  });
});
