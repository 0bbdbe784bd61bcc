import { describe, expect, test } from '@jest/globals';
import { buildIndex } from '../../index/build.js';
import type { Milestone } from '../../index/model.js';

const file = (id: string, text: string) => ({ id, file: `${id}.txt`, text });

const milestonesOf = (...texts: string[]): readonly Milestone[] =>
  buildIndex(texts.map((text, at) => file(`00${at}`, text))).milestones;

const told = ({ kind, by, when }: Milestone): string => `${kind} ${by} ${when?.date}`;

describe('what counts as a milestone', () => {
  test('a monitoring visit carries its ordinal and no grade', () => {
    const [inspection, visit] = milestonesOf(
      'Inspectors return\n\nOfsted rated Ashford’s services inadequate in June 2018.\n\nThe letter follows the second monitoring visit from Ofsted in January 2019.',
    );
    expect(inspection && told(inspection)).toBe('inspection Ofsted 2018-06');
    expect(inspection?.judgements).toMatchObject([{ area: 'overall', grade: 'inadequate' }]);
    expect(visit).toMatchObject({ kind: 'monitoring-visit', ordinal: 2, judgements: [], when: { date: '2019-01' } });
  });

  test('social workers’ own monitoring visits to children are none', () => {
    expect(
      milestonesOf(
        'Report\n\nThe council was told to ensure that there was a robust system of monitoring visits for children.',
      ),
    ).toEqual([]);
  });

  test('a visit that is only announced is planned', () => {
    const [visit] = milestonesOf('News\n\nOfsted spoke in March 2019.\n\nA monitoring visit is planned for May 2019.');
    expect(visit).toMatchObject({ kind: 'monitoring-visit', planned: true, when: { date: '2019-05' } });
  });

  test('two dates in one sentence tell of two inspections, each with its own grade', () => {
    const found = milestonesOf(
      'News\n\nIn November 2017, the children’s services were re-inspected by Ofsted, following a previous rating of ‘Inadequate’ in 2014.\n\nThe service’s adoption department was rated ‘Good’ by Ofsted.',
    );
    expect(found.map(told)).toEqual(['inspection Ofsted 2014', 'inspection Ofsted 2017-11']);
    expect(found.map(({ judgements }) => judgements.map(({ area, grade }) => `${area} ${grade}`))).toEqual([
      ['overall inadequate'],
      ['adoption good'],
    ]);
  });
});

describe('a review without a date', () => {
  const REVIEW = 'The board heard of a three month review by the Department for Education.';
  const whenOf = (text: string): string | undefined =>
    milestonesOf(text).find(({ kind }) => kind === 'review')?.when?.date;

  test('ended after the inspection before it and by the newest day told of', () => {
    expect(
      whenOf(
        `News\n\nPublished 3 October 2018\n\nOfsted inspected the service in November 2017.\n\n${REVIEW} It met on 27 September 2018.`,
      ),
    ).toBe('2018-02/2018-09');
  });

  test('is not bound by a day of long ago', () => {
    expect(
      whenOf(
        `News\n\nPublished 3 October 2018\n\nOfsted inspected the service in November 2017.\n\nOn 5 March 2010 a boy was hurt.\n\n${REVIEW}`,
      ),
    ).toBe('2018-02/2018-10');
  });

  test('is not bound by an inspection too near for it', () => {
    expect(
      whenOf(`News\n\nPublished 3 December 2017\n\nOfsted inspected the service in November 2017.\n\n${REVIEW}`),
    ).toBe('2017-09/2017-12');
  });
});

describe('one milestone told by several articles', () => {
  test('a visit that two articles date by the same month is one', () => {
    const found = milestonesOf(
      'One\n\nThe latest monitoring visit by the Department for Education took place in November 2015.',
      'Two\n\nThe DfE wrote. The letter follows a visit by staff from the Department in November 2015.\n\nA notice came in January 2016.',
    );
    expect(found.filter(({ kind }) => kind === 'monitoring-visit')).toHaveLength(1);
    expect(found[0]?.citations.map(({ articleId }) => articleId)).toEqual(['000', '001']);
  });

  test('the date of a report is kept apart from that of its inspection', () => {
    const [inspection] = milestonesOf(
      'One\n\nThe service was slammed by Ofsted in August 2014.',
      'Two\n\nIt had a previous Ofsted rating of ‘Inadequate’ in 2014.',
    );
    expect(inspection).toMatchObject({ when: { date: '2014' }, published: { date: '2014-08' } });
  });

  test('every milestone has an id of its own', () => {
    const found = milestonesOf(
      'News\n\nIn November 2017, the services were re-inspected by Ofsted, following a previous rating of ‘Inadequate’ in 2014.',
    );
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });
});

