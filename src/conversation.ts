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
  /** What others call the user; absent where the platform does not say. */
  readonly name?: string;
  /** Only the asker sees the answer. */
  readonly private: boolean;
  /** May change what others set up, and put right what was read. */
  readonly admin: boolean;
}

/** The tenant a conversation belongs to, which begins every key of the store: "slack:T024BE7LD". */
export const tenantOf = ({ platform, workspace }: Conversation): string => `${platform}:${workspace}`;

/** The conversation with one user alone; the adapter knows how to reach it. */
export const privateConversation = (conversation: Conversation, user: string): Conversation => ({
  platform: conversation.platform,
  workspace: conversation.workspace,
  channel: `user:${user}`,
});
