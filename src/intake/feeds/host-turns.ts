import type { Clock } from '../../digest/clock.js';

/** Does work at a host when its turn has come. */
export type TakeTurn = <T>(host: string, work: () => Promise<T>) => Promise<T>;

interface TurnOptions {
  readonly clock: Clock;
  /** Milliseconds between the end of one work and the start of the next at the same host. */
  readonly spacing: number;
  /** Turns that wait when it is aborted never come: they reject. */
  readonly stopping: AbortSignal;
}

const ignore = () => {};

/** One work at a time at each host, with a pause between two; hosts do not wait for one another. */
export function createHostTurns({ clock, spacing, stopping }: TurnOptions): TakeTurn {
  const turns = new Map<string, Promise<void>>();
  return (host, work) => {
    const turn = (turns.get(host) ?? Promise.resolve()).then(() => {
      stopping.throwIfAborted();
      return work();
    });
    const over = turn.then(ignore, ignore).then(() => clock.wait(spacing, stopping).then(ignore, ignore));
    turns.set(host, over);
    void over.then(() => turns.get(host) === over && turns.delete(host));
    return turn;
  };
}
