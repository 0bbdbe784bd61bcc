import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDates } from '../../index/dates.js';
import { spanOf } from '../../index/edtf.js';
import type { Passage, When } from '../../index/model.js';

const passagesOf = (...texts: string[]): Passage[] =>
  texts.map((text, at) => ({ kind: 'paragraph', text, line: at + 1 }));

const suppliedDay = (date: string): When => ({ date, basis: 'supplied' });

/** The expressions of one text with their dates: "Monday=2018-10-01". */
function datesIn(text: string, published?: string): string[] {
  const { dates } = readDates('000', passagesOf(text), published === undefined ? undefined : suppliedDay(published));
  return dates.map(({ citation, date }) => `${text.slice(citation.start, citation.end)}=${date ?? '?'}`);
}

/** A Wednesday. */
const DAY = '2018-10-03';

describe('dates printed in full', () => {
  test.each([
    ['The review began on 27 September 2018.', ['27 September 2018=2018-09-27']],
    ['The review began on September 27, 2018, he said.', ['September 27, 2018=2018-09-27']],
    ['Inspectors came on Thursday, September 27.', ['Thursday, September 27=2018-09-27']],
    ['Inspectors came on Thursday 27th September.', ['Thursday 27th September=2018-09-27']],
    ['The board met on Sept. 27 in Aylesbury.', ['Sept. 27=2018-09-27']],
    ['Last updated 27/09/2018', ['27/09/2018=2018-09-27']],
    ['The form was dated 09/27/2018.', ['09/27/2018=2018-09-27']],
    ['The file is of 2018-09-27.', ['2018-09-27=2018-09-27']],
    ['Inspectors visited from 10-14 September 2018.', ['10-14 September 2018=2018-09-10/2018-09-14']],
    ['The fair ran from September 10 to 14.', ['September 10 to 14=2018-09-10/2018-09-14']],
    ['It followed the 3rd of May 2017.', ['the 3rd of May 2017=2017-05-03']],
    ['The accident happened on Jan. 3, 2017.', ['Jan. 3, 2017=2017-01-03']],
  ])('%s', (text, dates) => {
    expect(datesIn(text, DAY)).toEqual(dates);
  });
});

describe('months and seasons', () => {
  test.each([
    ['The re-inspection of November 2017 was damning.', ['November 2017=2017-11']],
    ['The visit took place in November.', ['November=2017-11']],
    ['Their report is expected in February.', ['February=2019-02']],
    ['They have been in place since the end of August.', ['the end of August=2018-08']],
    ['Last November the council was rated inadequate.', ['Last November=2017-11']],
    ['The school will open next May.', ['next May=2019-05']],
    ['Officers met in mid-March to discuss it.', ['mid-March=2018-03']],
    ['The November inspection was damning.', ['November=2017-11']],
    ['Figures for November last year were worse.', ['November last year=2017-11']],
    ['There was a monitoring visit over summer.', ['over summer=2018-22']],
    ['A further review is planned in early summer.', ['early summer=2019-22']],
    ['Staff left in the autumn of 2017.', ['the autumn of 2017=2017-23']],
    ['Pressure grew last winter.', ['last winter=2017-24']],
    ['Profits fell in the third quarter.', ['the third quarter=2018-07/2018-09']],
    ['Sales rose in Q3 2017.', ['Q3 2017=2017-07/2017-09']],
    ['Crime rose between April and June 2018.', ['April=2018-04', 'June 2018=2018-06']],
    ['Spending rose in the first half of 2018.', ['the first half of 2018=2018-01/2018-06']],
  ])('%s', (text, dates) => {
    expect(datesIn(text, DAY)).toEqual(dates);
  });
});

