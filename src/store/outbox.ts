import type { Answer } from '../answer.js';
import type { Conversation } from '../conversation.js';
import type { Snapshot } from '../subscription.js';

/** Why a message is written. */
export type Cause =
  /** `late`: more than a quarter of an hour after its slot. `missed`: earlier slots that nothing was sent for. */
  | { readonly kind: 'digest'; readonly late: boolean; readonly missed: number }
  | { readonly kind: 'notice'; readonly articleIds: readonly string[] }
  | { readonly kind: 'correction'; readonly correctionId: string; readonly deliveryId: string }
  /** To the owner, once: what became of the subscription or the delivery, in one sentence. */
  | { readonly kind: 'owner'; readonly problem: string; readonly deliveryId?: string };

/** A message that is due: one slot of one subscription, of which there is never a second. */
export interface PlannedDelivery {
  readonly subscriptionId: string;
  /** For a digest the ISO instant of its slot; for others what makes them one: "correction:<id>:<delivery>". */
  readonly slot: string;
  readonly conversation: Conversation;
  readonly cause: Cause;
  /** ISO 8601, UTC, as are all instants of the store. */
  readonly dueAt: string;
  /** Absent: pending. A slot that is too old to be sent is written down as skipped, with the reason. */
  readonly skipped?: string;
}

/** pending → sending → sent | skipped (nothing to say, too old) | failed (cannot arrive) | held (may have arrived: a person decides). */
export type DeliveryStatus = 'pending' | 'sending' | 'sent' | 'skipped' | 'failed' | 'held';

/** What was written for a delivery, frozen before it leaves. */
export interface Body {
  readonly answer: Answer;
  /** What the conversation has been told once this has arrived. */
  readonly snapshot?: Snapshot;
  /** Ids of the facts it tells: findings, quotations ("quotation:…") and weaknesses ("weakness:caseloads"). */
  readonly facts: readonly string[];
}

export interface Delivery extends Omit<PlannedDelivery, 'skipped'> {
  readonly id: string;
  readonly status: DeliveryStatus;
  /** Attempts whose end was recorded: those that a crash broke off do not count. */
  readonly attempts: number;
  /** When a request may first have left; absent where none did, or all that left were certainly refused. */
  readonly intentAt?: string;
  readonly body?: Body;
  readonly providerId?: string;
  /** The last error or the reason it was skipped, held or failed. */
  readonly problem?: string;
  readonly sentAt?: string;
}

/** A delivery in the hands of one instance until `leaseUntil`; `token` fences off whoever held it before. */
export interface ClaimedDelivery extends Delivery {
  readonly token: number;
  readonly leaseUntil: string;
}

/** How an attempt ended. `uncounted`: nothing was tried, so that it does not count among the attempts. */
export type Verdict =
  | { readonly kind: 'sent'; readonly at: string; readonly providerId?: string; readonly snapshot?: Snapshot }
  /** Certainly not arrived: the intent is taken back, and the words with it; they are written anew. */
  | { readonly kind: 'again'; readonly notBefore: string; readonly problem: string; readonly uncounted?: true }
  /** May have arrived: the intent stays, and the next attempt looks before it sends. */
  | { readonly kind: 'unsure'; readonly notBefore: string; readonly problem: string; readonly uncounted?: true }
  | { readonly kind: 'skipped'; readonly problem: string }
  | { readonly kind: 'failed'; readonly problem: string }
  | { readonly kind: 'held'; readonly problem: string };

/** What the planner decided for one subscription: rows to add and its next due time, all of it only if that is still `from`. */
export interface SubscriptionPlan {
  readonly tenant: string;
  readonly subscriptionId: string;
  readonly deliveries: readonly PlannedDelivery[];
  readonly from: string;
  readonly to: string;
}

export interface ClaimOptions {
  /** Names the process: host, process id and a random part. */
  readonly instance: string;
  readonly now: string;
  readonly leaseUntil: string;
  readonly limit: number;
  /** Tenants of whom nothing is taken, for the caller has enough of theirs in hand. */
  readonly except?: readonly string[];
}

/** Messages on their way. Every change of a claimed delivery is refused (false) once another instance holds it. */
export interface Outbox {
  /**
   * All of it or nothing; slots that are there already are left as they are, and subscriptions that somebody else moved,
   * paused or stopped meanwhile, or is planning right now. Resolves to the number of rows added.
   */
  plan(plans: readonly SubscriptionPlan[]): Promise<number>;
  /**
   * One message outside a schedule. False where its slot is there already, or nobody wants it: a digest or notice of a
   * subscription that is paused without an end, anything but a correction of one that was stopped.
   */
  add(delivery: PlannedDelivery): Promise<boolean>;
  /**
   * Takes what may be sent now, the longest due first: pending and not before its time, or left in sending by an instance
   * whose lease has run out; nothing of a tenant that is throttled. Of a subscription that was paused or stopped meanwhile
   * it takes only what may have left, to look for it. Never the same to two callers.
   */
  claim(options: ClaimOptions): Promise<ClaimedDelivery[]>;
  /**
   * Commits that a request is about to leave, with what it says and which facts it tells. False also where its subscription
   * was paused or stopped meanwhile: then it ends as skipped.
   */
  intend(claimed: ClaimedDelivery, at: string, body: Body): Promise<boolean>;
  /** Records how an attempt ended; with `sent`, in the same transaction, what the conversation has now been told. */
  settle(claimed: ClaimedDelivery, verdict: Verdict): Promise<boolean>;
  /**
   * A person's decision on a held delivery: sends it again, written anew and without looking for the first, or lets it be
   * (skipped). False where it is not held.
   */
  decide(tenant: string, id: string, decision: 'send' | 'drop'): Promise<boolean>;
  find(tenant: string, id: string): Promise<Delivery | undefined>;
  /** The latest due first. */
  listOf(tenant: string, subscriptionId: string, limit: number): Promise<Delivery[]>;
  /** The longest due first. */
  listHeld(tenant: string): Promise<Delivery[]>;
  /** Sent digests and notices of a tenant that told one of the facts, since an instant; the earliest first. */
  listTelling(tenant: string, factIds: readonly string[], since: string): Promise<Delivery[]>;
  /** Every delivery of a tenant waits until then; an earlier end than the one that is known changes nothing. */
  throttle(tenant: string, until: string, reason: string): Promise<void>;
  /** How many there are of each status, over all tenants. */
  count(): Promise<Readonly<Record<DeliveryStatus, number>>>;
}
