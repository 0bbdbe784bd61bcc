import { schedule } from 'node-cron';
import type { Log } from '../log.js';
import { type ClockReading, judgeClock, trustClock } from './clock-trust.js';

/** What runs until it is stopped. */
export interface RunningClock {
  /** Resolves when the tick that runs has ended. */
  stop(): Promise<void>;
}

const EVERY_MINUTE = '* * * * *';

const readClock = (): ClockReading => ({ wall: Date.now(), passed: performance.now() });

/** Whether the clock on the wall is believed now; a leap is logged when it is first seen. */
function createDoubt(log: Log): () => boolean {
  let trust = trustClock(readClock());
  return () => {
    const wasDoubted = trust.leaptAt !== undefined;
    trust = judgeClock(trust, readClock());
    const isDoubted = trust.leaptAt !== undefined;
    if (isDoubted && !wasDoubted)
      log.warn('The clock leapt forward: nothing is sent for ten minutes, in case it is wrong');
    return isDoubted;
  };
}

/**
 * Calls `tick` now and every minute, never twice at once, and not while a leap of the clock is in doubt. A tick that fails
 * is logged, and the next comes all the same.
 */
export function startClock(tick: () => Promise<unknown>, log: Log): RunningClock {
  const isInDoubt = createDoubt(log);
  let running: Promise<void> | undefined;
  const run = async () => {
    try {
      if (!isInDoubt()) await tick();
    } catch (error) {
      log.error('A tick failed', { error });
    }
  };
  const runAlone = () => {
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };
  const logger = {
    info: log.info,
    warn: log.warn,
    error: (error: unknown) => log.error('The clock failed', { error }),
    debug() {},
  };
  const task = schedule(EVERY_MINUTE, runAlone, { noOverlap: true, suppressMissedWarning: true, logger });
  void runAlone();
  return {
    async stop() {
      await task.destroy();
      await running;
    },
  };
}
