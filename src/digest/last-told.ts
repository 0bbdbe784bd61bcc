import type { ArticleIndex, Weakness } from '../../index/model.js';
import { narrowedTo } from '../authority/narrow-index.js';
import type { Snapshot, WeaknessSnapshot } from '../subscription.js';

/**
 * What a conversation was last told of the local authority to which an index is narrowed; undefined where it was told of
 * others alone, for then it has been told nothing yet. Of an index that is not narrowed: all of it.
 */
export function lastToldOf(last: Snapshot | undefined, index: ArticleIndex): Snapshot | undefined {
  const authority = narrowedTo(index);
  if (last === undefined || authority === undefined) return last;
  const own = last.weaknesses.filter((weakness) => (weakness.authority ?? authority) === authority);
  return own.length === 0 && last.weaknesses.length > 0 ? undefined : { ...last, weaknesses: own };
}

type Named = Pick<Weakness, 'theme' | 'authority'>;

/** The one of a theme; undefined where there is none, or several. */
function onlyOf<Weak extends Named>(theme: string, weaknesses: readonly Weak[]): Weak | undefined {
  const [only, ...others] = weaknesses.filter((weakness) => weakness.theme === theme);
  return others.length === 0 ? only : undefined;
}

/**
 * The weaknesses of a snapshot under the authorities that they have now: one whose authority was not known then, or is
 * not known any more, is still the same where there is only one of its theme.
 */
export const alignWeaknesses = (
  known: readonly WeaknessSnapshot[],
  weaknesses: readonly Weakness[],
): WeaknessSnapshot[] =>
  known.map((each) => {
    const [then, now] = [onlyOf(each.theme, known), onlyOf(each.theme, weaknesses)];
    if (then === undefined || now === undefined) return each;
    if (then.authority !== undefined && now.authority !== undefined) return each;
    const { authority: _before, ...rest } = each;
    return { ...rest, ...(now.authority !== undefined && { authority: now.authority }) };
  });
