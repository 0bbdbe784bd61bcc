import { dayOf as calendarDay } from '../edtf.js';

/** The months as dates in headers and feeds begin: "Oct". */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?/; // 2018-10-03T09:15:00+01:00

const HEADER =
  /^(?:[a-z]{3,9},?\s{1,3})?(\d{1,2})\s{1,3}([a-z]{3})[a-z]{0,6}\s{1,3}(\d{4})(?:\s{1,3}(?:at\s)?(\d{1,2}:\d{2})(?::\d{2})?\s{0,3}([+-]\d{4}|[a-z]{1,4})?)?/i; // Wed, 03 Oct 2018 09:15:00 +0100

const IS_UTC = /^(?:Z|UTC?|GMT|[+-]00:?00)$/i; // Z

/** The day where the clock in London shows that instant: half past eleven at night in UTC is the next day there in summer. */
function dayInLondon(instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' }).format(instant);
}

interface Printed {
  /** 2018-10-03 */
  readonly day: string;
  /** 09:15 */
  readonly time?: string | undefined;
  readonly zone?: string | undefined;
}

function readIso(text: string): Printed | undefined {
  const [, year, month, day, time, zone] = ISO.exec(text) ?? [];
  const real = calendarDay(Number(year), Number(month), Number(day));
  return real === undefined ? undefined : { day: real, time, zone };
}

function readHeaderDate(text: string): Printed | undefined {
  const [, day, name, year, time, zone] = HEADER.exec(text) ?? [];
  const month = MONTHS.indexOf(name?.toLowerCase() ?? '') + 1;
  const real = month === 0 ? undefined : calendarDay(Number(year), month, Number(day));
  return real === undefined ? undefined : { day: real, time: time?.padStart(5, '0'), zone };
}

/**
 * The day of a date as programs write it, as EDTF: `2018-10-03`. The day as printed where it says its zone or none; the day
 * in London where it is in UTC, for that is how servers store what was published by a British clock. Undefined where the
 * text is no date, or a day that no calendar has.
 */
export function dayOf(text: string): string | undefined {
  const printed = readIso(text.trim()) ?? readHeaderDate(text.trim());
  if (printed === undefined) return undefined;
  const { day, time, zone } = printed;
  if (time === undefined || zone === undefined || !IS_UTC.test(zone)) return day;
  const instant = new Date(`${day}T${time}:00Z`);
  return Number.isNaN(instant.getTime()) ? day : dayInLondon(instant);
}
