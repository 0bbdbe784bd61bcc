import type { Article, ArticleIndex, Citation } from '../index/model.js';
import { articleOf, verbatim } from '../index/verbatim.js';
import type { Source } from './answer.js';

/** Collects the sources of one answer while it is written. */
export interface Footnotes {
  /** The number of the article's source, from 1. One article keeps one number. */
  cite(citation: Pick<Citation, 'articleId'>): number;
  /** The articles cited so far, in the order they were first cited. */
  sources(): Source[];
}

type Articles = Pick<ArticleIndex, 'articles'>;

/** The source entry of an article, with the words its date was worked out from. */
export function toSource(article: Article, index: Articles): Source {
  const { id, headline, file, publisher, url, published, visibility } = article;
  const clue = published?.clue;
  return {
    articleId: id,
    headline,
    file,
    ...(publisher !== undefined && { publisher }),
    ...(url !== undefined && { url }),
    ...(visibility === 'private' && { isPrivate: true as const }),
    ...(published && { published }),
    ...(clue && { clueText: verbatim(index, clue) }),
  };
}

/** Footnotes of a new answer. Citing an article that is not in the index throws. */
export function createFootnotes(index: Articles): Footnotes {
  const numbers = new Map<string, number>();
  return {
    cite({ articleId }) {
      const known = numbers.get(articleId);
      if (known !== undefined) return known;
      articleOf(index, articleId);
      numbers.set(articleId, numbers.size + 1);
      return numbers.size;
    },
    sources: () => [...numbers.keys()].map((articleId) => toSource(articleOf(index, articleId), index)),
  };
}
