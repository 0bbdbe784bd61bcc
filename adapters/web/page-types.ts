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
  readonly followUps: readonly FollowUp[];
}

/** What came without being asked for, by one run of the program: another counts its posts anew. */
export interface Posted {
  readonly run: string;
  readonly posts: readonly Post[];
}

/** A command as it is typed. */
export interface TypedCommand {
  /** Without the slash: "who", "ofsted help". */
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  /** Whole questions. */
  readonly examples: readonly string[];
}

/** What a person can type, as the page completes it. */
export interface Vocabulary {
  readonly commands: readonly TypedCommand[];
  /** The same as they are typed in Slack, which keeps some names for itself. */
  readonly inSlack: readonly TypedCommand[];
  /** People and themes. */
  readonly names: readonly string[];
}

/** A form as the page draws it. */
export type PageForm = Pick<Form, 'name' | 'title' | 'submit' | 'inputs'> & {
  /** Why whoever asks for it may not send it; then nothing is entered that would be lost. */
  readonly refusal?: Exchange;
};

/** A simulated answer; `tells` are the questions on its buttons that are of the articles alone, and so can be asked for real. */
export interface PlayedAnswer {
  readonly title: string;
  readonly views: Views;
  readonly followUps: readonly FollowUp[];
  readonly tells: readonly string[];
}

/** What would have been posted by a clock that was played. */
export interface Played {
  /** Whether the question set something up; else `setUp` says why it did not. */
  readonly isSetUp: boolean;
  readonly setUp: PlayedAnswer;
  readonly posts: readonly (PlayedAnswer & { readonly at: string })[];
  readonly isCut: boolean;
}
