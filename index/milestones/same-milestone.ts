import { addMonths, compareDates, isWithin, overlaps, spanOf } from '../edtf.js';
import type { Milestone } from '../model.js';
import type { MilestoneMention } from './mentions.js';
import type { Draft } from './report-drafts.js';

/** Whether it is a visit, which carries no grade. */
export const isVisit = ({ kind }: Pick<Milestone, 'kind'>): boolean =>
  kind === 'monitoring-visit' || kind === 'focused-visit';

/** Whether one date may be the other, told less or more exactly: "2014" and "August 2014". */
const mayBeSameDate = (a: string, b: string): boolean => isWithin(a, b) || isWithin(b, a);

/** A report comes out within this many months of its inspection. */
const MONTHS_TO_REPORT = 9;

function isReportOf(draft: Draft, mention: MilestoneMention): boolean {
  const [visit, report] = [draft.when?.date, mention.when?.date];
  if (visit === undefined || report === undefined) return visit === undefined && report === undefined;
  if (mayBeSameDate(visit, report)) return true;
  const latest = addMonths(spanOf(visit).to, MONTHS_TO_REPORT);
  return compareDates(report, visit) > 0 && spanOf(report).from.slice(0, 7) <= latest;
}

/** "rated inadequate in January 2018": newspapers date a grade by the report, whose own days are those of the inspection. */
const isGradeOf = ({ isReported }: Draft, { judgements }: MilestoneMention): boolean =>
  isReported === true && judgements.length > 0;

/** Whether words tell of a milestone that is known: the same body, kind and, told more or less exactly, the same date. */
export function isSame(draft: Draft, mention: MilestoneMention): boolean {
  if (draft.by !== mention.by) return false;
  if (draft.kind !== mention.kind && !(mention.isGeneric && isVisit(draft))) return false;
  if (mention.isReport || isGradeOf(draft, mention)) return isReportOf(draft, mention);
  if (mention.ordinal && draft.ordinal && mention.ordinal !== draft.ordinal) return false;
  const [known, told] = [draft.when?.date, mention.when?.date];
  if (known === undefined || told === undefined) return false;
  return draft.isReported ? overlaps(known, told) : mayBeSameDate(known, told); // 17 November to 10 December, told as December
}
