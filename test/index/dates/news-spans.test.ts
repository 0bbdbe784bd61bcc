import { describe, expect, test } from '@jest/globals';
import { readDates } from '../../../index/dates.js';

/** The expressions of one sentence with their dates, in an article of that day: "Monday=2018-10-01". */
function datesOn(day: string, text: string): string[] {
  const passages = [{ kind: 'paragraph', text, line: 1 } as const];
  const { dates } = readDates('000', passages, { date: day, basis: 'supplied' });
  return dates.map(({ citation, date }) => `${text.slice(citation.start, citation.end)}=${date ?? '?'}`);
}

describe('a British local paper of Wednesday 2019-02-13', () => {
  test.each<[string, string[]]>([
    ['The nursery will shut its doors for good on Friday, March 29.', ['Friday, March 29=2019-03-29']],
    ['Firefighters were called to the bungalow just after 3am on Monday.', ['Monday=2019-02-11']],
    ['A public meeting takes place at the village hall next Wednesday at 7.30pm.', ['next Wednesday=2019-02-20']],
    ['The play area has been fenced off since before Christmas 2017.', ['Christmas 2017=2017-12-25']],
    ['Planning officers first raised concerns in the spring of 2016.', ['the spring of 2016=2016-21']],
    ['The headteacher wrote to parents on the evening of Tuesday, January 29.', ['Tuesday, January 29=2019-01-29']],
    [
      'Bin collections in the week commencing 25 February will be a day late.',
      ['the week commencing 25 February=2019-02-25/2019-03-03'],
    ],
    [
      'The consultation ran from 5 November to 17 December 2018.',
      ['5 November=2018-11-05', '17 December 2018=2018-12-17'],
    ],
    ['He was last seen at about 6pm yesterday near the leisure centre.', ['yesterday=2019-02-12']],
    ['The bridge should reopen by the middle of next month.', ['the middle of next month=2019-03']],
    ['Thieves struck twice over the weekend.', ['the weekend=2019-02-09/2019-02-10']],
    ['The library, opened in the 1930s, was listed in 1987.', ['the 1930s=1930/1939', '1987=1987']],
    [
      'Trustees blamed a fall in donations in the year to 30 September 2018.',
      ['the year to 30 September 2018=2017-10/2018-09'],
    ],
    ['Cllr Dobbs quit the group late last month.', ['late last month=2019-01']],
    ['The crash happened on the A418 on Saturday 2nd February.', ['Saturday 2nd February=2019-02-02']],
    ['Applications close at noon on 1 March.', ['1 March=2019-03-01']],
  ])('%s', (text, dates) => {
    expect(datesOn('2019-02-13', text)).toEqual(dates);
  });
});

describe('a British national paper of Sunday 2021-09-12', () => {
  test.each<[string, string[]]>([
    ['The prime minister will set out the winter plan on Tuesday.', ['Tuesday=2021-09-14']],
    ['Waiting lists rose by a tenth between March 2020 and July 2021.', ['March 2020=2020-03', 'July 2021=2021-07']],
    ['GDP grew by 4.8% in the three months to June.', ['the three months to June=2021-04/2021-06']],
    ['Schools went back on 6 September after the longest summer in years.', ['6 September=2021-09-06']],
    ['The furlough scheme ends on the 30th of September.', ['the 30th of September=2021-09-30']],
    [
      'She became a minister in the July 2019 reshuffle and resigned seven months later.',
      ['July 2019=2019-07', 'seven months later=2020-02'],
    ],
    [
      'Ministers said last autumn that the cap would stay until the end of 2022.',
      ['last autumn=2020-23', 'the end of 2022=2022-12'],
    ],
    ['The inquiry will begin in spring next year.', ['spring next year=2022-21']],
    ['In the academic year 2019-20 no exams were sat.', ['the academic year 2019-20=2019-09/2020-08']],
    ['Its author died on New Year’s Eve 2020.', ['New Year’s Eve 2020=2020-12-31']],
    ['The Treasury spent £60bn in 2020-21.', ['2020-21=2020/2021']],
    ['He told the programme this morning that no decision had been taken.', ['this morning=2021-09-12']],
    ['The figures are the worst since the early 1980s.', ['the early 1980s=1980/1989']],
    ['Deaths were 12 per cent higher than at this time last year.', ['this time last year=2020-09']],
    ['Border checks were put off for a third time earlier this month.', ['earlier this month=2021-09']],
    ['About 400 people crossed the Channel on 10 and 11 September.', ['10 and 11 September=2021-09-10/2021-09-11']],
  ])('%s', (text, dates) => {
    expect(datesOn('2021-09-12', text)).toEqual(dates);
  });
});

