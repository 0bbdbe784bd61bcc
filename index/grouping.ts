import type { Citation } from './model.js';

/** Values in groups by their key, each in its order, the groups in order of their first. */
export function groupBy<Key, Value>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** The facts that each article tells, by its id: a collection has thousands of people, an article names a few. */
export function groupByArticle<Fact>(
  facts: readonly Fact[],
  citationsOf: (fact: Fact) => readonly Pick<Citation, 'articleId'>[],
): Map<string, Fact[]> {
  const told = facts.flatMap((fact) => {
    const ids = new Set(citationsOf(fact).map(({ articleId }) => articleId));
    return [...ids].map((articleId) => ({ articleId, fact }));
  });
  const groups = groupBy(told, ({ articleId }) => articleId);
  return new Map([...groups].map(([id, group]) => [id, group.map(({ fact }) => fact)]));
}
