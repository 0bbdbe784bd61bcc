import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  compareDates,
  dayOf,
  daysBetween,
  intervalOf,
  isWithin,
  lastDayOf,
  monthOf,
  overlaps,
  spanOf,
  weekdayOf,
  weekOf,
} from '../../index/edtf.js';

const days = fc.integer({ min: 0, max: 200_000 }).map((count) => addDays('1700-01-01', count));
const years = fc.integer({ min: 1000, max: 9000 });
const months = fc.tuple(years, fc.integer({ min: 1, max: 12 })).map(([year, month]) => monthOf(year, month));
const seasons = fc.tuple(years, fc.integer({ min: 21, max: 24 })).map(([year, season]) => `${year}-${season}`);
const intervals = fc.tuple(days, days).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`));
const dates = fc.oneof(years.map(String), months, seasons, days, intervals);

describe('spanOf', () => {
  test.each([
    ['2017', '2017-01-01', '2017-12-31'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2018-09-27', '2018-09-27', '2018-09-27'],
    ['2018-21', '2018-03-01', '2018-05-31'],
    ['2018-22', '2018-06-01', '2018-08-31'],
    ['2018-23', '2018-09-01', '2018-11-30'],
    ['2018-24', '2018-12-01', '2019-02-28'],
    ['2015-12/2016-01', '2015-12-01', '2016-01-31'],
    ['2017/2018-09-26', '2017-01-01', '2018-09-26'],
  ])('%s runs from %s to %s', (date, from, to) => {
    expect(spanOf(date)).toEqual({ from, to });
  });

  test.each([
    '',
    'summer',
    '17',
    '2017-13',
    '2017-00',
    '2017-25',
    '2018-02-30',
    '2018-1',
    '2018/2017',
    '2016/2017/2018',
    '2018/',
  ])('refuses %j and says what it reads', (date) => {
    expect(() => spanOf(date)).toThrow(/Cannot read the date .* Use 2017/);
  });

  test('never ends before it begins', () => {
    fc.assert(fc.property(dates, (date) => spanOf(date).from <= spanOf(date).to));
  });
});

describe('order and containment', () => {
  test('puts the earlier beginning first, then the earlier end', () => {
    expect(['2018', '2017-11', '2018-01', '2017-24'].sort(compareDates)).toEqual([
      '2017-11',
      '2017-24',
      '2018-01',
      '2018',
    ]);
  });

  test('is a consistent order', () => {
    fc.assert(
      fc.property(dates, dates, dates, (a, b, c) => {
        expect(compareDates(a, b)).toBe(0 - compareDates(b, a));
        if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0) expect(compareDates(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('a date lies within itself, and what lies within also overlaps', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        expect(isWithin(a, a)).toBe(true);
        if (isWithin(a, b)) expect(overlaps(b, a)).toBe(true);
        expect(overlaps(a, b)).toBe(overlaps(b, a));
      }),
    );
  });

  test('a month of the year lies within it and a winter does not', () => {
    expect(isWithin('2017-11', '2017')).toBe(true);
    expect(isWithin('2017-24', '2017')).toBe(false);
    expect(overlaps('2017-24', '2018')).toBe(true);
    expect(overlaps('2017-11', '2017-12')).toBe(false);
  });
});

describe('calendar arithmetic', () => {
  test('adding days and counting them agree', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
      }),
    );
  });

  test('adding months and taking them away again comes back', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: -500, max: 500 }), (month, count) => {
        expect(addMonths(addMonths(month, count), -count)).toBe(month);
      }),
    );
  });

  test('a week runs from Monday to Sunday and holds its day', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { from, to } = spanOf(weekOf(day));
        expect([weekdayOf(from), weekdayOf(to)]).toEqual([1, 7]);
        expect(isWithin(day, weekOf(day))).toBe(true);
      }),
    );
  });

  test('knows the days that a month has', () => {
    expect(dayOf(2018, 9, 27)).toBe('2018-09-27');
    expect(dayOf(2018, 2, 29)).toBeUndefined();
    expect(dayOf(2018, 9, 31)).toBeUndefined();
    expect(lastDayOf('2020-02')).toBe('2020-02-29');
    expect(weekdayOf('2018-09-27')).toBe(4);
  });

  test('an interval of one date is that date', () => {
    expect(intervalOf('2017', '2017')).toBe('2017');
    expect(intervalOf('2016', '2017')).toBe('2016/2017');
  });
});
