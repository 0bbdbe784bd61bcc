import type { FollowUp } from '../../src/answer.js';
import type { Form } from '../../src/forms.js';
import type { Copy } from '../copies.js';

/** One answer as each platform shows it. */
export interface Views {
  readonly slack: { readonly text: string; readonly blocks: readonly object[] };
  /** An Adaptive Card. */
  readonly teams: object;
  /** As in a terminal. */
  readonly text: string;
}

/** A question and what is answered to it, as each platform shows it. */
export interface Exchange {
  readonly question: string;
  /** From 1. */
  readonly page: number;
  readonly title: string;
  readonly views: Views;
  readonly followUps: readonly FollowUp[];
  /** Its quotations as they can be pasted elsewhere. */
  readonly copies: readonly Copy[];
}

/** What came without being asked for. */
export interface Post {
  /** Grows by one with each. */
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly title: string;
  readonly views: Views;
}

/** What a person can type, as the page completes it. */
export interface Vocabulary {
  readonly commands: readonly { readonly name: string; readonly usage: string; readonly summary: string }[];
  readonly names: readonly string[];
}

/** A form as the page draws it. */
export type PageForm = Pick<Form, 'name' | 'title' | 'submit' | 'inputs'>;

/** What would have been posted by a clock that was played. */
export interface Played {
  readonly setUp: { readonly title: string; readonly views: Views };
  readonly posts: readonly { readonly at: string; readonly title: string; readonly views: Views }[];
  readonly isCut: boolean;
}
