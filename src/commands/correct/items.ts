import type { ArticleIndex, Citation } from '../../../index/model.js';
import { labelOf } from '../../../index/themes.js';
import { citePassage } from '../../../index/verbatim.js';
import { type AnswerElement, bullets, type Run, toRuns } from '../../answer.js';
import type { CorrectionOf } from '../../curation/correction.js';
import type { Fact } from '../../curation/facts.js';
import { citeAll, quoteWords, type Writing } from '../../evidence/citing.js';
import { tellDatedFinding, tellWhen } from '../../evidence/findings.js';
import { decidingFinding, tellWeakness } from '../../evidence/ledger.js';
import { tellMilestone } from '../../evidence/milestones.js';
import { quoteElement } from '../../evidence/quotations.js';
import { tellRole } from '../../evidence/roles.js';
import { joinList } from '../../wording.js';

/** What may be put right in a fact. */
export type Part = 'date' | 'speaker' | 'role' | 'theme' | 'status';

/** A change that puts a part right: any but a withdrawal. */
export type PartChange = CorrectionOf<Part>['change'];

/** A fact with the short name that a person types for it: "caseloads 3". */
export interface Item {
  readonly handle: string;
  readonly fact: Fact;
}

const PARTS: Readonly<Record<Fact['kind'], readonly Part[]>> = {
  article: ['date'],
  milestone: ['date'],
  finding: ['date', 'speaker', 'theme'],
  quotation: ['date', 'speaker'],
  role: ['role'],
  weakness: ['status'],
};

/** What may be put right in a fact. */
export const partsOf = ({ kind }: Fact): readonly Part[] => PARTS[kind];

/** The words that a fact was read from. */
export function placeOf({ articles }: Pick<ArticleIndex, 'articles'>, fact: Fact): Citation | undefined {
  switch (fact.kind) {
    case 'article':
      return citePassage({ articles }, { articleId: fact.article.id, passage: 0 });
    case 'milestone':
      return fact.milestone.citations[0];
    case 'finding':
      return fact.finding.citation;
    case 'quotation':
      return fact.quote.citations[0];
    case 'role':
      return fact.role.citations[0];
    case 'weakness':
      return decidingFinding(fact.weakness)?.citation;
  }
}

function tellFact(writing: Writing, fact: Fact): Run[] {
  switch (fact.kind) {
    case 'article': {
      const { headline, published, id } = fact.article;
      const when = tellWhen(writing, { ...fact.article, ...(published && { when: published }) });
      return toRuns(
        `‘${headline}’, published ${when}`,
        ...citeAll(writing, [{ articleId: id, passage: 0, start: 0, end: 1 }]),
      );
    }
    case 'milestone':
      return tellMilestone(writing, fact.milestone);
    case 'finding': {
      const themes = joinList(fact.finding.themes.map(labelOf)) || 'no theme';
      return toRuns(...tellDatedFinding(writing, fact.finding), `; about ${themes}`);
    }
    case 'quotation': {
      const { attribution } = quoteElement(writing, fact.quote);
      return toRuns(quoteWords(writing, fact.quote.citations[0]), ' said ', ...attribution);
    }
    case 'role':
      return [...toRuns(`${fact.person.name}, `), ...tellRole(writing, fact.role)];
    case 'weakness':
      return tellWeakness(writing, fact.weakness);
  }
}

/** "caseloads 1: November 2017, Ofsted (weakness): “high caseloads in some teams” [1]; about caseloads" */
function tellItem(writing: Writing, { handle, fact }: Item): Run[] {
  const isNamed = fact.kind === 'weakness' && handle === labelOf(fact.weakness.theme);
  if (isNamed) return tellFact(writing, fact); // it begins with its name
  return toRuns({ text: handle, strong: true }, ': ', ...tellFact(writing, fact));
}

/** Facts with their short names. */
export const listItems = (writing: Writing, items: readonly Item[]): AnswerElement =>
  bullets(items.map((item) => tellItem(writing, item)));

/** The fact as it is told now, and, of a weakness, the sentence that its status rests on. */
export function showFact(writing: Writing, fact: Fact): AnswerElement[] {
  if (fact.kind === 'quotation') return [quoteElement(writing, fact.quote)];
  const deciding = fact.kind === 'weakness' ? decidingFinding(fact.weakness) : undefined;
  const place = fact.kind === 'role' ? placeOf(writing.index, fact) : undefined;
  return [
    bullets([
      tellFact(writing, fact),
      ...(deciding ? [tellDatedFinding(writing, deciding)] : []),
      ...(place ? [[quoteWords(writing, citePassage(writing.index, place))]] : []),
    ]),
  ];
}
