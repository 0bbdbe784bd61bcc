import { tenantOf } from '../conversation.js';
import type { ClaimedDelivery } from '../store/outbox.js';
import { attemptDelivery } from './attempt.js';
import type { Desk, Ending } from './desk.js';
import { postpone } from './judge.js';
import { chooseNext, listFull, timeLeft } from './pacing.js';

/** How many attempts ended so. */
export type Tally = Partial<Record<Ending['kind'], number>>;

export interface DispatchOptions extends Desk {
  readonly instance: string;
  /** Platforms without a limit on how fast they are sent to. */
  readonly unpaced: ReadonlySet<string>;
  /** By tenant, milliseconds since 1970: kept from one dispatch to the next. */
  readonly lastStarts: Map<string, number>;
  /** Writes down what has fallen due, before each look for more. */
  readonly plan: () => Promise<unknown>;
}

interface Round {
  waiting: ClaimedDelivery[];
  /** By tenant. */
  readonly running: Map<string, Promise<void>>;
  readonly tally: Tally;
  lastLook: number;
  /** The last look brought something, so that there may be more. */
  hasMore: boolean;
  claimed: number;
}

function count(tally: Tally, kind: Ending['kind']): void {
  tally[kind] = (tally[kind] ?? 0) + 1;
}

async function lookForMore(round: Round, options: DispatchOptions): Promise<void> {
  const { store, clock, limits, instance } = options;
  await options.plan();
  const now = clock.now();
  const claimed = await store.outbox.claim({
    instance,
    now: now.toISOString(),
    leaseUntil: new Date(now.getTime() + limits.lease).toISOString(),
    limit: limits.batch,
    except: listFull(round.waiting, limits.mostWaitingOfTenant),
  });
  round.waiting.push(...claimed);
  round.claimed += claimed.length;
  round.lastLook = now.getTime();
  round.hasMore = claimed.length > 0;
}

/** Takes from what is claimed and waits what meets a condition. */
function takeWaiting(round: Round, isTaken: (delivery: ClaimedDelivery) => boolean): ClaimedDelivery[] {
  const taken = round.waiting.filter(isTaken);
  round.waiting = round.waiting.filter((delivery) => !isTaken(delivery));
  return taken;
}

/** Gives back without an attempt. */
async function giveBack(deliveries: readonly ClaimedDelivery[], notBefore: string, { store }: DispatchOptions) {
  for (const delivery of deliveries)
    await store.outbox.settle(delivery, postpone(delivery, notBefore, 'It was not its turn.').verdict);
}

/** Never rejects: where the store fails in the middle, the lease runs out and the delivery is looked up. */
async function attempt(delivery: ClaimedDelivery, round: Round, options: DispatchOptions): Promise<void> {
  const tenant = tenantOf(delivery.conversation);
  try {
    const { kind, throttledUntil } = await attemptDelivery(delivery, options);
    count(round.tally, kind);
    if (throttledUntil === undefined) return;
    const others = takeWaiting(round, ({ conversation }) => tenantOf(conversation) === tenant);
    await giveBack(others, throttledUntil, options);
  } catch (error) {
    options.log.error('An attempt broke off; it is gone on with when its lease has run out', {
      delivery: delivery.id,
      error,
    });
  } finally {
    round.running.delete(tenant);
  }
}

function start(delivery: ClaimedDelivery, round: Round, options: DispatchOptions): void {
  const { clock, lastStarts, unpaced } = options;
  const { conversation } = delivery;
  const tenant = tenantOf(conversation);
  takeWaiting(round, (other) => other === delivery);
  if (!unpaced.has(conversation.platform)) lastStarts.set(tenant, clock.now().getTime());
  round.running.set(tenant, attempt(delivery, round, options));
}

/** Until a message on its way has ended, some time has passed or the program is to end. */
async function waitForTurn(round: Round, milliseconds: number, { clock, stopping }: DispatchOptions): Promise<void> {
  const alarm = new AbortController();
  const ring = () => alarm.abort();
  stopping.addEventListener('abort', ring);
  try {
    const turn = clock.wait(milliseconds, alarm.signal).catch(() => undefined);
    await Promise.race([...round.running.values(), turn]);
  } finally {
    stopping.removeEventListener('abort', ring);
    ring();
  }
}

/** Starts one delivery, or looks for more, or waits until one of them can be done. */
async function advance(round: Round, options: DispatchOptions): Promise<void> {
  const { clock, limits, lastStarts } = options;
  const { waiting, running } = round;
  const now = clock.now().getTime();
  const hasRoom = running.size < limits.mostInFlight;
  const busy = new Set(running.keys());
  const step = chooseNext(waiting, { busy, lastStarts, spacing: limits.spacing }, now);
  if (hasRoom && step.kind === 'start') return start(step.delivery, round, options);
  const nextLook = round.hasMore ? 0 : timeLeft(round.lastLook, limits.lookAgain, now);
  if (hasRoom && waiting.length < limits.mostWaiting && nextLook === 0) return lookForMore(round, options);
  const turn = hasRoom && step.kind === 'wait' ? step.milliseconds : Number.POSITIVE_INFINITY;
  await waitForTurn(round, Math.min(turn, nextLook || limits.lookAgain), options);
}

/** Claims and attempts until nothing is left in hand. Resolves to whether there was anything. */
async function runRound(tally: Tally, options: DispatchOptions): Promise<boolean> {
  const round: Round = { waiting: [], running: new Map(), tally, lastLook: 0, hasMore: true, claimed: 0 };
  const isOn = () => round.hasMore || round.waiting.length > 0 || round.running.size > 0;
  try {
    while (isOn() && !options.stopping.aborted) await advance(round, options);
  } finally {
    // What cannot be given back, for the store fails, comes back when its lease has run out.
    const rest = giveBack(round.waiting, options.clock.now().toISOString(), options);
    await Promise.allSettled([rest, ...round.running.values()]);
  }
  return round.claimed > 0;
}

/**
 * Delivers what is due, and what falls due meanwhile: to each tenant one after the other, so many a second, to many
 * tenants at once. Rejects where nothing can be claimed, after what is on its way has ended.
 */
export async function dispatchDue(options: DispatchOptions): Promise<Tally> {
  const tally: Tally = {};
  let hasMore = true;
  while (hasMore && !options.stopping.aborted) hasMore = await runRound(tally, options);
  return tally;
}
