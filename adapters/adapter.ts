import type { Sender } from '../src/digest/sending.js';

/** One platform: passes questions to the bot, shows its answers, and sends what nobody asked for just now. */
export interface Adapter extends Sender {
  /** "slack", "teams", "console". */
  readonly platform: string;
  /** Resolves once questions are received. */
  start(): Promise<void>;
  /** Resolves once nothing is received any more; stopping twice is harmless. */
  stop(): Promise<void>;
}
