import type { ArticleIndex } from '../../index/model.js';
import { weaknessKey } from '../authority/weakness-name.js';
import type { Filters, Snapshot } from '../subscription.js';
import { changesSince, type LedgerChange } from './changes.js';
import { selectWeaknesses } from './filters.js';
import { isWhole } from './last-word.js';

/** Praise of which nothing can be quoted in words that stand alone is not worth a line. */
const isTellable = ({ kind, findings }: LedgerChange, index: ArticleIndex): boolean =>
  kind !== 'claimed' || findings.some((finding) => isWhole(index, finding));

/**
 * The changes since a snapshot that a digest with these filters tells, the most serious first. What left the ledger has no
 * finding left to go by: only the themes decide on it.
 */
export function changesAbout(index: ArticleIndex, filters: Filters, last: Snapshot): LedgerChange[] {
  const selected = new Set(selectWeaknesses(index, filters).map(weaknessKey));
  const isAbout = ({ theme, weakness }: LedgerChange): boolean =>
    weakness ? selected.has(weaknessKey(weakness)) : filters.themes.length === 0 || filters.themes.includes(theme);
  return changesSince(last, index).filter((change) => isAbout(change) && isTellable(change, index));
}
