import type { Conversation } from '../../src/conversation.js';
import type { Activity } from './activity.js';
import { conversationOf, isAlone, placeOf, toAlone, withoutThread } from './asker.js';
import type { Reference } from './references.js';

/** How one conversation is reached. */
export interface Way {
  readonly conversation: Conversation;
  readonly reference: Reference;
}

const NOBODY = /^(?:19|28):/; // "28:7f0d…" is a bot, "19:…" a team that something is told of

const SEARCH = /^composeExtension\//; // "composeExtension/query"

/**
 * The ways that an activity tells of: into its conversation, and to whoever acted there. None for the search beside the
 * box that people write in: they open it in any chat, also in that of two people, which is called "personal" as well.
 */
export function waysOf(activity: Activity): Way[] {
  const { name = '', serviceUrl, from, conversation, channelData } = activity;
  if (SEARCH.test(name)) return [];
  const place = placeOf(activity);
  const person = NOBODY.test(from.id) ? {} : { user: from.id };
  const here = { serviceUrl, conversation: withoutThread(conversation.id) };
  if (isAlone(place)) return [{ conversation: conversationOf(place), reference: { ...here, ...person } }];
  const team = channelData?.team && { team: channelData.team.id };
  const alone = { conversation: conversationOf(toAlone(place)), reference: { serviceUrl, ...person } };
  return [
    { conversation: conversationOf(place), reference: { ...here, ...team } },
    ...(alone.reference.user === undefined ? [] : [alone]),
  ];
}

/** The later of two instants, either of which may be unknown. */
const later = (one = '', other = ''): string => (one > other ? one : other);

/**
 * What is known of a conversation, with what was told of it now. `since` is when the bot was added there, where that is
 * what was told.
 */
export function learn(known: Reference | undefined, told: Reference, since?: string): Reference {
  // What was done in another conversation says nothing of how a person’s own is reached.
  if (known?.conversation !== undefined && told.conversation === undefined) return known;
  const latest = later(known?.since, since);
  return { ...known, ...told, ...(latest !== '' && { since: latest }) };
}
