import { describe, expect, test } from '@jest/globals';
import type { ArticleIndex } from '../../../index/model.js';
import { narrowIndex } from '../../../src/authority/narrow-index.js';
import { weaknessKey } from '../../../src/authority/weakness-name.js';
import { applyCorrections } from '../../../src/curation/apply.js';
import type { Change } from '../../../src/curation/correction.js';
import { changeSchema } from '../../../src/curation/correction-schema.js';
import { nameTarget } from '../../../src/curation/correction-wording.js';
import { findEffects, toldFacts } from '../../../src/curation/effects.js';
import { findFact } from '../../../src/curation/facts.js';
import { restingCorrections } from '../../../src/curation/resting.js';
import { correctionsOfTheme } from '../../../src/curation/theme-corrections.js';
import { ledgerOf } from '../../../src/evidence/past-ledger.js';
import { BOTH, NORTHSHIRE } from '../authority/two-authorities.js';
import { correction, WESTMOOR } from './westmoor.js';

const OF_WEST: Change = { kind: 'status', theme: 'caseloads', authority: 'Westshire', status: 'resolved' };
const OF_NORTH: Change = { ...OF_WEST, authority: 'Northshire' };
const OF_NONE: Change = { kind: 'status', theme: 'caseloads', status: 'resolved' };

const statusesOf = ({ weaknesses }: ArticleIndex): Record<string, string> =>
  Object.fromEntries(
    weaknesses.filter(({ theme }) => theme === 'caseloads').map((each) => [weaknessKey(each), each.status]),
  );

describe('The status of a weakness that two local authorities have', () => {
  const corrected = applyCorrections(BOTH, [correction('c1', OF_WEST)]);

  test('is put right for one, and the other’s is left alone', () => {
    expect(statusesOf(corrected)).toEqual({ 'Northshire/caseloads': 'open', 'Westshire/caseloads': 'resolved' });
    expect(statusesOf(narrowIndex(corrected, 'Northshire'))).toEqual({ 'Northshire/caseloads': 'open' });
  });

  test('is put right for each by a correction of its own, of which neither replaces the other', () => {
    const both = applyCorrections(BOTH, [
      correction('c1', OF_WEST),
      correction('c2', { ...OF_NORTH, status: 'improving' }),
    ]);
    expect(statusesOf(both)).toEqual({ 'Northshire/caseloads': 'improving', 'Westshire/caseloads': 'resolved' });
  });

  test('is named with its authority, and moves alone', () => {
    expect(nameTarget(BOTH, OF_WEST)).toBe('the status of caseloads in Westshire');
    expect(findEffects(BOTH, corrected).moves).toEqual([
      { theme: 'caseloads', authority: 'Westshire', from: 'open', to: 'resolved' },
    ]);
    expect(toldFacts(findEffects(BOTH, corrected), corrected)).toEqual(['weakness:Westshire/caseloads']);
  });

  test('is not put right by a correction that names none', () => {
    const corrections = [correction('c1', OF_NONE)];
    const index = applyCorrections(BOTH, corrections);
    expect(statusesOf(index)).toEqual(statusesOf(BOTH));
    expect(restingCorrections(index, corrections)).toHaveLength(1);
    expect(statusesOf(applyCorrections(narrowIndex(BOTH, 'Westshire'), corrections))).toEqual({
      'Westshire/caseloads': 'open',
    });
  });

  test('stays set in the ledger of an earlier day, for its authority alone', () => {
    const before = ledgerOf(
      corrected,
      corrected.articles.filter(({ report }) => report === undefined),
    );
    expect(statusesOf(before)).toEqual({ 'Northshire/caseloads': 'open', 'Westshire/caseloads': 'resolved' });
  });

  test('stands in the history of its own authority and in no other’s', () => {
    const corrections = [correction('c1', OF_WEST), correction('c2', OF_NORTH)];
    const historyOf = (authority: string): string[] => {
      const readings = { asRead: narrowIndex(BOTH, authority), index: narrowIndex(corrected, authority) };
      return correctionsOfTheme('caseloads', readings, corrections).map(({ id }) => id);
    };
    expect(historyOf('Westshire')).toEqual(['c1']);
    expect(historyOf('Northshire')).toEqual(['c2']);
  });
});

describe('Where there is one authority alone', () => {
  test('a correction from before authorities were kept is of it, and a later one replaces it', () => {
    expect(statusesOf(applyCorrections(NORTHSHIRE, [correction('c1', OF_NONE)]))).toEqual({
      'Northshire/caseloads': 'resolved',
    });
    const later = [correction('c1', OF_NONE), correction('c2', { ...OF_NORTH, status: 'improving' })];
    expect(statusesOf(applyCorrections(NORTHSHIRE, later))).toEqual({ 'Northshire/caseloads': 'improving' });
    expect(statusesOf(applyCorrections(NORTHSHIRE, later.toReversed()))).toEqual({
      'Northshire/caseloads': 'resolved',
    });
  });

  test('is named without it, and found with and without', () => {
    expect(nameTarget(NORTHSHIRE, OF_NORTH)).toBe('the status of caseloads');
    expect(findFact(NORTHSHIRE, OF_NONE)).toEqual(findFact(NORTHSHIRE, OF_NORTH));
    expect(findFact(NORTHSHIRE, OF_WEST)).toBeUndefined();
  });

  test('a message that told it before authorities were kept is found too', () => {
    const effects = findEffects(NORTHSHIRE, applyCorrections(NORTHSHIRE, [correction('c1', OF_NORTH)]));
    expect(toldFacts(effects, NORTHSHIRE)).toEqual(['weakness:Northshire/caseloads', 'weakness:caseloads']);
  });

  test('a correction goes on counting once a second authority comes', () => {
    const corrections = [correction('c1', OF_NORTH)];
    expect(statusesOf(applyCorrections(NORTHSHIRE, corrections))).toEqual({ 'Northshire/caseloads': 'resolved' });
    expect(statusesOf(applyCorrections(BOTH, corrections))).toEqual({
      'Northshire/caseloads': 'resolved',
      'Westshire/caseloads': 'open',
    });
  });
});

describe('Where no article is about an authority', () => {
  test('a correction names none, as before', () => {
    expect(statusesOf(applyCorrections(WESTMOOR, [correction('c1', OF_NONE)]))).toEqual({ caseloads: 'resolved' });
    expect(statusesOf(applyCorrections(WESTMOOR, [correction('c1', OF_WEST)]))).toEqual({ caseloads: 'open' });
  });
});

test.each([OF_WEST, OF_NONE])('A stored change is read as it was written: %j', (change) => {
  expect(changeSchema.parse(JSON.parse(JSON.stringify(change)))).toEqual(change);
});
