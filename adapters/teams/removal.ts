import type { Activity } from './activity.js';

/** The end of what is stored for conversations that the bot is removed from. */
export interface Removal {
  /**
   * The bot was removed from the conversation of the activity (a person, a group, a team with all its channels), or a
   * channel was deleted: what comes there is stopped, how it was reached is forgotten, and the log says so. Where
   * no conversation of the organisation is known any more, everything of it goes, unless people have put something right
   * or reported it: that stays, and the log says so, for the bot may be where it was never told of. Never rejects: what
   * could not be done is tried again.
   */
  remove(activity: Activity): Promise<void>;
}
