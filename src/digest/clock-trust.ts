/** The clock on the wall beside one that nobody sets, both in milliseconds. */
export interface ClockReading {
  /** Since 1970. */
  readonly wall: number;
  /** Since the process began. */
  readonly passed: number;
}

/** What is believed of the clock on the wall. */
export interface ClockTrust {
  /** How far it was ahead of the other when it was last believed. */
  readonly ahead: number;
  /** When it leapt forward, by the other clock; absent while it is believed. */
  readonly leaptAt?: number;
}

const MINUTE = 60_000;
const LEAP = 60 * MINUTE;
const PROBATION = 10 * MINUTE;

export const trustClock = ({ wall, passed }: ClockReading): ClockTrust => ({ ahead: wall - passed });

/**
 * The trust in a clock after another reading. One that leaps an hour or more ahead of the time that passed may be wrong, and
 * what it makes due would be sent days early: it is believed when it still says so ten minutes later. A computer that slept
 * looks the same, and loses these ten minutes.
 */
export function judgeClock(trust: ClockTrust, reading: ClockReading): ClockTrust {
  const { wall, passed } = reading;
  if (wall - passed - trust.ahead < LEAP) return trustClock(reading);
  const leaptAt = trust.leaptAt ?? passed;
  return passed - leaptAt < PROBATION ? { ahead: trust.ahead, leaptAt } : trustClock(reading);
}
