import type { Conversation } from '../../src/conversation.js';
import type { Log } from '../../src/log.js';
import type { Store } from '../../src/store/store.js';

interface Options {
  readonly store: () => Promise<Store>;
  readonly now: () => Date;
  readonly log: Log;
}

/**
 * Under which id Slack keeps the conversation with one person. The app writes to the person, and may look into the
 * conversation afterwards; to ask for the id would take a scope that nothing else needs.
 */
export interface PersonalChannels {
  /** Never rejects: what could not be written down is learnt from the next message. */
  remember(conversation: Conversation, channel: string): Promise<void>;
  /** Undefined where nothing has reached the person yet. */
  find(conversation: Conversation): Promise<string | undefined>;
}

export function createPersonalChannels({ store, now, log }: Options): PersonalChannels {
  return {
    async remember(conversation, channel) {
      try {
        const { references } = await store();
        if ((await references.find(conversation)) === channel) return;
        await references.save(conversation, channel, now().toISOString());
      } catch (error) {
        log.warn('A conversation of Slack could not be written down', { error });
      }
    },
    find: async (conversation) => (await store()).references.find(conversation),
  };
}
