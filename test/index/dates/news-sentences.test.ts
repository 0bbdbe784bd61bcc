import { describe, expect, test } from '@jest/globals';
import { readDates } from '../../../index/dates.js';

/** The dates of one sentence in order, in an article of that day. */
function datesOn(day: string, text: string): string[] {
  const passages = [{ kind: 'paragraph', text, line: 1 } as const];
  return readDates('000', passages, { date: day, basis: 'supplied' }).dates.map(({ date }) => date ?? 'unknown');
}

describe('a British broadsheet of Thursday 2019-05-16', () => {
  test.each<[string, string[]]>([
    ['The report, published on Tuesday, criticised ministers.', ['2019-05-14']],
    ['Inspectors visited the authority between 11 and 22 February.', ['2019-02-11/2019-02-22']],
    ['The number of children in care rose by 4% in the year to March 2018.', ['2017-04/2018-03']],
    ['She told the Commons on Wednesday afternoon that the system was broken.', ['2019-05-15']],
    ['The department said last night that funding would be reviewed.', ['2019-05-15']],
    ['A white paper is due to be published in the autumn.', ['2019-23']],
    ['The review, commissioned in January 2018, took 14 months.', ['2018-01']],
    ['Between 2010 and 2017 spending on early help fell by almost half.', ['2010/2017']],
    ['The Children Act 1989 places a duty on councils to safeguard children.', []],
    ['The charity’s chief executive resigned last month.', ['2019-04']],
    ['Peers will debate the bill next Thursday.', ['2019-05-23']],
    ['The trust was set up in the summer of 2014 and wound up three years later.', ['2014-22', '2017']],
    ['It has been a decade since the death of Baby P in August 2007.', ['2007-08']],
    ['The consultation closes at midnight on 31 May.', ['2019-05-31']],
    ['Ministers rejected the same plea in 1998, 2004 and 2011.', ['1998', '2004', '2011']],
  ])('%s', (text, dates) => {
    expect(datesOn('2019-05-16', text)).toEqual(dates);
  });
});

describe('a British local paper of Monday 2020-01-06', () => {
  test.each<[string, string[]]>([
    ['A 34-year-old man appeared before magistrates on Saturday.', ['2020-01-04']],
    ['Police were called to the home at 9.40pm on Sunday, December 29.', ['2019-12-29']],
    ['The centre will reopen on Monday, January 20.', ['2020-01-20']],
    ['Councillors meet tomorrow (Tuesday, January 7) to agree the budget.', ['2020-01-07', '2020-01-07']],
    ['Room 2018 at County Hall was locked.', []],
    ['Bosses hope to open the hub by spring 2021.', ['2021-21']],
    ['The home was rated ‘good’ at its last inspection in 2017.', ['2017']],
    ['Residents have until Friday, 31st January to respond.', ['2020-01-31']],
    ['Staff at the school said they may strike.', []],
    ['Call 01296 382 2018 or visit the office at 2020 High Street.', []],
    ['The fire broke out three days ago.', ['2020-01-03']],
    ['On New Year’s Day a baby girl was left outside the hospital.', ['2020-01-01']],
    ['The mayor, who took office in May last year, said he was sorry.', ['2019-05']],
    ['The boy was last seen on 02/01/2020 at the bus station.', ['2020-01-02']],
    ['She has run the home since the 1990s.', ['1990/1999']],
    ['The council tax for 2019/20 was set at £1,512.', ['2019/2020']],
  ])('%s', (text, dates) => {
    expect(datesOn('2020-01-06', text)).toEqual(dates);
  });
});

describe('an American agency of Thursday 2019-03-14', () => {
  test.each<[string, string[]]>([
    ['A judge ruled Wednesday that the state must overhaul its foster care system.', ['2019-03-13']],
    ['The lawsuit was filed Dec. 4, 2017, in U.S. District Court.', ['2017-12-04']],
    ['Lawmakers approved the measure on Feb. 28.', ['2019-02-28']],
    ['The agency has until June 30 to comply.', ['2019-06-30']],
    ['He was sentenced in October to eight years.', ['2018-10']],
    ['A hearing is scheduled for April 9.', ['2019-04-09']],
    ['The number of caseworkers dropped from 1,900 in 2015 to 1,450 last year.', ['2015', '2018']],
    ['The girl was placed with the family on Sept. 14, 2016.', ['2016-09-14']],
    ['Gov. May Johnson signed the bill Monday.', ['2019-03-11']],
    ['The audit covered the fiscal year that ended June 30, 2018.', ['2017-07/2018-06']],
    ['The department’s director, who was hired last fall, resigned Friday.', ['2018-23', '2019-03-08']],
    ['State police found the child early Thursday.', ['2019-03-14']],
    ['The 2018 session ended without a vote.', ['2018']],
    ['Jurors will return March 18 to hear closing arguments.', ['2019-03-18']],
    ['Neighbors gathered outside 2019 Main Street.', []],
  ])('%s', (text, dates) => {
    expect(datesOn('2019-03-14', text)).toEqual(dates);
  });
});

describe('a Canadian paper of Tuesday 2019-10-22', () => {
  test.each<[string, string[]]>([
    ['The inquest into her death began Oct. 7 in Thunder Bay, Ont.', ['2019-10-07']],
    ['The ministry released the report on Monday, Oct. 21.', ['2019-10-21']],
    ['From Sept. 3 to Sept. 27, the tribunal heard from 14 families.', ['2019-09-03', '2019-09-27']],
    ['The office was closed on May 1, 2019.', ['2019-05-01']],
    ['The tribunal ruled in 2016 that Ottawa had discriminated against children on reserves.', ['2016']],
    ['A class action was certified this past June.', ['2019-06']],
    ['Bill C-92 comes into force on Jan. 1, 2020.', ['2020-01-01']],
    ['The minister said Tuesday she would appeal.', ['2019-10-22']],
    ['The agency’s licence expires at the end of November.', ['2019-11']],
    ['The report is the first since April 2015.', ['2015-04']],
    ['The decision came 10 days ago.', ['2019-10-12']],
    ['A final report is expected in early 2020.', ['2020']],
    ['Winter coats were handed out and staff marched to the hall.', []],
    ['About 1,200 children were in care as of Sept. 30.', ['2019-09-30']],
  ])('%s', (text, dates) => {
    expect(datesOn('2019-10-22', text)).toEqual(dates);
  });
});
