import type { ArticleIndex, Citation, PersonHit } from '../../index/model.js';
import { createPeopleLookup } from '../../index/names.js';
import { narrowPerson } from './narrow-person.js';

/** The articles as far as they are about one local authority. */
export interface NarrowedIndex extends ArticleIndex {
  readonly narrowedTo: string;
}

/** The authority to which an index was narrowed; undefined for one that holds whatever was read. */
export const narrowedTo = (index: ArticleIndex & Partial<NarrowedIndex>): string | undefined => index.narrowedTo;

/** Made with the first question for somebody by name. */
function createLazyLookup(people: ArticleIndex['people']): ArticleIndex['findPeople'] {
  let find: ((query: string) => PersonHit[]) | undefined;
  return (query) => {
    find ??= createPeopleLookup(people);
    return find(query);
  };
}

function narrow(index: ArticleIndex, authority: string): NarrowedIndex {
  const isAbout = (fact: { readonly authority?: string }): boolean => fact.authority === authority;
  const milestones = index.milestones.filter(isAbout);
  const findings = index.findings.filter(isAbout);
  const cited = [...milestones.flatMap(({ citations }) => citations), ...findings.map(({ citation }) => citation)];
  const telling = new Set(cited.map(({ articleId }) => articleId));
  const articles = index.articles.filter((article) => isAbout(article) || telling.has(article.id));
  const held = new Map(articles.map((article) => [article.id, article]));
  const holds = ({ articleId }: Pick<Citation, 'articleId'>): boolean => held.has(articleId);
  const people = index.people.flatMap((person) => narrowPerson(person, held) ?? []);
  return {
    narrowedTo: authority,
    articles,
    dates: index.dates.filter(({ citation }) => holds(citation)),
    people,
    quotes: index.quotes.filter(({ citations: [citation] }) => holds(citation)),
    milestones,
    findings,
    weaknesses: index.weaknesses.filter(isAbout),
    search: (query, limit = 10) => index.search(query, Number.POSITIVE_INFINITY).filter(holds).slice(0, limit),
    findPeople: createLazyLookup(people),
  };
}

const narrowed = new WeakMap<ArticleIndex, Map<string, NarrowedIndex>>();

/**
 * The articles as far as they are about one local authority: its own articles, and those that tell of its inspections
 * without being clearly about any. The same object for the same articles, so that what is worked out from it can be kept.
 */
export function narrowIndex(index: ArticleIndex, authority: string): NarrowedIndex {
  const kept = narrowed.get(index) ?? new Map<string, NarrowedIndex>();
  narrowed.set(index, kept);
  const known = kept.get(authority);
  if (known) return known;
  const fresh = narrow(index, authority);
  kept.set(authority, fresh);
  return fresh;
}
