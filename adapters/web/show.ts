import type { Answer } from '../../src/answer.js';
import type { Views } from './page-types.js';

/** An answer, the question that it is to, and the page of it that is shown, from 1. */
export interface Shown {
  readonly answer: Answer;
  readonly question: string;
  readonly page?: number;
  /** Who shared it: then it is shown as everybody sees it, else as whoever asked for it does. */
  readonly sharer?: string;
}

export type Show = (shown: Shown) => Views;
