import { addDays, addMonths, intervalOf, spanOf, weekdayOf, weekOf } from '../edtf.js';
import type { Stand } from './calendar-dates.js';
import type { CountedMeaning, StretchMeaning, Unit } from './meanings.js';
import type { Outlook } from './outlook.js';

function quarterAround(day: string, count: number): string {
  const start = addMonths(day, -((Number(day.slice(5, 7)) - 1) % 3) + 3 * count);
  return intervalOf(start, addMonths(start, 2));
}

function weekendAround(day: string, count: number, outlook: Outlook): string {
  const isOver = count === 0 && outlook === 'past' && weekdayOf(day) < 6;
  const saturday = addDays(day, 6 - weekdayOf(day) + 7 * (isOver ? -1 : count));
  return intervalOf(saturday, addDays(saturday, 1));
}

/** A year, or the decade or century that holds it; counted from, a decade is ten years. */
function yearsAround(day: string, count: number, years: number): string {
  const year = Number(day.slice(0, 4));
  if (count !== 0) return String(year + count * years);
  const first = year - (year % years);
  return intervalOf(String(first), String(first + years - 1));
}

/** "a year earlier" than a quarter is the same quarter of the year before. */
const MONTHS_APART = /^\d{4}-\d\d\/\d{4}-\d\d$/; // 2018-07/2018-09

function shiftYears(months: string, count: number): string {
  const [from = '', to = ''] = months.split('/');
  return intervalOf(addMonths(from, 12 * count), addMonths(to, 12 * count));
}

/** The period so many units from the day of publication, or from the date the story told last where the words say so. */
export function resolveCounted(
  { unit, count, from }: CountedMeaning,
  { day: published, outlook, story }: Stand,
): string {
  const told = from === 'story' ? story : undefined;
  if (told !== undefined && unit === 'year' && MONTHS_APART.test(told)) return shiftYears(told, count);
  const day = told === undefined ? published : spanOf(told).from;
  if (unit === 'day') return addDays(day, count);
  if (unit === 'weekend') return weekendAround(day, count, outlook);
  if (unit === 'week') return weekOf(addDays(day, count * 7));
  if (unit === 'fortnight') return weekOf(addDays(day, count * 14));
  if (unit === 'month') return addMonths(day, count);
  if (unit === 'quarter') return quarterAround(day, count);
  return yearsAround(day, count, { year: 1, decade: 10, century: 100 }[unit]);
}

const DAYS: { readonly [unit in Unit]?: number } = { day: 1, weekend: 7, week: 7, fortnight: 14 };
const MONTHS: { readonly [unit in Unit]?: number } = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };

/** "over the past decade": nobody means its first month. */
function yearsTo(day: string, count: number): string {
  const year = Number(day.slice(0, 4));
  return count < 0 ? intervalOf(String(year + count), String(year)) : intervalOf(String(year), String(year + count));
}

/** "the last six months": up to and with the month of the day; weeks and days are counted in days. */
export function resolveStretch({ unit, count }: StretchMeaning, day: string): string {
  if (unit === 'decade' || unit === 'century') return yearsTo(day, (count * (MONTHS[unit] ?? 0)) / 12);
  const days = DAYS[unit];
  const [here, there] =
    days === undefined
      ? [addMonths(day, 0), addMonths(day, count * (MONTHS[unit] ?? 0))]
      : [day, addDays(day, count * days)];
  return count < 0 ? intervalOf(there, here) : intervalOf(here, there);
}

/** "six months" of a report on a visit in November 2016 end with that November, where the day of publication is not known. */
export function stretchBefore({ unit, count }: StretchMeaning, event: string | undefined): string | undefined {
  const months = unit === 'century' ? undefined : MONTHS[unit];
  if (event === undefined || months === undefined) return undefined;
  const last = addMonths(spanOf(event).to, 0);
  return intervalOf(addMonths(last, count * months + 1), last);
}
