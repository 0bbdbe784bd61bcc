import { isObjection, type Objection, type Reading } from '../typed-words.js';
import { type RhythmPart, readRhythm } from './rhythm-phrases.js';
import { readTime } from './time-phrases.js';
import { readUnoffered } from './unoffered-phrases.js';
import { readZone } from './zone-phrases.js';

/** One of the things that are said of a schedule. */
export type Part =
  | RhythmPart
  | { readonly kind: 'time'; readonly time: string }
  | { readonly kind: 'zone'; readonly timezone: string };

/** Words that stand between the others and change nothing. */
export const BETWEEN: ReadonlySet<string> = new Set([
  'at',
  'on',
  'every',
  'each',
  'the',
  'and',
  'please',
  ',',
  ';',
  '(',
  ')',
]);

function toPart<Value>(
  read: Reading<Value> | Objection | undefined,
  make: (value: Value) => Part,
): Reading<Part> | Objection | undefined {
  return read === undefined || isObjection(read) ? read : { value: make(read.value), end: read.end };
}

/** What the words from a place on say of a schedule; an objection to what no schedule can be. */
export const readPart = (words: readonly string[], at: number): Reading<Part> | Objection | undefined =>
  readUnoffered(words, at) ??
  readRhythm(words, at) ??
  toPart(readZone(words, at), (timezone) => ({ kind: 'zone', timezone })) ??
  toPart(readTime(words, at), (time) => ({ kind: 'time', time }));

/** Whether a schedule is spoken of from a place on: "and on mondays", "at 9". */
export function beginsSchedule(words: readonly string[], at: number): boolean {
  let next = at;
  while (BETWEEN.has(words[next] ?? '')) next++;
  return readPart(words, next) !== undefined;
}
