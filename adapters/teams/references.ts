import type { Conversation } from '../../src/conversation.js';
import type { Activity } from './activity.js';

/** What it takes to write into a conversation again; encrypted in the store. */
export interface Reference {
  /** The region of Teams: "https://smba.trafficmanager.net/uk/…". */
  readonly serviceUrl: string;
  /** Absent for a person with whom the bot has not spoken alone. */
  readonly conversation?: string;
  /** Of the conversation with one person: how Teams calls them, "29:…". */
  readonly user?: string;
  /** Of a channel: the team that it belongs to, "19:…@thread.tacv2". */
  readonly team?: string;
  /** When Teams first told of it, ISO 8601: what was removed before that was added again. */
  readonly since?: string;
}

/** How conversations are reached that nobody writes in just now. */
export interface References {
  /**
   * Writes down how the conversation of the activity is reached, and the person alone. Never rejects: what could not be
   * written down is logged, and the conversation is learnt by `refresh` from what is said there an hour later.
   */
  keep(activity: Activity): Promise<void>;
  /**
   * The same for what is known already and has changed, such as a region that moved; and for a conversation that is not
   * known although people write to the bot there, or press what it wrote. Looks into the store once an hour for each.
   */
  refresh(activity: Activity): Promise<void>;
  find(conversation: Conversation): Promise<Reference | undefined>;
  /** The person has a conversation with the bot alone from now on. Never rejects. */
  opened(conversation: Conversation, reference: Reference): Promise<void>;
}
