import type { Conversation } from './conversation.js';

/** 1 Monday to 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** On which days a digest comes. */
export type Rhythm =
  | { readonly kind: 'weekly'; readonly days: readonly Weekday[] }
  /** A day that the month lacks is its last: 31 is the last day of every month. */
  | { readonly kind: 'monthly'; readonly day: number }
  /** "The first Monday of the month", "the last Friday". */
  | { readonly kind: 'monthly-weekday'; readonly week: 1 | 2 | 3 | 4 | 'last'; readonly day: Weekday };

/** What a person means by a clock on the wall: instants are worked out from it, never stored in its place. */
export interface Schedule {
  readonly rhythm: Rhythm;
  /** "09:00". */
  readonly time: string;
  /** IANA: "Europe/London". */
  readonly timezone: string;
  /** Nothing comes on a bank holiday of England. */
  readonly skipsBankHolidays: boolean;
}

/** Which weaknesses a digest tells of; one that is empty tells of all. Their statuses stay those of the whole ledger. */
export interface Filters {
  /** Ids of `THEMES`. */
  readonly themes: readonly string[];
  /** Bodies that found fault: "Ofsted". */
  readonly bodies: readonly string[];
  /** Organisations that the articles name: "Westshire County Council". */
  readonly organisations: readonly string[];
}

/** What a person wants to hear of as soon as an article tells of it. */
export type Follow =
  | { readonly kind: 'person'; readonly personId: string; readonly name: string }
  | { readonly kind: 'weakness'; readonly theme: string }
  | { readonly kind: 'phrase'; readonly words: string };

/** What a conversation was last told: the ledger of that moment. */
export interface Snapshot {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly weaknesses: readonly WeaknessSnapshot[];
  /** Ids of the corrections that were known. */
  readonly corrections: readonly string[];
  /** Ids of the articles that had been read. */
  readonly articles: readonly string[];
}

export interface WeaknessSnapshot {
  readonly theme: string;
  /** The local authority it is about. */
  readonly authority?: string;
  readonly status: 'open' | 'improving' | 'resolved';
  /** Ids of the findings of its history. */
  readonly findings: readonly string[];
}

interface SubscriptionBase {
  readonly id: string;
  readonly conversation: Conversation;
  /** Tells it from others of the conversation: "digest", "caseloads". */
  readonly name: string;
  /** The user who set it up. */
  readonly owner: string;
  /** What others called the owner then; absent where the platform did not say. */
  readonly ownerName?: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** Grows with every change; a change to an older version is refused. */
  readonly version: number;
  /** Absent while nothing is paused. `until` is a day of its time zone, "2027-01-05": that day it comes again. */
  readonly paused?: { readonly until?: string; readonly reason: string };
  /** Absent before the first delivery. */
  readonly last?: Snapshot;
}

/** A digest that comes on its days. */
export interface DigestSubscription extends SubscriptionBase {
  readonly kind: 'digest';
  readonly schedule: Schedule;
  readonly filters: Filters;
  /** Nothing comes where nothing changed; else one line says so. */
  readonly onlyIfChanged: boolean;
  /** ISO 8601, UTC, worked out from `schedule`; absent while it is paused without an end. */
  readonly nextDueAt?: string;
}

/** What one user follows in a conversation: one notice for new articles, however many of these they match. */
export interface FollowSubscription extends SubscriptionBase {
  readonly kind: 'follow';
  readonly follows: readonly Follow[];
}

export type Subscription = DigestSubscription | FollowSubscription;

/** Who set it up, as a reader knows them. */
export const tellOwner = ({ owner, ownerName }: Pick<Subscription, 'owner' | 'ownerName'>): string =>
  ownerName ?? owner;
