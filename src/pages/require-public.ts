import type { ArticleIndex } from '../../index/model.js';

/**
 * The index, for pages that anybody can open. Throws where an article of it is private: its words, or a status that rests on
 * them, would be told to everybody.
 */
export function requirePublic(index: ArticleIndex): ArticleIndex {
  const closed = index.articles.find(({ visibility }) => visibility === 'private');
  if (closed) throw new Error(`Public pages were given article ${closed.id}, which is private.`);
  return index;
}
