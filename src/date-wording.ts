import { spanOf } from '../index/edtf.js';

interface Moment {
  readonly year: string;
  /** 1 to 12, or a season from 21 (spring) to 24 (winter). */
  readonly month?: number;
  readonly day?: number;
}

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SEASONS: Readonly<Record<number, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

const NO_MOMENT = { text: '', from: '', to: '' };

/** "2018", "2018-09", "2018-22", "2018-09-27". */
const MOMENT = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

function nameMonth(month: number): string | undefined {
  return MONTHS[month - 1] ?? SEASONS[month];
}

function parseMoment(text: string): Moment | undefined {
  const [, year, month, day] = MOMENT.exec(text) ?? [];
  if (year === undefined || (month !== undefined && nameMonth(Number(month)) === undefined)) return undefined;
  return { year, ...(month && { month: Number(month) }), ...(day && { day: Number(day) }) };
}

function formatMoment({ year, month, day }: Moment, withYear = true): string {
  const parts = [
    day === undefined ? '' : String(day),
    month === undefined ? '' : nameMonth(month),
    withYear ? year : '',
  ];
  return parts.filter(Boolean).join(' ');
}

function isSameMonth(start: Moment, end: Moment): boolean {
  return start.year === end.year && start.month === end.month;
}

function formatInterval(start: Moment, end: Moment): string {
  if (start.day !== undefined && end.day !== undefined && isSameMonth(start, end)) {
    return start.day === end.day ? formatMoment(end) : `${start.day}–${formatMoment(end)}`;
  }
  const sharesYear = start.year === end.year && start.month !== undefined && end.month !== undefined;
  const from = formatMoment(start, !sharesYear);
  const to = formatMoment(end);
  return formatMoment(start) === to ? to : `${from} to ${to}`;
}

/**
 * An EDTF date in British English: "27 September 2018", "summer 2018", "1–7 October 2018", "December 2016 to May 2017".
 * An open interval gives "from 2017" or "until 2017"; what is no EDTF date is returned as it is.
 */
export function formatDate(date: string): string {
  const [first = '', second] = date.split('/');
  const start = parseMoment(first);
  if (second === undefined) return start ? formatMoment(start) : date;
  const end = parseMoment(second);
  if (start && end) return formatInterval(start, end);
  if (start && second === '..') return `from ${formatMoment(start)}`;
  return end && first === '..' ? `until ${formatMoment(end)}` : date;
}

function findMoments(date: string): string[] {
  return date.split('/').filter((part) => parseMoment(part) !== undefined);
}

function toMonth(moment: string): Moment | undefined {
  return parseMoment(moment.slice(0, 'YYYY-MM'.length));
}

/** The months from the earliest to the latest of some EDTF dates: "December 2015 to October 2018". Empty without a date. */
export function formatSpan(dates: readonly string[]): string {
  const moments = dates.flatMap(findMoments).map((text) => ({ text, ...spanOf(text) }));
  const earliest = moments.reduce((a, b) => (b.from < a.from ? b : a), moments[0] ?? NO_MOMENT);
  const latest = moments.reduce((a, b) => (b.to > a.to ? b : a), moments[0] ?? NO_MOMENT);
  const [start, end] = [toMonth(earliest.text), toMonth(latest.text)];
  return start && end ? formatInterval(start, end) : '';
}

/**
 * A date that lies somewhere within an interval: "between December 2016 and May 2017", "between 1 and 7 October 2018".
 * A date that is no closed interval reads as `formatDate` has it.
 */
export function formatUncertain(date: string): string {
  const [start, end] = date.split('/').map(parseMoment);
  if (!start || !end) return formatDate(date);
  const first =
    start.day !== undefined && isSameMonth(start, end)
      ? String(start.day)
      : formatMoment(start, start.year !== end.year);
  return `between ${first} and ${formatMoment(end)}`;
}
