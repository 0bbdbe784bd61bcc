import { compareDates } from '../../index/edtf.js';
import type { Article, ArticleIndex, Finding, Milestone, Person, Quote, Role, When } from '../../index/model.js';
import { formatWhen } from '../wording.js';
import type { CorrectionOf } from './correction.js';
import { milestoneFact, quotationFact } from './fact-ids.js';
import { type Rulings, withMark } from './rulings.js';

type DateRuling = CorrectionOf<'date'>;

/** A date that others may have been taken from, and what a person made of it. */
interface Source {
  readonly when: When | undefined;
  readonly ruling: DateRuling | undefined;
}

type Sources = ReadonlyMap<string, Source>;

/** Dates with the same clue are one date: the second was taken from the first. */
const isSame = (a: When | undefined, b: When | undefined): boolean =>
  a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b);

/** The correction of the date that this one was taken from. */
const inherit = (when: When | undefined, sources: readonly (Source | undefined)[]): DateRuling | undefined =>
  sources.find((source) => source?.ruling !== undefined && isSame(source.when, when))?.ruling;

const supplied = ({ change: { date } }: DateRuling): When => ({ date, basis: 'supplied' });

function correctWhen<Fact extends Finding | Quote | Milestone>(fact: Fact, ruling: DateRuling | undefined): Fact {
  return ruling ? withMark({ ...fact, when: supplied(ruling) }, ruling, formatWhen(fact.when)) : fact;
}

function correctArticle(article: Article, ruling: DateRuling | undefined): Article {
  return ruling
    ? withMark({ ...article, published: supplied(ruling) }, ruling, formatWhen(article.published))
    : article;
}

/** Where the report of a milestone is dated by its article, that date goes with the article's. */
function correctReport(milestone: Milestone, sources: readonly (Source | undefined)[]): Milestone {
  const ruling = inherit(milestone.published, sources);
  if (ruling === undefined) return milestone;
  const corrected = { ...milestone, published: supplied(ruling) };
  return milestone.when === undefined ? withMark(corrected, ruling, formatWhen(milestone.published)) : corrected;
}

function correctRole(role: Role, articles: ReadonlyMap<string, Article>, sources: Sources): Role {
  const ids = [...new Set(role.citations.map(({ articleId }) => articleId))];
  const ruling = ids.map((id) => sources.get(id)?.ruling).find((each) => each !== undefined);
  if (ruling === undefined) return role;
  const seen = ids.flatMap((id) => articles.get(id)?.published ?? []).sort((a, b) => compareDates(a.date, b.date));
  const [firstSeen, lastSeen] = [seen[0], seen.at(-1)];
  const dated = { ...role, ...(firstSeen && { firstSeen }), ...(lastSeen && { lastSeen }) };
  return withMark(dated, ruling, formatWhen(role.lastSeen));
}

function correctPerson(person: Person, articles: ReadonlyMap<string, Article>, sources: Sources): Person {
  const roles = person.roles.map((role) => correctRole(role, articles, sources));
  return roles.some((role, at) => role !== person.roles[at]) ? { ...person, roles } : person;
}

type Dated = Pick<ArticleIndex, 'articles' | 'people' | 'quotes' | 'milestones' | 'findings'>;

/**
 * The facts with their dates put right. What took its date from an article or a milestone goes with it, unless somebody
 * put right its own; facts whose date stays are the same values.
 */
export function correctDates({ articles, people, quotes, milestones, findings }: Dated, rulings: Rulings): Dated {
  const ofArticles: Sources = new Map(
    articles.map(({ id, published }) => [id, { when: published, ruling: rulings.find('date', id) }]),
  );
  const ofMilestones: Sources = new Map(
    milestones.map((milestone) => {
      const sources = milestone.citations.map(({ articleId }) => ofArticles.get(articleId));
      const ruling = rulings.find('date', milestoneFact(milestone)) ?? inherit(milestone.when, sources);
      return [milestone.id, { when: milestone.when, ruling }];
    }),
  );
  const corrected = articles.map((article) => correctArticle(article, ofArticles.get(article.id)?.ruling));
  const byId = new Map(corrected.map((article) => [article.id, article]));
  return {
    articles: corrected,
    people: people.map((person) => correctPerson(person, byId, ofArticles)),
    quotes: quotes.map((quote) => {
      const sources = [ofArticles.get(quote.citations[0].articleId)];
      return correctWhen(quote, rulings.find('date', quotationFact(quote)) ?? inherit(quote.when, sources));
    }),
    milestones: milestones.map((milestone) => {
      const sources = milestone.citations.map(({ articleId }) => ofArticles.get(articleId));
      return correctWhen(correctReport(milestone, sources), ofMilestones.get(milestone.id)?.ruling);
    }),
    findings: findings.map((finding) => {
      const { id, when, milestoneId = '', citation } = finding;
      const sources = [ofMilestones.get(milestoneId), ofArticles.get(citation.articleId)];
      return correctWhen(finding, rulings.find('date', id) ?? inherit(when, sources));
    }),
  };
}
