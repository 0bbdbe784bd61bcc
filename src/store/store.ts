import type { Conversation } from '../conversation.js';
import type { Correction } from '../curation/correction.js';
import type { FeedStore } from '../intake/feeds/feeds.js';
import type { DigestSubscription, FollowSubscription, Snapshot, Subscription } from '../subscription.js';
import type { BackupRow } from './backup-format.js';
import type { Documents } from './documents.js';
import type { Outbox } from './outbox.js';

export interface Subscriptions {
  /** False where the conversation has one of that name. */
  add(subscription: Subscription): Promise<boolean>;
  /**
   * Replaces the version before `subscription.version`, all of it but `last`; false where somebody changed or stopped it
   * meanwhile. A new pause withdraws digests and notices that have not left: they end as skipped.
   */
  change(subscription: Subscription): Promise<boolean>;
  /** What the conversation counts as told from now on, whatever its version; older than what is known changes nothing. */
  tell(tenant: string, id: string, last: Snapshot): Promise<void>;
  /**
   * It never comes again, nor does what has not left but corrections of what it sent; what it sent stays on record. False
   * where it was stopped already, or there is none.
   */
  stop(tenant: string, id: string, at: string): Promise<boolean>;
  /** Also one that was stopped, for what it sent may have to be corrected. */
  find(tenant: string, id: string): Promise<Subscription | undefined>;
  /** Those that are not stopped, as are all that follow; the oldest first. */
  listOf(conversation: Conversation): Promise<Subscription[]>;
  listOfTenant(tenant: string): Promise<Subscription[]>;
  /** Digests of all tenants whose due time has come, the longest due first. */
  listDue(now: string, limit: number): Promise<DigestSubscription[]>;
  /** What is followed, over all tenants. */
  listFollows(): Promise<FollowSubscription[]>;
}

/** The audit trail of a tenant, which only grows. */
export interface Corrections {
  add(tenant: string, correction: Correction): Promise<void>;
  /** Oldest first. */
  list(tenant: string): Promise<Correction[]>;
  /** Grows with every correction of the tenant; cheap to ask. */
  revision(tenant: string): Promise<number>;
}

export interface Installation {
  /** Empty for the whole tenant. */
  readonly user: string;
  /** What the platform gave: tokens and ids. Encrypted in the store. */
  readonly payload: string;
  readonly scopes: readonly string[];
  readonly installedAt: string;
}

export interface Installations {
  save(tenant: string, installation: Installation): Promise<void>;
  find(tenant: string, user: string): Promise<Installation | undefined>;
  remove(tenant: string, user: string): Promise<void>;
  /** Encrypts anew what an older key had encrypted. Resolves to how many. */
  rotate(): Promise<number>;
}

/** What a platform needs to reach a conversation again. Encrypted in the store. */
export interface References {
  save(conversation: Conversation, reference: string, at: string): Promise<void>;
  find(conversation: Conversation): Promise<string | undefined>;
  /** Every conversation of the tenant that can be reached, by its channel. */
  list(tenant: string): Promise<Conversation[]>;
  remove(conversation: Conversation): Promise<void>;
}

export interface TenantSettings {
  /** Users who may change what others set up, beside those that the platform names. */
  readonly admins: readonly string[];
  /** The usual local authority of a conversation, by its channel. */
  readonly authorities?: Readonly<Record<string, string>>;
}

export interface Tenants {
  save(tenant: string, settings: TenantSettings, at: string): Promise<void>;
  find(tenant: string): Promise<TenantSettings | undefined>;
  /** Removes every row of the tenant in every table. Resolves to how many. */
  purge(tenant: string): Promise<number>;
}

export interface Feedback {
  readonly userHash: string;
  readonly messageKey: string;
  readonly rating: -1 | 1;
  readonly comment?: string;
  readonly at: string;
}

export interface Jobs {
  /** True for one caller of a key only: "backup:2026-11-24". */
  begin(key: string, instance: string, at: string): Promise<boolean>;
  finish(key: string, at: string, problem?: string): Promise<void>;
  /** When a job whose key begins so last ended without a problem. */
  lastFinished(prefix: string): Promise<string | undefined>;
}

export interface StoreHealth {
  readonly engine: string;
  readonly schema: string;
  /** One sentence for each fault found; none where all is well. */
  readonly faults: readonly string[];
  /** Ids of the keys that something is encrypted with. */
  readonly keyIds: readonly string[];
  /** How far the database's clock is ahead of this process's, in milliseconds. */
  readonly clockSkew: number;
}

/** Everything that outlives a process. Every key begins with the tenant. */
export interface Store {
  readonly subscriptions: Subscriptions;
  readonly outbox: Outbox;
  readonly corrections: Corrections;
  readonly installations: Installations;
  readonly references: References;
  readonly tenants: Tenants;
  readonly documents: Documents;
  readonly feeds: FeedStore;
  readonly jobs: Jobs;
  /** True the first time an event of a platform is seen, also across instances. */
  isNewEvent(tenant: string, eventId: string, at: string): Promise<boolean>;
  /** One rating a user and message; a later one replaces it. */
  rate(tenant: string, feedback: Feedback): Promise<void>;
  /** The ratings with a comment, the newest first. */
  comments(tenant: string): Promise<Feedback[]>;
  /**
   * Drops events older than two days, the bodies of deliveries older than ninety, and the files of documents that were
   * removed or turned down thirty days ago. Resolves to how many rows.
   */
  prune(now: string): Promise<number>;
  /** Looks the whole store over, slowly. */
  check(now: string): Promise<StoreHealth>;
  /** Every row as one line of JSON, read in one transaction; the last line is a checksum. */
  export(): AsyncIterable<string>;
  /** Writes the rows of a backup into a store without any, all of them or none. Resolves to how many. */
  fill(rows: AsyncIterable<BackupRow>): Promise<number>;
  close(): Promise<void>;
}
