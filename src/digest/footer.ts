import { dayOf } from '../../index/edtf.js';
import { type AnswerElement, type FollowUp, paragraph } from '../answer.js';
import { formatDate } from '../date-wording.js';
import { type DigestSubscription, tellOwner } from '../subscription.js';
import { tellSchedule } from './schedule-wording.js';
import { wallTimeOf } from './zoned-time.js';

/** The day that it is somewhere at an instant, as `YYYY-MM-DD`. */
export function dayIn(instant: Date, timezone: string): string {
  const { year, month, day } = wallTimeOf(instant, timezone);
  return dayOf(year, month, day) ?? instant.toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** "16 November 2026": the day of an ISO instant, as the clocks of a zone have it. */
export const tellDayOf = (instant: string, timezone: string): string => formatDate(dayIn(new Date(instant), timezone));

/** "8 October": the day of an ISO instant, with its year where that is not the year of another instant. */
export function tellDaySince(instant: string, now: Date, timezone: string): string {
  const day = dayIn(new Date(instant), timezone);
  const isThisYear = day.slice(0, 4) === dayIn(now, timezone).slice(0, 4);
  return isThisYear ? formatDate(day).slice(0, -' YYYY'.length) : formatDate(day);
}

/** Who set a digest up, and when it comes. */
export function writeFooter(digest: DigestSubscription): AnswerElement {
  const { createdAt, schedule } = digest;
  const since = tellDayOf(createdAt, schedule.timezone);
  return paragraph(`Set up by ${tellOwner(digest)} on ${since}; comes ${tellSchedule(schedule)}.`);
}

const SWITCHES = [
  ['Pause', 'pause'],
  ['Change', 'change'],
  ['Stop', 'stop'],
  ['Why am I seeing this?', 'why'],
] as const;

/** The buttons of a digest; the plain one needs no name behind the word. */
export function listSwitches({ name }: Pick<DigestSubscription, 'name'>): FollowUp[] {
  const suffix = name === 'digest' ? '' : ` ${name}`;
  return SWITCHES.map(([label, word]) => ({ label, question: `/digest ${word}${suffix}` }));
}
