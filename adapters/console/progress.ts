/** Tells how far a long piece of work has come. */
export interface Progress {
  tell(done: number, total: number, what: string): void;
  end(): void;
}

interface ProgressOutput {
  readonly write: (text: string) => void;
  /** A line can be written over again. */
  readonly isTerminal: boolean;
  readonly columns?: number;
}

const BAR = 20;
const PLAIN_STEPS = 50;

function drawBar(done: number, total: number): string {
  const filled = Math.round((done / Math.max(total, 1)) * BAR);
  return `[${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}]`;
}

/** A bar on one line of a terminal; elsewhere a line now and then. Nothing for a single piece of work. */
export function createProgress({ write, isTerminal, columns = 80 }: ProgressOutput): Progress {
  let isShown = false;
  return {
    tell(done, total, what) {
      if (total < 2) return;
      const counted = `${done} of ${total}`;
      if (isTerminal) {
        isShown = true;
        write(`\r${`${drawBar(done, total)} ${counted} ${what}`.slice(0, columns - 1).padEnd(columns - 1)}`);
      } else if (done % PLAIN_STEPS === 0 || done === total) write(`${counted}\n`);
    },
    end() {
      if (isShown) write(`\r${' '.repeat(columns - 1)}\r`);
    },
  };
}