describe('an American agency of Tuesday 2017-11-21', () => {
  test.each<[string, string[]]>([
    ['A grand jury indicted the former sheriff on Monday.', ['Monday=2017-11-20']],
    ['The couple adopted the boys in March 2015, according to court documents.', ['March 2015=2015-03']],
    ['The governor plans to sign the measure early next week.', ['early next week=2017-11-27/2017-12-03']],
    ['The shooting occurred around 11:30 p.m. Saturday outside a club.', ['Saturday=2017-11-18']],
    ['Her trial was moved to Jan. 16 after her lawyer fell ill.', ['Jan. 16=2018-01-16']],
    ['The law takes effect July 1, 2018.', ['July 1, 2018=2018-07-01']],
    [
      'The state lost 14,000 jobs in the quarter that ended Sept. 30.',
      ['the quarter that ended Sept. 30=2017-07/2017-09'],
    ],
    ['Officials said Tuesday the death toll could rise.', ['Tuesday=2017-11-21']],
    ['The Nov. 8, 2016, election was decided by 312 votes.', ['Nov. 8, 2016=2016-11-08']],
    ['The school board will vote the week of Dec. 4.', ['the week of Dec. 4=2017-12-04/2017-12-10']],
    ['He had been on probation since the fall of 2014.', ['the fall of 2014=2014-23']],
    ['Enrollment fell 3 percent in fiscal 2016.', ['fiscal 2016=2016']],
    ['The hurricane made landfall Aug. 25 and killed 11.', ['Aug. 25=2017-08-25']],
    ['The agency settled a similar suit two years ago for $3.1 million.', ['two years ago=2015']],
    [
      'The company will report results for the fourth quarter on Feb. 1.',
      ['the fourth quarter=2017-10/2017-12', 'Feb. 1=2018-02-01'],
    ],
    ['Police found the truck late Sunday night.', ['late Sunday night=2017-11-19']],
  ])('%s', (text, dates) => {
    expect(datesOn('2017-11-21', text)).toEqual(dates);
  });
});

describe('the business pages of a Canadian paper of Friday 2018-05-11', () => {
  test.each<[string, string[]]>([
    [
      'The insurer earned $412 million in the three months ended March 31.',
      ['the three months ended March 31=2018-01/2018-03'],
    ],
    [
      'Profit was $88 million in the first quarter of 2018, up from $71 million a year earlier.',
      ['the first quarter of 2018=2018-01/2018-03', 'a year earlier=2017-01/2017-03'],
    ],
    ['The retailer will close 14 stores by the end of the year.', ['the end of the year=2018-12']],
    ['Shares have lost a third of their value since mid-January.', ['mid-January=2018-01']],
    ['The dividend is payable June 29 to holders of record on June 8.', ['June 29=2018-06-29', 'June 8=2018-06-08']],
    ['For the year ended Dec. 31, 2017, revenue was flat.', ['the year ended Dec. 31, 2017=2017-01/2017-12']],
    [
      'The mine is expected to produce its first gold in the second half of 2019.',
      ['the second half of 2019=2019-07/2019-12'],
    ],
    ['Home sales fell in April from March.', ['April=2018-04', 'March=2018-03']],
    ['The Crown corporation’s 2017-18 fiscal year ended with a surplus.', ['2017-18 fiscal year=2017/2018']],
    ['The pipeline was approved in late 2016.', ['late 2016=2016']],
    ['Analysts expect a rate increase on July 11.', ['July 11=2018-07-11']],
    [
      'The chief executive, hired in the summer of 2015, will step down this fall.',
      ['the summer of 2015=2015-22', 'this fall=2018-23'],
    ],
    ['Same-store sales rose in the 13 weeks ended April 28.', ['the 13 weeks ended April 28=2018-01-28/2018-04-28']],
    [
      'The bank said on Thursday it would cut 500 jobs over the next two years.',
      ['Thursday=2018-05-10', 'the next two years=2018-05/2020-05'],
    ],
  ])('%s', (text, dates) => {
    expect(datesOn('2018-05-11', text)).toEqual(dates);
  });
});

describe('the sports pages of Monday 2019-12-02', () => {
  test.each<[string, string[]]>([
    ['United won 3-1 on Saturday and go to Burnley on Wednesday.', ['Saturday=2019-11-30', 'Wednesday=2019-12-04']],
    ['It was their first away win since 23 February.', ['23 February=2019-02-23']],
    ['The midfielder joined from Utrecht in January 2018.', ['January 2018=2018-01']],
    ['Sunday’s defeat was the club’s fifth of the 2019-20 season.', ['Sunday’s=2019-12-01', '2019-20=2019/2020']],
    [
      'Practice starts on Boxing Day and the tour opens a week later.',
      ['Boxing Day=2019-12-26', 'a week later=2019-12-30/2020-01-05'],
    ],
    ['The striker, out since the opening weekend, will be back in the new year.', []],
    ['The clubs last met in the 2014 final.', ['2014=2014']],
    ['She broke the record twice in the ’90s.', ['the ’90s=1990/1999']],
  ])('%s', (text, dates) => {
    expect(datesOn('2019-12-02', text)).toEqual(dates);
  });
});

