import type { Article, ArticleIndex, Finding, Milestone, Person, Quote, Role, Weakness } from '../../index/model.js';
import { weaknessKey } from '../authority/weakness-name.js';
import { markOf } from '../evidence/corrections.js';
import { nameRole } from '../evidence/roles.js';
import type { Change } from './correction.js';
import { milestoneFact, quotationFact } from './fact-ids.js';
import { settleAuthority } from './settle-authorities.js';

/** Something in which a person may put something right. */
export type Fact =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'milestone'; readonly milestone: Milestone }
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'quotation'; readonly quote: Quote }
  | { readonly kind: 'role'; readonly person: Person; readonly role: Role }
  | { readonly kind: 'weakness'; readonly weakness: Weakness };

function findById(index: ArticleIndex, factId: string): Fact | undefined {
  const article = index.articles.find(({ id }) => id === factId);
  if (article) return { kind: 'article', article };
  const finding = index.findings.find(({ id }) => id === factId);
  if (finding) return { kind: 'finding', finding };
  const quote = index.quotes.find((each) => quotationFact(each) === factId);
  if (quote) return { kind: 'quotation', quote };
  const milestone = index.milestones.find((each) => milestoneFact(each) === factId);
  return milestone && { kind: 'milestone', milestone };
}

/** A post as the articles print it, whatever a person made of it. */
export const postAsRead = (role: Role): string => markOf(role, 'role')?.was ?? nameRole(role);

function findRole({ people }: ArticleIndex, personId: string, printed: string): Fact | undefined {
  const person = people.find(({ id }) => id === personId);
  const role = person?.roles.find((each) => postAsRead(each) === printed);
  return person && role && { kind: 'role', person, role };
}

/** What a change is about, as the index has it now; undefined where it has no such thing, and for a withdrawal. */
export function findFact(index: ArticleIndex, change: Change): Fact | undefined {
  switch (change.kind) {
    case 'date':
    case 'speaker':
    case 'theme':
      return findById(index, change.factId);
    case 'role':
      return findRole(index, change.personId, change.from);
    case 'status': {
      const key = weaknessKey(settleAuthority(change, index));
      const weakness = index.weaknesses.find((each) => weaknessKey(each) === key);
      return weakness && { kind: 'weakness', weakness };
    }
    case 'withdrawal':
      return undefined;
  }
}
