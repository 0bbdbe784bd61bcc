import type { ArticleIndex, Weakness } from '../index/model.js';
import type { Labels } from './labels.js';
import { countMistakes, countRight, countUnlabelled, type Row } from './rows.js';

/** "outstanding" of the labels is a weakness still open: in the index that word is a grade. */
function statusOf(weakness: Weakness | undefined): string {
  if (weakness === undefined) return 'no weakness';
  return weakness.status === 'open' ? 'outstanding' : weakness.status;
}

/** The status of each weakness, and what was called resolved without an independent word. */
export function scoreWeaknesses(index: ArticleIndex, labels: Labels): Row[] {
  const outcomes = labels.threads.map(({ theme, statusAcceptable }) => {
    const status = statusOf(index.weaknesses.find((weakness) => weakness.theme === theme));
    const label = `${theme}: read ${status}, wanted ${statusAcceptable.join(' or ')}`;
    return { label, isRight: statusAcceptable.includes(status) };
  });
  const labelled = labels.threads.map(({ theme }) => theme);
  const others = index.weaknesses.filter(({ theme }) => !labelled.includes(theme));
  return [
    countRight('status of weaknesses', outcomes, 21),
    countMistakes(
      'weaknesses resolved by a claim of the council',
      index.weaknesses.filter(isOnlyClaimed).map(({ theme }) => theme),
    ),
    countUnlabelled(
      'weaknesses without a label',
      others.map((weakness) => `${weakness.theme}: ${weakness.status}`),
    ),
  ];
}

/** The last independent word on it is no praise, or there is none. */
function isOnlyClaimed({ status, history }: Weakness): boolean {
  return status === 'resolved' && history.filter(({ independent }) => independent).at(-1)?.polarity !== 'strength';
}
