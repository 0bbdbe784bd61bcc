import { labelOf } from '../../../index/themes.js';
import { type FollowUp, followUp } from '../../answer.js';
import type { Fact } from '../../curation/facts.js';

const askHistory = (theme: string | undefined): FollowUp[] =>
  theme === undefined ? [] : [{ label: 'History', question: `/weaknesses history ${labelOf(theme)}` }];

/** The question whose answer shows a fact, or the history of its theme; nothing for a fact that has gone. */
export function seeAlso(fact: Fact | undefined): FollowUp[] {
  switch (fact?.kind) {
    case 'article':
      return [followUp('/sources')];
    case 'milestone':
      return [followUp('/ofsted timeline')];
    case 'quotation':
      return [{ label: 'The quotation', question: `/quote ${fact.quote.id}` }];
    case 'role':
      return [followUp(`/who ${fact.person.name}`)];
    case 'finding':
      return askHistory(fact.finding.themes[0]);
    case 'weakness':
      return askHistory(fact.weakness.theme);
    case undefined:
      return [];
  }
}
