import type { Conversation } from '../conversation.js';
import { tenantOf } from '../conversation.js';
import type { Store } from '../store/store.js';

interface Usual {
  /** Resolves to undefined where nothing was ever stored. */
  readonly store: () => Promise<Store | undefined>;
  /** The one authority that the articles folder is about; absent where it is about several or none. */
  readonly home?: string;
}

/** The local authority of which a conversation asks unless it names another. */
export type FindUsual = (conversation: Conversation) => Promise<string | undefined>;

/** The authority that an admin chose for a conversation, else the one that the articles folder is about. */
export function createUsualAuthority({ store: open, home }: Usual): FindUsual {
  return async (conversation) => {
    const settings = await (await open())?.tenants.find(tenantOf(conversation));
    return settings?.authorities?.[conversation.channel] ?? home;
  };
}

/** Keeps which authority is usual in a conversation; `undefined` forgets it. */
export async function saveUsualAuthority(
  store: Store,
  conversation: Conversation,
  { authority, at }: { readonly authority: string | undefined; readonly at: string },
): Promise<void> {
  const tenant = tenantOf(conversation);
  const { admins = [], authorities = {} } = (await store.tenants.find(tenant)) ?? {};
  const { [conversation.channel]: _before, ...others } = authorities;
  const chosen = authority === undefined ? others : { ...others, [conversation.channel]: authority };
  await store.tenants.save(tenant, { admins, authorities: chosen }, at);
}
