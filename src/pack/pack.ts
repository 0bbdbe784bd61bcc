import type { AnswerElement, Field, Note, Source } from '../answer.js';

/** Rows under a line of headings. */
export interface Table {
  readonly kind: 'table';
  /** What it is a table of. */
  readonly caption: string;
  readonly columns: readonly string[];
  /** A cell for each column; the first says what the row is about. */
  readonly rows: readonly (readonly (readonly AnswerElement[])[])[];
}

export interface PackSection {
  readonly heading: string;
  readonly elements: readonly (AnswerElement | Table)[];
}

/** One statement of the pack in plain words: a weakness, an inspection or visit, a finding or a quotation. */
export interface PackRow {
  /** "weakness", "monitoring visit (second)", "finding: strength", "quotation". */
  readonly kind: string;
  readonly theme: string;
  /** As printed, without quotation marks around them. */
  readonly words: string;
  /** Who said or found it. */
  readonly by: string;
  readonly when: string;
  /** How the date is known; empty where there is none. */
  readonly known: string;
  /** The status of a weakness, the grades of an inspection. */
  readonly status: string;
  /** What a reader must know before it is used: the rule behind a status, a caution. */
  readonly remark: string;
  /** Position in the sources, from 1. */
  readonly source: number;
  /** The page of the source's file, from 1; absent where it has none. */
  readonly page?: number;
}

/** Everything that the articles say on a theme, or on all of them, as a paper for a committee. */
export interface Pack {
  /** "Briefing pack: caseloads" */
  readonly title: string;
  /** "Compiled from 2 sources on 25 November 2026." */
  readonly compiled: string;
  /** "Searched: 5 articles, December 2015 to October 2018." */
  readonly searched: string;
  /** The day it is compiled on in the United Kingdom, `YYYY-MM-DD`. */
  readonly day: string;
  /** What its files are called, without an ending: "briefing-pack-caseloads-2026-11-25". */
  readonly name: string;
  /** What must be read before anything else; mostly nothing. */
  readonly notes: readonly Note[];
  /** What is in it, in numbers. */
  readonly contents: readonly Field[];
  readonly sections: readonly PackSection[];
  readonly rows: readonly PackRow[];
  /** In the order in which they are first cited. */
  readonly sources: readonly Source[];
}
