import { z } from 'zod';
import { type Conversation, tenantOf } from '../../src/conversation.js';
import type { Log } from '../../src/log.js';
import type { Store } from '../../src/store/store.js';
import { createMemoryOfEvents } from '../memory-of-events.js';
import { type Activity, timeOf } from './activity.js';
import { conversationOf, placeOf } from './asker.js';
import { changeOf } from './change-of.js';
import { createDepartures, type Departures } from './departures.js';
import type { Reference, References } from './references.js';
import { learn, type Way, waysOf } from './ways-of.js';

interface ReferencesOptions {
  readonly store: () => Promise<Store>;
  readonly now: () => Date;
  readonly log: Log;
}

/** References as the store keeps them. `find`, `list` and `forget` reject where the store fails. */
export interface StoredReferences extends References {
  /** Every way into a conversation of a tenant, and to its people. */
  list(tenant: string): Promise<Way[]>;
  /** The bot left the conversation then: nothing that happened there before is written down any more. */
  forget(conversation: Conversation, at: string): Promise<void>;
}

const referenceSchema = z.object({
  serviceUrl: z.string(),
  conversation: z.string().exactOptional(),
  user: z.string().exactOptional(),
  team: z.string().exactOptional(),
  since: z.string().exactOptional(),
});

/** What is told again within an hour is not looked up again, however much is said. */
const LOOKED_UP = { lifetime: 3_600_000, most: 10_000 };

/** The same text for the same reference. */
const print = (reference: Reference): string => JSON.stringify(referenceSchema.parse(reference));

/** Undefined also for what an older version wrote that is read no more: it is learnt anew. */
function read(text = ''): Reference | undefined {
  try {
    return referenceSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const keyOf = (conversation: Conversation): string => `${tenantOf(conversation)} ${conversation.channel}`;

/** Where an activity happened: its conversation, and the team that this belongs to. */
function keysOf(activity: Activity): string[] {
  const here = conversationOf(placeOf(activity));
  const team = activity.channelData?.team;
  return [keyOf(here), ...(team ? [keyOf({ ...here, channel: team.id })] : [])];
}

const PRESS = /^(?:adaptiveCard\/action|task\/.+)$/; // "task/fetch"

/** Whether people write to the bot where the activity happened, or press what it wrote: it is there, whatever is known. */
const isAtWork = ({ type, name = '' }: Activity): boolean =>
  type === 'message' || (type === 'invoke' && PRESS.test(name));

/** The rows of references. */
function createRows({ store, now }: ReferencesOptions) {
  return {
    find: async (conversation: Conversation) => read(await (await store()).references.find(conversation)),
    async update(conversation: Conversation, change: (known: Reference | undefined) => Reference | undefined) {
      const { references } = await store();
      const known = read(await references.find(conversation));
      // Nothing is waited for from here on: the bot may leave meanwhile.
      const changed = change(known);
      if (!changed || (known && print(known) === print(changed))) return;
      await references.save(conversation, print(changed), now().toISOString());
    },
  };
}

/** What is written down of activities, unless the bot has left since they happened. */
function createLearning(options: ReferencesOptions, departures: Departures) {
  const { now } = options;
  const { update } = createRows(options);
  const wasLookedUp = createMemoryOfEvents({ now, ...LOOKED_UP });
  const leftAt = (activity: Activity) => departures.latestOf(keysOf(activity));
  const hasLeft = (activity: Activity, at: string) => at <= leftAt(activity);
  return {
    async keep(activity: Activity) {
      const at = timeOf(activity, now());
      const isAdded = changeOf(activity) === 'added';
      for (const { conversation, reference } of waysOf(activity))
        await update(conversation, (known) =>
          hasLeft(activity, at) ? undefined : learn(known, reference, known && !isAdded ? undefined : at),
        );
    },
    async refresh(activity: Activity) {
      const at = timeOf(activity, now());
      if (hasLeft(activity, at)) return;
      for (const { conversation, reference } of waysOf(activity)) {
        // People are met in many places: only who sets something up is written down.
        const isNews = isAtWork(activity) && reference.conversation !== undefined;
        // Where the bot has left, it may have come back without anybody telling of it.
        if (wasLookedUp(`${keyOf(conversation)} ${print(reference)} ${isNews} ${leftAt(activity)}`)) continue;
        await update(conversation, (known) => {
          if (hasLeft(activity, at) || !(known || isNews)) return undefined;
          return learn(known, reference, known ? undefined : at);
        });
      }
    },
  };
}

/** References in the store, each encrypted for its conversation. Several instances may keep them at once. */
export function createReferences(options: ReferencesOptions): StoredReferences {
  const { store, log } = options;
  const { find, update } = createRows(options);
  const departures = createDepartures();
  const { keep, refresh } = createLearning(options, departures);
  const surely = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error) => log.warn('How a conversation of Teams is reached could not be written down', { error }),
    );
  return {
    find,
    keep: (activity) => surely(keep(activity)),
    refresh: (activity) => surely(refresh(activity)),
    // Where nothing is known any more, the person has left meanwhile.
    opened: (conversation, reference) => surely(update(conversation, (known) => known && learn(known, reference))),
    async list(tenant) {
      const ways: Way[] = [];
      for (const conversation of await (await store()).references.list(tenant)) {
        const reference = await find(conversation);
        if (reference) ways.push({ conversation, reference });
      }
      return ways;
    },
    async forget(conversation, at) {
      departures.note(keyOf(conversation), at);
      await (await store()).references.remove(conversation);
    },
  };
}
