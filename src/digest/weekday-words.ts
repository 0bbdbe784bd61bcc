import type { Weekday } from '../subscription.js';

/** Monday first. */
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const nameWeekday = (weekday: Weekday): string => WEEKDAYS[weekday - 1] ?? '';

const SHORT = ['mon', 'tue tues', 'wed weds', 'thu thur thurs', 'fri', 'sat', 'sun'];

/** "monday", "mondays", "monday's", "mon", in small letters. */
export const WEEKDAY_WORDS: ReadonlyMap<string, Weekday> = new Map(
  ([1, 2, 3, 4, 5, 6, 7] as const).flatMap((weekday) => {
    const name = nameWeekday(weekday).toLowerCase();
    const words = [name, `${name}s`, `${name}'s`, ...(SHORT[weekday - 1] ?? '').split(' ')];
    return words.map((word) => [word, weekday] as const);
  }),
);
