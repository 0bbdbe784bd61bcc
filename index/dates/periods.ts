import { addDays, addMonths, dayOf, intervalOf, lastDayOf, monthOf, spanOf } from '../edtf.js';
import type { CalendarMeaning } from './meanings.js';

/** The day behind the same day of the month so many months before; behind the last of a shorter month. */
function dayBehind(day: string, months: number): string {
  const month = addMonths(day, -months);
  const same = dayOf(Number(month.slice(0, 4)), Number(month.slice(5, 7)), Number(day.slice(8, 10)));
  return addDays(same ?? lastDayOf(month), 1);
}

/** "the three months ended Sept. 30": whole months where the day is the last of its month, else days. */
function monthsUpTo(date: string, months: number): string {
  const { to } = spanOf(date);
  const month = to.slice(0, 7);
  return to === lastDayOf(month)
    ? intervalOf(addMonths(month, 1 - months), month)
    : intervalOf(dayBehind(to, months), to);
}

/** The months or days that end with the printed date, or the days that begin with it; the date itself where no period is told. */
export function periodAround(date: string, { months, days }: CalendarMeaning): string {
  if (months !== undefined) return monthsUpTo(date, months);
  if (days === undefined) return date;
  const { from, to } = spanOf(date);
  return days > 0 ? intervalOf(from, addDays(from, days - 1)) : intervalOf(addDays(to, days + 1), to);
}

/** 2018-04/2019-03: the year that begins in the month and ends in the next; undefined where the two years are not neighbours. */
export function yearFrom(month: number, year: number, endYear: number): string | undefined {
  if (endYear !== year + 1) return undefined;
  return intervalOf(monthOf(year, month), monthOf(year, month + 11));
}
