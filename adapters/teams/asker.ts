import type { Asker, Conversation } from '../../src/conversation.js';
import { type Activity, tenantIdOf } from './activity.js';

/** Where something was done in Teams, and by whom. */
export interface Place {
  /** The directory id of the organisation. */
  readonly workspace: string;
  /** "user:…" for the conversation with one person alone, else "19:…@thread.tacv2". */
  readonly channel: string;
  /** The directory object id of the person; "29:…" for whoever is in no directory. */
  readonly user: string;
  readonly name?: string;
}

/** In a channel every thread has an id of its own: "19:abc@thread.tacv2;messageid=1479163266233". */
const THREAD = ';messageid=';

/** The channel of a thread; any other conversation as it is. */
export const withoutThread = (conversation: string): string => conversation.split(THREAD, 1)[0] ?? conversation;

export const PLATFORM = 'teams';

const ownChannel = (user: string): string => `user:${user}`;

/** Where an activity happened, and whose it is. */
export function placeOf(activity: Activity): Place {
  const { from, conversation } = activity;
  const user = from.aadObjectId ?? from.id;
  const isPersonal = conversation.conversationType === 'personal';
  return {
    workspace: tenantIdOf(activity),
    channel: isPersonal ? ownChannel(user) : withoutThread(conversation.id),
    user,
    ...(from.name !== undefined && { name: from.name }),
  };
}

/** The conversation with the same person alone. */
export const toAlone = (place: Place): Place => ({ ...place, channel: ownChannel(place.user) });

/** Nobody but the person reads there. */
export const isAlone = ({ channel, user }: Place): boolean => channel === ownChannel(user);

export const conversationOf = ({ workspace, channel }: Place): Conversation => ({
  platform: PLATFORM,
  workspace,
  channel,
});

/** The asker at a place. */
export const toAsker = (place: Place, isPrivate: boolean, isAdmin: boolean): Asker => ({
  platform: PLATFORM,
  ...place,
  private: isPrivate,
  admin: isAdmin,
});
