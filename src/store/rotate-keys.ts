import type { Kysely } from 'kysely';
import { RemediedError } from '../errors.js';
import type { Keyring, Place } from './keyring.js';
import { installationPlace, referencePlace } from './places.js';
import type { Database } from './schema.js';

/** One encrypted value: its row is that of `tenant` and of `name`, a user or a channel. */
interface Value {
  readonly tenant: string;
  readonly name: string;
  readonly sealed: string;
}

/** The encrypted values of one table. */
interface Vault {
  readonly place: (tenant: string, name: string) => Place;
  /** The next values that another key than the current one encrypted, in the order of tenant and name. */
  list(after: Pick<Value, 'tenant' | 'name'>): Promise<Value[]>;
  /** False where the row holds something else than `value` by now. */
  replace(value: Value, sealed: string): Promise<boolean>;
}

const BATCH = 100;

function openInstallations(db: Kysely<Database>, { currentId }: Keyring): Vault {
  return {
    place: installationPlace,
    list: ({ tenant, name }) =>
      db
        .selectFrom('installations')
        .select(['tenant', 'user_id as name', 'payload as sealed'])
        .where('key_id', '<>', currentId)
        .where(({ eb, refTuple, tuple }) => eb(refTuple('tenant', 'user_id'), '>', tuple(tenant, name)))
        .orderBy('tenant')
        .orderBy('user_id')
        .limit(BATCH)
        .execute(),
    async replace({ tenant, name, sealed }, payload) {
      const { numUpdatedRows } = await db
        .updateTable('installations')
        .set({ payload, key_id: currentId })
        .where('tenant', '=', tenant)
        .where('user_id', '=', name)
        .where('payload', '=', sealed)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

function openReferences(db: Kysely<Database>, { currentId }: Keyring): Vault {
  return {
    place: referencePlace,
    list: ({ tenant, name }) =>
      db
        .selectFrom('conversation_references')
        .select(['tenant', 'channel as name', 'reference as sealed'])
        .where('key_id', '<>', currentId)
        .where(({ eb, refTuple, tuple }) => eb(refTuple('tenant', 'channel'), '>', tuple(tenant, name)))
        .orderBy('tenant')
        .orderBy('channel')
        .limit(BATCH)
        .execute(),
    async replace({ tenant, name, sealed }, reference) {
      const { numUpdatedRows } = await db
        .updateTable('conversation_references')
        .set({ reference, key_id: currentId })
        .where('tenant', '=', tenant)
        .where('channel', '=', name)
        .where('reference', '=', sealed)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

interface Progress {
  readonly rotated: number;
  readonly failure?: RemediedError;
}

async function rotateValue(vault: Vault, value: Value, keyring: Keyring): Promise<Progress> {
  const place = vault.place(value.tenant, value.name);
  try {
    const isReplaced = await vault.replace(value, keyring.encrypt(keyring.decrypt(value.sealed, place), place));
    return { rotated: isReplaced ? 1 : 0 };
  } catch (error) {
    if (error instanceof RemediedError) return { rotated: 0, failure: error };
    throw error;
  }
}

async function rotateVault(vault: Vault, keyring: Keyring): Promise<Progress> {
  const done: Progress[] = [];
  let batch = await vault.list({ tenant: '', name: '' });
  for (let last = batch.at(-1); last !== undefined; last = batch.at(-1)) {
    for (const value of batch) done.push(await rotateValue(vault, value, keyring));
    batch = await vault.list(last);
  }
  const failure = done.find((progress) => progress.failure)?.failure;
  return { rotated: done.reduce((sum, { rotated }) => sum + rotated, 0), ...(failure && { failure }) };
}

/**
 * Encrypts anew, with the first key, whatever an older one had encrypted; what is changed meanwhile is left as it is
 * then. Resolves to how many values. Rejects with the first value that cannot be read, once all others are done.
 */
export async function rotateKeys(db: Kysely<Database>, keyring: Keyring): Promise<number> {
  const installations = await rotateVault(openInstallations(db, keyring), keyring);
  const references = await rotateVault(openReferences(db, keyring), keyring);
  const failure = installations.failure ?? references.failure;
  if (failure) throw failure;
  return installations.rotated + references.rotated;
}
