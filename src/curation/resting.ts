import type { ArticleIndex } from '../../index/model.js';
import { correctionsIn } from '../digest/snapshot.js';
import type { Correction } from './correction.js';
import { standingCorrections } from './standing-corrections.js';

/**
 * The corrections that count but put nothing right: the articles are read otherwise by now, or an independent body has
 * spoken since somebody set a status.
 *
 * @param index with the corrections applied
 */
export function restingCorrections(index: ArticleIndex, corrections: readonly Correction[]): Correction[] {
  const applied = new Set(correctionsIn(index));
  return standingCorrections(corrections).filter(({ id }) => !applied.has(id));
}
