/** How the app reaches Slack, and Slack the app. */
export type SlackSettings = {
  /** Users who may change what others set up, beside whoever installed the app. */
  readonly admins: readonly string[];
  readonly supportUrl?: string;
  readonly privacyUrl?: string;
  /** Absent: https://slack.com/api/. */
  readonly slackApiUrl?: string;
} & (SocketSettings | SingleSettings | ManySettings);

/** One workspace, over a connection that this process opens: no public address is needed. */
export interface SocketSettings {
  readonly kind: 'socket';
  /** "xapp-…" */
  readonly appToken: string;
  /** "xoxb-…" */
  readonly botToken: string;
}

/** One workspace, over HTTP. */
export interface SingleSettings {
  readonly kind: 'single';
  readonly signingSecret: string;
  readonly botToken: string;
}

/** Every workspace that installs the app. */
export interface ManySettings {
  readonly kind: 'many';
  readonly signingSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs what a browser carries from the install page to Slack and back. */
  readonly stateSecret: string;
  /** "https://bot.example.org": where Slack sends people back to. */
  readonly publicUrl: string;
  /** Absent: https://slack.com/oauth/v2/authorize. */
  readonly authorizationUrl?: string;
}
