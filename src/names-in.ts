import type { ArticleIndex } from '../index/model.js';

/** What questions name: people and themes. */
export const namesIn = ({ people, weaknesses }: ArticleIndex): string[] => [
  ...people.map(({ name }) => name),
  ...weaknesses.map(({ theme }) => theme),
];
