import type { Article, ArticleIndex, Weakness } from '../../index/model.js';
import { labelOf } from '../../index/themes.js';
import { faultsOf } from '../evidence/ledger.js';
import type { Filters } from '../subscription.js';
import { joinList, nameSpeaker } from '../wording.js';
import { spellOrganisation } from './organisations.js';
import { findPhrase } from './phrase-search.js';

export const NO_FILTERS: Filters = { themes: [], bodies: [], organisations: [] };

/** Whether an article names an organisation, in whatever way newspapers shorten its county. */
export function namesOrganisation({ passages }: Article, organisation: string): boolean {
  const spellings = spellOrganisation(organisation);
  return passages.some(({ text }) => spellings.some((spelling) => findPhrase(text, spelling).length > 0));
}

/**
 * The weaknesses that a digest tells of, with the statuses that the whole ledger gives them: of one of the themes, some
 * fault found by one of the bodies, some fault in an article that names one of the organisations.
 */
export function selectWeaknesses(index: ArticleIndex, { themes, bodies, organisations }: Filters): Weakness[] {
  const naming = index.articles.filter((article) => organisations.some((name) => namesOrganisation(article, name)));
  const ids = new Set(naming.map(({ id }) => id));
  const isSelected = (weakness: Weakness): boolean => {
    const faults = faultsOf(weakness);
    return (
      (themes.length === 0 || themes.includes(weakness.theme)) &&
      (bodies.length === 0 || faults.some(({ by }) => bodies.includes(nameSpeaker(by, index)))) &&
      (organisations.length === 0 || faults.some(({ citation }) => ids.has(citation.articleId)))
    );
  };
  return index.weaknesses.filter(isSelected);
}

/** "about caseloads and recording, raised by Ofsted, in Westshire County Council"; empty where everything is told. */
export function tellFilters({ themes, bodies, organisations }: Filters): string {
  return [
    ...(themes.length > 0 ? [`about ${joinList(themes.map(labelOf))}`] : []),
    ...(bodies.length > 0 ? [`raised by ${joinList(bodies, 'or')}`] : []),
    ...(organisations.length > 0 ? [`in ${joinList(organisations, 'or')}`] : []),
  ].join(', ');
}
