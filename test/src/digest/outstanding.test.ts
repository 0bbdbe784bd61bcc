import { describe, expect, test } from '@jest/globals';
import type { Finding, Weakness, When } from '../../../index/model.js';
import { listOutstanding, tellOutstanding } from '../../../src/digest/outstanding.js';
import { startWriting } from '../../../src/evidence/citing.js';
import { listTexts } from './digest-text.js';
import { readNorthbrook } from './northbrook.js';

const ALL = readNorthbrook('first', 'second', 'third', 'fourth');

const finding = (date: string | undefined, independent = true): Finding => ({
  id: `${date}`,
  polarity: 'weakness',
  by: { kind: 'body', name: independent ? 'Ofsted' : 'a council report' },
  independent,
  themes: [],
  ...(date !== undefined && { when: { date, basis: 'stated' } satisfies When }),
  citation: { articleId: 'first', passage: 0, start: 0, end: 1 },
});

const weakness = (theme: string, history: readonly Finding[], status: Weakness['status'] = 'open'): Weakness => ({
  theme,
  status,
  history,
});

function lineOf(theme: string, today: string): string | undefined {
  const writing = startWriting(ALL);
  const items = ALL.weaknesses
    .filter((each) => each.theme === theme)
    .map((each) => tellOutstanding(writing, each, { today, heard: today }).runs);
  return listTexts({ title: '', elements: [{ kind: 'bullets', items }], sources: [], followUps: [] })[1];
}

describe('what is outstanding', () => {
  test('is listed open before improving, the longest first, then what was raised most often; resolved is left out', () => {
    const listed = listOutstanding([
      weakness('undated', [finding(undefined)]),
      weakness('once', [finding('2016')]),
      weakness('twice', [finding('2016'), finding('2017')]),
      weakness('twice by the council', [finding('2016'), finding('2017', false)]),
      weakness('improving', [finding('2014')], 'improving'),
      weakness('oldest', [finding('2015')]),
      weakness('resolved', [finding('2013')], 'resolved'),
    ]);
    expect(listed.map(({ theme }) => theme)).toEqual([
      'oldest',
      'twice',
      'once',
      'twice by the council',
      'undated',
      'improving',
    ]);
  });

  test('is not said to be open all the time where an independent body saw it improve', () => {
    expect(lineOf('caseloads', '2019-10-07')).toBe(
      'caseloads: first raised 5 years ago, in May 2014 [1], raised independently twice. Last word by Ofsted, September 2019 (praise): “They found that caseloads have improved in both teams.” [2]',
    );
  });

  test('is told as the council’s word alone where no independent body has spoken', () => {
    expect(lineOf('lifestory', '2017-01-01')).toBe(
      'life story work: open since September 2016 or before. No independent body has spoken on it; last word by Anna Smith, published between April and September 2016: “Life story work is too slow, and I am sorry.” [1]',
    );
  });
});