describe('years and decades', () => {
  test.each([
    ['An action plan followed 2017’s damning inspection.', ['2017’s=2017']],
    ['The highly critical 2014 report said so.', ['2014=2014']],
    ['Costs rose in early 2016.', ['early 2016=2016']],
    ['The overspend in 2017/18 was £5m.', ['2017/18=2017/2018']],
    ['The 2017-18 accounts were late.', ['2017-18=2017/2018']],
    ['The estate was built in the 1990s.', ['the 1990s=1990/1999']],
    ['He taught there in the ’90s.', ['the ’90s=1990/1999']],
    ['He taught there in the early 80s.', ['the early 80s=1980/1989']],
    ['The rating has stood since 2014.', ['2014=2014']],
    ['It was signed in the financial year 2016.', ['financial year 2016=2016']],
  ])('%s', (text, dates) => {
    expect(datesIn(text, DAY)).toEqual(dates);
  });
});

describe('dates counted from the day of publication', () => {
  test.each([
    ['The letter was published today.', ['today=2018-10-03']],
    ['Councillors met yesterday.', ['yesterday=2018-10-02']],
    ['Councillors will meet tomorrow night.', ['tomorrow night=2018-10-04']],
    ['The report was released this morning.', ['this morning=2018-10-03']],
    ['The report, published on Monday, was damning.', ['Monday=2018-10-01']],
    ['The court heard the case Tuesday.', ['Tuesday=2018-10-02']],
    ['The committee will meet on Monday.', ['Monday=2018-10-08']],
    ['The fire broke out on Friday night.', ['Friday night=2018-09-28']],
    ['It was damaged on the weekend.', ['the weekend=2018-09-29/2018-09-30']],
    ['Third-quarter earnings rose.', ['Third-quarter=2018-07/2018-09']],
    ['Councillors met on Monday and, later that day, voted.', ['Monday=2018-10-01', 'later that day=2018-10-01']],
    ['The mayor said Tuesday she will not stand on Nov. 7.', ['Tuesday=2018-10-02', 'Nov. 7=2018-11-07']],
    ['It happened last Tuesday.', ['last Tuesday=2018-10-02']],
    ['Last week the board was updated.', ['Last week=2018-09-24/2018-09-30']],
    ['A decision is due next week.', ['next week=2018-10-08/2018-10-14']],
    ['Last month the commissioner left.', ['Last month=2018-09']],
    ['The plan was agreed last year.', ['last year=2017']],
    ['It will open later this year.', ['later this year=2018']],
    ['She died a week ago.', ['a week ago=2018-09-24/2018-09-30']],
    ['The fire broke out three days ago.', ['three days ago=2018-09-30']],
    ['The decision came 10 days ago.', ['10 days ago=2018-09-23']],
    ['The work will end by year-end.', ['year-end=2018-12']],
    ['It must be finished by end of May.', ['end of May=2019-05']],
    ['The paper will be published in the autumn.', ['the autumn=2018-23']],
    ['He left two years ago.', ['two years ago=2016']],
    ['They met a fortnight ago.', ['a fortnight ago=2018-09-17/2018-09-23']],
    ['It had closed a couple of months ago.', ['a couple of months ago=2018-08']],
    ['Practice has improved in the last six months.', ['the last six months=2018-04/2018-10']],
    ['The work will end by the end of the year.', ['the end of the year=2018-12']],
    ['There was trouble at the weekend.', ['the weekend=2018-09-29/2018-09-30']],
    ['It opened in May 2016 and closed three months later.', ['May 2016=2016-05', 'three months later=2016-08']],
    ['The hearing starts on October 10, said the clerk.', ['October 10=2018-10-10']],
    ['The review will be ready by 12 January.', ['12 January=2019-01-12']],
  ])('%s', (text, dates) => {
    expect(datesIn(text, DAY)).toEqual(dates);
  });
});

