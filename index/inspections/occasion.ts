import type { Citation, Contradiction, Report, ReportKind, When } from '../model.js';
import type { Flow } from './flow.js';
import type { Form } from './forms.js';
import { findDays, nameDay, type PrintedDays } from './printed-days.js';

/** "Inspection date: 6 November 2017 to 30 November 2017"; the date of a previous inspection is another’s. */
const LABEL =
  /\b(?:Inspection|Visit|Revisit)\s{1,3}date(?:s|\(s\))?\s{0,3}:\s{0,3}|\bDates?\s{1,3}of\s{1,3}(?:the\s{1,3}|this\s{1,3})?(?:inspection|visit|revisit)\s{0,3}:\s{0,3}/gi;

/** What stands behind a label: "6 November 2017 to 30 November 2017". */
const LONGEST_LABELLED = 80;

/** "This letter summarises the findings of the monitoring visit to Northshire on 5 and 6 June 2018." */
const SUMMARY = /\bThis\s{1,3}letter\b/gi;

/** "Monitoring visit to Northshire children’s services on 5 and 6 June 2018": a title, below which any day may stand. */
const VISIT_TO = /\b(?:monitoring|focuss?ed|assurance)\s{1,3}visit\s{1,3}(?:to|of|in)\b/gi;

/** A sentence that tells of a visit, with its council and inspectors. */
const LONGEST_SENTENCE = 420;

/** "Between 13 March 2017 and 17 March 2017, Ofsted and the Care Quality Commission conducted a joint inspection" */
const OPENING = /\b(?:Between|From|On)\s{1,3}(?=\d|(?:Mon|Tues|Wednes|Thurs|Fri)day)/g;

function daysBehind({ text }: Flow, pattern: RegExp, reach: number): PrintedDays | undefined {
  for (const match of text.matchAll(pattern)) {
    const from = match.index + match[0].length;
    const days = findDays(text, from, from + reach);
    if (days) return days;
  }
  return undefined;
}

/** The days of the inspection or visit as the document’s form prints them. */
function findOccasion(head: Flow, kind: ReportKind): PrintedDays | undefined {
  const isVisit = kind === 'monitoring-visit' || kind === 'focused-visit';
  const inSentence = isVisit
    ? (daysBehind(head, SUMMARY, LONGEST_SENTENCE) ?? daysBehind(head, VISIT_TO, LONGEST_SENTENCE))
    : undefined;
  return daysBehind(head, LABEL, LONGEST_LABELLED) ?? inSentence ?? daysBehind(head, OPENING, LONGEST_LABELLED);
}

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth'.split(
    ' ',
  );

/** "The visit was the second monitoring visit since"; "This was the sixth and final visit" */
const ORDINAL =
  /\b(?:visit|this)\s{1,3}(?:was|is)\s{1,3}the\s{1,3}(?:(\d{1,2})(?:st|nd|rd|th)|(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth))\s{1,3}(?:[a-z-]+\s{1,3}){0,3}visit\b/i;

function findOrdinal({ text }: Flow): number | undefined {
  const [, figures, word] = ORDINAL.exec(text) ?? [];
  if (figures !== undefined) return Number(figures);
  return word === undefined ? undefined : ORDINALS.indexOf(word.toLowerCase()) + 1;
}

/** "since the local authority was judged inadequate in January 2018": the grade came before the visit. */
const JUDGED =
  /\bjudged\s{1,3}(?:to\s{1,3}be\s{1,3})?inadequate\s{1,3}in\s{1,3}(January|February|March|April|May|June|July|August|September|October|November|December)\s{1,3}(\d{4})\b/i;

const isAfter = (month: string, year: number, day: string): boolean =>
  Date.parse(`1 ${month} ${year} UTC`) > Date.parse(`${day}T00:00:00Z`);

function findLaterGrade(head: Flow, last: string | undefined): Contradiction[] {
  const match = JUDGED.exec(head.text);
  const [words, month, year] = match ?? [];
  if (!match || words === undefined || month === undefined || last === undefined) return [];
  if (!isAfter(month, Number(year), last)) return [];
  const text = `The visit (${nameDay(last)}) follows a judgement that is dated later (${month} ${year}).`;
  return [{ text, citations: [head.cite(match.index, match.index + words.length)] }];
}

/** A report or letter that came out before the visit it tells of was over. */
function findEarlyReport(
  published: When | undefined,
  last: string | undefined,
  place: Citation | undefined,
): Contradiction[] {
  if (published === undefined || last === undefined || published.date >= last) return [];
  const text = `The document is dated (${nameDay(published.date)}) before the visit ends (${nameDay(last)}).`;
  return [{ text, citations: [published.clue, place].filter((citation) => citation !== undefined) }];
}

/**
 * The days of the inspection or visit, which of its kind it is, and what its dates say against themselves: such days
 * are shown with their fault and never mended, so that `when` is absent.
 */
export function readOccasion(
  head: Flow,
  { kind }: Form,
  published: When | undefined,
): Pick<Report, 'when' | 'ordinal' | 'contradictions'> {
  const days = findOccasion(head, kind);
  const place = days && head.cite(days.start, days.end);
  const ordinal = kind === 'monitoring-visit' ? findOrdinal(head) : undefined;
  const others = [...findLaterGrade(head, days?.last), ...findEarlyReport(published, days?.last, place)];
  return {
    ...(days?.date && place ? { when: { date: days.date, basis: 'stated', clue: place } } : {}),
    ...(ordinal ? { ordinal } : {}),
    contradictions: days?.fault && place ? [{ text: days.fault, citations: [place] }] : others,
  };
}
