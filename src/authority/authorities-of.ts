import type { ArticleIndex } from '../../index/model.js';

type Read = Pick<ArticleIndex, 'articles' | 'milestones' | 'findings'>;

const known = new WeakMap<object, readonly string[]>();

/** The local authorities that the articles are about, in the order of the alphabet. */
export function authoritiesOf(index: Read): readonly string[] {
  const kept = known.get(index);
  if (kept) return kept;
  const named = [...index.articles, ...index.milestones, ...index.findings].flatMap(({ authority }) => authority ?? []);
  const authorities = [...new Set(named)].sort((a, b) => a.localeCompare(b, 'en-GB'));
  known.set(index, authorities);
  return authorities;
}
