import { describe, expect, test } from '@jest/globals';
import { readDates } from '../../../index/dates.js';

/** The expressions of one sentence with their dates, in an article of that day: "Monday=2018-10-01". */
function datesOn(day: string, text: string): string[] {
  const passages = [{ kind: 'paragraph', text, line: 1 } as const];
  const { dates } = readDates('000', passages, { date: day, basis: 'supplied' });
  return dates.map(({ citation, date }) => `${text.slice(citation.start, citation.end)}=${date ?? '?'}`);
}

describe('periods in an article of 2018-10-03', () => {
  test.each<[string, string[]]>([
    ['Profit rose in the quarter ended June 30.', ['the quarter ended June 30=2018-04/2018-06']],
    ['Numbers rose in the year to March 2018.', ['the year to March 2018=2017-04/2018-03']],
    ['Numbers rose in the year to 31 March 2018.', ['the year to 31 March 2018=2017-04/2018-03']],
    ['Numbers rose in the 12 months to 15 May 2018.', ['the 12 months to 15 May 2018=2017-05-16/2018-05-15']],
    ['Notice was given on 09/07/18 by email.', ['09/07/18=2018-07-09']],
    [
      'He was jailed in May 2018; two years earlier he had been cautioned.',
      ['May 2018=2018-05', 'two years earlier=2016'],
    ],
    ['It opened in May 2018 and shut a month later.', ['May 2018=2018-05', 'a month later=2018-06']],
    ['She will leave at the end of the month.', ['the end of the month=2018-10']],
    ['He will leave by the end of 2018.', ['the end of 2018=2018-12']],
    ['Sales fell in the first half of 2017.', ['the first half of 2017=2017-01/2017-06']],
    ['Exclusions rose in the 2018/19 school year.', ['the 2018/19 school year=2018-09/2019-08']],
    ['The plan dates from mid-2016.', ['mid-2016=2016']],
    ['The home closed late last year.', ['late last year=2017']],
    ['It closed earlier this year.', ['earlier this year=2018']],
    ['It closed earlier this month.', ['earlier this month=2018-10']],
    ['It closed earlier this week.', ['earlier this week=2018-10-01/2018-10-07']],
    ['There were 20 at this time last year.', ['this time last year=2017-10']],
    ['Monday’s meeting was heated.', ['Monday’s=2018-10-01']],
    ['He was found on Tuesday evening.', ['Tuesday evening=2018-10-02']],
    ['He was found last weekend.', ['last weekend=2018-09-29/2018-09-30']],
    ['He was found over the weekend.', ['the weekend=2018-09-29/2018-09-30']],
    ['Work starts in the week beginning 5 November.', ['the week beginning 5 November=2018-11-05/2018-11-11']],
    ['Work starts w/c 5 November.', ['w/c 5 November=2018-11-05/2018-11-11']],
    ['Spending fell between 2010 and 2017.', ['2010 and 2017=2010/2017']],
    ['The fair ran from 3 to 27 September.', ['3 to 27 September=2018-09-03/2018-09-27']],
    ['It closed in the mid-1990s.', ['the mid-1990s=1990/1999']],
    ['It has grown in recent years, recent weeks and recent months.', []],
    ['It has grown in the past decade.', ['the past decade=2008/2018']],
    ['It was the 14th of May.', ['the 14th of May=2018-05-14']],
    ['They met on May 14th.', ['May 14th=2018-05-14']],
    ['They will meet on 14th May 2019.', ['14th May 2019=2019-05-14']],
    ['The fair will be on Sunday 7th from noon.', ['Sunday 7th=2018-10-07']],
    ['The deadline was noon on Friday.', ['Friday=2018-09-28']],
    ['The deadline was the end of last year.', ['the end of last year=2017-12']],
  ])('%s', (text, dates) => {
    expect(datesOn('2018-10-03', text)).toEqual(dates);
  });
});

describe('periods in an article of 2018-11-10', () => {
  test.each<[string, string[]]>([
    ['Sales rose in the last three months of last year.', ['the last three months of last year=2017-10/2017-12']],
    ['Sales rose in the last quarter of 2017.', ['the last quarter of 2017=2017-10/2017-12']],
    ['They meet again a week on Wednesday.', ['a week on Wednesday=2018-11-21']],
    [
      'Profit rose in the third quarter ended Sept. 30, 2018.',
      ['the third quarter ended Sept. 30, 2018=2018-07/2018-09'],
    ],
  ])('%s', (text, dates) => {
    expect(datesOn('2018-11-10', text)).toEqual(dates);
  });
});

describe('periods in an article of 2019-01-10', () => {
  test.each<[string, string[]]>([['Ten homes had closed by the end of the year.', ['the end of the year=2018-12']]])(
    '%s',
    (text, dates) => {
      expect(datesOn('2019-01-10', text)).toEqual(dates);
    },
  );
});

describe('years that take their kind from the year before them', () => {
  test.each<[string, string[]]>([
    [
      'Costs rose in the 2018/19 financial year from £4m in 2017-18.',
      ['the 2018/19 financial year=2018-04/2019-03', '2017-18=2017-04/2018-03'],
    ],
    ['Costs rose in 2018/19 from £4m in 2017-18.', ['2018/19=2018/2019', '2017-18=2017/2018']],
    ['Exclusions fell this academic year.', ['this academic year=2019-09/2020-08']],
    ['Exclusions fell in the last school year.', ['the last school year=2018-09/2019-08']],
  ])('%s', (text, dates) => {
    expect(datesOn('2019-10-15', text)).toEqual(dates);
  });
});

test('“three months earlier, in November 2018” is November 2018', () => {
  const text = 'Three months earlier, in November 2018, the boy had been moved.';
  expect(datesOn('2020-07-16', text)).toEqual(['Three months earlier=2018-11', 'November 2018=2018-11']);
});

test('a period that ends with a day of no calendar has no date', () => {
  expect(datesOn('2018-10-03', 'It grew in the three months ended June 31.')).toEqual([
    'the three months ended June 31=?',
  ]);
});
