import type { Answer } from '../src/answer.js';
import type { Conversation } from '../src/conversation.js';

/** One platform: passes questions to the bot and shows its answers. */
export interface Adapter {
  /** "slack", "teams", "console". */
  readonly platform: string;
  /** Resolves once questions are received. */
  start(): Promise<void>;
  /** Resolves once nothing is received any more; stopping twice is harmless. */
  stop(): Promise<void>;
  /** Shows an answer that nobody asked for just now, such as a digest. Rejects where it could not be shown. */
  deliver(conversation: Conversation, answer: Answer): Promise<void>;
}
