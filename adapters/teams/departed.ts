import type { Conversation } from '../../src/conversation.js';
import type { Activity } from './activity.js';
import { conversationOf, isAlone, placeOf } from './asker.js';
import type { Way } from './ways-of.js';

/** What the bot has left. */
export interface Departed {
  /** By name. */
  readonly conversations: readonly Conversation[];
  /** Whether another conversation is part of it; absent where none can be. */
  readonly holds?: (way: Way) => boolean;
}

/** A person has one name of the directory, and one of Teams, which alone is told now and then. */
function departedPerson(activity: Activity): Departed {
  const { from, conversation } = activity;
  const place = placeOf(activity);
  const channels = new Set([place.channel, `user:${from.id}`]);
  return {
    conversations: [...channels].map((channel) => conversationOf({ ...place, channel })),
    ...(from.aadObjectId === undefined && { holds: ({ reference }) => reference.conversation === conversation.id }),
  };
}

/** What an activity says that the bot has left: a person, a group, a team with all its channels, or one channel. */
export function departedOf(activity: Activity): Departed {
  const place = placeOf(activity);
  const { team, channel, eventType } = activity.channelData ?? {};
  const at = (id: string) => conversationOf({ ...place, channel: id });
  // Teams tells it in the conversation of the team, which goes on.
  if (eventType === 'channelDeleted') return { conversations: channel ? [at(channel.id)] : [] };
  if (isAlone(place)) return departedPerson(activity);
  if (!team) return { conversations: [at(place.channel)] };
  return {
    conversations: [...new Set([team.id, place.channel])].map(at),
    holds: ({ reference }) => reference.team === team.id,
  };
}
