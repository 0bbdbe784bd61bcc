import { within } from './within.js';

/** What was begun and has not ended. */
export interface UnderWay {
  /** Counts the work until it ends; gives it back. */
  run<T>(work: Promise<T>): Promise<T>;
  /** Resolves when nothing is under way any more, after so many milliseconds at the latest. */
  end(milliseconds: number): Promise<void>;
}

export function createUnderWay(): UnderWay {
  const works = new Set<Promise<unknown>>();
  const endAll = async () => {
    while (works.size > 0) await Promise.allSettled(works);
  };
  return {
    run(work) {
      works.add(work);
      const forget = () => void works.delete(work);
      work.then(forget, forget);
      return work;
    },
    end: (milliseconds) => within(endAll(), milliseconds).catch(() => undefined),
  };
}
