import type { Card } from './card-types.js';

/** What is sent into a conversation. */
export interface Outgoing {
  readonly type: 'message' | 'typing';
  /** What notifications say: plain text. */
  readonly summary?: string;
  readonly card?: Card;
}

/** Calls one region of Teams for the bot. Every call is made once, is bounded in time, and rejects with a `ConnectorError` where it fails. */
export interface Connector {
  /** Resolves to the id of the activity. `only` is the id ("29:…") of whoever alone may see it; the conversation keeps it a day. */
  send(conversation: string, outgoing: Outgoing, only?: string): Promise<string | undefined>;
  /** The conversation with one person ("29:…") of an organisation alone; made where there is none yet. */
  openPersonal(person: { readonly tenant: string; readonly user: string }): Promise<string>;
}

/** How long a call may take: somebody waits for it, or nobody does. */
export type Patience = 'interactive' | 'bulk';

/** The connector of a service address ("https://smba.trafficmanager.net/uk/…"). Rejects with a `ConnectorError` for one that is not safe to call. */
export type Connect = (serviceUrl: string, patience: Patience) => Promise<Connector>;
