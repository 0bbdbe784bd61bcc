import type { Objection, Reading } from '../typed-words.js';

/** "9", "9am", "8.30", "17:00", "5.15pm", "5p.m" */
const CLOCK = /^(\d{1,2})(?:[:.](\d{2}))?([ap]\.?m)?$/;
/** "0900", and "930", which is asked about */
const FIGURES = /^(\d{1,2})(\d{2})$/;
const NUMBER = /^\d/; // 9:5, 2027-01-05

const NAMED: ReadonlyMap<string, string> = new Map([
  ['noon', '12:00'],
  ['midday', '12:00'],
  ['midnight', '00:00'],
]);
/** Words behind a time that say what it is anyway. */
const BEHIND = new Set(["o'clock", 'hours', 'hrs']);
/** Of these hours nobody says which half of the day is meant, unless they write "05:00". */
const FIRST_UNSURE = 1;
const LAST_UNSURE = 6;

export const TIME_WORDS: readonly string[] = [...NAMED.keys()];

const padded = (value: number): string => String(value).padStart(2, '0');
const toTime = (hour: number, minute: number): string => `${padded(hour)}:${padded(minute)}`;

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly half?: 'am' | 'pm';
  /** The hour as typed: "05" is surely in the morning, "5" is not. */
  readonly typedHour: string;
}

function readHalf(word: string | undefined): Clock['half'] {
  const plain = word?.replaceAll('.', '');
  return plain === 'am' || plain === 'pm' ? plain : undefined;
}

function toClock(word: string, next: string | undefined): Clock | undefined {
  const [, typedHour, minute = '00', attached] = CLOCK.exec(word) ?? [];
  const half = readHalf(attached) ?? readHalf(next);
  if (typedHour !== undefined)
    return { hour: Number(typedHour), minute: Number(minute), typedHour, ...(half && { half }) };
  const [, hour = '', figures = ''] = FIGURES.exec(word) ?? [];
  return hour.length === 2 ? { hour: Number(hour), minute: Number(figures), typedHour: hour } : undefined;
}

/** The hour from 0 to 23; undefined where there is none such. "17:00pm" is 17:00. */
function hourOf({ hour, half }: Clock): number | undefined {
  if (hour > 23) return undefined;
  if (half === undefined) return hour;
  if (hour === 0 || (half === 'am' && hour > 12)) return undefined;
  if (hour > 12) return hour;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

function noTime(word: string, at: number): Objection {
  const [, hour, minute] = FIGURES.exec(word) ?? [];
  const instead = word === '24:00' ? ['00:00'] : hour && minute ? [toTime(Number(hour), Number(minute))] : [];
  return { problem: `“${word}” is no time of the day. A time is “09:00” or “5pm”.`, at, end: at + 1, instead };
}

function whichHalf({ hour, minute }: Clock, at: number, end: number): Objection {
  const [early, late] = [toTime(hour, minute), toTime(hour + 12, minute)];
  return { problem: `Is that ${early} or ${late}? Say “${hour}am” or “${hour}pm”.`, at, end, instead: [early, late] };
}

/** A time of the day from a place on, "09:00"; an objection to figures that are none, or that leave open which half of the day. */
export function readTime(words: readonly string[], at: number): Reading<string> | Objection | undefined {
  const [word = '', next = ''] = words.slice(at, at + 2);
  const named = NAMED.get(word);
  if (named !== undefined) return { value: named, end: at + 1 };
  if (!NUMBER.test(word)) return undefined;
  const clock = toClock(word, next);
  const hour = clock && hourOf(clock);
  if (hour === undefined || clock === undefined || clock.minute > 59 || word === '0') return noTime(word, at);
  const end = readHalf(next) !== undefined || BEHIND.has(next) ? at + 2 : at + 1;
  const isUnsure =
    clock.half === undefined && clock.typedHour.length === 1 && hour >= FIRST_UNSURE && hour <= LAST_UNSURE;
  return isUnsure ? whichHalf(clock, at, end) : { value: toTime(hour, clock.minute), end };
}
