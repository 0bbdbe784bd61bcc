import type { Kysely } from 'kysely';
import { tenantOf } from '../conversation.js';
import { conversationIn } from './conversation-in.js';
import type { Keyring } from './keyring.js';
import { referencePlace } from './places.js';
import type { Database } from './schema.js';
import type { References } from './store.js';

/** What platforms need to reach conversations again, encrypted with `keyring`. */
export function createReferences(db: Kysely<Database>, keyring: Keyring): References {
  return {
    async save(conversation, reference, at) {
      const tenant = tenantOf(conversation);
      const { channel } = conversation;
      const changed = {
        reference: keyring.encrypt(reference, referencePlace(tenant, channel)),
        key_id: keyring.currentId,
        updated_at: at,
      };
      await db
        .insertInto('conversation_references')
        .values({ tenant, channel, ...changed })
        .onConflict((conflict) => conflict.columns(['tenant', 'channel']).doUpdateSet(changed))
        .execute();
    },
    async find(conversation) {
      const tenant = tenantOf(conversation);
      const { channel } = conversation;
      const row = await db
        .selectFrom('conversation_references')
        .select('reference')
        .where('tenant', '=', tenant)
        .where('channel', '=', channel)
        .executeTakeFirst();
      return row && keyring.decrypt(row.reference, referencePlace(tenant, channel));
    },
    async list(tenant) {
      const rows = await db
        .selectFrom('conversation_references')
        .select('channel')
        .where('tenant', '=', tenant)
        .orderBy('channel')
        .execute();
      return rows.map(({ channel }) => conversationIn(tenant, channel));
    },
    async remove(conversation) {
      await db
        .deleteFrom('conversation_references')
        .where('tenant', '=', tenantOf(conversation))
        .where('channel', '=', conversation.channel)
        .execute();
    },
  };
}
