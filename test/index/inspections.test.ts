import { describe, expect, test } from '@jest/globals';
import { readReport } from '../../index/inspections.js';
import { readText } from '../../index/reading.js';
import {
  AREA_SEND_2019,
  AREA_SEND_2024,
  ASSURANCE_VISIT,
  asText,
  FOCUSED_VISIT,
  ILACS,
  ILACS_FOUR_AREAS,
  JTAI,
  JTAI_2023,
  MONITORING_VISIT,
  MONITORING_VISIT_2022,
  SIF,
  SIF_2014,
} from './inspections/documents.js';

interface Facts {
  readonly title: string;
  readonly lines: readonly string[];
  readonly kind: string;
  readonly framework: string | null;
  readonly authority: string;
  readonly days: readonly [string, string];
  readonly published: string | null;
  readonly ordinal?: number;
  readonly leadInspector?: string;
  readonly grades?: Readonly<Record<string, string>>;
}

const DOCUMENTS: readonly Facts[] = [
  {
    title: 'an ILACS report with three areas, which prints no day of publication',
    lines: ILACS,
    kind: 'children-services-inspection',
    framework: 'ILACS',
    authority: 'Northshire',
    days: ['2019-09-30', '2019-10-11'],
    published: null,
    leadInspector: 'Anna-Marie O’Dell',
    grades: {
      'impact of leaders': 'requires-improvement',
      'children who need help and protection': 'inadequate',
      'children in care and care leavers': 'good',
      overall: 'inadequate',
    },
  },
  {
    title: 'an ILACS report with four areas, each broken over several lines',
    lines: ILACS_FOUR_AREAS,
    kind: 'children-services-inspection',
    framework: 'ILACS',
    authority: 'Westbridge',
    days: ['2024-01-29', '2024-02-09'],
    published: null,
    leadInspector: 'Tomos ap Rhys',
    grades: {
      'impact of leaders': 'good',
      'children who need help and protection': 'requires-improvement',
      'children in care': 'good',
      'care leavers': 'outstanding',
      overall: 'good',
    },
  },
  {
    title: 'a single inspection report with a numbered table',
    lines: SIF,
    kind: 'children-services-inspection',
    framework: 'SIF',
    authority: 'Southmere',
    days: ['2015-11-17', '2015-12-10'],
    published: '2016-02-12',
    leadInspector: 'Priya Raman',
    grades: {
      overall: 'requires-improvement',
      'children who need help and protection': 'requires-improvement',
      'children looked after and achieving permanence': 'requires-improvement',
      'adoption performance': 'good',
      'care leavers': 'inadequate',
      'leadership, management and governance': 'requires-improvement',
    },
  },
  {
    title: 'a single inspection report of 2014, whose first sentence has the overall judgement',
    lines: SIF_2014,
    kind: 'children-services-inspection',
    framework: 'SIF',
    authority: 'Eastvale',
    days: ['2014-04-29', '2014-05-21'],
    published: '2014-07-04',
    leadInspector: 'Gareth Llewellyn-Pugh',
    grades: {
      overall: 'inadequate',
      'children who need help and protection': 'inadequate',
      'children looked after and achieving permanence': 'requires-improvement',
      'adoption performance': 'outstanding',
      'care leavers': 'good',
      'leadership, management and governance': 'inadequate',
    },
  },
  {
    title: 'the letter of a second monitoring visit, dated at its head',
    lines: MONITORING_VISIT,
    kind: 'monitoring-visit',
    framework: null,
    authority: 'Northshire',
    days: ['2018-06-05', '2018-06-06'],
    published: '2018-07-12',
    ordinal: 2,
  },
  {
    title: 'the letter of a sixth and final monitoring visit over the end of a month',
    lines: MONITORING_VISIT_2022,
    kind: 'monitoring-visit',
    framework: 'ILACS',
    authority: 'Southmere',
    days: ['2022-11-30', '2022-12-01'],
    published: '2022-12-20',
    ordinal: 6,
  },
  {
    title: 'the letter of a focused visit',
    lines: FOCUSED_VISIT,
    kind: 'focused-visit',
    framework: 'ILACS',
    authority: 'Eastvale',
    days: ['2018-10-16', '2018-10-17'],
    published: '2018-11-13',
  },
  {
    title: 'the letter of a visit in the pandemic, whose lead inspector stands in a sentence',
    lines: ASSURANCE_VISIT,
    kind: 'focused-visit',
    framework: 'ILACS',
    authority: 'Westbridge',
    days: ['2020-11-02', '2020-11-06'],
    published: '2020-12-04',
    leadInspector: 'Ola Pattern',
  },
  {
    title: 'the letter of a joint targeted area inspection',
    lines: JTAI,
    kind: 'joint-targeted-area-inspection',
    framework: 'JTAI',
    authority: 'Northshire',
    days: ['2017-06-26', '2017-06-30'],
    published: '2017-09-01',
  },
  {
    title: 'the report of a joint targeted area inspection',
    lines: JTAI_2023,
    kind: 'joint-targeted-area-inspection',
    framework: 'JTAI',
    authority: 'Southmere',
    days: ['2023-04-17', '2023-04-21'],
    published: null,
    leadInspector: 'Una Sample',
  },
  {
    title: 'the letter of an area SEND inspection',
    lines: AREA_SEND_2019,
    kind: 'area-send-inspection',
    framework: 'Area SEND 2016',
    authority: 'Eastvale',
    days: ['2019-03-04', '2019-03-08'],
    published: '2019-05-21',
  },
  {
    title: 'the report of an area SEND inspection, beside the dates of the one before',
    lines: AREA_SEND_2024,
    kind: 'area-send-inspection',
    framework: 'Area SEND 2023',
    authority: 'Northshire',
    days: ['2024-02-26', '2024-03-01'],
    published: null,
    leadInspector: 'Max Sample',
  },
];