describe('the court pages of Thursday 2020-07-16', () => {
  test.each<[string, string[]]>([
    [
      'The offences took place between 3 May 2012 and 19 August 2014.',
      ['3 May 2012=2012-05-03', '19 August 2014=2014-08-19'],
    ],
    [
      'He was arrested on 4th March last year and charged the following day.',
      ['4th March last year=2019-03-04', 'the following day=2019-03-05'],
    ],
    ['Sentencing was adjourned until September 11.', ['September 11=2020-09-11']],
    ['A jury convicted her last Thursday after a three-week trial.', ['last Thursday=2020-07-09']],
    ['The judge will give his ruling on Friday week.', ['Friday week=2020-07-24']],
    ['The appeal, lodged on 12.6.20, will be heard in October.', ['12.6.20=2020-06-12', 'October=2020-10']],
    [
      'The court heard the abuse began in the late 1990s and went on until 2003.',
      ['the late 1990s=1990/1999', '2003=2003'],
    ],
    ['Magistrates in Luton remanded him on Tuesday afternoon.', ['Tuesday afternoon=2020-07-14']],
    [
      'Her licence runs out in two years’ time, on 1 August 2022.',
      ['two years’ time=2022', '1 August 2022=2022-08-01'],
    ],
  ])('%s', (text, dates) => {
    expect(datesOn('2020-07-16', text)).toEqual(dates);
  });
});

describe('the papers of Wednesday 2022-03-09', () => {
  test.each<[string, string[]]>([
    ['The clinic will open on Monday 4 April.', ['Monday 4 April=2022-04-04']],
    ['He is to be sentenced on the 25th.', []],
    [
      'Parents were told on Friday night that the school would stay shut until Monday.',
      ['Friday night=2022-03-04', 'Monday=2022-03-14'],
    ],
    ['The council ended the last financial year £3m in the red.', ['the last financial year=2020-04/2021-03']],
    ['The charity helped 900 families in 2021, twice as many as in 2019.', ['2021=2021', '2019=2019']],
    ['By Christmas, half of the beds had gone.', ['Christmas=2021-12-25']],
    ['Inspectors came back in the first week of February.', ['the first week of February=2022-02']],
    ['It was the wettest February since records began in 1862.', []],
    ['The plan runs from April 2022 to March 2025.', ['April 2022=2022-04', 'March 2025=2025-03']],
    ['Trains were cancelled last Thursday and Friday.', ['last Thursday=2022-03-03', 'Friday=2022-03-04']],
    ['Rents rose by 9 per cent in the 12 months to December.', ['the 12 months to December=2021-01/2021-12']],
    ['The shop opens from 9am to 5pm, Monday to Friday.', []],
    ['The scheme will start in September and finish two years later.', ['September=2022-09', 'two years later=2024']],
    ['The Senate passed the bill 52-48 late Tuesday.', ['late Tuesday=2022-03-08']],
    [
      'The fund returned 4.1% in the six months ended December 31.',
      ['the six months ended December 31=2021-07/2021-12'],
    ],
    [
      'The plant, idled since last April, will reopen in the third quarter.',
      ['last April=2021-04', 'the third quarter=2022-07/2022-09'],
    ],
    ['Inflation reached 7.5 per cent in January, the highest since 1982.', ['January=2022-01', '1982=1982']],
    [
      'Wales host Italy on March 19 and travel to France a week later.',
      ['March 19=2022-03-19', 'a week later=2022-03-21/2022-03-27'],
    ],
    ['Weekend trains resume on Saturday.', ['Saturday=2022-03-12']],
    ['The tribunal sat for 14 days in November and December 2021.', ['November=2021-11', 'December 2021=2021-12']],
    ['The man denies murder between January 1 and January 3.', ['January 1=2022-01-01', 'January 3=2022-01-03']],
    ['The 2021-22 budget set aside $40 million.', ['2021-22=2021/2022']],
    ['Two-thirds of the 2020/21 intake had left by the end of the academic year.', ['2020/21=2020/2021']],
    ['The strike is in its third week and talks resume tomorrow.', ['tomorrow=2022-03-10']],
    ['Councillors set the budget two weeks ago today.', ['two weeks ago=2022-02-21/2022-02-27', 'today=2022-03-09']],
    ['The mayor leaves office in May, and the vote to replace her is on May 5.', ['May=2022-05', 'May 5=2022-05-05']],
    ['Ottawa signed the agreement on March 28, 2021, after months of talks.', ['March 28, 2021=2021-03-28']],
    ['The fire on February 27th left three homeless.', ['February 27th=2022-02-27']],
  ])('%s', (text, dates) => {
    expect(datesOn('2022-03-09', text)).toEqual(dates);
  });
});
