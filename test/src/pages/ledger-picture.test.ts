import { describe, expect, test } from '@jest/globals';
import { buildIndex } from '../../../index/build.js';
import { verbatim } from '../../../index/verbatim.js';
import { readSeeds } from '../../../scripts/seed-bot.js';
import { readLedgerPicture } from '../../../src/pages/ledger-picture.js';

const index = readSeeds();
const picture = readLedgerPicture(index);

describe('the picture of the ledger', () => {
  test('has a row for each weakness, the open ones first', () => {
    const statuses = picture?.rows.map(({ status }) => status) ?? [];
    expect(picture?.rows).toHaveLength(index.weaknesses.length);
    expect(statuses.lastIndexOf('open')).toBeLessThan(statuses.indexOf('improving'));
  });

  test('places every finding of a weakness, and what the council claims', () => {
    const marks = picture?.rows.flatMap((row) => row.marks) ?? [];
    const told = index.weaknesses.flatMap(({ history, claimed = [] }) => [...history, ...claimed]);
    expect(marks.length + (picture?.undated ?? 0)).toBe(told.length);
  });

  test('says what each mark is, from the words at its place', () => {
    const caseloads = picture?.rows.find(({ theme }) => theme === 'caseloads')?.marks[0];
    expect(caseloads).toMatchObject({ from: '2017-11-01', to: '2017-11-30', by: 'Ofsted' });
    const { articleId = '', at = { passage: 0, start: 0, end: 1 }, says } = caseloads ?? {};
    expect(says).toContain(verbatim(index, { articleId, ...at }));
  });

  test('names who found it only where an independent body says so itself', () => {
    const marks = picture?.rows.flatMap((row) => row.marks) ?? [];
    const told = marks.filter(({ says }) => says.includes(', as told by '));
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(({ by }) => by !== undefined)).toEqual([]);
    for (const { by = '', says } of marks) expect(says).toContain(by);
  });

  test('names the authority of a weakness where there are several', () => {
    const [one, two, ...rest] = index.weaknesses;
    const labelsWith = (...authorities: string[]) =>
      readLedgerPicture({
        ...index,
        weaknesses: [
          { ...(one as NonNullable<typeof one>), authority: authorities[0] ?? '' },
          { ...(two as NonNullable<typeof two>), authority: authorities[1] ?? '' },
        ],
      })?.rows.map(({ label }) => label.includes('('));
    expect(rest.length).toBeGreaterThan(0);
    expect(labelsWith('Devon', 'Devon')).toEqual([false, false]);
    expect(labelsWith('Devon', 'Kent')).toEqual([true, true]);
  });

  test('has the grade of an inspection, and none for a visit', () => {
    const graded = picture?.milestones.filter(({ grade }) => grade !== undefined) ?? [];
    expect(graded.length).toBeGreaterThan(0);
    for (const { says } of graded) expect(says).toContain('inspection');
  });

  test('reaches from the first to the last moment of what it shows', () => {
    const marks = [...(picture?.rows.flatMap((row) => row.marks) ?? []), ...(picture?.milestones ?? [])];
    for (const { from, to } of marks) {
      expect(from <= to).toBe(true);
      expect(from >= (picture?.from ?? '') && to <= (picture?.to ?? '')).toBe(true);
    }
  });

  test('is none where nothing is known', () => {
    expect(readLedgerPicture(buildIndex([]))).toBeUndefined();
  });
});
