import { waitReally, within } from '../../src/digest/clock.js';
import { USUAL_SCHEDULE } from '../../src/digest/usual-schedule.js';
import type { Store } from '../../src/store/store.js';
import type { DigestSubscription } from '../../src/subscription.js';
import { type CompressedClock, createCompressedClock } from './compressed-clock.js';
import { startFakePlatform } from './fake-platform.js';
import { type Figures, readFigures } from './figures.js';
import { createFleet, type Fleet } from './fleet.js';
import { createLedger, type Deaths } from './ledger.js';
import type { Omission } from './naive.js';
import { openTestStore } from './open-test-store.js';
import { type Orders, PLATFORM } from './orders.js';

export interface RunOptions {
  /** The compiled instance. */
  readonly program: string;
  /** An empty store. */
  readonly place: Orders['store'];
  readonly channels: number;
  /** Channels besides, where nothing can arrive. */
  readonly gone?: number;
  readonly tenants: number;
  readonly seed: number;
  readonly deaths: Deaths;
  /** The platform can be asked what it accepted. */
  readonly canLook?: boolean;
  /** Of each instance. */
  readonly mostInFlight?: number;
  readonly omission?: Omission;
  /** Ends after the first tick, at which all have started, settled or not. */
  readonly onlyOnce?: true;
}

const DUE = '2026-11-23T09:00:00.000Z';
const START = '2026-11-23T09:00:20.000Z';
const MINUTE = 60_000;
const INSTANCES = 2;
const FAULT_SHARE = 0.2;
const MOST_TICKS = 600;
/** Milliseconds of the machine. */
const PATIENCE = 180_000;

const subscribe = (channel: string, tenant: number): DigestSubscription => ({
  kind: 'digest',
  id: `of-${channel}`,
  conversation: { platform: PLATFORM, workspace: `workspace-${tenant}`, channel },
  name: 'digest',
  owner: `owner-of-${channel}`,
  createdAt: DUE,
  version: 1,
  schedule: USUAL_SCHEDULE,
  filters: { themes: [], bodies: [], organisations: [] },
  onlyIfChanged: false,
  nextDueAt: DUE,
});

function subscribeAll({ channels, gone = 0, tenants }: RunOptions): DigestSubscription[] {
  const names = [
    ...Array.from({ length: gone }, (_, number) => `gone-${number}`),
    ...Array.from({ length: channels }, (_, number) => `channel-${number}`),
  ];
  return names.map((name, number) => subscribe(name, number % tenants));
}

const isGone = ({ channel }: { channel: string }): boolean => channel.startsWith('gone-');

async function isSettled({ outbox }: Store, digests: number): Promise<boolean> {
  const { pending, sending, ...ended } = await outbox.count();
  const known = Object.values(ended).reduce((sum, count) => sum + count, 0);
  return pending + sending === 0 && known >= digests;
}

/** A minute between two ticks, at which nothing is on its way. */
async function tickUntil(isDone: (ticks: number) => Promise<boolean>, fleet: Fleet, clock: CompressedClock) {
  for (let ticks = 0; !(await isDone(ticks)); ticks += 1) {
    if (ticks === MOST_TICKS) throw new Error(`Not settled after ${MOST_TICKS} ticks.`);
    clock.skipTo(ticks * MINUTE);
    await fleet.tick(ticks * MINUTE);
  }
}

/** Rejects where the work takes longer than any run does: its processes must not outlive the test. */
async function withPatience(work: Promise<unknown>): Promise<void> {
  const clock = { now: () => new Date(), wait: waitReally };
  const isDone = await within(
    work.then(() => true),
    { clock, milliseconds: PATIENCE },
  );
  if (!isDone) throw new Error(`Not settled after ${PATIENCE} milliseconds.`);
}

function sendOut(options: RunOptions, shared: Pick<Orders, 'platformUrl' | 'start' | 'origin'>, deaths: Deaths) {
  const { program, place, seed, canLook = true, mostInFlight = 20, omission } = options;
  const ledger = createLedger(deaths, seed);
  const orders = { ...shared, store: place, canLook, mostInFlight, ...(omission && { omission }) };
  const { chooseDeaths, hear, bury } = ledger;
  return { ledger, fleet: createFleet({ program, size: INSTANCES, orders, chooseDeaths, hear, bury }) };
}

/** Two instances deliver the digests of all channels, dying and starting again, until nothing is left to be done. */
export async function run(options: RunOptions): Promise<Figures> {
  const origin = Date.now();
  const clock = createCompressedClock(START, origin);
  const platform = await startFakePlatform({
    seed: options.seed,
    faultShare: FAULT_SHARE,
    now: clock.now,
    refuse: (conversation) => (isGone(conversation) ? 'The channel is gone.' : undefined),
  });
  const shared = { platformUrl: platform.url, start: START, origin };
  const { ledger, fleet } = sendOut(options, shared, options.deaths);
  const store = await openTestStore(options.place);
  try {
    const subscriptions = subscribeAll(options);
    if (options.onlyOnce) await fleet.tick(0);
    for (const subscription of subscriptions) await store.subscriptions.add(subscription);
    const isDone = async (ticks: number) => (options.onlyOnce ? ticks === 1 : isSettled(store, subscriptions.length));
    await withPatience(tickUntil(isDone, fleet, clock));
    const gone = subscriptions.filter(({ conversation }) => isGone(conversation));
    const live = subscriptions.filter((subscription) => !gone.includes(subscription));
    return await readFigures({ store, platform, ledger, live, gone });
  } finally {
    fleet.kill();
    await platform.close();
    await store.close();
  }
}
