import type { Log } from '../src/log.js';

/** What is needed of a process: its signals, and the errors that nobody caught. */
export interface Watched {
  on(event: string, listener: (cause: unknown) => void): unknown;
  exit(code: number): unknown;
}

interface LastResortOptions {
  readonly process: Watched;
  readonly log: Log;
  /** Takes no more, and resolves when what is under way has ended and everything is put away. */
  readonly drain: () => Promise<unknown>;
  /** Milliseconds; unless told, ten seconds. */
  readonly patience?: number;
}

export interface LastResort {
  /** False from the moment at which the program is to end. */
  isRunning(): boolean;
  /** Ends the program as an error that nobody caught does: for a part that sees that it cannot go on. */
  giveUp(cause: unknown): void;
}

const PATIENCE = 10_000;
const STOPPED = 0;
const BROKEN = 1;

/** Resolves when it is done or time is up, whatever becomes of it. */
async function drainWithin({ drain, log, patience = PATIENCE }: LastResortOptions): Promise<void> {
  let alarm: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    alarm = setTimeout(() => {
      log.warn('Not everything that was under way has ended');
      resolve();
    }, patience);
  });
  const drained = (async () => drain())().catch((error) => log.error('The program did not end cleanly', { error }));
  await Promise.race([drained, late]);
  clearTimeout(alarm);
}

/**
 * Ends the program in order: at a signal with code 0, and after an error that nobody caught with code 1, for nobody knows
 * what it left behind; whoever supervises the process starts it anew. A second signal ends it at once.
 */
export function watchProcess(options: LastResortOptions): LastResort {
  const { process, log } = options;
  let isRunning = true;
  const end = (code: number) => {
    if (!isRunning) return;
    isRunning = false;
    void drainWithin(options).then(() => process.exit(code));
  };
  const giveUp = (cause: unknown) => {
    log.error('An error that nobody caught ends the program', { error: cause });
    end(BROKEN);
  };
  const stop = () => {
    if (isRunning) end(STOPPED);
    else process.exit(BROKEN);
  };
  for (const error of ['uncaughtException', 'unhandledRejection']) process.on(error, giveUp);
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, stop);
  return { isRunning: () => isRunning, giveUp };
}
