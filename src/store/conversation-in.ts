import type { Conversation } from '../conversation.js';

/** The conversation of a row: the counterpart of `tenantOf`. A platform has no colon in its name; what follows may. */
export function conversationIn(tenant: string, channel: string): Conversation {
  const end = tenant.indexOf(':');
  return { platform: tenant.slice(0, end), workspace: tenant.slice(end + 1), channel };
}
