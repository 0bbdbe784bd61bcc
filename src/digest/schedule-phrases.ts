import type { Schedule } from '../subscription.js';
import { hear, ofKind } from './schedule-phrases/hearing.js';
import { findRepeated, settleRhythm } from './schedule-phrases/settling.js';
import { foldTyped, isObjection, joinTyped, type Objection, splitTyped } from './typed-words.js';

/** What was said of a schedule, and the words that are nothing of one. */
export interface SaidSchedule {
  /** What was not said is absent. */
  readonly schedule: Partial<Schedule>;
  /** As typed; empty where everything was understood. */
  readonly rest: string;
}

/** Why words are no schedule, and whole schedules that may have been meant. */
export interface NoSchedule {
  readonly problem: string;
  readonly suggestions: readonly string[];
}

const EXAMPLES = ['weekly monday 09:00', 'first monday of the month 08:30'];
const MOST_SUGGESTIONS = 3;
/** Of the words of one wish that are mended, one after the other. */
const MOST_MENDED = 4;
/** A longer wish has something else in it. */
const MOST_WORDS = 60;

interface Understood {
  readonly schedule: Partial<Schedule>;
  readonly unknown: readonly number[];
}

function understand(typed: readonly string[]): Understood | Objection {
  const words = typed.map(foldTyped);
  const heard = hear(words);
  if (isObjection(heard)) return heard;
  const repeated = findRepeated(heard, words);
  if (repeated !== undefined) return repeated;
  const rhythm = settleRhythm(heard);
  if (rhythm !== undefined && isObjection(rhythm)) return rhythm;
  const [days] = ofKind(heard.parts, 'days');
  const [time] = ofKind(heard.parts, 'time');
  const [zone] = ofKind(heard.parts, 'zone');
  return {
    schedule: {
      ...(rhythm && { rhythm }),
      ...(time && { time: time.time }),
      ...(zone && { timezone: zone.timezone }),
      ...(days?.skipsBankHolidays && { skipsBankHolidays: true }),
    },
    unknown: heard.unknown,
  };
}

/** The words with everything that cannot be taken put otherwise, in each way that can. */
function mend(typed: readonly string[], times: number): string[] {
  const read = understand(typed);
  if (!isObjection(read)) return read.unknown.length === 0 ? [joinTyped(typed)] : [];
  if (times === 0) return [];
  const mended = read.instead.map((words) => [
    ...typed.slice(0, read.at),
    ...splitTyped(words),
    ...typed.slice(read.end),
  ]);
  return mended.flatMap((words) => mend(words, times - 1)).slice(0, MOST_SUGGESTIONS);
}

/**
 * What a person says of when a digest comes: "every friday at 5pm", "monthly on the 1st", "8.30 Europe/Paris". Days, time
 * and zone stand in any order, each once. Words that are no schedule come back as `rest`; a slip, a time or zone that there
 * is not, and what may mean two things are told as a problem, never guessed.
 */
export function readSchedule(text: string): SaidSchedule | NoSchedule {
  const typed = splitTyped(text);
  if (typed.length > MOST_WORDS) return { problem: 'That is too long for a schedule.', suggestions: EXAMPLES };
  const read = understand(typed);
  if (isObjection(read)) {
    const mended = mend(typed, MOST_MENDED);
    return { problem: read.problem, suggestions: mended.length > 0 ? mended : EXAMPLES };
  }
  const rest = joinTyped(read.unknown.map((at) => typed[at] ?? ''));
  if (Object.keys(read.schedule).length > 0) return { schedule: read.schedule, rest };
  return {
    problem: rest === '' ? 'Say on which days, and when.' : `“${rest}” is not understood.`,
    suggestions: EXAMPLES,
  };
}
