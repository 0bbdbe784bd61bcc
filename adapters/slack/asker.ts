import { z } from 'zod';
import type { Asker } from '../../src/conversation.js';

/** Where something was done in Slack, and by whom. */
export interface Place {
  readonly workspace: string;
  readonly channel: string;
  readonly user: string;
  /** What others call the user; Slack does not say it of mentions and messages. */
  readonly name?: string;
}

/** "D024BE91L": between two people, or a person and the bot. */
const DIRECT = /^D/;

/** The conversation of one person with the bot alone, which nobody else reads. */
export const ownChannel = (user: string): string => `user:${user}`;

/** What is set up in any direct message comes to its user alone: the bot cannot write between two people. */
const toChannel = (channel: string, user: string): string => (DIRECT.test(channel) ? ownChannel(user) : channel);

const commandPlace = z
  .object({ team_id: z.string(), channel_id: z.string(), user_id: z.string(), user_name: z.string().optional() })
  .transform(
    ({ team_id, channel_id, user_id, user_name }): Place => ({
      workspace: team_id,
      channel: toChannel(channel_id, user_id),
      user: user_id,
      ...(user_name !== undefined && { name: user_name }),
    }),
  );

/** Interactions with buttons name a user by `username`, those with dialogs by `name`. */
const actor = z.object({
  id: z.string(),
  team_id: z.string().optional(),
  name: z.string().optional(),
  username: z.string().optional(),
});

/** A button of a message stands in a channel; one of the Home tab or of a dialog is its user’s own affair. */
const actionPlace = z
  .object({
    user: actor,
    team: z.object({ id: z.string() }).nullish(),
    channel: z.object({ id: z.string() }).optional(),
  })
  .transform(({ team, user, channel }, context): Place => {
    const workspace = team?.id ?? user.team_id;
    if (workspace === undefined) context.addIssue('no team');
    const name = user.name ?? user.username;
    return {
      workspace: workspace ?? '',
      channel: channel ? toChannel(channel.id, user.id) : ownChannel(user.id),
      user: user.id,
      ...(name !== undefined && { name }),
    };
  });

const eventPlace = z
  .object({ team_id: z.string(), event: z.object({ channel: z.string(), user: z.string() }) })
  .transform(
    ({ team_id, event: { channel, user } }): Place => ({ workspace: team_id, channel: toChannel(channel, user), user }),
  );

/** Where a slash command was typed. Throws where Slack would have to be somebody else, such as a field sent twice. */
export const placeOfCommand = (body: unknown): Place => commandPlace.parse(body);
/** Where a button was pressed, a dialog sent or a shortcut chosen. */
export const placeOfAction = (body: unknown): Place => actionPlace.parse(body);
/** Where a mention or a message was written. */
export const placeOfEvent = (body: unknown): Place => eventPlace.parse(body);

/** The asker at a place. */
export const toAsker = (place: Place, isPrivate: boolean, isAdmin: boolean): Asker => ({
  platform: 'slack',
  ...place,
  private: isPrivate,
  admin: isAdmin,
});

/** Nobody but the person reads there. */
export const isAlone = ({ channel, user }: Place): boolean => channel === ownChannel(user);
