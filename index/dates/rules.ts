import { CALENDAR_PATTERNS, WEEK_SHIFTED_PATTERNS, YEAR_SHIFTED_PATTERNS } from './calendar-patterns.js';
import { COUNTED_PATTERNS, STRETCH_PATTERNS } from './counted-patterns.js';
import type { CalendarField, CalendarMeaning, DateMeaning, Unit } from './meanings.js';
import { type Captures, type Place, placesOf } from './patterns.js';
import { PERIOD_PATTERNS, SHIFTED_PERIOD_PATTERNS } from './period-patterns.js';
import { SLOTS } from './slots.js';

/** How one kind of date expression is printed, and what it means. */
export interface Rule {
  readonly places: readonly Place[];
  readonly read: (captures: Captures) => DateMeaning;
}

const FIELDS: Readonly<Record<string, CalendarField>> = {
  YEAR: 'year',
  FIRST_YEAR: 'year',
  END_YEAR: 'endYear',
  MONTH: 'month',
  FULL_MONTH: 'month',
  PLAIN_MONTH: 'month',
  END_MONTH: 'endMonth',
  DAY: 'day',
  END_DAY: 'endDay',
  WEEKDAY: 'weekday',
  DAY_NAME: 'weekday',
  SEASON: 'season',
  QUARTER: 'quarter',
  QUARTER_OF: 'quarter',
  Q_NUMBER: 'quarter',
  HALF_OF: 'half',
  DECADE: 'decade',
  LONG_DECADE: 'decade',
  SHIFT: 'shift',
  ORDINAL_DAY: 'day',
  YEAR_END: 'month',
  YEAR_CLOSE: 'month',
  WEEK_ON: 'weeksOn',
  WEEK_BEFORE: 'weeksOn',
  MONTHS_LONG: 'months',
  WEEK_FROM: 'days',
  YEAR_KIND: 'yearStart',
};

type Fields = Partial<Record<CalendarField, number>>;

/** What says more than one thing of its date: the last six months of a year end with December. */
const SPREADS: Readonly<Record<string, (value: number) => Fields>> = {
  OWN_YEAR: (shift) => ({ yearShift: shift, ownYear: shift }),
  WEEKS_LONG: (days) => ({ days: -days }),
  LAST_MONTHS: (months) => ({ month: 12, months }),
  FIRST_MONTHS: (months) => ({ month: months, months }),
};

/** 2018-09-27 and 27/09/2018; the second number of 09/27/2018 can be no month. */
function readNumeric(text: string): CalendarMeaning {
  const [first = 0, second = 0, third = 0] = text.split(/[-/.]/).map(Number); // 27/09/2018
  if (first > 31) return { kind: 'calendar', year: first, month: second, day: third };
  const year = third < 100 ? 2000 + third : third;
  return second > 12
    ? { kind: 'calendar', year, month: first, day: second }
    : { kind: 'calendar', year, month: second, day: first };
}

function readHoliday(monthAndDay: string): Pick<CalendarMeaning, 'month' | 'day'> {
  const [month = 1, day = 1] = monthAndDay.split('-').map(Number);
  return { month, day };
}

function readCalendar(captures: Captures, shiftField: CalendarField = 'shift'): CalendarMeaning {
  const { NUMERIC, CHRISTMAS, HOLIDAY = CHRISTMAS } = captures as { readonly [slot: string]: string };
  if (NUMERIC !== undefined) return readNumeric(NUMERIC);
  const fields = Object.entries(captures).map(([slot, value]): Fields => {
    const field = slot === 'SHIFT' ? shiftField : FIELDS[slot];
    return SPREADS[slot]?.(Number(value)) ?? (field === undefined ? {} : { [field]: Number(value) });
  });
  return { kind: 'calendar', ...Object.assign({}, ...fields), ...(HOLIDAY === undefined ? {} : readHoliday(HOLIDAY)) };
}

/** "Last week" is one week back; "six months later" six months on. The number is the first of those that are printed. */
function readCounted(captures: Captures, sign: number): { unit: Unit; count: number } {
  const { UNIT, PERIOD, WEEKEND, SAME_MONTH, COUNT, SHIFT, DAY_WORD } = captures as {
    readonly [slot: string]: number | string;
  } & {
    readonly [slot in 'UNIT' | 'PERIOD' | 'WEEKEND' | 'SAME_MONTH']?: Unit;
  };
  return {
    unit: UNIT ?? PERIOD ?? WEEKEND ?? SAME_MONTH ?? 'day',
    count: Number(COUNT ?? SHIFT ?? DAY_WORD ?? 1) * sign || 0,
  };
}

const printedPlaces = new Map<string, readonly Place[]>();

/** One place is read once, however many patterns have it. */
function placesOnce(pattern: string): Place[] {
  return pattern.split(' ').flatMap((printed) => {
    const known = printedPlaces.get(printed) ?? placesOf(printed, SLOTS);
    printedPlaces.set(printed, known);
    return known;
  });
}

const ruleOf = (pattern: string, read: Rule['read']): Rule => ({ places: placesOnce(pattern), read });

/** Every kind of date expression; of two that fit equally long words the first counts. */
export const RULES: readonly Rule[] = [
  ...PERIOD_PATTERNS.map((pattern) => ruleOf(pattern, (found) => readCalendar(found))),
  ...SHIFTED_PERIOD_PATTERNS.map((pattern) => ruleOf(pattern, (found) => readCalendar(found, 'yearShift'))),
  ...CALENDAR_PATTERNS.map((pattern) => ruleOf(pattern, (found) => readCalendar(found))),
  ...YEAR_SHIFTED_PATTERNS.map((pattern) => ruleOf(pattern, (found) => readCalendar(found, 'yearShift'))),
  ...WEEK_SHIFTED_PATTERNS.map((pattern) => ruleOf(pattern, (found) => readCalendar(found, 'weekShift'))),
  ...COUNTED_PATTERNS.map(([pattern, sign, from]) =>
    ruleOf(pattern, (found) => ({ kind: 'counted', from: from ?? 'publication', ...readCounted(found, sign) })),
  ),
  ...STRETCH_PATTERNS.map(([pattern, sign]) =>
    ruleOf(pattern, (found) => ({ kind: 'stretch', ...readCounted(found, sign) })),
  ),
];