interface Named {
  readonly name: string;
  readonly roles: readonly { readonly title: string }[];
}

const read = (lines: readonly string[], width?: number) =>
  readText({ id: 'report', file: 'report.txt', text: asText(lines, width) });

function gradesOf(judgements: readonly { readonly area: string; readonly grade: string }[]): Record<string, string> {
  return Object.fromEntries(judgements.map(({ area, grade }) => [area, grade]));
}

describe.each(DOCUMENTS)('$title', (facts) => {
  test.each([
    ['a paragraph a line', undefined],
    ['wrapped as an extraction wraps it', 76],
  ])('is read with %s', (_, width) => {
    const { report, authority } = read(facts.lines, width);
    expect(authority).toBe(facts.authority);
    expect(report).toMatchObject({
      kind: facts.kind,
      framework: facts.framework,
      by: 'Ofsted',
      authority: facts.authority,
      start: facts.days[0],
      end: facts.days[1],
      ordinal: facts.ordinal ?? null,
      published: facts.published,
      publishedBasis: facts.published === null ? null : 'stated',
      leadInspector: facts.leadInspector ?? null,
      contradictions: [],
    });
    expect(gradesOf(report?.judgements ?? [])).toEqual(facts.grades ?? {});
  });

  test('names nobody but its lead inspector', () => {
    const named = read(facts.lines).people as readonly Named[];
    const people = named.map(({ name, roles }) => `${name}, ${roles[0]?.title.toLowerCase()}`);
    expect(people).toEqual(facts.leadInspector === undefined ? [] : [`${facts.leadInspector}, lead inspector`]);
  });
});

const ABOUT = 'The Office for Standards in Education, Children’s Services and Skills (Ofsted) inspects schools.';

describe('what is no inspection report', () => {
  test.each([
    [
      'an article on an inspection',
      'Ofsted rated children’s services inadequate after an inspection of Northshire children’s services in May 2019.',
    ],
    [
      'an article on a letter',
      'This letter, in which Ofsted gave the findings of its monitoring visit to Northshire, was published on 3 May 2019.',
    ],
    [
      'an article on a joint inspection',
      'The joint targeted area inspection of Northshire by Ofsted and HMI Probation took place between 3 and 7 May 2019.',
    ],
    [
      'a council’s minutes',
      'Members noted the joint targeted area inspection of Northshire by Ofsted. Dates of meetings: 3 May 2019.',
    ],
  ])('%s is read as an article', (_, text) => {
    const passages = [{ kind: 'paragraph' as const, text, line: 1 }];
    expect(readReport({ id: 'news', passages })).toBeUndefined();
  });
});

test('a report that looks back on a joint inspection is none itself', () => {
  const lines = ILACS.map((line) =>
    line.replace('the last inspection in 2015', 'the joint targeted area inspection in 2015'),
  );
  expect(read(lines).report?.kind).toBe('children-services-inspection');
});

test('a report on a school is read as an article', () => {
  const lines = [
    'Inspection of Northbrook School',
    'Inspection dates: 7 and 8 May 2019',
    'Overall effectiveness Good',
    ABOUT,
  ];
  expect(read(lines).report).toBeNull();
});

describe('what a report is called', () => {
  const headline = (...lines: string[]): string => read(lines).headline;

  test('its title, behind a council’s name on the line above', () => {
    expect(headline(...SIF_2014)).toMatch(/^Eastvale Council: Inspection of services for children in need/);
  });

  test('a letter’s title, and not the date or address that it opens with', () => {
    expect(headline(...MONITORING_VISIT)).toBe('Monitoring visit of Northshire children’s services');
  });
});

describe('dates that speak against the document', () => {
  const faultsIn = (lines: readonly string[], ...[from, to]: readonly [string, string]) => {
    const { report } = read(lines.map((line) => line.replace(from, to)));
    return { start: report?.start, faults: report?.contradictions.map(({ text }) => text) };
  };

  test('a visit that ends before it starts has no dates', () => {
    expect(faultsIn(MONITORING_VISIT, '5 and 6 June 2018', '4 May 2018 to 3 May 2018')).toEqual({
      start: null,
      faults: ['It ends (3 May 2018) before it starts (4 May 2018).'],
    });
  });

  test('an inspection of a year and two weeks has years that do not match', () => {
    expect(faultsIn(SIF_2014, '29 April 2014 to 21 May 2014', '29 April 2014 to 21 May 2015')).toEqual({
      start: null,
      faults: ['Its years do not match: 29 April 2014 to 21 May 2015.'],
    });
  });

  test('a day that no calendar has', () => {
    expect(faultsIn(ILACS_FOUR_AREAS, '9 February 2024', '30 February 2024')).toEqual({
      start: null,
      faults: ['It names a day that the calendar does not have.'],
    });
  });

  test('a letter dated before its visit keeps both dates', () => {
    expect(faultsIn(MONITORING_VISIT, '12 July 2018', '12 July 2017')).toEqual({
      start: '2018-06-05',
      faults: ['The document is dated (12 July 2017) before the visit ends (6 June 2018).'],
    });
  });

  test('a monitoring visit before the grade that it follows', () => {
    expect(faultsIn(MONITORING_VISIT, 'inadequate in January 2018', 'inadequate in January 2019')).toEqual({
      start: '2018-06-05',
      faults: ['The visit (6 June 2018) follows a judgement that is dated later (January 2019).'],
    });
  });
});
