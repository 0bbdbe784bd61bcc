import type { DeliveryStatus } from './outbox.js';

/** Every instant is ISO 8601 text in UTC with milliseconds, so that instants compare as text. JSON is text, too. */
type Instant = string;

interface TenantRow {
  tenant: string;
  platform: string;
  settings: string;
  created_at: Instant;
}

interface InstallationRow {
  tenant: string;
  /** Empty for the whole tenant. */
  user_id: string;
  payload: string;
  key_id: string;
  scopes: string;
  installed_at: Instant;
  updated_at: Instant;
}

interface ConversationReferenceRow {
  tenant: string;
  channel: string;
  reference: string;
  key_id: string;
  updated_at: Instant;
}

export interface SubscriptionRow {
  tenant: string;
  id: string;
  channel: string;
  kind: 'digest' | 'follow';
  name: string;
  owner: string;
  created_at: Instant;
  version: number;
  /** What only its kind has: schedule, filters and onlyIfChanged, or follows. */
  details: string;
  paused: string | null;
  last: string | null;
  last_at: Instant | null;
  next_due_at: Instant | null;
  stopped_at: Instant | null;
}

export interface DeliveryRow {
  tenant: string;
  id: string;
  subscription_id: string;
  slot: string;
  channel: string;
  cause_kind: 'digest' | 'notice' | 'correction' | 'owner';
  cause: string;
  due_at: Instant;
  status: DeliveryStatus;
  attempts: number;
  not_before: Instant;
  lease_owner: string | null;
  lease_until: Instant | null;
  /** Grows with every claim. */
  lease_token: number;
  intent_at: Instant | null;
  /** Why nothing more of it may leave: its subscription was paused or stopped meanwhile. */
  withdrawn: string | null;
  body: string | null;
  provider_id: string | null;
  problem: string | null;
  sent_at: Instant | null;
}

interface DeliveryFactRow {
  tenant: string;
  delivery_id: string;
  fact_id: string;
}

interface BackoffRow {
  tenant: string;
  until: Instant;
  reason: string;
}

interface ProcessedEventRow {
  tenant: string;
  event_id: string;
  at: Instant;
}

export interface CorrectionRow {
  tenant: string;
  id: string;
  /** From 1, without gaps, in the order of their arrival. */
  seq: number;
  change: string;
  was: string;
  by: string;
  by_name: string | null;
  at: Instant;
  reason: string;
  evidence: string | null;
}

interface ArticleRow {
  tenant: string;
  id: string;
  sha256: string;
  title: string;
  body: string;
  added_by: string;
  added_at: Instant;
}

interface FeedbackRow {
  tenant: string;
  user_hash: string;
  message_key: string;
  rating: number;
  comment: string | null;
  at: Instant;
}

/** The deployment's own: the one table without a tenant. */
interface JobRunRow {
  key: string;
  owner: string;
  started_at: Instant;
  finished_at: Instant | null;
  problem: string | null;
}

/** The tables of the store, the same on both engines. */
export interface Database {
  tenants: TenantRow;
  installations: InstallationRow;
  conversation_references: ConversationReferenceRow;
  subscriptions: SubscriptionRow;
  deliveries: DeliveryRow;
  delivery_facts: DeliveryFactRow;
  backoff: BackoffRow;
  processed_events: ProcessedEventRow;
  corrections: CorrectionRow;
  articles: ArticleRow;
  feedback: FeedbackRow;
  job_runs: JobRunRow;
}

/** In the order in which rows can be written back: a delivery before its facts. */
export const TABLES = [
  'tenants',
  'installations',
  'conversation_references',
  'subscriptions',
  'deliveries',
  'delivery_facts',
  'backoff',
  'processed_events',
  'corrections',
  'articles',
  'feedback',
  'job_runs',
] as const satisfies readonly (keyof Database)[];
