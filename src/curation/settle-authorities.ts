import type { ArticleIndex } from '../../index/model.js';
import { authoritiesOf } from '../authority/authorities-of.js';
import { narrowedTo } from '../authority/narrow-index.js';
import type { Change, Correction } from './correction.js';

/** The one local authority that all the articles are about; undefined where they are about several, or none. */
function aloneIn(index: ArticleIndex): string | undefined {
  const [only, ...others] = authoritiesOf(index);
  return others.length > 0 || narrowedTo(index) !== undefined ? undefined : only;
}

/** The change of a status with the authority that it can only be of; any other change as it is. */
export function settleAuthority<Kind extends Change>(change: Kind, index: ArticleIndex): Kind {
  if (change.kind !== 'status' || change.authority !== undefined) return change;
  const authority = aloneIn(index);
  return authority === undefined ? change : { ...change, authority };
}

/** Corrections of a status from before its authority was kept, with the authority that they can only be of. */
export const settleAuthorities = (corrections: readonly Correction[], index: ArticleIndex): Correction[] =>
  corrections.map((correction) => ({ ...correction, change: settleAuthority(correction.change, index) }));
