interface WatchdogOptions {
  /** Milliseconds of silence that are borne. */
  readonly patience: number;
  /** Milliseconds of a clock that is never set. */
  readonly elapsed: () => number;
  readonly bark: (error: Error) => void;
}

export interface Watchdog {
  /** Something shows that the connection lives, or is being tried. */
  heard(): void;
  /** Barks once where nothing was heard for too long. */
  look(): void;
}

/** Sees that a connection is deaf although nothing says so. */
export function createWatchdog({ patience, elapsed, bark }: WatchdogOptions): Watchdog {
  let last = elapsed();
  let hasBarked = false;
  return {
    heard() {
      last = elapsed();
    },
    look() {
      if (hasBarked || elapsed() - last <= patience) return;
      hasBarked = true;
      bark(new Error(`Nothing was heard from Slack for ${Math.round(patience / 1000)} seconds.`));
    },
  };
}
