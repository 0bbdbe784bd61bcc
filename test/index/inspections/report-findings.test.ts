import { describe, expect, test } from '@jest/globals';
import type { Line } from '../../../index/formats/text.js';
import { readText } from '../../../index/reading.js';
import {
  AREA_SEND_2019,
  AREA_SEND_2024,
  ASSURANCE_VISIT,
  asText,
  FOCUSED_VISIT,
  ILACS,
  JTAI,
  MONITORING_VISIT,
  SIF,
  SIF_2014,
} from './documents.js';

interface Told {
  readonly text: string;
  readonly polarity: string;
  readonly heading: string | null;
  readonly page: number | null;
}

const findingsOf = (lines: readonly string[]) =>
  readText({ id: 'report', file: 'report.txt', text: asText(lines) }).findings as readonly Told[];

const told = (lines: readonly string[]): string[] =>
  findingsOf(lines).map(({ polarity, heading, text }) => `${polarity} | ${heading} | ${text}`);

describe('the findings of a report', () => {
  test('are its numbered recommendations, whole and without their numbers, also behind a heading between them', () => {
    expect(told(SIF)).toEqual([
      'weakness | Recommendations | Ensure that return home interviews are offered to all children who go missing. Use what they tell to reduce risk.',
      'weakness | Recommendations | Improve the quality of pathway plans by: • involving care leavers in writing them • reviewing them when circumstances change.',
      'weakness | Recommendations | Evaluate the impact of training on practice.',
    ]);
  });

  test('stand under strengths, priority actions and areas for improvement', () => {
    expect(told(SIF_2014)).toEqual([
      'strength | The local authority’s strengths | Adoption is swift and well supported.',
      'weakness | Priority and immediate action | Review all cases closed in the last six months to make sure that children are safe.',
      'weakness | Areas for improvement | Reduce caseloads so that social workers can see children regularly.',
    ]);
  });

  test('are the bullets of a focused visit, and none of what inspectors tell elsewhere', () => {
    expect(told(FOCUSED_VISIT)).toEqual([
      'weakness | What needs to improve in this area of social work practice | The quality of pathway plans.',
      'weakness | What needs to improve in this area of social work practice | Supervision of personal advisers.',
    ]);
  });

  test('are strengths and areas for improvement of a joint inspection', () => {
    expect(told(JTAI)).toEqual([
      'strength | Key strengths | Partners share information quickly when a child is at risk.',
      'weakness | Areas for improvement | Health assessments are not always shared with social workers.',
      'weakness | Areas for improvement | The voice of the child is missing from police records.',
    ]);
  });

  test('are what a written statement of action must tackle', () => {
    expect(told(AREA_SEND_2019).slice(-2)).toEqual([
      `weakness | ${AREA_SEND_2019.find((line) => line.endsWith('weakness:'))} | the poor quality of education, health and care plans`,
      `weakness | ${AREA_SEND_2019.find((line) => line.endsWith('weakness:'))} | the lack of joint commissioning.`,
    ]);
  });

  test('are paragraphs and bullets in the tables of an area SEND report, without the words that only introduce bullets', () => {
    expect(told(AREA_SEND_2024)).toEqual([
      'strength | What is the area partnership doing that is effective? | Early years practitioners identify needs quickly. Families value this.',
      'weakness | What does the area partnership need to do better? | Waiting times for speech and language therapy are too long.',
      'weakness | Areas for improvement | Leaders across the partnership should improve the quality of education, health and care plans.',
      'weakness | Areas for improvement | advice from social workers is timely',
      'weakness | Areas for improvement | plans are reviewed every year.',
      'weakness | Areas for improvement | Leaders should help young people to prepare for adulthood.',
    ]);
  });

  test('are bullets whatever their marks', () => {
    expect(told(ASSURANCE_VISIT)).toEqual([
      'weakness | What needs to improve in this area of social work practice? | The recording of visits to children.',
    ]);
    expect(told(ILACS)[1]).toBe(
      'weakness | What needs to improve | Management oversight of: • pre-proceedings work • private fostering.',
    );
  });

  test('are none where a letter lists what inspectors looked at', () => {
    expect(told(MONITORING_VISIT)).toEqual([]);
  });

  test('are found by Ofsted at the inspection', () => {
    expect(findingsOf(ILACS)[0]).toMatchObject({ by: 'Ofsted', independent: true, when: '2019-09-30/2019-10-11' });
  });
});

describe('a report whose lines have run together', () => {
  test('is read under a heading at the end of a paragraph, and up to one at the end of a bullet', () => {
    const lines = [
      ...ILACS.slice(0, 8),
      'Services for children have declined. What needs to improve?',
      '• The timeliness of strategy meetings.',
      '• The quality of plans. The experiences and progress of children in care: good',
      '1. Children in care live in stable homes.',
    ];
    expect(told(lines)).toEqual([
      'weakness | What needs to improve? | The timeliness of strategy meetings.',
      'weakness | What needs to improve? | The quality of plans.',
    ]);
  });

  test('ends a list of bullets where numbered prose begins', () => {
    const lines = [...ILACS.slice(0, 8), 'What needs to improve', '• Strategy meetings.', '1. Children wait too long.'];
    expect(told(lines)).toEqual(['weakness | What needs to improve | Strategy meetings.']);
  });
});

describe('a report with pages', () => {
  const line = (text: string, page: number, role?: 'heading' | 'bullet'): Line => ({
    text,
    number: 1,
    page,
    ...(role ? { role } : {}),
  });
  const lines = [
    ...ILACS.slice(0, 9).map((text) => line(text, 1)),
    line('Contents', 1, 'heading'),
    line('Recommendations', 1, 'heading'),
    line('Summary', 1, 'heading'),
    line('What needs to improve?1', 2, 'heading'),
    line('Services to care leavers, including:', 2, 'bullet'),
    line('suitable homes', 2, 'bullet'),
    line('health histories.', 2, 'bullet'),
    line('The quality of plans. They are too long.', 2, 'bullet'),
    line('They are not reviewed.', 3),
    line('The oversight of multi-agency', 3, 'bullet'),
    line('work.', 3),
    line('The experiences and progress of children in care: good', 3, 'heading'),
    line('1. Children in care live in stable homes.', 3, 'bullet'),
  ];
  const document = { format: 'pdf' as const, lines, details: {}, pages: 3, dropped: [] };
  const reading = readText({ id: 'report', file: 'report.pdf', text: '', document });
  const findings = reading.findings as readonly Told[];

  test('keeps nested bullets, a page break and a broken line in one finding', () => {
    expect(findings.map(({ text, page }) => `${page} ${text}`)).toEqual([
      '2 Services to care leavers, including: • suitable homes • health histories.',
      '2 The quality of plans. They are too long. They are not reviewed.',
      '3 The oversight of multi-agency work.',
    ]);
  });

  test('finds nothing in its table of contents', () => {
    expect(new Set(findings.map(({ heading }) => heading))).toEqual(new Set(['What needs to improve?1']));
  });
});
