import { describe, expect, test } from '@jest/globals';
import { agree, isComparable } from '../../../src/side-by-side/compare-figures.js';
import { type Figure, figuresIn } from '../../../src/side-by-side/figures.js';

/** "share 20–25% of assess": a figure in short. */
function short({ kind, unit, low, high, counted }: Figure): string {
  const value = low === high ? `${low}` : `${low}–${high}`;
  return `${kind} ${value}${unit}${counted.length > 0 ? ` of ${counted.join(' ')}` : ''}`;
}

const figuresOf = (text: string): string[] => figuresIn(text).map(short);

describe('figuresIn', () => {
  test.each([
    ['The plan is 97 per cent complete.', ['share 97%']],
    ['The plan is 97% complete.', ['share 97%']],
    ['One in five assessments was late.', ['share 20% of assess']],
    ['Three out of ten care plans were late.', ['share 30% of care plan']],
    ['Two thirds of care leavers were in work.', ['share 66–67% of care leaver']],
    ['Three-quarters of staff stayed.', ['share 75% of staff']],
    ['Caseloads fell by a third.', ['share 33–34%']],
    ['A £3m overspend.', ['money 3000000£']],
    ['It overspent by £1.5 million.', ['money 1500000£']],
    ['Agency staff cost £90,000 a week.', ['money 90000£ a week']],
    ['It cost between £2m and £3m.', ['money 2000000–3000000£']],
    ['The council employs 19 social workers.', ['count 19 of social worker']],
    ['There are twenty-six social workers.', ['count 26 of social worker']],
    ['Two hundred and six children in care wait.', ['count 206 of care child']],
    ['Between 20 and 25 families wait.', ['count 20–25 of famili']],
    ['Some 1,200 children wait.', ['count 1080–1320 of child']],
    ['More than 20 families wait.', ['count 20–Infinity of famili']],
    ['Workers hold an average of 24 cases.', ['average 24 of case']],
    ['The average caseload is 17.', ['average 17 of case']],
    ['To cut caseloads 19 social workers came.', ['count 19 of social worker']],
    ['Turnover fell from 30 per cent to 15 per cent.', ['share 30%', 'share 15%']],
  ])('reads %p', (text, figures) => {
    expect(figuresOf(text)).toEqual(figures);
  });

  test.each([
    'Inspectors came in 2017 and again in 2018-19.',
    'She was aged 16 when two 17 year olds and a 15-year-old were met.',
    'Under the Children Act 1989, section 47 enquiries began, as page 4 says.',
    'In the last 6 months three months were lost.',
    'The third monitoring visit began at 9.30am on the A40.',
    'Call 01296 395000 for the 2nd time.',
    'Nobody counted anything at all.',
    'The rate rose by 3 percentage points.',
    'Some of them, of whom 51 per cent live elsewhere, came (the national average is 15%).',
    'They are in touch with all but three care leavers.',
  ])('reads no figure in %p', (text) => {
    expect(figuresOf(text)).toEqual([]);
  });

  test('leaves out the dates that are known', () => {
    const text = 'From 27 visits a month it came to September 27 workers.';
    const at = text.indexOf('27 visits');
    expect(figuresIn(text, [{ start: at, end: at + 2 }]).map(short)).not.toContain('count 27 of visit');
  });

  test('reads none in a row of a table', () => {
    expect(figuresOf('12 children, '.repeat(30))).toEqual([]);
  });

  test.each(['one ', '9,', '£', '20 to ', 'one in ', 'average 5 ', '19 social workers ', '5 per cent of ', 'a-', '“'])(
    'comes to an end on 200,000 times %p',
    (words) => {
      expect(figuresIn(words.repeat(200_000)).length).toBeLessThanOrEqual(12);
    },
  );
});

/** What two sentences have in the way of figures that can be set beside each other. */
function compare(one: string, other: string): string {
  const [own, others] = [figuresIn(one), figuresIn(other)];
  const pairs = own.flatMap((a) => others.filter((b) => isComparable(a, b)).map((b) => agree(a, b)));
  if (pairs.length === 0) return 'not compared';
  return pairs.some(Boolean) ? 'the same' : 'beside each other';
}

describe('isComparable', () => {
  test.each([
    [
      'The action plan is 97 per cent complete.',
      'Of the plan’s parts the action plan is 60 per cent complete.',
      'beside each other',
    ],
    ['Social workers hold an average of 24 cases.', 'The average caseload is now 17.', 'beside each other'],
    ['The council employs 19 social workers.', 'There are 26 social workers.', 'beside each other'],
    ['One in five assessments was late.', 'In May 35 per cent of assessments were late.', 'beside each other'],
    ['One in five assessments was late.', 'In May 20 per cent of assessments were late.', 'the same'],
    ['More than 20 social workers joined.', 'We recruited 26 social workers.', 'the same'],
    ['The action plan is 97 per cent complete.', 'The library is 60 per cent complete.', 'not compared'],
    ['The council employs 19 social workers.', 'Nineteen social workers have left, and 26 more.', 'not compared'],
    ['The council employs 19 social workers.', 'A fifth of social workers left.', 'not compared'],
    ['It employs 19 social workers.', 'It employs 26 newly qualified social workers.', 'not compared'],
    ['There are 480 children in care.', 'There are 1,200 children on plans.', 'not compared'],
    ['Some 122,200 children live in the county.', 'There are 598 children on a protection plan.', 'not compared'],
    [
      'There are 641 children who are subject to a protection plan.',
      'In May 598 children were subject to a protection plan.',
      'beside each other',
    ],
    ['Agency staff cost £90,000 a week.', 'Agency staff cost £2m a year.', 'not compared'],
    ['The overspend on placements is £3m.', 'The savings on placements are £2m.', 'not compared'],
  ])('%p and %p: %s', (one, other, outcome) => {
    expect(compare(one, other)).toBe(outcome);
  });
});
