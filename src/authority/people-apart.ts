import type { ArticleIndex, Person } from '../../index/model.js';
import { articleOf } from '../../index/verbatim.js';
import { authoritiesOf } from './authorities-of.js';
import { narrowedTo, narrowIndex } from './narrow-index.js';
import { narrowPerson } from './narrow-person.js';

/** A person as the articles about one local authority print them. */
export interface PersonApart {
  /** Absent for the articles that are about none of them clearly. */
  readonly authority?: string;
  readonly index: ArticleIndex;
  readonly person: Person;
}

/** Articles that are about no local authority clearly, as far as quotations in them go. */
function restOf(index: ArticleIndex): ArticleIndex {
  const articles = index.articles.filter(({ authority }) => authority === undefined);
  const ids = new Set(articles.map(({ id }) => id));
  return { ...index, articles, quotes: index.quotes.filter(({ citations: [{ articleId }] }) => ids.has(articleId)) };
}

function apartIn(index: ArticleIndex, person: Person): PersonApart[] {
  const narrowed = narrowPerson(person, new Map(index.articles.map((article) => [article.id, article])));
  const authority = narrowedTo(index);
  if (narrowed === undefined) return [];
  return [{ index, person: narrowed, ...(authority !== undefined && { authority }) }];
}

/**
 * Whoever a name stands for, told apart by the local authority of the articles that print it: two people may have one
 * name, and the articles of two authorities do not say whether they mean one. Just one where no two authorities do.
 */
export function peopleApart(index: ArticleIndex, person: Person): PersonApart[] {
  const named = new Set(person.mentions.flatMap(({ articleId }) => articleOf(index, articleId).authority ?? []));
  if (named.size < 2) return [{ index, person }];
  const authorities = authoritiesOf(index).filter((authority) => named.has(authority));
  return [...authorities.map((authority) => narrowIndex(index, authority)), restOf(index)].flatMap((each) =>
    apartIn(each, person),
  );
}
