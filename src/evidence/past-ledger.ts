import { spanOf } from '../../index/edtf.js';
import type { Article, ArticleIndex, Finding, Weakness, When } from '../../index/model.js';
import { buildWeaknesses } from '../../index/weaknesses.js';
import { weaknessKey } from '../authority/weakness-name.js';

/** The ledger that is asked about, and the words that say of when. */
export interface Ledger {
  readonly index: ArticleIndex;
  readonly suffix: string;
  readonly year?: string;
}

/** The ledger at the end of a year: what was surely found by then, whenever it was reported. */
export function ledgerAsOf(index: ArticleIndex, year: string | undefined): Ledger {
  if (year === undefined) return { index, suffix: '' };
  const isBy = (when: When | undefined): boolean => when !== undefined && spanOf(when.date).to.slice(0, 4) <= year;
  const findings = index.findings.filter(({ when }) => isBy(when));
  const telling = new Set(findings.map(({ citation }) => citation.articleId));
  const articles = index.articles.filter(({ id, published }) => telling.has(id) || isBy(published));
  return { index: withFindings(index, findings, articles), suffix: ` as of the end of ${year}`, year };
}

/** The index with the ledger of some findings, as told by some articles; all else stays. */
function withFindings(index: ArticleIndex, findings: readonly Finding[], articles: readonly Article[]): ArticleIndex {
  return { ...index, findings, weaknesses: buildWeaknesses(findings, articles) };
}

/** The articles that were surely published by a day, `YYYY-MM-DD`; those without a date count as always there. */
export const articlesBy = ({ articles }: Pick<ArticleIndex, 'articles'>, day: string): Article[] =>
  articles.filter(({ published }) => published === undefined || spanOf(published.date).to <= day);

/** The weaknesses with the statuses that a person set, which no finding explains. */
function keepSetStatuses(weaknesses: readonly Weakness[], index: ArticleIndex): Weakness[] {
  const set = new Map(index.weaknesses.flatMap((each) => (each.corrected ? [[weaknessKey(each), each] as const] : [])));
  return weaknesses.map((weakness) => {
    const { status, corrected } = set.get(weaknessKey(weakness)) ?? {};
    return status && corrected ? { ...weakness, status, corrected } : weakness;
  });
}

/** The index as if nothing but these of its articles had been read; what people put right stays so. */
export function ledgerOf(index: ArticleIndex, articles: readonly Article[]): ArticleIndex {
  if (articles.length === index.articles.length) return index;
  const ids = new Set(articles.map(({ id }) => id));
  const findings = index.findings.filter(({ citation }) => ids.has(citation.articleId));
  const past = withFindings(index, findings, articles);
  return { ...past, articles, weaknesses: keepSetStatuses(past.weaknesses, index) };
}