describe('whose inspection it is', () => {
  test.each([
    'Auditors carried out an inspection of the care home in July 2018 and it was rated inadequate.',
    'The school was inspected in July 2018 and judged good.',
    'Inspectors spent two weeks in the county in July 2018.',
    'A monitoring visit took place in July 2018.',
  ])('nobody’s where the article never names Ofsted: %s', (text) => {
    expect(milestonesOf(`News\n\nChildren’s services were discussed.\n\n${text}`)).toEqual([]);
  });

  test.each([
    'Estyn carried out an inspection in July 2018 and rated the service inadequate.',
    'Auditors carried out an inspection of the service in July 2018 and it was rated inadequate.',
    'After an Ofsted report, auditors carried out an inspection in July 2018.',
    'The CQC carried out an inspection in July 2018.',
    'Health inspectors rated the kitchen inadequate in July 2018.',
    'The hospital was rated inadequate in July 2018.',
    'The CQC came in June. The service was rated inadequate in July 2018.',
  ])('not Ofsted’s where another inspects, though the article names Ofsted: %s', (text) => {
    expect(milestonesOf(`News\n\nOfsted declined to comment.\n\n${text}`)).toEqual([]);
  });

  test.each([
    'The service was rated inadequate in July 2018.',
    'Ofsted and the CQC carried out an inspection in July 2018.',
    'The council, which auditors had criticised, was rated inadequate by Ofsted in July 2018.',
  ])('Ofsted’s where the article names it and nobody nearer: %s', (text) => {
    expect(milestonesOf(`News\n\nOfsted declined to comment.\n\n${text}`).map(told)).toEqual([
      'inspection Ofsted 2018-07',
    ]);
  });

  test('a peer review is the LGA’s only where the article names it', () => {
    const review = 'A peer review took place in July 2018.';
    expect(milestonesOf(`News\n\n${review}`)).toEqual([]);
    expect(milestonesOf(`News\n\nThe LGA spoke.\n\n${review}`).map(told)).toEqual([
      'peer-review Local Government Association 2018-07',
    ]);
  });

  test('a peer review is that of the reviewers printed', () => {
    const found = milestonesOf(
      'News\n\nThe LGA spoke.\n\nA peer review by Essex County Council took place in July 2018.',
    );
    expect(found.map(told)).toEqual(['peer-review Essex County Council 2018-07']);
  });

  test('a notice is the department’s only where the article names the government', () => {
    const notice = 'An improvement notice was served in July 2018.';
    expect(milestonesOf(`News\n\n${notice}`)).toEqual([]);
    expect(milestonesOf(`News\n\nThe DfE spoke.\n\n${notice}`).map(told)).toEqual([
      'intervention Department for Education 2018-07',
    ]);
    expect(milestonesOf(`News\n\nThe DfE spoke.\n\nFire inspectors said so. The HSE ${notice}`)).toEqual([]);
  });

  test('a letter is the department’s only where a minister of its own wrote it', () => {
    expect(milestonesOf('News\n\nThe children’s minister sent a letter in July 2018.').map(told)).toEqual([
      'letter Department for Education 2018-07',
    ]);
    expect(milestonesOf('News\n\nThe shadow children’s minister sent a letter in July 2018.')).toEqual([]);
  });
});

describe('an inspection that the article looks back to', () => {
  const dated = 'News\n\nThe letter was published on 3 May 2018.';

  test('does not take the grade that inspectors give now', () => {
    const [inspection, ...others] = milestonesOf(
      `${dated}\n\nOfsted’s previous inspection in 2012 rated the service good.\n\nInspectors judged the service to be inadequate.`,
    );
    expect(others).toEqual([]);
    expect(inspection?.when?.date).toBe('2012');
    expect(inspection?.judgements.map(({ grade }) => grade)).toEqual(['good']);
    expect(inspection?.citations.every(({ passage }) => passage === 2)).toBe(true);
  });

  test('takes it where the inspection is news', () => {
    const [inspection] = milestonesOf(
      `${dated}\n\nOfsted came for an inspection in March 2018.\n\nInspectors judged the service to be inadequate.`,
    );
    expect(inspection?.judgements.map(({ grade }) => grade)).toEqual(['inadequate']);
  });
});
