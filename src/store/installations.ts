import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Keyring } from './keyring.js';
import { installationPlace } from './places.js';
import { readStored } from './read-stored.js';
import { rotateKeys } from './rotate-keys.js';
import type { Database } from './schema.js';
import type { Installation, Installations } from './store.js';

const scopesSchema = z.array(z.string());

/** What the platforms gave for tenants and users, encrypted with `keyring`. */
export function createInstallations(db: Kysely<Database>, keyring: Keyring): Installations {
  return {
    async save(tenant, { user, payload, scopes, installedAt }) {
      const changed = {
        payload: keyring.encrypt(payload, installationPlace(tenant, user)),
        key_id: keyring.currentId,
        scopes: JSON.stringify(scopes),
        installed_at: installedAt,
        updated_at: installedAt,
      };
      await db
        .insertInto('installations')
        .values({ tenant, user_id: user, ...changed })
        .onConflict((conflict) => conflict.columns(['tenant', 'user_id']).doUpdateSet(changed))
        .execute();
    },
    async find(tenant, user): Promise<Installation | undefined> {
      const row = await db
        .selectFrom('installations')
        .select(['payload', 'scopes', 'installed_at'])
        .where('tenant', '=', tenant)
        .where('user_id', '=', user)
        .executeTakeFirst();
      if (!row) return undefined;
      return {
        user,
        payload: keyring.decrypt(row.payload, installationPlace(tenant, user)),
        scopes: readStored(scopesSchema, row.scopes, `installations ${tenant} ${user}`),
        installedAt: row.installed_at,
      };
    },
    async remove(tenant, user) {
      await db.deleteFrom('installations').where('tenant', '=', tenant).where('user_id', '=', user).execute();
    },
    rotate: () => rotateKeys(db, keyring),
  };
}
