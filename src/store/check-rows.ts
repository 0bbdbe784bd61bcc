import type { Kysely } from 'kysely';
import { RemediedError } from '../errors.js';
import type { Keyring, Place } from './keyring.js';
import { installationPlace, referencePlace } from './places.js';
import { ROW_KEYS, readRows, type StoredRow } from './read-rows.js';
import type { Database } from './schema.js';

/** What is kept as JSON. */
const JSON_COLUMNS: readonly (readonly [table: keyof Database, columns: readonly string[]])[] = [
  ['tenants', ['settings']],
  ['installations', ['scopes']],
  ['subscriptions', ['details', 'paused', 'last']],
  ['deliveries', ['cause', 'body']],
  ['corrections', ['change']],
  ['documents', ['supplied']],
  ['document_contents', ['read']],
  ['document_trail', ['was', 'became']],
  ['feeds', ['state']],
];

/** What is encrypted. */
const SEALED_COLUMNS: readonly (readonly [table: keyof Database, column: string, place: (row: StoredRow) => Place])[] =
  [
    ['installations', 'payload', ({ tenant, user_id }) => installationPlace(String(tenant), String(user_id))],
    ['conversation_references', 'reference', ({ tenant, channel }) => referencePlace(String(tenant), String(channel))],
  ];

function isJson(text: StoredRow[string] | undefined): boolean {
  if (text === null || text === undefined) return true;
  try {
    JSON.parse(String(text));
    return true;
  } catch {
    return false;
  }
}

function nameRow(table: keyof Database, row: StoredRow): string {
  return `${table} (${ROW_KEYS[table].map((column) => row[column]).join(', ')})`;
}

/** One sentence for each value that is not the JSON it was. */
export async function findBrokenJson(db: Kysely<Database>): Promise<string[]> {
  const faults: string[] = [];
  for (const [table, columns] of JSON_COLUMNS) {
    for await (const row of readRows(db, table, columns)) {
      const broken = columns.filter((column) => !isJson(row[column]));
      faults.push(...broken.map((column) => `${column} of ${nameRow(table, row)} is not JSON: restore a backup.`));
    }
  }
  return faults;
}

function findSealFault(sealed: string, place: Place, keyring: Keyring): string | undefined {
  try {
    keyring.decrypt(sealed, place);
    return undefined;
  } catch (error) {
    if (error instanceof RemediedError) return `${error.message} ${error.remedy}`;
    throw error;
  }
}

/** The ids of the keys in use, and one sentence for each key that is missing and each value that its key does not open. */
export async function checkKeys(db: Kysely<Database>, keyring: Keyring): Promise<{ ids: string[]; faults: string[] }> {
  const ids = new Set<string>();
  const faults: string[] = [];
  for (const [table, column, place] of SEALED_COLUMNS) {
    for await (const row of readRows(db, table)) {
      ids.add(String(row['key_id']));
      const isKnown = keyring.ids.includes(String(row['key_id']));
      const fault = isKnown ? findSealFault(String(row[column]), place(row), keyring) : undefined;
      if (fault !== undefined) faults.push(fault);
    }
  }
  const missing = [...ids].filter((id) => !keyring.ids.includes(id));
  const told = missing.map(
    (id) =>
      `What the key ${id} encrypted cannot be read: add that key to STORE_KEYS after the first, or put back its key file.`,
  );
  return { ids: [...ids].sort(), faults: [...told, ...faults] };
}
