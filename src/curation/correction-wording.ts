import type { ArticleIndex, Citation } from '../../index/model.js';
import { labelOf } from '../../index/themes.js';
import { verbatim } from '../../index/verbatim.js';
import { nameWeakness } from '../authority/weakness-name.js';
import { formatDate } from '../date-wording.js';
import { betweenMarks } from '../evidence/citing.js';
import { nameSaidBy } from '../evidence/corrections.js';
import { nameRole } from '../evidence/roles.js';
import { formatWhen, joinList, nameMilestone, nameSpeaker, nameStatus } from '../wording.js';
import type { Change } from './correction.js';
import { type Fact, findFact } from './facts.js';

/** "caseloads and recording"; "no theme" for none. */
export function nameThemes(themes: readonly string[]): string {
  return themes.length === 0 ? 'no theme' : joinList(themes.map(labelOf));
}

const NOBODY = 'speaker not known';

/** What stands in one part of a fact: "November 2017", "still open". Undefined where the fact has no such part. */
export function namePart(index: ArticleIndex, fact: Fact, kind: Change['kind']): string | undefined {
  switch (fact.kind) {
    case 'article':
      return kind === 'date' ? formatWhen(fact.article.published) : undefined;
    case 'milestone':
      return kind === 'date' ? formatWhen(fact.milestone.when) : undefined;
    case 'quotation':
      if (kind === 'speaker') return nameSaidBy(index, fact.quote);
      return kind === 'date' ? formatWhen(fact.quote.when) : undefined;
    case 'finding':
      if (kind === 'theme') return nameThemes(fact.finding.themes);
      if (kind === 'speaker') return nameSpeaker(fact.finding.by, index);
      return kind === 'date' ? formatWhen(fact.finding.when) : undefined;
    case 'role':
      return kind === 'role' ? nameRole(fact.role) : undefined;
    case 'weakness':
      return kind === 'status' ? nameStatus(fact.weakness.status) : undefined;
  }
}

/** What stands now where a change would put something else: "still open". Undefined where the index has no such fact. */
export function nameStanding(index: ArticleIndex, change: Change): string | undefined {
  const fact = findFact(index, change);
  return fact && namePart(index, fact, change.kind);
}

const nameOf = ({ people }: Pick<ArticleIndex, 'people'>, personId: string): string =>
  people.find(({ id }) => id === personId)?.name ?? personId;

/** What a change puts in its place: "resolved". A person whom the articles do not name any more is told by id. */
export function nameChanged(index: Pick<ArticleIndex, 'people'>, change: Change): string {
  switch (change.kind) {
    case 'date':
      return formatDate(change.date);
    case 'speaker':
      if (change.speaker === undefined) return NOBODY;
      return change.speaker.kind === 'body' ? change.speaker.name : nameOf(index, change.speaker.personId);
    case 'theme':
      return nameThemes(change.themes);
    case 'role':
      return change.to;
    case 'status':
      return nameStatus(change.status);
    case 'withdrawal':
      return 'as it was before';
  }
}

const MOST_WORDS = 8;

/** "“high caseloads in some teams”": as many words as tell one sentence from another. */
function beginningOf(index: ArticleIndex, citation: Citation): string {
  const words = verbatim(index, citation).split(' ');
  const text = words.slice(0, MOST_WORDS).join(' ');
  return betweenMarks(words.length > MOST_WORDS ? `${text} …` : text);
}

/** "the finding “high caseloads in some teams”", "the Ofsted inspection": a fact in the middle of a sentence. */
function nameFact(index: ArticleIndex, fact: Fact): string {
  switch (fact.kind) {
    case 'article':
      return `the article ‘${fact.article.headline}’`;
    case 'milestone':
      return `the ${nameMilestone(fact.milestone)}`;
    case 'finding':
      return `the finding ${beginningOf(index, fact.finding.citation)}`;
    case 'quotation':
      return `the quotation ${beginningOf(index, fact.quote.citations[0])}`;
    case 'role':
      return fact.person.name;
    case 'weakness':
      return nameWeakness(index, fact.weakness);
  }
}

const PARTS: Readonly<Record<Exclude<Change['kind'], 'withdrawal'>, string>> = {
  date: 'date',
  speaker: 'speaker',
  theme: 'theme',
  role: 'post',
  status: 'status',
};

/** Who said a quotation is its speaker; who found a finding is whoever found it. */
const namePartOf = (fact: Fact, kind: Exclude<Change['kind'], 'withdrawal'>): string =>
  fact.kind === 'finding' && kind === 'speaker' ? 'finder' : PARTS[kind];

/** Of what the articles, as they are read now, have no more. */
function nameLost(index: ArticleIndex, change: Change): string {
  switch (change.kind) {
    case 'date':
    case 'speaker':
    case 'theme':
      return `the ${PARTS[change.kind]} of something that the articles no longer hold (${change.factId})`;
    case 'role':
      return `the post “${change.from}” of ${change.personId}`;
    case 'status':
      return `the status of ${nameWeakness(index, change)}`;
    case 'withdrawal':
      return 'an earlier correction';
  }
}

/** What a change is about: "the status of caseloads", "the date of the finding “high caseloads in some teams”". */
export function nameTarget(index: ArticleIndex, change: Change): string {
  const fact = findFact(index, change);
  if (fact === undefined || change.kind === 'withdrawal') return nameLost(index, change);
  return `the ${namePartOf(fact, change.kind)} of ${nameFact(index, fact)}`;
}
