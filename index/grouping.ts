import type { Citation } from './model.js';

/** Values in groups by each of their keys, every group in their order, the groups in order of their first. */
export function groupByEach<Key, Value>(
  values: readonly Value[],
  keysOf: (value: Value) => Iterable<Key>,
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values)
    for (const key of keysOf(value)) {
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  return groups;
}

/** The same where each value has one key. */
export const groupBy = <Key, Value>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> =>
  groupByEach(values, (value) => [keyOf(value)]);

/** The facts that each article tells, by its id: a collection has thousands of people, an article names a few. */
export const groupByArticle = <Fact>(
  facts: readonly Fact[],
  citationsOf: (fact: Fact) => readonly Pick<Citation, 'articleId'>[],
): Map<string, Fact[]> => groupByEach(facts, (fact) => new Set(citationsOf(fact).map(({ articleId }) => articleId)));
