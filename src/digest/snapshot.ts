import type { ArticleIndex, CorrectionMark, Weakness } from '../../index/model.js';
import type { Snapshot, WeaknessSnapshot } from '../subscription.js';

interface Correctable {
  readonly corrected?: CorrectionMark | undefined;
}

/** Everything that a person put right in one fact: its date, its themes. */
export const marksOf = ({ corrected }: Correctable): CorrectionMark[] =>
  corrected === undefined ? [] : [corrected, ...marksOf({ corrected: corrected.also })];

/** Ids of the corrections that facts of the index carry, sorted, each once. */
export function correctionsIn({
  articles,
  people,
  quotes,
  milestones,
  findings,
  weaknesses,
}: Omit<ArticleIndex, 'search' | 'findPeople'>): string[] {
  const roles = people.flatMap((person) => person.roles);
  const facts: readonly Correctable[] = [...articles, ...roles, ...quotes, ...milestones, ...findings, ...weaknesses];
  return [...new Set(facts.flatMap(marksOf).map(({ id }) => id))].sort();
}

const toSnapshot = ({ theme, authority, status, history }: Weakness): WeaknessSnapshot => ({
  theme,
  ...(authority !== undefined && { authority }),
  status,
  findings: history.map(({ id }) => id),
});

/**
 * The ledger of this moment, to tell later what has changed since. An article that was told once counts as told for ever:
 * another process may have read fewer, and must not make news of it again.
 */
export function takeSnapshot(index: ArticleIndex, now: Date, last?: Snapshot): Snapshot {
  return {
    at: now.toISOString(),
    weaknesses: index.weaknesses.map(toSnapshot),
    corrections: correctionsIn(index),
    articles: [...new Set([...(last?.articles ?? []), ...index.articles.map(({ id }) => id)])],
  };
}
