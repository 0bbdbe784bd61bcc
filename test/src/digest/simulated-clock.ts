import type { Clock } from '../../../src/digest/clock.js';

interface Alarm {
  readonly at: number;
  readonly ring: () => void;
}

/** Time that passes only where everybody waits for it. */
export interface SimulatedClock extends Clock {
  /** Milliseconds since it began. */
  elapsed(): number;
  /** Sets it forward or, with a negative number of milliseconds, back; whoever waits goes on waiting. */
  jump(milliseconds: number): void;
  /** What the work comes to; time passes meanwhile. Rejects where the work waits for something else. */
  pass<T>(work: Promise<T>): Promise<T>;
}

/** Turns of the event loop in which everything ends that does not wait for the clock. */
const TURNS = 20;

async function settle(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** A clock that shows an instant until somebody waits. */
export function createSimulatedClock(instant: string): SimulatedClock {
  const begin = Date.parse(instant);
  const alarms = new Set<Alarm>();
  let now = begin;
  let passed = 0;
  const ringNext = () => {
    const [next] = [...alarms].sort((a, b) => a.at - b.at);
    if (!next) throw new Error('Nobody waits for the clock, and nothing ends.');
    alarms.delete(next);
    now += next.at - passed;
    passed = next.at;
    next.ring();
  };
  return {
    now: () => new Date(now),
    elapsed: () => now - begin,
    jump(milliseconds) {
      now += milliseconds;
    },
    wait: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const alarm = { at: passed + milliseconds, ring: () => resolve(undefined) };
        alarms.add(alarm);
        signal.addEventListener('abort', () => {
          alarms.delete(alarm);
          reject(signal.reason);
        });
      }),
    async pass(work) {
      let isOver = false;
      const over = () => {
        isOver = true;
      };
      work.then(over, over);
      for (await settle(); !isOver; await settle()) ringNext();
      return work;
    },
  };
}
