import type { ArticleIndex } from '../../index/model.js';
import type { CuratedIndex } from '../bot.js';
import type { Conversation } from '../conversation.js';
import type { Log } from '../log.js';
import type { Store } from '../store/store.js';
import { runUpkeep } from '../store/upkeep.js';
import { createDispatcher } from './deliver.js';
import type { Limits } from './limits.js';
import { planFollows } from './plan-follows.js';
import { startClock } from './schedule.js';
import type { Sender } from './sending.js';
import { createWriter } from './write.js';

/** The articles that the digests of a conversation tell of. */
export interface DigestIndex extends CuratedIndex {
  /** Those of every local authority, where these are narrowed to one. */
  readonly whole?: ArticleIndex;
}

export interface DigestOptions {
  readonly store: Store;
  /** By platform. */
  readonly senders: ReadonlyMap<string, Sender>;
  readonly indexFor: (conversation: Conversation) => Promise<DigestIndex>;
  /** Where nightly backups go; absent where the database is backed up by others. */
  readonly backup?: { readonly folder: string; readonly keep: number };
  /** What becomes of a message that may or may not have arrived. Absent: it is held, and its owner decides. */
  readonly onUncertain?: Limits['onUncertain'];
  /** Names this process among those that share the store. */
  readonly instance: string;
  readonly log: Log;
  readonly now: () => Date;
}

/** A digest that leaves out what was put right would be believed: it waits until that can be read. */
async function readCurated(conversation: Conversation, { indexFor }: DigestOptions): Promise<DigestIndex> {
  const curated = await indexFor(conversation);
  if (curated.caution !== undefined) throw new Error(curated.caution);
  return curated;
}

/** Sends what is due, from now on until it is stopped. */
export function startDigests(options: DigestOptions): { stop(): Promise<void> } {
  const { store, senders, instance, log, now, backup, onUncertain } = options;
  const indexFor = async (conversation: Conversation) => (await readCurated(conversation, options)).index;
  const wholeIndexFor = async (conversation: Conversation) => {
    const { index, whole = index } = await readCurated(conversation, options);
    return whole;
  };
  const dispatcher = createDispatcher({
    store,
    senders,
    write: createWriter({ indexFor, wholeIndexFor, store, now }),
    planFollows: () => planFollows({ store, indexFor, now: now() }),
    ...(onUncertain && { limits: { onUncertain } }),
    now,
    log,
    instance,
  });
  const dispatching = startClock(() => dispatcher.tick(), log);
  // By a clock of its own: a platform that hangs must not keep the store from being backed up.
  const upkeep = startClock(() => runUpkeep({ store, now: now(), instance, log, ...(backup && { backup }) }), log);
  return {
    async stop() {
      // First, or its clock would wait for all that is due.
      await dispatcher.stop();
      await Promise.all([dispatching.stop(), upkeep.stop()]);
    },
  };
}
