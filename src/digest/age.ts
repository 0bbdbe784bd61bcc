import { spanOf } from '../../index/edtf.js';
import type { Finding, Weakness, When } from '../../index/model.js';
import { compareFindings, isTestimony, statusOf } from '../../index/weaknesses.js';
import { type Run, toRuns } from '../answer.js';
import { formatDate } from '../date-wording.js';
import { citeAll, type Writing } from '../evidence/citing.js';
import { tellMarks } from '../evidence/corrections.js';
import { faultsOf } from '../evidence/ledger.js';
import { countOf, formatEnd, nameSpeaker } from '../wording.js';

/** Whole years from a day to another, `YYYY-MM-DD`; zero where it is less than one, or later. */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(4) < from.slice(4) ? 1 : 0);
  return Math.max(0, years);
}

/** "3 years", "at least 3 years" where the date leaves it open; nothing below a year. */
function tellYears({ date }: When, today: string): string | undefined {
  const { from, to } = spanOf(date);
  const [most, least] = [yearsBetween(from, today), yearsBetween(to, today)];
  if (least === 0) return undefined;
  return `${most === least ? '' : 'at least '}${countOf(least, 'year')}`;
}

/** Whether no word of an independent body ever moved it since it was first raised. */
function isOpenThroughout({ status, history }: Weakness): boolean {
  const first = history.findIndex(({ polarity }) => polarity !== 'strength');
  const isLastOfItsDate = (finding: Finding, at: number): boolean => {
    const next = history[at + 1];
    return next === undefined || compareFindings(finding, next) < 0;
  };
  const stages = history.flatMap((finding, at) =>
    at >= first && isLastOfItsDate(finding, at) ? [history.slice(0, at + 1)] : [],
  );
  return status === 'open' && stages.every((stage) => statusOf(stage) === 'open');
}

const DAY = /^\d{4}-\d\d-\d\d$/; // 2018-09-27

/** "in November 2016", "on 27 September 2018"; of an uncertain date its latest end: "by January 2016". */
function nameMoment({ date, basis }: When): string {
  const end = basis === 'inferred' ? date.split('/')[1] : undefined;
  if (end !== undefined) return `by ${formatDate(end)}`;
  return `${DAY.test(date) ? 'on' : 'in'} ${formatDate(date)}`;
}

/** Days as `YYYY-MM-DD`. */
export interface Days {
  readonly today: string;
  /** Up to when the articles tell anything: nobody knows what was open after that. */
  readonly heard: string;
}

function tellFirst(weakness: Weakness, when: When, { today, heard }: Days): string {
  if (isOpenThroughout(weakness)) {
    const open = tellYears(when, heard);
    return open === undefined ? `open since ${formatEnd(when)}` : `open for ${open}, since ${formatEnd(when)}`;
  }
  // Where the articles have been silent for long, years up to today would stand beside years up to the last of them.
  const years = heard === today ? tellYears(when, today) : undefined;
  return years === undefined ? `first raised ${nameMoment(when)}` : `first raised ${years} ago, ${nameMoment(when)}`;
}

interface AgeOptions extends Days {
  /** The article that the line cites anyway. */
  readonly cited?: string | undefined;
}

/**
 * "open for at least 3 years, since 2014 [1]"; "first raised at least 2 years ago, in …" where an independent body saw it
 * improve since, so that nobody can say it was open all the time.
 */
export function tellAge(writing: Writing, weakness: Weakness, { cited, ...days }: AgeOptions): Run[] {
  const [first] = faultsOf(weakness);
  if (first?.when === undefined) return toRuns('first raised on a date that is not stated');
  const isElsewhere = cited !== first.citation.articleId;
  const told = `${tellFirst(weakness, first.when, days)}${tellMarks(first, 'date')}`;
  return toRuns(told, ...(isElsewhere ? citeAll(writing, [first.citation]) : []));
}

const occasionOf = ({ index }: Writing, { milestoneId, by, when }: Finding): string =>
  milestoneId ?? `${nameSpeaker(by, index)} ${when?.date}`;

/** ", raised independently 4 times": on so many visits, inspections and letters of independent bodies; nothing for once. */
export function tellTimes(writing: Writing, weakness: Weakness): string {
  const faults = faultsOf(weakness).filter(isTestimony);
  const times = new Set(faults.map((finding) => occasionOf(writing, finding))).size;
  return times < 2 ? '' : `, raised independently ${times === 2 ? 'twice' : `${times} times`}`;
}
