import type {
  Article,
  ArticleIndex,
  Basis,
  Grade,
  Milestone,
  MilestoneKind,
  Speaker,
  WeaknessStatus,
  When,
} from '../index/model.js';
import { verbatim } from '../index/verbatim.js';
import type { Source } from './answer.js';
import { formatDate, formatSpan, formatUncertain } from './date-wording.js';

const GRADES: Readonly<Record<Grade, string>> = {
  outstanding: 'Outstanding',
  good: 'Good',
  'requires-improvement': 'Requires improvement to be good',
  inadequate: 'Inadequate',
};

const STATUSES: Readonly<Record<WeaknessStatus, string>> = {
  open: 'still open',
  improving: 'improving',
  resolved: 'resolved',
};

const MILESTONE_KINDS: Readonly<Record<MilestoneKind, string>> = {
  inspection: 'inspection',
  'monitoring-visit': 'monitoring visit',
  'focused-visit': 'focused visit',
  'joint-targeted-area-inspection': 'joint targeted area inspection',
  'area-send-inspection': 'area SEND inspection',
  'peer-review': 'peer review',
  review: 'review',
  letter: 'letter',
  intervention: 'intervention',
};

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const ENDINGS = ['th', 'st', 'nd', 'rd'];

/** "Inadequate": a grade as Ofsted writes it. */
export function nameGrade(grade: Grade): string {
  return GRADES[grade];
}

/** "still open": the status of a weakness. */
export function nameStatus(status: WeaknessStatus): string {
  return STATUSES[status];
}

/** "second"; from eleven on in figures: "12th". */
export function nameOrdinal(ordinal: number): string {
  const word = ORDINALS[ordinal - 1];
  if (word !== undefined) return word;
  const isTeen = ordinal % 100 >= 11 && ordinal % 100 <= 13;
  return `${ordinal}${(!isTeen && ENDINGS[ordinal % 10]) || 'th'}`;
}

/** "monitoring visit (second)", "letter": what kind of milestone it is, and which one where that is printed. */
export function nameMilestoneKind({ kind, ordinal }: Pick<Milestone, 'kind' | 'ordinal'>): string {
  return ordinal === undefined ? MILESTONE_KINDS[kind] : `${MILESTONE_KINDS[kind]} (${nameOrdinal(ordinal)})`;
}

/** "Ofsted monitoring visit (second)": a milestone with the body that came or wrote. */
export function nameMilestone(milestone: Pick<Milestone, 'kind' | 'ordinal' | 'by'>): string {
  const kind = nameMilestoneKind(milestone);
  return /^\p{Lu}/u.test(milestone.by) ? `${milestone.by} ${kind}` : `${kind} by ${milestone.by}`; // review by commissioner John Coughlan
}

/** The name of a person or body; words without a known speaker say so. A person who is not in the index throws. */
export function nameSpeaker(speaker: Speaker | undefined, { people }: Pick<ArticleIndex, 'people'>): string {
  if (speaker === undefined) return 'speaker not named in the article';
  if (speaker.kind === 'body') return speaker.name;
  const person = people.find(({ id }) => id === speaker.personId);
  if (!person) throw new Error(`A speaker names person ${speaker.personId}, who is not in the index.`);
  return person.name;
}

/**
 * "27 September 2018", "summer 2018"; a day or month that is only known to lie within an interval is "between 1 and 7
 * October 2018"; a moment that is not known is "date not stated".
 */
export function formatWhen(when: When | undefined): string {
  if (when === undefined) return 'date not stated';
  return when.basis === 'inferred' ? formatUncertain(when.date) : formatDate(when.date);
}

function nameBasis(basis: Basis, clueText: string | undefined): string {
  if (basis === 'stated') return 'stated';
  if (basis === 'supplied') return 'supplied by a person, not read in the article';
  return clueText === undefined ? 'worked out' : `worked out from “${clueText}”`;
}

/** The date from which there is silence: "November 2016"; of an uncertain date its latest end: "January 2016 or before". */
export function formatEnd(when: When | undefined): string {
  const end = when?.basis === 'inferred' ? when.date.split('/')[1] : undefined;
  return end === undefined ? formatWhen(when) : `${formatDate(end)} or before`;
}

/** How a date is known: "stated", "worked out from “Thursday, September 27”", or supplied by a person. */
export function formatBasis(when: When, index: Pick<ArticleIndex, 'articles'>): string {
  return nameBasis(when.basis, when.clue && verbatim(index, when.clue));
}

/** "published 1–7 October 2018 (worked out from “Last week”)"; without a date "date of publication not stated". */
export function formatPublished({ published, clueText }: Pick<Source, 'published' | 'clueText'>): string {
  if (published === undefined) return 'date of publication not stated';
  return `published ${formatWhen(published)} (${nameBasis(published.basis, clueText)})`;
}

/** What a month that is worked out rests on. */
export const HALF_A_YEAR =
  'A date “worked out” from a month named in the text assumes that news is told within half a year of what it tells.';

/** "Between 1 and 7 October 2018": the beginning of a line. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "a, b and c". */
export function joinList(items: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** "1 article", "5 articles". */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** "5 articles, December 2015 to October 2018": what an answer had to search. */
export function describeCollection(articles: readonly Article[]): string {
  const dates = articles.flatMap(({ published }) => (published ? [published.date] : []));
  const counted = articles.length === 0 ? 'no articles' : countOf(articles.length, 'article');
  return dates.length === 0 ? counted : `${counted}, ${formatSpan(dates)}`;
}
