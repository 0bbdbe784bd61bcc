import type { Answer } from '../answer.js';
import type { Conversation } from '../conversation.js';

/** One message to a conversation that must arrive once. */
export interface Message {
  /** Travels with the message, so that a platform can be asked whether it has it: an id of `deliveries`. */
  readonly deliveryId: string;
  readonly conversation: Conversation;
  readonly answer: Answer;
}

/**
 * What became of a message. A `reason` is a sentence for the owner of the subscription: "The channel is gone."
 * - sent: the platform has it, under its own id where it gives one.
 * - throttled: refused for now, for the whole tenant; `retryAfter` in seconds as the platform gave it, NaN where it did not.
 * - refused: it can never arrive there: the channel is gone, the bot was removed, the token is revoked.
 * - rejected: certainly not accepted, but may be tried again: the connection was refused.
 * - unknown: it may or may not have arrived: time ran out, the connection broke, the answer could not be read.
 */
export type Outcome =
  | { readonly kind: 'sent'; readonly providerId?: string }
  | { readonly kind: 'throttled'; readonly retryAfter: number }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'rejected'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/**
 * Whether an earlier attempt arrived. `cannot-tell` where the platform offers no way to look; `try-later` where
 * looking failed.
 */
export type Lookup =
  | { readonly kind: 'found'; readonly providerId?: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'cannot-tell' }
  | { readonly kind: 'try-later'; readonly retryAfter: number };

/** Milliseconds after which a request of a sender is given up: its outcome is unknown then. */
export const DEADLINE = 10_000;

/**
 * How one platform sends. Neither function throws or retries, and both end within `DEADLINE` milliseconds; nothing leaves
 * after that.
 */
export interface Sender {
  send(message: Message): Promise<Outcome>;
  /** Looks for a message that an earlier attempt, at `since` (ISO 8601) or later, may have sent. */
  find(message: Message, since: string): Promise<Lookup>;
}
