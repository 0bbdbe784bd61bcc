import { THEMES } from '../../../../index/themes.js';
import type { FindingMark, LedgerPicture, ThemeRow } from '../../../../src/pages/ledger-picture.js';

const BODIES = [
  'Ofsted',
  'Department for Education',
  'Local Government Association',
  'the commissioner',
  'a peer review',
  'an adviser',
];
const POLARITIES = ['weakness', 'strength', 'mixed'] as const;

/** A mark in a month, from 0 of January 2014; without a body it is what the council says. */
export function toMark(month: number, by?: string): FindingMark {
  const day = new Date(Date.UTC(2014, month)).toISOString().slice(0, 10);
  const at = { passage: 0, start: 0, end: 9 };
  const polarity = POLARITIES[month % POLARITIES.length] ?? 'mixed';
  return {
    from: day,
    to: day,
    says: `Something of ${day}`,
    articleId: 'a',
    at,
    polarity,
    ...(by !== undefined && { by }),
  };
}

/** So many marks over five years by turns, each seventh the council’s. */
export const toMarks = (count: number): FindingMark[] =>
  Array.from({ length: count }, (_, at) =>
    toMark((at * 7) % 60, at % 7 === 6 ? undefined : BODIES[at % BODIES.length]),
  );

export const toRow = (label: string, marks: readonly FindingMark[]): ThemeRow => ({
  theme: 'caseloads',
  label,
  status: 'open',
  tellsStatus: 'still open',
  marks,
});

/** Every theme of the list, with so many marks each. */
export const toLargePicture = (marks: number): LedgerPicture => ({
  ...toPicture(THEMES.map(({ label }) => toRow(label, toMarks(marks)))),
  milestones: Array.from({ length: 24 }, (_, at) => ({
    ...toMark(at * 2),
    ...(at % 3 === 0 && { grade: 'Requires improvement to be good' }),
  })),
});

export const toPicture = (rows: readonly ThemeRow[]): LedgerPicture => ({
  from: '2014-01-01',
  to: '2018-12-31',
  rows,
  milestones: [],
  undated: 0,
  collection: '5 articles, 2014 to 2018',
});
