import { tenantOf } from '../conversation.js';
import type { PlannedDelivery, SubscriptionPlan } from '../store/outbox.js';
import type { DigestSubscription, Schedule } from '../subscription.js';
import { isBankHoliday } from './bank-holidays.js';
import { nextSlot } from './slots.js';
import { instantOf, wallTimeOf } from './zoned-time.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LATE = 15 * MINUTE;
const TOO_LATE = 48 * HOUR;
/** No change of a zone's rules but a move over the date line shifts a slot by more. */
const LARGEST_SHIFT = 3 * HOUR;
/** When a schedule without a slot in the next two years is looked at again. */
const FAR_AWAY = 730 * 24 * HOUR;

function isOnBankHoliday({ skipsBankHolidays, timezone }: Schedule, instant: Date): boolean {
  if (!skipsBankHolidays) return false;
  const { year, month, day } = wallTimeOf(instant, timezone);
  return isBankHoliday(new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10));
}

function slotAfter(schedule: Schedule, instant: Date): Date {
  return nextSlot(schedule, instant) ?? new Date(instant.getTime() + FAR_AWAY);
}

/**
 * The slot that a stored due time stands for. Rules of zones and holidays change after it was stored: it is the slot close
 * behind, or the next where its day has become a holiday; otherwise it counts as it is, so that nobody goes without.
 */
function slotMeantBy(schedule: Schedule, due: Date): Date {
  const next = slotAfter(schedule, new Date(due.getTime() - 1));
  const isMoved = next.getTime() - due.getTime() <= LARGEST_SHIFT || isOnBankHoliday(schedule, due);
  return isMoved ? next : due;
}

interface Due {
  /** The last slot that has come. */
  readonly slot: Date;
  /** How many came before it, from the one that was due on. */
  readonly missed: number;
  readonly next: Date;
}

function findDue(schedule: Schedule, first: Date, now: Date): Due {
  let [slot, missed] = [first, 0];
  let next = nextSlot(schedule, slot);
  while (next !== undefined && next.getTime() <= now.getTime()) {
    [slot, missed] = [next, missed + 1];
    next = nextSlot(schedule, slot);
  }
  return { slot, missed, next: next ?? slotAfter(schedule, now) };
}

/** Whether a digest comes more than a quarter of an hour after it was due, ISO 8601. */
export const isLate = (dueAt: string, now: Date): boolean => now.getTime() - Date.parse(dueAt) > LATE;

function toDelivery({ id, conversation }: DigestSubscription, { slot, missed }: Due, now: Date): PlannedDelivery {
  const lateness = now.getTime() - slot.getTime();
  const at = slot.toISOString();
  return {
    subscriptionId: id,
    slot: at,
    conversation,
    cause: { kind: 'digest', late: isLate(at, now), missed },
    dueAt: at,
    ...(lateness > TOO_LATE && { skipped: 'The digest was not sent: it would have come more than 48 hours late.' }),
  };
}

/**
 * What a digest has to send by `now`; undefined where nothing is due. However many slots went by, the last alone is
 * delivered, or written down as skipped when it is more than 48 hours old. Without a delivery it only moves the due time:
 * the slot that was meant comes later by rules that have changed.
 */
export function planDigest(subscription: DigestSubscription, now: Date): SubscriptionPlan | undefined {
  const { id, conversation, schedule, nextDueAt, paused } = subscription;
  const isStopped = paused !== undefined && paused.until === undefined;
  if (nextDueAt === undefined || isStopped || Date.parse(nextDueAt) > now.getTime()) return undefined;
  const plan = { tenant: tenantOf(conversation), subscriptionId: id, from: nextDueAt };
  const first = slotMeantBy(schedule, new Date(nextDueAt));
  if (first.getTime() > now.getTime()) return { ...plan, deliveries: [], to: first.toISOString() };
  const due = findDue(schedule, first, now);
  return { ...plan, deliveries: [toDelivery(subscription, due, now)], to: due.next.toISOString() };
}

function startOfDay(day: string, timezone: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return instantOf({ year, month, day: date, hour: 0, minute: 0 }, timezone);
}

/**
 * The first due time of a subscription that is new, was changed or goes on, ISO 8601: the first slot after `now`, for a
 * pause until a day the first on or after that day in its zone. Undefined for a pause without an end.
 */
export function planNext(
  schedule: Schedule,
  now: Date,
  paused?: DigestSubscription['paused'] | undefined,
): string | undefined {
  if (paused === undefined) return slotAfter(schedule, now).toISOString();
  if (paused.until === undefined) return undefined;
  const beforeDay = startOfDay(paused.until, schedule.timezone).getTime() - 1;
  return slotAfter(schedule, new Date(Math.max(beforeDay, now.getTime()))).toISOString();
}
