import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { polarityOf } from '../../../index/findings/polarity.js';

describe('what a statement says of the service', () => {
  test.each([
    ['Social workers know their children well', 'strength'],
    ['Assessments are thorough and timely', 'strength'],
    ['Leaders have a clear understanding of weaknesses', 'strength'],
    ['Leaders are taking effective action to address long-standing weaknesses', 'strength'],
    ['Children are seen without delay', 'strength'],
    ['Supervision is poor', 'weakness'],
    ['Supervision is not regular', 'weakness'],
    ['Visits are not always timely or purposeful', 'weakness'],
    ['Social workers do not see children alone', 'weakness'],
    ['Caseloads are too high', 'weakness'],
    ['Management oversight needs to be more effective', 'weakness'],
    ['Plans should be clear and up to date', 'weakness'],
    ['High caseloads affect the ability to provide good support', 'weakness'],
    ['Practice is improving but remains inconsistent', 'mixed'],
    ['Although plans are clear, they are not followed', 'mixed'],
    ['Steady progress is being made in some areas', 'mixed'],
  ])('%s: %s', (text, polarity) => {
    expect(polarityOf(text)).toBe(polarity);
  });

  test.each(['The visit took place in March', 'Inspectors decided not to return before autumn', ''])(
    'is nothing for "%s"',
    (text) => {
      expect(polarityOf(text)).toBeUndefined();
    },
  );

  test('is the same for the same words in capitals', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('poor', 'good', 'not', 'but', 'plans', 'too', 'slow', 'needs', 'to')),
        (words) => {
          const text = words.join(' ');
          expect(polarityOf(text.toUpperCase())).toBe(polarityOf(text));
        },
      ),
    );
  });
});
