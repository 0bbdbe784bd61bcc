import type { ArticleIndex } from '../../../index/model.js';
import { labelOf } from '../../../index/themes.js';
import { type FollowUp, followUp } from '../../answer.js';
import { inAuthority } from '../../authority/weakness-name.js';
import type { Fact } from '../../curation/facts.js';

const askHistory = (theme: string | undefined, where: string): FollowUp[] =>
  theme === undefined ? [] : [{ label: 'History', question: `/weaknesses history ${labelOf(theme)}${where}` }];

/** The question whose answer shows a fact, or the history of its theme; nothing for a fact that has gone. */
export function seeAlso(index: ArticleIndex, fact: Fact | undefined): FollowUp[] {
  switch (fact?.kind) {
    case 'article':
      return [followUp('/sources')];
    case 'milestone':
      return [followUp(`/ofsted timeline${inAuthority(index, fact.milestone)}`)];
    case 'quotation':
      return [{ label: 'The quotation', question: `/quote ${fact.quote.id}` }];
    case 'role':
      return [followUp(`/who ${fact.person.name}`)];
    case 'finding':
      return askHistory(fact.finding.themes[0], inAuthority(index, fact.finding));
    case 'weakness':
      return askHistory(fact.weakness.theme, inAuthority(index, fact.weakness));
    case undefined:
      return [];
  }
}
