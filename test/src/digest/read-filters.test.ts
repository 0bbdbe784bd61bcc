import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { THEMES } from '../../../index/themes.js';
import { NO_FILTERS, tellFilters } from '../../../src/digest/filters.js';
import { listFaultFinders } from '../../../src/digest/read-filters/body-phrases.js';
import { readFilters } from '../../../src/digest/read-filters.js';
import type { Filters } from '../../../src/subscription.js';
import { readArticles } from '../invented-articles.js';
import { EMPTY_INDEX } from '../sample-index.js';

/** Two counties, four who find fault. */
const INDEX = readArticles(
  `Hampshire told to do better

Ofsted inspectors came to Hampshire County Council in May 2014. They found that caseloads were too high and that recording was poor.

The Department for Education said in June 2014 that adoption was too slow.

The council has many children in care.
`,
  `Westshire and Norwood Health and Social Care Trust under fire

The government said in June 2018 that staff turnover in Westshire was too high. Brian Smith, cabinet member for children at Westshire County Council, said: “Our caseloads are too high.”
`,
);

const filters = (found: Partial<Filters>): Filters => ({ ...NO_FILTERS, ...found });

describe('what a digest is to tell of, in plain English', () => {
  test.each<[string, Partial<Filters>, string?]>([
    ['about caseloads and recording', { themes: ['caseloads', 'recording'] }],
    [
      'about contact, referral and thresholds, caseloads and neglect',
      { themes: ['frontdoor', 'caseloads', 'neglect'] },
    ],
    ['about the education of children in care', { themes: ['education'] }],
    ['on adoption', { themes: ['adoption'] }],
    ['about high caseloads', { themes: ['caseloads'] }],
    ['about staff turnover & missing children', { themes: ['workforce', 'missing'] }],
    ['about CSE', { themes: ['cse'] }],
    ['about children in care in Hampshire', { themes: ['careplanning'], organisations: ['Hampshire'] }],
    ['about children’s wishes, feelings and voice', { themes: ['voice'] }],
    ["about children's wishes, feelings and voice", { themes: ['voice'] }],
    ['by Ofsted', { bodies: ['Ofsted'] }],
    ['raised by the DfE', { bodies: ['Department for Education'] }],
    ['by ofsted, the dfe and brian smith', { bodies: ['Ofsted', 'Department for Education', 'Brian Smith'] }],
    ['found by government', { bodies: ['the government'] }],
    ['in Hampshire', { organisations: ['Hampshire'] }],
    ['for hampshire county council', { organisations: ['Hampshire County Council'] }],
    ['for Hants County Council', { organisations: ['Hampshire County Council'] }],
    ['in Hampshire and Westshire', { organisations: ['Hampshire', 'Westshire'] }],
    [
      'in Norwood Health and Social Care Trust or Hampshire',
      { organisations: ['Norwood Health and Social Care Trust', 'Hampshire'] },
    ],
    [
      'weekly monday 09:00 about caseloads by Ofsted',
      { themes: ['caseloads'], bodies: ['Ofsted'] },
      'weekly monday 09:00',
    ],
    ['about caseloads every friday 17:00', { themes: ['caseloads'] }, 'every friday 17:00'],
    ['about caseloads on mondays', { themes: ['caseloads'] }, 'on mondays'],
    ['on mondays on adoption, 9am', { themes: ['adoption'] }, 'on mondays, 9am'],
    ['daily, about caseloads, by Ofsted', { themes: ['caseloads'], bodies: ['Ofsted'] }, 'daily'],
    ['about caseloads about recording', { themes: ['caseloads', 'recording'] }],
    ['first monday of the month, in Westshire', { organisations: ['Westshire'] }, 'first monday of the month'],
    ['monday in the morning', {}, 'monday in the morning'],
    ['on wednesdays', {}, 'on wednesdays'],
    ['caseloads', {}, 'caseloads'],
    ['', {}, ''],
  ])('is read: “%s”', (text, found, rest = '') => {
    expect(readFilters(text, INDEX)).toEqual({ filters: filters(found), rest });
  });

  test('is the same when it is told and read back', () => {
    const some = (values: readonly string[]) =>
      fc.subarray([...values]).chain((chosen) => fc.shuffledSubarray(chosen, { minLength: chosen.length }));
    const any: fc.Arbitrary<Filters> = fc.record({
      themes: some(THEMES.map(({ id }) => id)),
      bodies: some(listFaultFinders(INDEX)),
      organisations: some(['Hampshire', 'Westshire County Council', 'Norwood Health and Social Care Trust', 'Ofsted']),
    });
    fc.assert(
      fc.property(any, (wanted) => {
        expect(readFilters(tellFilters(wanted), INDEX)).toEqual({ filters: wanted, rest: '' });
      }),
    );
  });
});

describe('a filter that there is not', () => {
  test.each<[string, string, string[]]>([
    ['about casloads', '“casloads” is no theme of weaknesses. Nearest: caseloads.', ['about caseloads']],
    ['weekly on adopton', '“adopton” is no theme of weaknesses. Nearest: adoption.', ['weekly on adoption']],
    ['about caseloads and zebras', '“zebras” is no theme of weaknesses. “/weaknesses” lists the themes there are.', []],
    [
      'about caseloads blah by Ofsted',
      '“caseloads blah” is no theme of weaknesses. Nearest: caseloads.',
      ['about caseloads by Ofsted'],
    ],
    ['about every friday', 'Say about what, as in “about caseloads”.', []],
    ['weekly by', 'Say by whom, as in “by Ofsted”.', []],
    ['by Ofsed', '“Ofsed” found no fault in the articles. Nearest: Ofsted.', ['by Ofsted']],
    ['by Smith', '“Smith” found no fault in the articles. Nearest: Brian Smith.', ['by Brian Smith']],
    [
      'in Hampshir',
      '“Hampshir” is no organisation or place that the articles name. Nearest: Hampshire County Council.',
      ['in Hampshire County Council'],
    ],
    [
      `in ${'Hampshire, '.repeat(7)}weekly`,
      'A digest is about 6 places at most. For all of them leave the places out.',
      [],
    ],
    ['in Hampshire '.repeat(7), 'A digest is about 6 places at most. For all of them leave the places out.', []],
    ['for', 'Say where, as in “in Westshire County Council”.', []],
  ])('is a problem: “%s”', (text, problem, suggestions) => {
    expect(readFilters(text, INDEX)).toEqual({ problem, suggestions });
  });

  test('is a body that is known and found no fault here', () => {
    const read = readFilters('by the Care Quality Commission', INDEX);
    expect(read).toMatchObject({
      problem: expect.stringMatching(/^“the Care Quality Commission” found no fault in the articles\. Nearest: /),
    });
  });

  test('is a place that no article names, or a word that is no name', () => {
    for (const text of ['in London', 'for children', 'in Zebra City'])
      expect(readFilters(text, INDEX)).toHaveProperty('problem');
  });

  test('has nothing near where there are no articles', () => {
    expect(readFilters('by Ofsted', EMPTY_INDEX)).toEqual({
      problem: '“Ofsted” found no fault in the articles. “/weaknesses” tells who found what.',
      suggestions: [],
    });
  });
});
