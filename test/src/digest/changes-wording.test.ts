import { describe, expect, test } from '@jest/globals';
import type { ArticleIndex } from '../../../index/model.js';
import { applyCorrections } from '../../../src/curation/apply.js';
import { changesSince } from '../../../src/digest/changes.js';
import { countChanges, headGroup, tellChanges } from '../../../src/digest/changes-wording.js';
import { takeSnapshot } from '../../../src/digest/snapshot.js';
import { startWriting } from '../../../src/evidence/citing.js';
import { listTexts } from './digest-text.js';
import { readNorthbrook } from './northbrook.js';

const NOW = new Date('2019-10-07T08:00:00Z');
const MOMENT = { today: '2019-10-07', heard: '2019-10-07', timezone: 'Europe/London' };

const groupsBetween = (before: ArticleIndex, after: ArticleIndex) =>
  tellChanges(startWriting(after), changesSince(takeSnapshot(before, NOW), after), MOMENT);

function textsBetween(before: ArticleIndex, after: ArticleIndex): string[] {
  const items = groupsBetween(before, after).flatMap(({ lines }) => lines.map(({ runs }) => runs));
  return listTexts({ title: '', elements: [{ kind: 'bullets', items }], sources: [], followUps: [] }).slice(1);
}

const FIRST = readNorthbrook('first');
const ALL = readNorthbrook('first', 'second', 'third', 'fourth');

describe('a change in words', () => {
  test('stands under the heading of its kind, with how many there are', () => {
    expect(groupsBetween(FIRST, readNorthbrook('first', 'second', 'third')).map(headGroup)).toEqual([
      'New (2)',
      'Raised again (1)',
      'Resolved (1)',
      'Action or praise claimed by the council or a partner (1)',
    ]);
  });

  test('counts by kind what is news, and else only that there is something', () => {
    expect(countChanges(groupsBetween(FIRST, ALL))).toBe('2 new, 1 resolved, 1 now improving');
    expect(countChanges(groupsBetween(ALL, readNorthbrook('first', 'third', 'fourth')))).toBe('2 smaller changes');
  });

  test('shares a line where the same sentence tells of two weaknesses', () => {
    expect(textsBetween(FIRST, readNorthbrook('first', 'second'))[0]).toBe(
      'life story work; pace of improvement: No independent body has said so. Anna Smith, published between April and September 2016: “Life story work is too slow, and I am sorry.” [1]',
    );
  });

  test('says who put it right, when, why, and what was read before', () => {
    const corrected = applyCorrections(ALL, [
      {
        id: 'correction-1',
        change: { kind: 'status', theme: 'lifestory', status: 'resolved' },
        was: 'still open',
        by: 'kim',
        at: '2019-10-02T23:30:00.000Z',
        reason: 'The minutes of 30 September say so.',
      },
    ]);
    expect(textsBetween(ALL, corrected)).toEqual([
      'life story work (was open, now resolved): put right by kim on 3 October 2019: The minutes of 30 September say so; until then read as still open. Anna Smith, published between April and September 2016: “Life story work is too slow, and I am sorry.” [1]',
    ]);
  });

  test('names what is no longer in the articles, of which nothing can be quoted', () => {
    expect(textsBetween(ALL, readNorthbrook('first', 'third', 'fourth'))).toEqual([
      'life story work (was open; no longer in the articles as they are read).',
      'pace of improvement (was open; no longer in the articles as they are read).',
    ]);
  });

  test('tells the weakness and the sentence that it shows as facts', () => {
    const [group] = groupsBetween(readNorthbrook('first', 'third'), readNorthbrook('first', 'third', 'fourth'));
    expect(group?.lines.map(({ facts }) => facts)).toEqual([['weakness:caseloads', 'fourth:2:0']]);
  });
});
