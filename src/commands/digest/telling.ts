import { type Field, toRuns } from '../../answer.js';
import { tellFilters } from '../../digest/filters.js';
import { tellFollow } from '../../digest/follows.js';
import { countPastYear } from '../../digest/retrospect.js';
import { tellDay, tellSchedule, tellSlot } from '../../digest/schedule-wording.js';
import { OWN_ZONE } from '../../digest/usual-schedule.js';
import type { DigestSubscription, Filters, FollowSubscription, Subscription } from '../../subscription.js';
import { countOf, joinList } from '../../wording.js';
import { type Desk, isDigest } from './desk.js';
import { nameOwner } from './naming.js';

export const zoneOf = (subscription: Subscription): string =>
  isDigest(subscription) ? subscription.schedule.timezone : OWN_ZONE;

const isUnfiltered = ({ themes, bodies, organisations }: Filters): boolean =>
  themes.length + bodies.length + organisations.length === 0;

/** "next Monday 30 November 2026, 09:00 Europe/London". */
export function tellNext({ nextDueAt, schedule }: DigestSubscription): string {
  return nextDueAt === undefined
    ? 'nothing comes until it is resumed'
    : `next ${tellSlot(nextDueAt, schedule.timezone)}`;
}

/** "every Monday at 09:00 (Europe/London), about caseloads, only if something changed". */
export function tellDigest({ schedule, filters, onlyIfChanged }: DigestSubscription): string {
  const parts = [
    tellSchedule(schedule),
    ...(isUnfiltered(filters) ? [] : [tellFilters(filters)]),
    ...(onlyIfChanged ? ['only if something changed'] : []),
  ];
  return parts.join(', ');
}

/** "would have posted 52 times in the past year, 3 times with something new". */
export function tellExpected(digest: DigestSubscription, { index, now }: Desk): string {
  const { posts, withNews } = countPastYear(index, digest, now);
  if (posts === 0) return 'would have posted nothing in the past year';
  const told = `would have posted ${countOf(posts, 'time')} in the past year`;
  if (digest.onlyIfChanged || posts === withNews) return told;
  return withNews === 0
    ? `${told}, each time to say that nothing is new`
    : `${told}, ${countOf(withNews, 'time')} with something new`;
}

const withoutStop = (text: string): string => (text.endsWith('.') ? text.slice(0, -1) : text);

/** "until Tuesday 5 January 2027 (recess)"; undefined where it is not paused. */
export function tellPause({ paused }: Subscription): string | undefined {
  if (paused === undefined) return undefined;
  const until = paused.until === undefined ? 'until it is resumed' : `until ${tellDay(paused.until)}`;
  return `${until} (${withoutStop(paused.reason)})`;
}

const fieldOf = (label: string, value: string): Field => ({ label, value: toRuns(value) });

const fieldsOfDigest = (digest: DigestSubscription): Field[] => [
  fieldOf('Comes', tellSchedule(digest.schedule)),
  fieldOf('Tells of', isUnfiltered(digest.filters) ? 'every weakness' : `weaknesses ${tellFilters(digest.filters)}`),
  fieldOf('When nothing changed', digest.onlyIfChanged ? 'nothing comes' : 'one line says so'),
];

const fieldsOfFollow = ({ follows }: FollowSubscription): Field[] => [
  fieldOf('Follows', joinList(follows.map(tellFollow))),
  fieldOf('Comes', 'as soon as a new article tells of it'),
];

const fieldsOfNext = (digest: DigestSubscription): Field[] =>
  digest.nextDueAt === undefined ? [] : [fieldOf('Next', tellSlot(digest.nextDueAt, digest.schedule.timezone))];

/** What it is, whose, when it comes next, and until when and why it does not. */
export function describeSubscription(subscription: Subscription, desk: Desk): Field[] {
  const pause = tellPause(subscription);
  return [
    ...(isDigest(subscription) ? fieldsOfDigest(subscription) : fieldsOfFollow(subscription)),
    fieldOf('Set up', `by ${nameOwner(subscription, desk)}, ${tellSlot(subscription.createdAt, zoneOf(subscription))}`),
    ...(isDigest(subscription) ? fieldsOfNext(subscription) : []),
    ...(pause === undefined ? [] : [fieldOf('Paused', pause)]),
  ];
}
