import { addDays, dayOf, weekdayOf } from '../../index/edtf.js';

/** Days that were moved or added by proclamation. */
interface Proclaimed {
  readonly instead?: Readonly<Record<string, string>>;
  readonly added?: readonly string[];
}

const PROCLAIMED: Readonly<Record<number, Proclaimed>> = {
  // The Golden Jubilee.
  2002: { instead: { '2002-05-27': '2002-06-04' }, added: ['2002-06-03'] },
  // The royal wedding.
  2011: { added: ['2011-04-29'] },
  // The Diamond Jubilee.
  2012: { instead: { '2012-05-28': '2012-06-04' }, added: ['2012-06-05'] },
  // 75 years after the end of the war in Europe.
  2020: { instead: { '2020-05-04': '2020-05-08' } },
  // The Platinum Jubilee, and the funeral of Queen Elizabeth II.
  2022: { instead: { '2022-05-30': '2022-06-02' }, added: ['2022-06-03', '2022-09-19'] },
  // The coronation of King Charles III.
  2023: { added: ['2023-05-08'] },
};

const holidays = new Map<number, ReadonlySet<string>>();

function toDay(year: number, month: number, day: number): string {
  const found = dayOf(year, month, day);
  if (found === undefined) throw new RangeError(`There is no day ${day} in month ${month} of ${year}.`);
  return found;
}

const mondayFrom = (day: string): string => addDays(day, (8 - weekdayOf(day)) % 7);
const mondayUntil = (day: string): string => addDays(day, 1 - weekdayOf(day));

/** The Gregorian computus: Easter is the Sunday after the full moon on or after 21 March, as the tables have it. */
function easterSunday(year: number): string {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const moonShift = Math.floor((century - Math.floor((century - 17) / 25)) / 3);
  const days = (century - Math.floor(century / 4) - moonShift + 19 * golden + 15) % 30;
  const isTooLate = days === 29 || (days === 28 && golden > 10);
  const fullMoon = addDays(toDay(year, 3, 21), isTooLate ? days - 1 : days);
  return addDays(fullMoon, 7 - (weekdayOf(fullMoon) % 7));
}

/** 1 January, or the Monday after it where that is a Saturday or Sunday. */
function newYear(year: number): string {
  const day = toDay(year, 1, 1);
  return weekdayOf(day) > 5 ? mondayFrom(day) : day;
}

/** 25 and 26 December; either has its substitute two days later where it is a Saturday or Sunday. */
function christmas(year: number): string[] {
  return [toDay(year, 12, 25), toDay(year, 12, 26)].map((day) => (weekdayOf(day) > 5 ? addDays(day, 2) : day));
}

function listHolidays(year: number): ReadonlySet<string> {
  const easter = easterSunday(year);
  const usual = [
    newYear(year),
    addDays(easter, -2),
    addDays(easter, 1),
    mondayFrom(toDay(year, 5, 1)),
    mondayUntil(toDay(year, 5, 31)),
    mondayUntil(toDay(year, 8, 31)),
    ...christmas(year),
  ];
  const { instead = {}, added = [] } = PROCLAIMED[year] ?? {};
  return new Set([...usual.map((day) => instead[day] ?? day), ...added]);
}

/**
 * Whether a day, "2026-12-28", is a bank holiday in England as https://www.gov.uk/bank-holidays lists them since 2000: of a
 * holiday at a weekend it is the substitute day. What is proclaimed later has to be added here.
 */
export function isBankHoliday(day: string): boolean {
  const year = Number(day.slice(0, 4));
  const known = holidays.get(year) ?? listHolidays(year);
  holidays.set(year, known);
  return known.has(day);
}
