import { randomBytes } from 'node:crypto';
import { Kysely } from 'kysely';
import { RemediedError } from '../errors.js';
import { checkStore, findDamage } from './check.js';
import { createCorrections } from './corrections.js';
import { createDocuments } from './create-documents.js';
import { createOutbox } from './create-outbox.js';
import { saveEvent } from './events.js';
import { exportLines } from './export.js';
import { listComments, saveFeedback } from './feedback.js';
import { createFeeds } from './feeds.js';
import { fillStore } from './fill-store.js';
import { createInstallations } from './installations.js';
import { createJobs } from './jobs.js';
import { createKeyring, type Keyring } from './keyring.js';
import { migrateStore } from './migrations.js';
import { openPostgres } from './postgres.js';
import { pruneStore } from './prune.js';
import { withReadableErrors } from './readable-errors.js';
import { createReferences } from './references.js';
import type { Database } from './schema.js';
import { openSqlite } from './sqlite.js';
import type { Store } from './store.js';
import { createSubscriptions } from './subscriptions.js';
import { createTenants } from './tenants.js';

/** Where the store is. Only ":memory:", which is forgotten when it is closed, may do without a keyring. */
export type StoreOptions =
  | { readonly file: string; readonly keyring?: Keyring }
  | { readonly url: string; readonly keyring?: Keyring };

const isForgotten = (options: StoreOptions): boolean => 'file' in options && options.file === ':memory:';

function keyringFor(options: StoreOptions): Keyring {
  if (options.keyring) return options.keyring;
  if (isForgotten(options)) return createKeyring([{ id: 'forgotten', key: randomBytes(32) }]);
  throw new RemediedError(
    'There is no key for the store.',
    'Set STORE_KEYS to id:key, the key 32 random bytes in base64 (openssl rand -base64 32).',
  );
}

async function connect(options: StoreOptions): Promise<Kysely<Database>> {
  const dialect = 'url' in options ? openPostgres(options.url) : await openSqlite(options.file);
  return new Kysely<Database>({ dialect: withReadableErrors(dialect) });
}

/** Brings a database up to date, unless its file is damaged: then nothing is written. */
async function prepare(db: Kysely<Database>): Promise<void> {
  const damage = await findDamage(db);
  if (damage !== undefined)
    throw new RemediedError(
      `The store’s file is damaged: ${damage}`,
      'Stop the program and restore the latest backup: npm start -- restore FILE --replace.',
    );
  await migrateStore(db);
}

function wire(db: Kysely<Database>, keyring: Keyring): Store {
  return {
    subscriptions: createSubscriptions(db),
    outbox: createOutbox(db),
    corrections: createCorrections(db),
    installations: createInstallations(db, keyring),
    references: createReferences(db, keyring),
    tenants: createTenants(db),
    documents: createDocuments(db),
    feeds: createFeeds(db),
    jobs: createJobs(db),
    isNewEvent: (tenant, eventId, at) => saveEvent(db, tenant, { eventId, at }),
    rate: (tenant, feedback) => saveFeedback(db, tenant, feedback),
    comments: (tenant) => listComments(db, tenant),
    prune: (now) => pruneStore(db, now),
    check: (now) => checkStore(db, { now, keyring }),
    export: () => exportLines(db, new Date().toISOString()),
    fill: (rows) => fillStore(db, rows),
    close: () => db.destroy(),
  };
}

/**
 * The store in a file or in a PostgreSQL database, made where there is none and brought to the newest schema. Rejects with
 * a `RemediedError` where it cannot be reached, is damaged, was written by a newer program, or has no key.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const keyring = keyringFor(options);
  const db = await connect(options);
  try {
    await prepare(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return wire(db, keyring);
}
