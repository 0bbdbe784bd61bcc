import { spanOf } from '../../index/edtf.js';
import type { Citation, CorrectionMark, Finding, Polarity, When } from '../../index/model.js';
import { articleOf, verbatim } from '../../index/verbatim.js';
import { type Run, toRuns } from '../answer.js';
import { capitalise, formatBasis, formatWhen, nameSpeaker } from '../wording.js';
import { quoteWords, type Writing } from './citing.js';
import { markOf, tellMarks } from './corrections.js';

const POLARITIES: Readonly<Record<Polarity, string>> = { strength: 'strength', weakness: 'weakness', mixed: 'mixed' };

/** "Ofsted", "Ofsted, as told by Lin Hazell": who found it and who tells it, and whether a person put that right. */
export function nameFinder({ index }: Writing, finding: Finding): string {
  const { by, reportedBy } = finding;
  const finder = nameSpeaker(by, index);
  const told = reportedBy === undefined ? finder : `${finder}, as told by ${nameSpeaker(reportedBy, index)}`;
  return `${told}${tellMarks(finding, 'speaker')}`;
}

/** A fact with the moment it is of. */
interface Dated {
  readonly when?: When;
  readonly corrected?: CorrectionMark;
}

/** "November 2017", and whether a person put that right: how a moment stands in the middle of a line. */
export const tellMoment = (fact: Dated): string => `${formatWhen(fact.when)}${tellMarks(fact, 'date')}`;

/** "November 2015 (worked out from “November”)": a stated date needs no remark; one put right has its own. */
export function tellWhen({ index }: Writing, fact: Dated): string {
  const { when } = fact;
  if (when === undefined || when.basis === 'stated' || markOf(fact, 'date')) return tellMoment(fact);
  return `${formatWhen(when)} (${formatBasis(when, index)})`;
}

/** "published " before the date of what has none but that of its article; nothing before any other. */
export function tellPublished({ index }: Writing, { when }: Dated, { articleId }: Citation): string {
  const { published } = articleOf(index, articleId);
  return when !== undefined && when.date === published?.date ? 'published ' : '';
}

/** "published " before the date of a finding that is of no inspection or visit, and has no date of its own. */
export const tellFoundIn = (writing: Writing, finding: Finding): string =>
  finding.milestoneId === undefined ? tellPublished(writing, finding, finding.citation) : '';

/** "published between February and May 2016" where only the article is dated, else when it was found or said. */
export const tellFound = (writing: Writing, finding: Finding): string =>
  `${tellFoundIn(writing, finding)}${tellMoment(finding)}`;

/** The same with how the date is known: "published between 1 and 7 October 2018 (worked out from “Last week”)". */
export const tellFoundAndHow = (writing: Writing, finding: Finding): string =>
  `${tellFoundIn(writing, finding)}${tellWhen(writing, finding)}`;

/** Words that only join a clause to the one before: "However senior leaders were praised", "that ‘decisions …’". */
const JOINING = /^(?:(?:however|but|and|that|while|whilst|although|the fact that),?\s+)+/i;

/** The clause of a finding without the words that only join it to what stands before. */
export function citeClause({ index }: Writing, { citation }: Finding): Citation {
  const joining = JOINING.exec(verbatim(index, citation))?.[0] ?? '';
  const start = citation.start + joining.length;
  return start < citation.end ? { ...citation, start } : citation;
}

/** The words of a finding in quotation marks, with their source. */
export const quoteFinding = (writing: Writing, finding: Finding): Run =>
  quoteWords(writing, citeClause(writing, finding));

/** The marks of a fact as the end of a line; nothing where it is as read. */
const markRuns = (marks: string): string[] => (marks === '' ? [] : [marks]);

/** "Weakness: “high caseloads in some teams” [1]", "Mixed, as told by David Johnston: “…”" */
export function tellFinding(writing: Writing, finding: Finding): Run[] {
  const { reportedBy, polarity } = finding;
  const teller = reportedBy === undefined ? '' : `, as told by ${nameSpeaker(reportedBy, writing.index)}`;
  const mark = tellMarks(finding, 'speaker');
  return toRuns(`${capitalise(POLARITIES[polarity])}${teller}${mark}: `, quoteFinding(writing, finding));
}

/** How the date and the words of a finding are given. */
interface FindingStyle {
  readonly tellDate: (writing: Writing, finding: Finding) => string;
  readonly quote: (writing: Writing, finding: Finding) => Run;
}

/** "November 2017, Ofsted (weakness): “high caseloads in some teams” [1]" */
export function tellDatedFinding(
  writing: Writing,
  finding: Finding,
  { tellDate = tellFound, quote = quoteFinding }: Partial<FindingStyle> = {},
): Run[] {
  return toRuns(
    `${capitalise(tellDate(writing, finding))}, ${nameFinder(writing, finding)} (${POLARITIES[finding.polarity]}): `,
    quote(writing, finding),
    ...markRuns(tellMarks(finding, 'theme')),
  );
}

const findWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []; // the last 6 months

/** Letters and digits only: "In the last 6 months." and "in the last 6 months" are the same words. */
const folded = (text: string): string => findWords(text).join(' ');

/** Findings without those whose words another of the same finder and date prints in full: a standfirst said again in the text. */
export function withoutRepeats({ index }: Writing, findings: readonly Finding[]): Finding[] {
  const sources = findings.map(({ by, when }) => `${nameSpeaker(by, index)} ${when?.date}`);
  const words = findings.map(({ citation }) => folded(verbatim(index, citation)));
  const repeats = (at: number, other: number): boolean =>
    sources[at] === sources[other] &&
    (words[other] ?? '').includes(words[at] ?? '') &&
    (words[other] !== words[at] || other < at);
  return findings.filter((_, at) => !findings.some((_other, other) => other !== at && repeats(at, other)));
}

/** The day by which a finding was surely made: that decides which of two uncertain ones came first. */
const dayOf = ({ when }: Finding): string => (when ? spanOf(when.date).to : '');

/** Oldest first; a finding without a date comes first of all. */
export function byTime(a: Finding, b: Finding): number {
  const [first, second] = [dayOf(a), dayOf(b)];
  return first < second ? -1 : Number(first > second);
}
