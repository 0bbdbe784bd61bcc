import type { ArticleIndex } from '../../index/model.js';
import { type Run, toRuns } from '../answer.js';
import { formatDay, withoutStop } from '../evidence/corrections.js';
import { type Correction, tellCorrector } from './correction.js';
import { nameChanged, nameTarget } from './correction-wording.js';
import { restingCorrections } from './resting.js';
import { originOf, standingCorrections, targetOf, withdrawalsOf } from './standing-corrections.js';

/** The corrections of a tenant, oldest first, and the articles with them applied. */
export interface Trail {
  readonly index: ArticleIndex;
  readonly corrections: readonly Correction[];
}

/** The number a person types for a correction: its place in the trail, from 1, which never changes. */
export const numberOf = ({ corrections }: Trail, { id }: Correction): number =>
  corrections.findIndex((correction) => correction.id === id) + 1;

const because = ({ reason, evidence }: Correction): string =>
  `because ${withoutStop(reason)}${evidence === undefined ? '' : ` (see ${evidence})`}`;

/** What counts instead of a correction that was neither taken back nor counts. */
function successorOf({ corrections }: Trail, { change }: Correction): Correction | undefined {
  return standingCorrections(corrections).find((other) => targetOf(other.change) === targetOf(change));
}

function tellState(trail: Trail, correction: Correction): string {
  const { index, corrections } = trail;
  const withdrawal = withdrawalsOf(corrections).get(correction.id);
  if (withdrawal)
    return `Taken back ${formatDay(withdrawal.at)} by ${tellCorrector(withdrawal)} (${numberOf(trail, withdrawal)}), ${because(withdrawal)}.`;
  if (correction.change.kind === 'withdrawal') return 'Standing.';
  const successor = successorOf(trail, correction);
  if (successor && successor.id !== correction.id) return `Replaced by ${numberOf(trail, successor)}.`;
  const isResting = restingCorrections(index, corrections).some(({ id }) => id === correction.id);
  if (!isResting) return 'Standing.';
  return correction.change.kind === 'status'
    ? 'Resting: an independent body has spoken since, or the articles hold no such weakness any more.'
    : 'Resting: the articles, as they are read now, hold nothing that it could put right.';
}

function tellDeed(trail: Trail, correction: Correction): string {
  const { index, corrections } = trail;
  const { change, was } = correction;
  if (change.kind !== 'withdrawal') return `${nameTarget(index, change)} from ${was} to ${nameChanged(index, change)}`;
  const earlier = corrections.find(({ id }) => id === change.correctionId);
  const number = earlier ? ` ${numberOf(trail, earlier)}` : '';
  return `took back${number}, ${nameTarget(index, originOf(corrections, correction).change)}`;
}

/** "24 November 2026, sam: the status of caseloads from still open to resolved, because … (see …). Standing." */
export function tellEntry(trail: Trail, correction: Correction): Run[] {
  return toRuns(
    { text: `${numberOf(trail, correction)}`, strong: true },
    ` · ${formatDay(correction.at)}, ${tellCorrector(correction)}: ${tellDeed(trail, correction)}, ${because(correction)}. ${tellState(trail, correction)}`,
  );
}
