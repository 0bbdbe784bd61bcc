import type { CorrectionMark } from '../../index/model.js';
import { type ChangeKind, type Correction, type CorrectionOf, tellCorrector } from './correction.js';
import { targetOf } from './standing-corrections.js';

/** The corrections that count, by what each is about. */
export interface Rulings {
  /** The correction of that kind of a fact, a post ("hazell cabinet member") or a weakness ("Devon/caseloads"). */
  find<Kind extends ChangeKind>(kind: Kind, subject: string): CorrectionOf<Kind> | undefined;
}

const isOfKind = <Kind extends ChangeKind>(correction: Correction, kind: Kind): correction is CorrectionOf<Kind> =>
  correction.change.kind === kind;

/** Corrections, one a target, ready to be looked up. */
export function createRulings(standing: readonly Correction[]): Rulings {
  const byTarget = new Map(standing.map((correction) => [targetOf(correction.change), correction]));
  return {
    find(kind, subject) {
      const correction = byTarget.get(`${kind} ${subject}`);
      return correction && isOfKind(correction, kind) ? correction : undefined;
    },
  };
}

type MarkedKind = CorrectionMark['kind'];

/** The fact with the mark of a correction; what marks another part of it is kept. `was` is what the reading said. */
export function withMark<Fact extends { readonly corrected?: CorrectionMark }>(
  fact: Fact,
  correction: CorrectionOf<MarkedKind>,
  was: string,
): Fact {
  const { id, at, reason, evidence } = correction;
  const corrected: CorrectionMark = {
    id,
    kind: correction.change.kind,
    was,
    by: tellCorrector(correction),
    at,
    reason,
    ...(evidence !== undefined && { evidence }),
    ...(fact.corrected && { also: fact.corrected }),
  };
  return { ...fact, corrected };
}
