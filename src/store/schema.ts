import type { Format } from '../../index/formats/document.js';
import type { DocumentAction, DocumentState } from './documents.js';
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

/** One for each tenant that ever added anything. Whoever changes its documents holds this row until that is done. */
interface CollectionRow {
  tenant: string;
  /** Grows with every change of what is part of the collection. */
  revision: number;
  /** How many entries the trail has. */
  deeds: number;
}

export interface DocumentRow {
  tenant: string;
  id: string;
  sha256: string;
  file: string;
  url: string | null;
  format: Format;
  size: number;
  supplied: string;
  state: DocumentState;
  seq: number;
  added_by: string;
  added_at: Instant;
}

/** The large part of a document: dropped some time after it was removed or turned down. */
interface DocumentContentRow {
  tenant: string;
  document_id: string;
  /** See `writeReading`. */
  read: string;
  bytes: Uint8Array;
}

export interface DocumentTrailRow {
  tenant: string;
  /** From 1, without gaps. */
  seq: number;
  document_id: string;
  action: DocumentAction;
  by: string;
  at: Instant;
  was: string | null;
  became: string;
  reason: string | null;
}

export interface FeedRow {
  tenant: string;
  id: string;
  url: string;
  added_by: string;
  added_at: Instant;
  next_at: Instant;
  stopped_at: Instant | null;
  /** The rest of what changes with every fetch. */
  state: string;
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
  collections: CollectionRow;
  documents: DocumentRow;
  document_contents: DocumentContentRow;
  document_trail: DocumentTrailRow;
  feeds: FeedRow;
  feedback: FeedbackRow;
  job_runs: JobRunRow;
}

/** In the order in which rows can be written back: a delivery before its facts, a document before its contents. */
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
  'collections',
  'documents',
  'document_contents',
  'document_trail',
  'feeds',
  'feedback',
  'job_runs',
] as const satisfies readonly (keyof Database)[];

/** What is bytes and not text: base64 in a backup. */
export const BLOB_COLUMNS: Readonly<Partial<Record<keyof Database, readonly string[]>>> = {
  document_contents: ['bytes'],
};
