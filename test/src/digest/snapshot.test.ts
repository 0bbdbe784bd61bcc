import { expect, test } from '@jest/globals';
import { applyCorrections } from '../../../src/curation/apply.js';
import type { Correction } from '../../../src/curation/correction.js';
import { takeSnapshot } from '../../../src/digest/snapshot.js';
import { readNorthbrook } from './northbrook.js';

const INDEX = readNorthbrook('first', 'third');
const NOW = new Date('2019-10-07T08:00:00Z');

const correction = (id: string, change: Correction['change']): Correction => ({
  id,
  change,
  was: 'as read',
  by: 'kim',
  at: '2019-10-02T08:00:00.000Z',
  reason: 'the minutes say so',
});

test('a snapshot holds the ledger, the articles and the moment', () => {
  expect(takeSnapshot(INDEX, NOW)).toEqual({
    at: '2019-10-07T08:00:00.000Z',
    weaknesses: [
      { theme: 'recording', status: 'resolved', findings: ['first:2:0', 'third:3:0'] },
      { theme: 'caseloads', status: 'open', findings: ['first:2:45', 'third:2:0'] },
    ],
    corrections: [],
    articles: ['first', 'third'],
  });
});

test('a snapshot holds every correction once, also two of one fact', () => {
  const corrected = applyCorrections(INDEX, [
    correction('c3', { kind: 'date', factId: 'third:2:0', date: '2018-05' }),
    correction('c2', { kind: 'theme', factId: 'third:2:0', themes: ['caseloads', 'workforce'] }),
    correction('c1', { kind: 'status', theme: 'recording', status: 'open' }),
    correction('c0', { kind: 'date', factId: 'first', date: '2014-06-02' }),
  ]);
  expect(takeSnapshot(corrected, NOW).corrections).toEqual(['c0', 'c1', 'c2', 'c3']);
});
