import { describe, expect, test } from '@jest/globals';
import { flowOf } from '../../../index/inspections/flow.js';
import { readJudgements } from '../../../index/inspections/judgement-table.js';

function judge(...texts: string[]): { area: string; grade: string; words: string | undefined }[] {
  const passages = texts.map((text, line) => ({ kind: 'paragraph' as const, text, line }));
  return readJudgements(flowOf({ id: 'report', passages })).map(({ area, grade, citation }) => ({
    area,
    grade,
    words: texts[citation.passage]?.slice(citation.start, citation.end),
  }));
}

describe('the grades of a report', () => {
  test('a row of two cells is cited whole', () => {
    expect(judge('Overall effectiveness | Requires improvement to be good')).toEqual([
      {
        area: 'overall',
        grade: 'requires-improvement',
        words: 'Overall effectiveness | Requires improvement to be good',
      },
    ]);
  });

  test('a grade on its own line is cited alone', () => {
    expect(judge('The experiences and progress of', 'children in care', 'Requires', 'improvement')).toEqual([
      { area: 'children in care', grade: 'requires-improvement', words: 'Requires' },
    ]);
  });

  test('the lines of two columns may be woven into each other', () => {
    const rows = judge(
      'The experiences and progress of children in Requires improvement',
      'care and care leavers to be good',
      'Overall effectiveness Inadequate',
    );
    expect(rows.map(({ area, grade }) => `${area}: ${grade}`)).toEqual([
      'children in care and care leavers: requires-improvement',
      'overall: inadequate',
    ]);
  });

  test('the columns may come one after the other', () => {
    const rows = judge(
      'The impact of leaders on social work practice with children and families',
      'The experiences and progress of children who need help and protection',
      'Overall effectiveness',
      'Good',
      'Requires improvement to be good',
      'Inadequate',
    );
    expect(rows.map(({ area, grade }) => `${area}: ${grade}`)).toEqual([
      'impact of leaders: good',
      'children who need help and protection: requires-improvement',
      'overall: inadequate',
    ]);
  });

  test('prose behind the table gives no area a second grade', () => {
    const rows = judge(
      'Overall effectiveness | Good',
      'The experiences and progress of care leavers | Outstanding',
      'The experiences and progress of care leavers were inadequate in 2015.',
    );
    expect(rows.map(({ grade }) => grade)).toEqual(['good', 'outstanding']);
  });

  test('a page without a table has none', () => {
    expect(judge('Inspectors found good practice in help and protection.')).toEqual([]);
  });
});
