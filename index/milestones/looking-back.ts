import { addMonths, spanOf } from '../edtf.js';
import type { Article, Milestone } from '../model.js';

/** "since the last inspection": an occasion to look back to, not the one reported. A "last week" is a date. */
export const LOOKS_BACK =
  /\b(?:since|previous|previously|earlier|last (?!week|month|year|summer|winter|autumn|spring|(?:mon|tues|wednes|thurs|fri|satur|sun)day))/i;

const BEFORE_YEAR = 40;

type Told = Pick<Milestone, 'when'> & { readonly citations: readonly Milestone['citations'][number][] };

/**
 * Whether the article names the milestone only to look back: "following a previous rating of ‘Inadequate’ in 2014".
 * Where its year is printed, the words before the year decide.
 */
export function isOnlyLookedBackTo({ when, citations }: Told, { id, passages }: Article): boolean {
  const cited = citations
    .filter(({ articleId }) => articleId === id)
    .map(({ passage, start, end }) => passages[passage]?.text.slice(Math.max(0, start - BEFORE_YEAR), end) ?? '');
  const year = when?.date.slice(0, 4);
  const dated = year === undefined ? [] : cited.filter((words) => words.includes(year));
  if (year === undefined || dated.length === 0) return cited.every((words) => LOOKS_BACK.test(words));
  return dated.every((words) => LOOKS_BACK.test(words.slice(0, words.lastIndexOf(year)).slice(-BEFORE_YEAR)));
}

/** An article tells as news what took place in the months before it; an inspection older than this is background. */
const MONTHS_OF_NEWS = 24;

/** Whether a milestone lies too far before the article to be what it reports; false where either has no date. */
export function isOldFor({ when }: Pick<Milestone, 'when'>, { published }: Article): boolean {
  if (when === undefined || published === undefined) return false;
  return addMonths(spanOf(when.date).to, MONTHS_OF_NEWS) < spanOf(published.date).from.slice(0, 7);
}
