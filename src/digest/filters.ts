import type { Article, ArticleIndex, Weakness } from '../../index/model.js';
import { labelOf } from '../../index/themes.js';
import { authoritiesOf } from '../authority/authorities-of.js';
import { narrowedTo } from '../authority/narrow-index.js';
import { readAuthority } from '../authority/read-authority.js';
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

/** The local authority that an organisation is, where the articles are about several. */
export function authorityNamed(organisation: string, index: ArticleIndex): string | undefined {
  const authorities = authoritiesOf(index);
  if (authorities.length < 2 && narrowedTo(index) === undefined) return undefined;
  const { authority, text } = readAuthority(organisation, authorities);
  return text === '' ? authority : undefined;
}

/** Whether a weakness is of one of the organisations: of that authority, or with some fault in an article that names it. */
function createMembership(index: ArticleIndex, organisations: readonly string[]): (weakness: Weakness) => boolean {
  const authorities = organisations.map((name) => authorityNamed(name, index));
  const others = organisations.filter((_, at) => authorities[at] === undefined);
  const naming = index.articles.filter((article) => others.some((name) => namesOrganisation(article, name)));
  const ids = new Set(naming.map(({ id }) => id));
  return (weakness) =>
    (weakness.authority !== undefined && authorities.includes(weakness.authority)) ||
    faultsOf(weakness).some(({ citation }) => ids.has(citation.articleId));
}

/**
 * The weaknesses that a digest tells of, with the statuses that the whole ledger gives them: of one of the themes, some
 * fault found by one of the bodies, in one of the organisations.
 */
export function selectWeaknesses(index: ArticleIndex, { themes, bodies, organisations }: Filters): Weakness[] {
  const isIn = createMembership(index, organisations);
  const isSelected = (weakness: Weakness): boolean => {
    const faults = faultsOf(weakness);
    return (
      (themes.length === 0 || themes.includes(weakness.theme)) &&
      (bodies.length === 0 || faults.some(({ by }) => bodies.includes(nameSpeaker(by, index)))) &&
      (organisations.length === 0 || isIn(weakness))
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
