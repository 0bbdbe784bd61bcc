import { addDays, type Span, spanOf } from '../../index/edtf.js';
import type { Citation, When } from '../../index/model.js';

/** What is said within half a year of each other is of one time: an inspection, its report and what is said of it. */
const NEIGHBOURS = 183;

/** A statement or finding with its moment. */
interface Dated {
  readonly when?: When;
}

/** The days of a moment; undefined where it is not known. */
export const daysOf = ({ when }: Dated): Span | undefined => when && spanOf(when.date);

/** Whether no more than half a year lies between two spans; also where they overlap. */
export const areNeighbours = (a: Span, b: Span): boolean =>
  a.from <= addDays(b.to, NEIGHBOURS) && b.from <= addDays(a.to, NEIGHBOURS);

/** Whether two spans have no day in common, so that one surely came after the other. */
export const areApart = (a: Span, b: Span): boolean => a.to < b.from || b.to < a.from;

/** Oldest first, by the day by which it was surely said; what has no date comes first. */
export function byTime(a: Dated, b: Dated): number {
  const [first, second] = [daysOf(a)?.to ?? '', daysOf(b)?.to ?? ''];
  return first < second ? -1 : Number(first > second);
}

/** Oldest first; what is of one time in the order in which its article prints it. */
export function inOrder(
  a: Dated & { readonly citation: Citation },
  b: Dated & { readonly citation: Citation },
): number {
  const [one, other] = [a.citation, b.citation];
  const isSameArticle = one.articleId === other.articleId;
  return byTime(a, b) || (isSameArticle ? one.passage - other.passage || one.start - other.start : 0);
}
