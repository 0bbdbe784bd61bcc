import type { Statement } from './statements.js';

/** Statements that are set beside each other, in the order of time. */
export interface Group {
  /** "pace of improvement", "social workers: numbers". */
  readonly what: string;
  /** Ids of `THEMES` that it is about; often none for figures. */
  readonly themes: readonly string[];
  /** Of what all of them are: one local authority where the articles are about several. */
  readonly scope: string;
  readonly statements: readonly Statement[];
  /** How many more there are that would belong to it. */
  readonly more: number;
}

/** More statements than this are not read side by side. */
export const MOST_STATEMENTS = 6;
