import type { ArticleIndex } from '../index/model.js';
import { labelOf } from '../index/themes.js';

/** What questions name, each once: people and themes. */
export const namesIn = ({ people, weaknesses }: ArticleIndex): string[] => [
  ...new Set([...people.map(({ name }) => name), ...weaknesses.map(({ theme }) => labelOf(theme))]),
];
