import type { CreateTableBuilder, Kysely, Migration } from 'kysely';
import { sql } from 'kysely';

interface TableShape {
  readonly texts: readonly string[];
  readonly optional?: readonly string[];
  readonly integers?: readonly string[];
  readonly key: readonly string[];
  readonly unique?: readonly string[];
}

const TABLES: Readonly<Record<string, TableShape>> = {
  tenants: { texts: ['tenant', 'platform', 'settings', 'created_at'], key: ['tenant'] },
  installations: {
    texts: ['tenant', 'user_id', 'payload', 'key_id', 'scopes', 'installed_at', 'updated_at'],
    key: ['tenant', 'user_id'],
  },
  conversation_references: {
    texts: ['tenant', 'channel', 'reference', 'key_id', 'updated_at'],
    key: ['tenant', 'channel'],
  },
  subscriptions: {
    texts: ['tenant', 'id', 'channel', 'kind', 'name', 'owner', 'created_at', 'details'],
    optional: ['paused', 'last', 'last_at', 'next_due_at', 'stopped_at'],
    integers: ['version'],
    key: ['tenant', 'id'],
  },
  deliveries: {
    texts: [
      'tenant',
      'id',
      'subscription_id',
      'slot',
      'channel',
      'cause_kind',
      'cause',
      'due_at',
      'status',
      'not_before',
    ],
    optional: ['lease_owner', 'lease_until', 'intent_at', 'withdrawn', 'body', 'provider_id', 'problem', 'sent_at'],
    integers: ['attempts', 'lease_token'],
    key: ['tenant', 'id'],
    unique: ['tenant', 'subscription_id', 'slot'],
  },
  backoff: { texts: ['tenant', 'until', 'reason'], key: ['tenant'] },
  processed_events: { texts: ['tenant', 'event_id', 'at'], key: ['tenant', 'event_id'] },
  corrections: {
    texts: ['tenant', 'id', 'change', 'was', 'by', 'at', 'reason'],
    optional: ['by_name', 'evidence'],
    integers: ['seq'],
    key: ['tenant', 'id'],
    unique: ['tenant', 'seq'],
  },
  articles: {
    texts: ['tenant', 'id', 'sha256', 'title', 'body', 'added_by', 'added_at'],
    key: ['tenant', 'id'],
    unique: ['tenant', 'sha256'],
  },
  feedback: {
    texts: ['tenant', 'user_hash', 'message_key', 'at'],
    optional: ['comment'],
    integers: ['rating'],
    key: ['tenant', 'user_hash', 'message_key'],
  },
  job_runs: { texts: ['key', 'owner', 'started_at'], optional: ['finished_at', 'problem'], key: ['key'] },
};

function addColumns(table: CreateTableBuilder<string, string>, shape: TableShape): CreateTableBuilder<string, string> {
  let built = table;
  for (const column of shape.texts) built = built.addColumn(column, 'text', (definition) => definition.notNull());
  for (const column of shape.integers ?? [])
    built = built.addColumn(column, 'integer', (definition) => definition.notNull());
  for (const column of shape.optional ?? []) built = built.addColumn(column, 'text');
  return built;
}

async function createTable(db: Kysely<unknown>, name: string, shape: TableShape): Promise<void> {
  const table = addColumns(db.schema.createTable(name), shape).addPrimaryKeyConstraint(`${name}_key`, [...shape.key]);
  const { unique } = shape;
  await (unique ? table.addUniqueConstraint(`${name}_unique`, [...unique]) : table).execute();
}

/** The facts of a delivery go with it. */
async function createDeliveryFacts({ schema }: Kysely<unknown>): Promise<void> {
  const shape: TableShape = { texts: ['tenant', 'delivery_id', 'fact_id'], key: ['tenant', 'delivery_id', 'fact_id'] };
  await addColumns(schema.createTable('delivery_facts'), shape)
    .addPrimaryKeyConstraint('delivery_facts_key', [...shape.key])
    .addForeignKeyConstraint(
      'delivery_facts_delivery',
      ['tenant', 'delivery_id'],
      'deliveries',
      ['tenant', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute();
}

/** Partial: the claim and the planner look at what is still to come, never at years of what was sent. */
const INDEXES = [
  "create index deliveries_waiting on deliveries (not_before) where status in ('pending', 'sending')",
  "create index deliveries_held on deliveries (tenant) where status = 'held'",
  'create index delivery_facts_told on delivery_facts (tenant, fact_id)',
  'create index subscriptions_due on subscriptions (next_due_at) where next_due_at is not null',
  "create index subscriptions_following on subscriptions (tenant) where kind = 'follow' and stopped_at is null",
  'create unique index subscriptions_named on subscriptions (tenant, channel, name) where stopped_at is null',
  'create index processed_events_age on processed_events (at)',
] as const;

/** All tables. */
export const createTables: Migration = {
  async up(db: Kysely<unknown>) {
    for (const [name, shape] of Object.entries(TABLES)) await createTable(db, name, shape);
    await createDeliveryFacts(db);
    for (const index of INDEXES) await sql.raw(index).execute(db);
  },
};
