import type { Log } from '../log.js';
import type { Store } from '../store/store.js';
import { type Clock, waitReally, within } from './clock.js';
import type { Desk } from './desk.js';
import { type DispatchOptions, dispatchDue, type Tally } from './dispatch.js';
import { LIMITS, type Limits } from './limits.js';
import { planDue } from './plan-due.js';

export interface DispatcherOptions extends Pick<Desk, 'senders' | 'write'> {
  readonly store: Store;
  /** Adds deliveries that follow no schedule. Where it fails, that is logged and everything else goes on. */
  readonly planFollows?: () => Promise<unknown>;
  readonly now: () => Date;
  readonly log: Log;
  /** Names the process: host, process id and a random part. */
  readonly instance: string;
  /** Absent: by the clock of the process. */
  readonly wait?: Clock['wait'];
  readonly limits?: Partial<Limits>;
  /** Platforms without a limit on how fast they are sent to. */
  readonly unpaced?: ReadonlySet<string>;
}

export interface TickReport {
  /** Deliveries added by schedules. */
  readonly planned: number;
  /** How the attempts ended. */
  readonly endings: Readonly<Tally>;
}

export interface Dispatcher {
  /**
   * Plans what is due and delivers it, also what another instance left behind. Never rejects: an error of the store is
   * logged and ends the tick. While a tick runs, asking for another gives that one.
   */
  tick(): Promise<TickReport>;
  /** Takes no more. Resolves when what is on its way has ended, after 10 seconds at the latest. */
  stop(): Promise<void>;
}

const NOTHING: TickReport = { planned: 0, endings: {} };

type Dispatching = Omit<DispatchOptions, 'plan'>;

async function runTick(options: DispatcherOptions, dispatching: Dispatching): Promise<TickReport> {
  const { store, log, planFollows } = options;
  let planned = 0;
  const plan = async () => {
    try {
      planned += await planDue({ store, log, now: options.now() });
    } catch (error) {
      log.error('Digests could not be planned; the next look goes on from here', { error });
    }
  };
  try {
    await planFollows?.().catch((error) => log.error('Notices could not be planned', { error }));
    const endings = await dispatchDue({ ...dispatching, plan });
    return { planned, endings };
  } catch (error) {
    log.error('A tick broke off; the next goes on from here', { error });
    return { planned, endings: {} };
  }
}

function toDispatching(options: DispatcherOptions, stopping: AbortSignal): Dispatching {
  return {
    ...options,
    clock: { now: options.now, wait: options.wait ?? waitReally },
    limits: { ...LIMITS, ...options.limits },
    unpaced: options.unpaced ?? new Set(),
    lastStarts: new Map(),
    stopping,
  };
}

/** What sends every message once, whatever ends this process or another and however often. */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const end = new AbortController();
  const dispatching = toDispatching(options, end.signal);
  let running: Promise<TickReport> | undefined;
  return {
    tick() {
      if (end.signal.aborted) return Promise.resolve(NOTHING);
      running ??= runTick(options, dispatching).finally(() => {
        running = undefined;
      });
      return running;
    },
    async stop() {
      end.abort();
      if (running) await within(running, { clock: dispatching.clock, milliseconds: dispatching.limits.stop });
    },
  };
}
