import type { Rhythm, Weekday } from '../../subscription.js';
import { nameOrdinal } from '../../wording.js';
import { endOfPhrase, type Objection, type Reading, readPhrase, tablePhrases } from '../typed-words.js';
import { nameWeekday, WEEKDAY_WORDS } from '../weekday-words.js';

/** How often, without the days. */
export type Often = 'day' | 'week' | 'month';

/** One of the things that a person says of the days on which a digest comes. */
export type RhythmPart =
  | { readonly kind: 'often'; readonly often: Often }
  | { readonly kind: 'days'; readonly rhythm: Rhythm; readonly skipsBankHolidays?: true };

const LONGEST_MONTH = 31;
type Week = Extract<Rhythm, { kind: 'monthly-weekday' }>['week'];
const WEEKS: readonly (number | 'last')[] = [1, 2, 3, 4, 'last'];
const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const WORKING_WEEK: readonly Weekday[] = [1, 2, 3, 4, 5];

const often = (value: Often): RhythmPart => ({ kind: 'often', often: value });
const weekly = (days: readonly Weekday[]): RhythmPart => ({ kind: 'days', rhythm: { kind: 'weekly', days } });
const LAST_DAY: RhythmPart = { kind: 'days', rhythm: { kind: 'monthly', day: LONGEST_MONTH } };

/** Behind a day: "of every month". */
const OF_THE_MONTH = ['of the month', 'of every month', 'of each month', 'of a month', 'in the month', 'of month'];

const PHRASES: readonly (readonly [string, RhythmPart])[] = [
  ...['daily', 'every day', 'each day'].map((words) => [words, often('day')] as const),
  ...['weekly', 'every week', 'each week', 'once a week'].map((words) => [words, often('week')] as const),
  ...['monthly', 'every month', 'each month', 'once a month', ...OF_THE_MONTH].map(
    (words) => [words, often('month')] as const,
  ),
  ...['weekday', 'weekdays'].map((words) => [words, weekly(WORKING_WEEK)] as const),
  ...['working day', 'working days'].map(
    (words) => [words, { ...weekly(WORKING_WEEK), skipsBankHolidays: true }] as const,
  ),
  ['weekends', weekly([6, 7])],
  ...['last day', 'month end', 'month-end', 'end of the month', 'end of every month', 'end of each month'].map(
    (words) => [words, LAST_DAY] as const,
  ),
];
const TABLE = tablePhrases(PHRASES);

const BETWEEN_DAYS = new Set([',', 'and', '&', 'on', 'every', 'each']);
const UP_TO = new Set(['-', '–', '—', 'to', 'until', 'till', 'through']);

const ORDINALS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 10 }, (_, at) => [nameOrdinal(at + 1), at + 1] as const),
);
/** "1st", "22nd", "31th" */
const NUMBERED = /^(\d{1,2})(?:st|nd|rd|th)$/;

/** The words of rhythms, for finding slips in what is near to them. */
export const RHYTHM_WORDS: readonly string[] = [
  ...[...WEEKDAY_WORDS.keys()].filter((word) => !word.includes("'")),
  ...PHRASES.map(([phrase]) => phrase).filter((phrase) => !phrase.includes(' ')),
  ...[...ORDINALS.keys()].slice(0, 4),
  ...['last', 'every', 'each', 'month'],
];

/** Monday up to Thursday; from Friday to Monday it goes round. */
function listRange(first: Weekday, last: Weekday): Weekday[] {
  const start = EVERY_DAY.indexOf(first);
  const length = ((last - first + EVERY_DAY.length) % EVERY_DAY.length) + 1;
  return [...EVERY_DAY, ...EVERY_DAY].slice(start, start + length);
}

function skip(words: readonly string[], at: number, those: ReadonlySet<string>): number {
  let next = at;
  while (those.has(words[next] ?? '')) next++;
  return next;
}

