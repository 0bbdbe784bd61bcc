import { createHash } from 'node:crypto';
import type { Body, ClaimedDelivery, Verdict } from '../store/outbox.js';
import type { Limits } from './limits.js';
import type { Lookup, Outcome } from './sending.js';

/** What an attempt comes to, and what follows from it for others than the delivery. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Why nothing will ever arrive there: the subscription is paused. */
  readonly refusal?: string;
  /** ISO 8601: the whole tenant waits. */
  readonly throttledUntil?: string;
}

export interface Circumstances {
  /** As it was claimed, this attempt not yet counted. */
  readonly delivery: ClaimedDelivery;
  readonly now: Date;
  readonly limits: Limits;
}

const SHORTEST_THROTTLE = 1_000;
const LONGEST_THROTTLE = 3_600_000;
/** For a platform that asks to wait and does not say how long. */
const UNNAMED_THROTTLE = 60_000;

const after = (now: Date, milliseconds: number): string => new Date(now.getTime() + milliseconds).toISOString();

/** Milliseconds to wait for a `Retry-After` in seconds: a second at least and an hour at most; a minute where it is no number. */
export function throttleWait(retryAfter: number): number {
  if (Number.isNaN(retryAfter)) return UNNAMED_THROTTLE;
  return Math.min(Math.max(retryAfter * 1_000, SHORTEST_THROTTLE), LONGEST_THROTTLE);
}

/** From 0 up to 1, always the same for the same text: many deliveries that fail together do not come back together. */
function scatter(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
}

/** Milliseconds before the next attempt, where so many came before this one: three times as long after each, and up to a quarter more. */
export function backOff({ id, attempts }: Pick<ClaimedDelivery, 'id' | 'attempts'>, limits: Limits): number {
  const wait = limits.firstWait * 3 ** attempts;
  return Math.round(Math.min(wait, limits.longestWait) * (1 + scatter(`${id}:${attempts}`) / 4));
}

/** What to do with a delivery that this attempt sent nothing of: whether an earlier one did stays as open as it was. */
const asOpenAsBefore = ({ intentAt }: ClaimedDelivery): 'again' | 'unsure' =>
  intentAt === undefined ? 'again' : 'unsure';

/** Puts a delivery off that was not tried. */
export function postpone(delivery: ClaimedDelivery, notBefore: string, problem: string): Judgement {
  return { verdict: { kind: asOpenAsBefore(delivery), notBefore, problem, uncounted: true } };
}

function sent(providerId: string | undefined, body: Body, now: Date): Judgement {
  const { snapshot } = body;
  return {
    verdict: {
      kind: 'sent',
      at: now.toISOString(),
      ...(providerId !== undefined && { providerId }),
      ...(snapshot && { snapshot }),
    },
  };
}

const isLast = ({ attempts }: ClaimedDelivery, { mostAttempts }: Limits): boolean => attempts + 1 >= mostAttempts;

/** Certainly not accepted: once more, until that was often enough. */
export function judgeRejection(problem: string, { delivery, now, limits }: Circumstances): Judgement {
  if (isLast(delivery, limits)) return { verdict: { kind: 'failed', problem } };
  const notBefore = after(now, backOff(delivery, limits));
  return { verdict: { kind: asOpenAsBefore(delivery), notBefore, problem } };
}

function judgeThrottling(retryAfter: number, { delivery, now }: Circumstances): Judgement {
  const throttledUntil = after(now, throttleWait(retryAfter));
  return { ...postpone(delivery, throttledUntil, 'The platform asked to wait.'), throttledUntil };
}

/** What becomes of a delivery whose request has ended so. */
export function judgeOutcome(outcome: Outcome, body: Body, circumstances: Circumstances): Judgement {
  const { delivery, now, limits } = circumstances;
  switch (outcome.kind) {
    case 'sent':
      return sent(outcome.providerId, body, now);
    case 'throttled':
      return judgeThrottling(outcome.retryAfter, circumstances);
    case 'refused':
      return { verdict: { kind: 'failed', problem: outcome.reason }, refusal: outcome.reason };
    case 'rejected':
      return judgeRejection(outcome.reason, circumstances);
    case 'unknown':
      return {
        verdict: { kind: 'unsure', notBefore: after(now, backOff(delivery, limits)), problem: outcome.reason },
      };
  }
}

const hold = ({ problem }: ClaimedDelivery): Judgement => ({
  verdict: { kind: 'held', problem: problem ?? 'An attempt was broken off.' },
});

function judgeSilence(retryAfter: number, { delivery, now, limits }: Circumstances): Judgement {
  const doubt = now.getTime() - Date.parse(delivery.intentAt ?? now.toISOString());
  if (doubt > limits.longestDoubt) return hold(delivery);
  return postpone(delivery, after(now, throttleWait(retryAfter)), 'The platform could not be asked.');
}

/** What becomes of a delivery that an earlier attempt may have sent; `undefined` where it is to be sent again now. */
export function judgeLookup(lookup: Lookup, body: Body, circumstances: Circumstances): Judgement | undefined {
  const { delivery, now, limits } = circumstances;
  const isOften = delivery.attempts >= limits.mostAttempts;
  switch (lookup.kind) {
    case 'found':
      return sent(lookup.providerId, body, now);
    case 'absent':
      return isOften ? { verdict: { kind: 'failed', problem: delivery.problem ?? 'No attempt arrived.' } } : undefined;
    case 'cannot-tell':
      return limits.onUncertain === 'resend' && !isOften ? undefined : hold(delivery);
    case 'try-later':
      return judgeSilence(lookup.retryAfter, circumstances);
  }
}
