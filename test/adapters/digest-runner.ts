import { paragraph } from '../../src/answer.js';
import { createDispatcher, type Dispatcher, type DispatcherOptions } from '../../src/digest/deliver.js';
import { composeOwnerNotice } from '../../src/digest/owner-notice.js';
import type { Sender } from '../../src/digest/sending.js';
import type { Store } from '../../src/store/store.js';
import { type CompressedClock, createCompressedClock } from '../faults/compressed-clock.js';
import { SILENT_LOG } from '../src/sample-bot.js';

const START = '2026-11-23T09:00:20.000Z';
const MINUTE = 60_000;
const MOST_TICKS = 300;

interface RunnerOptions {
  readonly store: Store;
  readonly platform: string;
  readonly sender: Sender;
  readonly clock: CompressedClock;
}

export interface DigestRunner {
  readonly dispatcher: Dispatcher;
  /** Lets a minute pass after each tick, until nothing is left to be done. */
  finish(): Promise<void>;
}

/** A clock that runs fast, from a moment at which digests are due. */
export const startDigestClock = (): CompressedClock => createCompressedClock(START, Date.now());

const write: DispatcherOptions['write'] = async ({ cause, conversation }, subscription) =>
  cause.kind === 'owner'
    ? composeOwnerNotice(cause, subscription)
    : { answer: { title: conversation.channel, elements: [paragraph('New.')], sources: [], followUps: [] }, facts: [] };

/** The real dispatcher over one platform. */
export function createDigestRunner({ store, platform, sender, clock }: RunnerOptions): DigestRunner {
  const dispatcher = createDispatcher({
    store,
    senders: new Map([[platform, sender]]),
    write,
    now: clock.now,
    wait: clock.wait,
    log: SILENT_LOG,
    instance: 'test',
  });
  let ticks = 0;
  return {
    dispatcher,
    async finish() {
      for (let left = 1; left > 0; ticks += 1) {
        if (ticks > MOST_TICKS) throw new Error(`Not settled after ${MOST_TICKS} ticks.`);
        clock.skipTo(ticks * MINUTE);
        await dispatcher.tick();
        const { pending, sending } = await store.outbox.count();
        left = pending + sending;
      }
    },
  };
}
