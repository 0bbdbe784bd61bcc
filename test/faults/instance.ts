import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { paragraph } from '../../src/answer.js';
import { createDispatcher, type Dispatcher, type DispatcherOptions } from '../../src/digest/deliver.js';
import { composeOwnerNotice } from '../../src/digest/owner-notice.js';
import type { Log } from '../../src/log.js';
import { type CompressedClock, createCompressedClock } from './compressed-clock.js';
import { createHttpSender } from './http-sender.js';
import { leaveOut } from './naive.js';
import { openTestStore } from './open-test-store.js';
import { type Orders, PLATFORM, type Report } from './orders.js';
import { type Step, type Witness, watchSender, watchStore } from './steps.js';

/** Milliseconds; less than the deadline of the dispatcher by a compressed clock. */
const TIMEOUT = 400;
const STANDARD_OUTPUT = 1;
const SILENT_LOG: Log = { info() {}, warn() {}, error() {} };

const print = (report: Report): unknown => writeSync(STANDARD_OUTPUT, `${JSON.stringify(report)}\n`);

/** Nothing of this process runs on after this. */
function die(step: Step): never {
  print({ kind: 'death', step });
  for (;;) process.kill(process.pid, 'SIGKILL');
}

function createWitness(deaths: Orders['deaths']): Witness {
  const left = new Map(Object.entries(deaths));
  return {
    reach(step) {
      const passes = left.get(step);
      if (passes === undefined) return;
      if (passes <= 1) die(step);
      left.set(step, passes - 1);
    },
    note: (deliveryId, noted) => print({ kind: 'note', deliveryId, noted }),
  };
}

const write: DispatcherOptions['write'] = async ({ cause, conversation }, subscription) =>
  cause.kind === 'owner'
    ? composeOwnerNotice(cause, subscription)
    : {
        answer: { title: conversation.channel, elements: [paragraph('Nothing new.')], sources: [], followUps: [] },
        facts: [],
      };

async function start(orders: Orders, clock: CompressedClock): Promise<Dispatcher> {
  const { name, platformUrl, canLook, mostInFlight, deaths, omission } = orders;
  const witness = createWitness(deaths);
  const parts = leaveOut(omission, {
    store: watchStore(await openTestStore(orders.store), witness),
    sender: watchSender(createHttpSender({ url: platformUrl, timeout: TIMEOUT, canLook }), witness),
  });
  return createDispatcher({
    store: parts.store,
    senders: new Map([[PLATFORM, parts.sender]]),
    write,
    now: clock.now,
    wait: clock.wait,
    log: SILENT_LOG,
    instance: name,
    limits: { mostInFlight },
    unpaced: new Set([PLATFORM]),
  });
}

/** Ticks for each line that it reads: how far the clock has jumped ahead. Ends with whoever started it. */
async function run(orders: Orders): Promise<void> {
  const clock = createCompressedClock(orders.start, orders.origin);
  const dispatcher = await start(orders, clock);
  for await (const line of createInterface({ input: process.stdin })) {
    clock.skipTo(Number(line));
    await dispatcher.tick();
    print({ kind: 'tick' });
  }
  process.exit();
}

await run(JSON.parse(process.argv[2] ?? '{}'));
