import { weaknessKey } from '../authority/weakness-name.js';
import type { Change, Correction } from './correction.js';

/** What a change is about, apart from its kind: a fact, a post of a person, a weakness, an earlier correction. */
function subjectOf(change: Change): string {
  switch (change.kind) {
    case 'date':
    case 'speaker':
    case 'theme':
      return change.factId;
    case 'role':
      return `${change.personId} ${change.from}`;
    case 'status':
      return weaknessKey(change);
    case 'withdrawal':
      return change.correctionId;
  }
}

/** What a change is about: of two changes of one target the later counts. */
export const targetOf = (change: Change): string => `${change.kind} ${subjectOf(change)}`;

/** The withdrawals that take each correction back, by its id; one that was itself taken back takes nothing back. */
export function withdrawalsOf(corrections: readonly Correction[]): Map<string, Correction> {
  const withdrawals = new Map<string, Correction>();
  for (const correction of corrections.toReversed()) {
    const { id, change } = correction;
    if (change.kind === 'withdrawal' && !withdrawals.has(id)) withdrawals.set(change.correctionId, correction);
  }
  return withdrawals;
}

/**
 * The corrections that count, one a target, in the order they were made.
 *
 * @param corrections oldest first
 */
export function standingCorrections(corrections: readonly Correction[]): Correction[] {
  const withdrawals = withdrawalsOf(corrections);
  const standing = new Map<string, Correction>();
  for (const correction of corrections) {
    if (correction.change.kind === 'withdrawal' || withdrawals.has(correction.id)) continue;
    const target = targetOf(correction.change);
    standing.delete(target);
    standing.set(target, correction);
  }
  return [...standing.values()];
}

/** The correction that a withdrawal takes back, or brings back by taking back a withdrawal; any other is its own. */
export function originOf(corrections: readonly Correction[], correction: Correction): Correction {
  const { change } = correction;
  if (change.kind !== 'withdrawal') return correction;
  const earlier = corrections.find(({ id }) => id === change.correctionId);
  return earlier === undefined ? correction : originOf(corrections, earlier);
}
