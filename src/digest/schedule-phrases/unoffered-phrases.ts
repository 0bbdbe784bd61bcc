import { type Objection, readPhrase, tablePhrases } from '../typed-words.js';

interface Answer {
  readonly problem: string;
  readonly instead: readonly string[];
}

const FORTNIGHT =
  'A digest comes on days of the week or of the month, not every fortnight. “only if changed” keeps a weekly one quiet while nothing is new.';
const SELDOM = 'A digest comes once a month at the least often. “only if changed” keeps it quiet while nothing is new.';
const OFTEN = 'A digest comes once a day at the most often.';
const TIME_OF_DAY = 'A part of the day is no time: name the hour, as in “09:00” or “5pm”.';

const nameAll = (phrases: string, answer: Answer): (readonly [string, Answer])[] =>
  phrases.split(', ').map((phrase) => [phrase, answer]);

/** What people ask for that no digest can do, with the nearest that one can. */
const UNOFFERED = tablePhrases<Answer>([
  ...nameAll(
    'fortnightly, every fortnight, biweekly, bi-weekly, every two weeks, every 2 weeks, every second week, every other week',
    {
      problem: FORTNIGHT,
      instead: ['weekly'],
    },
  ),
  ...nameAll('every other', { problem: FORTNIGHT, instead: ['every'] }),
  ...nameAll('quarterly, every quarter, yearly, annually, every year', {
    problem: SELDOM,
    instead: ['monthly on the 1st'],
  }),
  ...nameAll('hourly, every hour, twice a day, twice daily', { problem: OFTEN, instead: ['daily'] }),
  ...nameAll('twice a week, twice weekly', {
    problem: 'Name the days, as in “mondays and thursdays”.',
    instead: ['mondays and thursdays'],
  }),
  ...nameAll('first working day, 1st working day, last working day', {
    problem: 'Working days of a month are not counted: name a weekday or a date.',
    instead: ['first Monday', 'last Friday'],
  }),
  ...nameAll('or', { problem: 'A digest comes on all of its days: join them with “and”.', instead: ['and'] }),
  ...nameAll('weekend', {
    problem: 'A weekend has two days: name one, or say “weekends” for both.',
    instead: ['Saturday', 'weekends'],
  }),
  ...nameAll('morning, mornings, in the morning', { problem: TIME_OF_DAY, instead: ['at 09:00'] }),
  ...nameAll('afternoon, afternoons, in the afternoon', { problem: TIME_OF_DAY, instead: ['at 14:00'] }),
  ...nameAll('evening, evenings, in the evening', { problem: TIME_OF_DAY, instead: ['at 18:00'] }),
]);

/** An objection to a rhythm or a time that people do ask for and that is not offered; undefined for other words. */
export function readUnoffered(words: readonly string[], at: number): Objection | undefined {
  const found = readPhrase(words, at, UNOFFERED);
  return found && { ...found.value, at, end: found.end };
}
