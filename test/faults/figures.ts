import { tenantOf } from '../../src/conversation.js';
import type { Delivery } from '../../src/store/outbox.js';
import type { Store } from '../../src/store/store.js';
import type { Subscription } from '../../src/subscription.js';
import { type FakePlatform, isPrivate } from './fake-platform.js';
import type { Ledger } from './ledger.js';
import type { Step } from './steps.js';

/** What came of a run. */
export interface Figures {
  readonly kills: number;
  /** Steps at which a process was killed. */
  readonly diedAt: ReadonlySet<Step>;
  /** Calls that the platform did not answer as it should. */
  readonly faults: number;
  /** Messages that the platform has accepted for channels, and how many different ones. */
  readonly accepted: number;
  readonly distinct: number;
  /** Digests that neither arrived nor wait for a decision. */
  readonly lost: number;
  /** Messages beyond the first to a channel. */
  readonly doubled: number;
  /** Messages to owners that the platform has accepted. */
  readonly told: number;
  /** Digests that ended as sent. */
  readonly sent: number;
  /** Digests of which an attempt ended nobody knows how. */
  readonly unknown: number;
  /** Digests that wait for a decision, and those whose owner a message is meant for. */
  readonly held: number;
  readonly reported: number;
  /** Waiting digests about which all was known. */
  readonly heldForNothing: number;
  /** Subscriptions of channels that are gone which are paused. */
  readonly paused: number;
}

interface Run {
  readonly store: Store;
  readonly platform: FakePlatform;
  readonly ledger: Ledger;
  /** Of the channels to which messages can be sent, and of those that are gone. */
  readonly live: readonly Subscription[];
  readonly gone: readonly Subscription[];
}

async function listDeliveries({ outbox }: Store, subscriptions: readonly Subscription[]): Promise<Delivery[]> {
  const lists = subscriptions.map(({ id, conversation }) => outbox.listOf(tenantOf(conversation), id, 10));
  return (await Promise.all(lists)).flat();
}

async function countPaused(store: Store, subscriptions: readonly Subscription[]): Promise<number> {
  const found = subscriptions.map(({ id, conversation }) => store.subscriptions.find(tenantOf(conversation), id));
  return (await Promise.all(found)).filter((subscription) => subscription?.paused).length;
}

/** Counts what the platform accepted and what the store says of it. */
export async function readFigures({ store, platform, ledger, live, gone }: Run): Promise<Figures> {
  const toChannels = platform.accepted.filter(({ message }) => !isPrivate(message.conversation));
  const reached = new Set(toChannels.map(({ message }) => message.conversation.channel));
  const deliveries = await listDeliveries(store, live);
  const digests = deliveries.filter(({ cause }) => cause.kind === 'digest');
  const held = digests.filter(({ status }) => status === 'held');
  const reported = deliveries.flatMap(({ cause }) => (cause.kind === 'owner' && cause.deliveryId) || []);
  return {
    kills: ledger.kills,
    diedAt: ledger.diedAt,
    faults: platform.faults.length,
    accepted: toChannels.length,
    distinct: reached.size,
    lost: digests.filter(({ status, conversation }) => status !== 'held' && !reached.has(conversation.channel)).length,
    doubled: toChannels.length - reached.size,
    told: platform.accepted.length - toChannels.length,
    sent: digests.filter(({ status }) => status === 'sent').length,
    unknown: digests.filter(({ id }) => ledger.unknown.has(id)).length,
    held: held.length,
    reported: held.filter(({ id }) => reported.includes(id)).length,
    heldForNothing: held.filter(({ id }) => !ledger.unknown.has(id)).length,
    paused: await countPaused(store, gone),
  };
}
