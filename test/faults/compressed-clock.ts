import { type Clock, waitReally } from '../../src/digest/clock.js';

/** A second of the machine is twenty of the clock. */
const SPEED = 20;

export interface CompressedClock extends Clock {
  /** Jumps ahead, at a moment when nothing is on its way. */
  skipTo(skipped: number): void;
}

/** A clock that several processes of one machine share: `origin` is when it showed `start`, in milliseconds since 1970. */
export function createCompressedClock(start: string, origin: number): CompressedClock {
  let skipped = 0;
  return {
    now: () => new Date(Date.parse(start) + (Date.now() - origin) * SPEED + skipped),
    wait: (milliseconds, signal) => waitReally(milliseconds / SPEED, signal),
    skipTo(milliseconds) {
      skipped = milliseconds;
    },
  };
}
