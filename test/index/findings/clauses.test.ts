import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clausesOf } from '../../../index/findings/clauses.js';

const clauses = (text: string): string[] =>
  clausesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('clauses', () => {
  test('parts the items of a list that is the subject, and what is said of them', () => {
    expect(
      clauses('High staff turnover, heavy caseloads and poor recording have led to children being left at risk.'),
    ).toEqual(['High staff turnover', 'heavy caseloads', 'poor recording', 'have led to children being left at risk.']);
  });

  test('parts demands in a row', () => {
    expect(clauses('The department must improve supervision, reduce caseloads and recruit permanent staff.')).toEqual([
      'The department must improve supervision',
      'reduce caseloads',
      'recruit permanent staff.',
    ]);
  });

  test('parts statements with subjects of their own', () => {
    expect(clauses('Foster carers are well supported, while life story work is poor.')).toEqual([
      'Foster carers are well supported',
      'life story work is poor.',
    ]);
  });

  test('keeps a concession on the same matter in one', () => {
    const text = 'Supervision is regular but it is not always effective.';
    expect(clauses(text)).toEqual([text]);
  });

  test('keeps two qualities of one thing in one', () => {
    const text = 'Visits to children are timely and purposeful.';
    expect(clauses(text)).toEqual([text]);
  });

  test('keeps the words between marks in one', () => {
    const text = 'It praised ‘stable leadership, manageable caseloads, strong fostering’ in the county.';
    const [start, end] = [text.indexOf('‘') + 1, text.indexOf('’')];
    expect(clausesOf(text, { start: 0, end: text.length }, [{ start, end }])).toHaveLength(1);
  });

  test('makes a demand a weakness whatever its own words', () => {
    const text = 'The council needs to improve supervision and make effective use of the virtual school.';
    const [, second] = clausesOf(text, { start: 0, end: text.length });
    expect(second?.given).toBe('weakness');
  });

  test('lie in the sentence, in order', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'poor',
            'recording',
            ', ',
            ' and ',
            ' but ',
            ' caseloads',
            ' high',
            ' the',
            ' is',
            '; ',
            ' good',
          ),
        ),
        (pieces) => {
          const text = pieces.join('');
          const found = clausesOf(text, { start: 0, end: text.length });
          expect(found.every(({ start, end }, at) => start >= (found[at - 1]?.end ?? 0) && end <= text.length)).toBe(
            true,
          );
        },
      ),
    );
  });
});
