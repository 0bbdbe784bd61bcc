import { describe, expect, test } from '@jest/globals';
import { addDays } from '../../../index/edtf.js';
import { isBankHoliday } from '../../../src/digest/bank-holidays.js';

/** As https://www.gov.uk/bank-holidays lists them for England, day/month. */
const HOLIDAYS: Readonly<Record<number, string>> = {
  2015: '1/1 3/4 6/4 4/5 25/5 31/8 25/12 28/12',
  2016: '1/1 25/3 28/3 2/5 30/5 29/8 26/12 27/12',
  2017: '2/1 14/4 17/4 1/5 29/5 28/8 25/12 26/12',
  2018: '1/1 30/3 2/4 7/5 28/5 27/8 25/12 26/12',
  2019: '1/1 19/4 22/4 6/5 27/5 26/8 25/12 26/12',
  2020: '1/1 10/4 13/4 8/5 25/5 31/8 25/12 28/12',
  2021: '1/1 2/4 5/4 3/5 31/5 30/8 27/12 28/12',
  2022: '3/1 15/4 18/4 2/5 2/6 3/6 29/8 19/9 26/12 27/12',
  2023: '2/1 7/4 10/4 1/5 8/5 29/5 28/8 25/12 26/12',
  2024: '1/1 29/3 1/4 6/5 27/5 26/8 25/12 26/12',
  2025: '1/1 18/4 21/4 5/5 26/5 25/8 25/12 26/12',
  2026: '1/1 3/4 6/4 4/5 25/5 31/8 25/12 28/12',
  2027: '1/1 26/3 29/3 3/5 31/5 30/8 27/12 28/12',
  2028: '3/1 14/4 17/4 1/5 29/5 28/8 25/12 26/12',
  2029: '1/1 30/3 2/4 7/5 28/5 27/8 25/12 26/12',
  2030: '1/1 19/4 22/4 6/5 27/5 26/8 25/12 26/12',
};

function listHolidays(year: number): string {
  const found: string[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const [, month, date] = day.split('-').map(Number);
    if (isBankHoliday(day)) found.push(`${date}/${month}`);
  }
  return found.join(' ');
}

describe('the bank holidays of England', () => {
  test.each(Object.entries(HOLIDAYS))('of %s are %s and no other day', (year, days) => {
    expect(listHolidays(Number(year))).toBe(days);
  });

  test('count the royal wedding and the jubilees', () => {
    const days = ['2002-06-03', '2002-06-04', '2011-04-29', '2012-06-04', '2012-06-05'];
    expect(days.filter(isBankHoliday)).toEqual(days);
    expect(['2002-05-27', '2012-05-28'].filter(isBankHoliday)).toEqual([]);
  });
});
