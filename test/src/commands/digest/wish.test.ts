import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { THEMES } from '../../../../index/themes.js';
import { grant, readWish, type Wish } from '../../../../src/commands/digest/wish.js';
import { NO_FILTERS, tellFilters } from '../../../../src/digest/filters.js';
import { tellSchedule } from '../../../../src/digest/schedule-wording.js';
import type { Filters, Schedule } from '../../../../src/subscription.js';
import { anySchedule, digestOf, MONDAYS } from '../../digest/any-schedule.js';
import { TWO_YEARS } from '../../invented-articles.js';

const read = (text: string) => readWish(text, TWO_YEARS);
const about = (...themes: string[]): Filters => ({ ...NO_FILTERS, themes });

const FRIDAY: Partial<Schedule> = { rhythm: { kind: 'weekly', days: [5] } };

describe('what a person wants of a digest', () => {
  test.each<[string, Wish]>([
    ['every friday 17:00', { schedule: { ...FRIDAY, time: '17:00' } }],
    ['about caseloads', { filters: about('caseloads') }],
    ['only if changed', { onlyIfChanged: true }],
    ['only when something has changed', { onlyIfChanged: true }],
    ['even if unchanged', { onlyIfChanged: false }],
    ['even if nothing changed', { onlyIfChanged: false }],
    ['not on bank holidays', { schedule: { skipsBankHolidays: true } }],
    ['also on bank holidays', { schedule: { skipsBankHolidays: false } }],
    ['including bank holidays', { schedule: { skipsBankHolidays: false } }],
    ['working days', { schedule: { rhythm: { kind: 'weekly', days: [1, 2, 3, 4, 5] }, skipsBankHolidays: true } }],
    [
      'working days, even on bank holidays',
      { schedule: { rhythm: { kind: 'weekly', days: [1, 2, 3, 4, 5] }, skipsBankHolidays: false } },
    ],
    ['about everything', { filters: NO_FILTERS }],
    ['about everything by Ofsted', { filters: { ...NO_FILTERS, bodies: ['Ofsted'] } }],
    ['17:00', { schedule: { time: '17:00' } }],
    [
      'fridays about caseloads by Ofsted in Northbrook, only if changed, but not on bank holidays',
      {
        schedule: { ...FRIDAY, skipsBankHolidays: true },
        filters: { themes: ['caseloads'], bodies: ['Ofsted'], organisations: ['Northbrook'] },
        onlyIfChanged: true,
      },
    ],
    [
      'only if anything changes about caseloads every friday',
      { schedule: FRIDAY, filters: about('caseloads'), onlyIfChanged: true },
    ],
    ['', {}],
  ])('is read: “%s”', (text, wish) => {
    expect(read(text)).toEqual(wish);
  });

  test('is the same when it is told and read back', () => {
    const filters = fc.record({
      themes: fc.subarray(
        THEMES.map(({ id }) => id),
        { maxLength: 5 },
      ),
      bodies: fc.subarray(['Ofsted', 'Brian Smith']),
      organisations: fc.subarray(['Northbrook']),
    });
    const isFiltered = (found: Filters) => tellFilters(found) !== '';
    fc.assert(
      fc.property(anySchedule, filters, fc.boolean(), (schedule, found, onlyIfChanged) => {
        const text = [tellSchedule(schedule), tellFilters(found), onlyIfChanged ? 'only if something changed' : '']
          .filter(Boolean)
          .join(', ');
        const { skipsBankHolidays, ...said } = schedule;
        expect(read(text)).toEqual({
          schedule: skipsBankHolidays ? schedule : said,
          ...(isFiltered(found) && { filters: found }),
          ...(onlyIfChanged && { onlyIfChanged }),
        });
      }),
    );
  });
});

describe('a wish that is not understood', () => {
  test.each<[string, string, string[]]>([
    [
      'mondy 9 about caseloads by Ofsted only if changed, not on bank holidays',
      '“mondy” is not understood. Did you mean “Monday”?',
      ['Monday 9 about caseloads, raised by Ofsted not on bank holidays only if changed'],
    ],
    [
      'fridays about casloads even if unchanged',
      '“casloads” is no theme of weaknesses. Nearest: caseloads.',
      ['fridays about caseloads even if unchanged'],
    ],
    ['fridays caseloads', '“caseloads” is not understood.', ['fridays about caseloads']],
    ['fridays zebras', '“zebras” is not understood.', []],
  ])('is told, with whole wishes that may have been meant: “%s”', (text, problem, suggestions) => {
    expect(read(text)).toEqual({ problem, suggestions });
  });

  test('comes with suggestions that are understood', () => {
    for (const text of [
      'mondy 9 about caseloads only if changed',
      'fridays 5 by Ofsted',
      'monthly about recording also on bank holidays',
    ]) {
      const wish = read(text);
      const suggestions = 'problem' in wish ? wish.suggestions : [];
      expect(suggestions).not.toEqual([]);
      expect(suggestions.filter((suggestion) => 'problem' in read(suggestion))).toEqual([]);
    }
  });
});

describe('a digest that is granted a wish', () => {
  const digest = digestOf(
    { ...MONDAYS, skipsBankHolidays: true },
    { filters: about('caseloads'), onlyIfChanged: true },
  );

  test.each<[string, Wish, object]>([
    ['keeps everything without one', {}, {}],
    [
      'comes on other days at the same time',
      { schedule: FRIDAY },
      { schedule: { ...digest.schedule, rhythm: { kind: 'weekly', days: [5] } } },
    ],
    [
      'comes at another time on the same days',
      { schedule: { time: '17:00' } },
      { schedule: { ...digest.schedule, time: '17:00' } },
    ],
    [
      'comes on bank holidays too',
      { schedule: { skipsBankHolidays: false } },
      { schedule: { ...digest.schedule, skipsBankHolidays: false } },
    ],
    ['tells of everything', { filters: NO_FILTERS }, { filters: NO_FILTERS }],
    ['comes even if nothing changed', { onlyIfChanged: false }, { onlyIfChanged: false }],
  ])('%s', (_name, wish, changed) => {
    expect(grant(digest, wish)).toEqual({ ...digest, ...changed });
  });
});
