import type { Article, Citation, Verbatim } from './model.js';

interface Articles {
  readonly articles: readonly Article[];
}

const articlesById = new WeakMap<readonly Article[], ReadonlyMap<string, Article>>();

/** Made once for a collection: facts of thousands of articles are looked up by it. */
function mapOf(articles: readonly Article[]): ReadonlyMap<string, Article> {
  const known = articlesById.get(articles);
  if (known) return known;
  const map = new Map(articles.map((article) => [article.id, article]));
  articlesById.set(articles, map);
  return map;
}

/** The article of an id. Throws where the index has none: such a citation was never read from it. */
export function articleOf({ articles }: Articles, articleId: string): Article {
  const article = mapOf(articles).get(articleId);
  if (article === undefined) throw new RangeError(`There is no article ${articleId} in the index`);
  return article;
}

/**
 * The words an article prints at a citation.
 * Throws where the citation lies outside its passage: such a citation was never read from the article.
 */
export function verbatim(index: Articles, citation: Citation): Verbatim {
  const { articleId, passage, start, end } = citation;
  const text = articleOf(index, articleId).passages[passage]?.text;
  if (text === undefined || start < 0 || end > text.length || start >= end) {
    throw new RangeError(`No words at ${articleId}:${passage}:${start}-${end}`);
  }
  return text.slice(start, end) as Verbatim;
}

/** The citation of the whole passage that a place lies in. */
export function citePassage(
  index: Articles,
  { articleId, passage }: Pick<Citation, 'articleId' | 'passage'>,
): Citation {
  const text = articleOf(index, articleId).passages[passage]?.text ?? '';
  return { articleId, passage, start: 0, end: text.length };
}

/** Whether one place lies within another. */
export function isWithinCitation(inner: Citation, outer: Citation): boolean {
  return (
    inner.articleId === outer.articleId &&
    inner.passage === outer.passage &&
    inner.start >= outer.start &&
    inner.end <= outer.end
  );
}

/** The id of a fact: the place its words start at, so that it outlives a rebuild of the index. */
export const factId = ({ articleId, passage, start }: Citation): string => `${articleId}:${passage}:${start}`;
