import type { Speaker, WeaknessStatus } from '../../index/model.js';

/**
 * What is put right. A `factId` is the id of a finding or an article; that of a quotation or a milestone is
 * "quotation:…" or "milestone:…", for they may begin where a finding does. Nothing in an article is edited.
 */
export type Change =
  /** The date of an article's publication, a finding, a quotation or a milestone. `date` is EDTF. */
  | { readonly kind: 'date'; readonly factId: string; readonly date: string }
  /** Who said a quotation, or who found what a finding says. Absent: nobody knows. */
  | { readonly kind: 'speaker'; readonly factId: string; readonly speaker?: Speaker }
  /** The themes of a finding; none takes it out of the ledger. */
  | { readonly kind: 'theme'; readonly factId: string; readonly themes: readonly string[] }
  /** The post of a person; `from` as the articles print it, with the organisation where one stands beside it. */
  | { readonly kind: 'role'; readonly personId: string; readonly from: string; readonly to: string }
  /** The status of a weakness, by its theme and the local authority that it is of, where it is known to be of one. */
  | { readonly kind: 'status'; readonly theme: string; readonly authority?: string; readonly status: WeaknessStatus }
  /** Takes back an earlier correction. */
  | { readonly kind: 'withdrawal'; readonly correctionId: string };

export type ChangeKind = Change['kind'];

/** One entry of the audit trail, which only grows. */
export interface Correction {
  readonly id: string;
  readonly change: Change;
  /** What stood there before, in words: "still open". */
  readonly was: string;
  /** The user who put it right. */
  readonly by: string;
  /** What others called that user then; absent where the platform did not say. */
  readonly byName?: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly reason: string;
  /** Where it can be checked: an address, a paper's title and page. */
  readonly evidence?: string;
}

/** Who put it right, as a reader knows them. */
export const tellCorrector = ({ by, byName }: Pick<Correction, 'by' | 'byName'>): string => byName ?? by;

/** A correction of one kind. */
export type CorrectionOf<Kind extends ChangeKind> = Correction & { readonly change: Extract<Change, { kind: Kind }> };