/** "mondays, tuesdays and every friday", "monday to friday" */
function readWeekdays(words: readonly string[], at: number): Reading<RhythmPart> | undefined {
  const days: Weekday[] = [];
  let end = at;
  for (let next = at; ; next = skip(words, end, BETWEEN_DAYS)) {
    const day = WEEKDAY_WORDS.get(words[next] ?? '');
    if (day === undefined) break;
    const last = UP_TO.has(words[next + 1] ?? '') ? WEEKDAY_WORDS.get(words[next + 2] ?? '') : undefined;
    days.push(...(last === undefined ? [day] : listRange(day, last)));
    end = last === undefined ? next + 1 : next + 3;
  }
  return days.length === 0 ? undefined : { value: weekly([...new Set(days)].sort()), end };
}

function readOrdinal(word: string): number | 'last' | undefined {
  if (word === 'last') return 'last';
  const numbered = NUMBERED.exec(word)?.[1];
  return numbered === undefined ? ORDINALS.get(word) : Number(numbered);
}

const isWeek = (ordinal: number | 'last'): ordinal is Week => WEEKS.includes(ordinal);

interface Ordinal {
  readonly ordinal: number | 'last';
  readonly at: number;
}

/** "first monday", "last friday"; behind "every" the second may be every other. */
function readWeekdayOfMonth(
  words: readonly string[],
  { ordinal, at }: Ordinal,
): Reading<RhythmPart> | Objection | undefined {
  const day = WEEKDAY_WORDS.get(words[at + 1] ?? '');
  if (day === undefined) return undefined;
  const end = at + 2;
  const name = nameWeekday(day);
  if (!isWeek(ordinal))
    return {
      problem: `Not every month has a ${nameOrdinal(Number(ordinal))} ${name}.`,
      at,
      end,
      instead: [`last ${name}`],
    };
  const isOfMonth = OF_THE_MONTH.some((phrase) => endOfPhrase(words, end, phrase) !== undefined);
  const isUnclear =
    ['every', 'each'].includes(words[at - 1] ?? '') && ordinal !== 1 && ordinal !== 'last' && !isOfMonth;
  if (isUnclear) return everyNth(nameOrdinal(ordinal), name, { at: at - 1, end });
  return { value: { kind: 'days', rhythm: { kind: 'monthly-weekday', week: ordinal, day } }, end };
}

const everyNth = (ordinal: string, name: string, place: { at: number; end: number }): Objection => ({
  problem: `“every ${ordinal} ${name}” may be one of every month, or one of so many weeks, which a digest cannot keep to.`,
  ...place,
  instead: [`${ordinal} ${name} of the month`, `every ${name}`],
});

/** "1st", "the 15th day", "29th of every month or its last day" */
function readDayOfMonth(
  words: readonly string[],
  { ordinal, at }: Ordinal,
): Reading<RhythmPart> | Objection | undefined {
  if (ordinal === 'last') return undefined;
  const end = words[at + 1] === 'day' ? at + 2 : at + 1;
  if (ordinal < 1 || ordinal > LONGEST_MONTH)
    return { problem: `No month has a day ${ordinal}.`, at, end, instead: ['last day'] };
  const value: RhythmPart = { kind: 'days', rhythm: { kind: 'monthly', day: ordinal } };
  const tails = OF_THE_MONTH.flatMap((phrase) => endOfPhrase(words, end, `${phrase} or its last day`) ?? []);
  return { value, end: tails[0] ?? end };
}

/** What is said of the days from a place on. */
export function readRhythm(words: readonly string[], at: number): Reading<RhythmPart> | Objection | undefined {
  const phrase = readPhrase(words, at, TABLE);
  if (phrase !== undefined) return phrase;
  const ordinal = readOrdinal(words[at] ?? '');
  if (ordinal === undefined) return readWeekdays(words, at);
  const found = { ordinal, at };
  return readWeekdayOfMonth(words, found) ?? readDayOfMonth(words, found);
}