describe('days that have a name', () => {
  test.each([
    ['He was killed on Christmas Day.', ['Christmas Day=2017-12-25']],
    ['The shelter will open on Boxing Day.', ['Boxing Day=2018-12-26']],
    ['A baby was found on New Year’s Day 2016.', ['New Year’s Day 2016=2016-01-01']],
    ['She died last Christmas Eve.', ['last Christmas Eve=2017-12-24']],
    ['They met on New Year’s Eve last year.', ['New Year’s Eve last year=2017-12-31']],
    ['It has been shut since Boxing Day, 2014.', ['Boxing Day, 2014=2014-12-26']],
    ['The Boxing Day sales and every Christmas Day dinner were cancelled.', []],
  ])('%s', (text, dates) => {
    expect(datesIn(text, DAY)).toEqual(dates);
  });
});

describe('words that are no dates', () => {
  test.each([
    ['They may march on, and children may fall behind in the sun.'],
    ['Looking across to the tower PNL-140314-172523001'],
    ['The plan is 97 per cent complete, with 2017 people on 20 per cent more.'],
    ['The trial is expected to last six weeks; call 020 7946 2016 or write to PO Box 1999.'],
    ['See page 2016 or call 01296 382015.'],
    ['A three month review took place for the last time.'],
    ['Mrs May and April Jones spoke to The Sunday Times about Sheffield Wednesday.'],
    ['The man, 45, of 27 High Street, now earns £2000 and is currently in his 80s.'],
    ['You do not turn around a tanker in a fortnight, or for the second time.'],
    ['It meets every Monday, and most Fridays.'],
    ['Neighbours gathered outside 2019 Main Street and 2020 Martin Luther King Boulevard.'],
    ['The winner took 2,017 votes and 5.2018 points.'],
  ])('%s', (text) => {
    expect(datesIn(text, DAY)).toEqual([]);
  });
});

describe('what a mention says of its date', () => {
  test('tells printed years from worked-out ones, and plans from the past', () => {
    const text = 'The visit took place in November 2017; a report is expected in February.';
    const [visit, report] = readDates('000', passagesOf(text), suppliedDay('2018-01-10')).dates;
    expect(visit).toMatchObject({ date: '2017-11', basis: 'stated', planned: false });
    expect(report).toMatchObject({ date: '2018-02', basis: 'inferred', planned: true });
  });

  test('leaves out the date that an unknown day of publication cannot settle', () => {
    expect(datesIn('Inspected in November 2017, it was judged on Monday to be failing.')).toEqual([
      'November 2017=2017-11',
      'Monday=?',
    ]);
  });

  test('ends “the last six months” with the newest event where the day of publication is not known', () => {
    expect(datesIn('The visit in November 2016 found that practice improved in the last six months.')).toEqual([
      'November 2016=2016-11',
      'the last six months=2016-06/2016-11',
    ]);
  });

  test('a day that is in no calendar has no date', () => {
    expect(datesIn('It happened on 31 February 2018.', DAY)).toEqual(['31 February 2018=?']);
  });

  test('every mention lies in its passage and every date can be read', () => {
    const words = fc.constantFrom(
      'the',
      'last',
      'November',
      '2017',
      '27',
      'May',
      'week',
      'ago',
      'two',
      'in',
      ',',
      'Monday',
      'summer',
      'next',
      '31',
      'will',
      '/',
      '18',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), fc.boolean(), (list, isSupplied) => {
        const text = list.join(' ');
        const { dates, published } = readDates('000', passagesOf(text), isSupplied ? suppliedDay(DAY) : undefined);
        if (published) expect(() => spanOf(published.date)).not.toThrow();
        for (const { citation, date } of dates) {
          expect(text.slice(citation.start, citation.end).trim()).not.toBe('');
          if (date !== undefined) expect(() => spanOf(date)).not.toThrow();
        }
      }),
    );
  });

  test('reads any text without an error, expressions in order and none overlapping', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { dates } = readDates('000', passagesOf(text), suppliedDay(DAY));
        dates.forEach(({ citation }, at) => {
          expect(citation.start).toBeGreaterThanOrEqual(dates[at - 1]?.citation.end ?? 0);
        });
      }),
    );
  });
});
