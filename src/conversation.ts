/** Where an answer goes. */
export interface Conversation {
  /** "slack", "teams", "console". */
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string;
}

/** Who asks, and where. */
export interface Asker extends Conversation {
  readonly user: string;
  /** Only the asker sees the answer. */
  readonly private: boolean;
}
