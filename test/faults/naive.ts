import type { Sender } from '../../src/digest/sending.js';
import type { Store } from '../../src/store/store.js';

export interface Parts {
  readonly store: Store;
  readonly sender: Sender;
}

/** Each leaves out one step of the way in which a message leaves once. */
export type Omission = 'looking' | 'intent' | 'recording after sending' | 'claiming';

const withOutbox = ({ store, sender }: Parts, changed: Partial<Store['outbox']>): Parts => ({
  sender,
  store: { ...store, outbox: { ...store.outbox, ...changed } },
});

/** After a crash, whatever was not written down counts as not sent. */
const withoutLooking = ({ store, sender }: Parts): Parts => ({
  store,
  sender: { ...sender, find: async () => ({ kind: 'absent' }) },
});

/** Written down once it is sent, and nothing before. */
const withoutIntent = (parts: Parts): Parts => withOutbox(parts, { intend: async () => true });

/** Written down as sent before it is. */
const withoutRecordingAfter = (parts: Parts): Parts =>
  withOutbox(parts, {
    intend: (claimed, at) => parts.store.outbox.settle(claimed, { kind: 'sent', at }),
  });

const ALL = 1_000;

/** Every instance takes, once, what is not written down as sent, and heeds nobody's token. */
function withoutClaiming(parts: Parts): Parts {
  const { outbox } = parts.store;
  const taken = new Set<string>();
  return withOutbox(parts, {
    async claim(options) {
      const { instance, now } = options;
      const claimed = await outbox.claim({ instance, now, leaseUntil: now, limit: ALL });
      const fresh = claimed.filter(({ id }) => !taken.has(id));
      for (const { id } of fresh) taken.add(id);
      return fresh.map((delivery) => ({ ...delivery, leaseUntil: options.leaseUntil }));
    },
    async intend(claimed, at, body) {
      await outbox.intend(claimed, at, body);
      return true;
    },
  });
}

const OMISSIONS: Readonly<Record<Omission, (parts: Parts) => Parts>> = {
  looking: withoutLooking,
  intent: withoutIntent,
  'recording after sending': withoutRecordingAfter,
  claiming: withoutClaiming,
};

/** Store and sender as they are, or as a program would use them that leaves a step out. */
export const leaveOut = (omission: Omission | undefined, parts: Parts): Parts =>
  omission === undefined ? parts : OMISSIONS[omission](parts);
