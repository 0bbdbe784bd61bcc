import type { Citation, CorrectionMark, Finding, Milestone, Quote, Weakness, When } from '../../index/model.js';
import { labelOf, themesOf } from '../../index/themes.js';
import { verbatim } from '../../index/verbatim.js';
import { citeWhole, findLastWord } from '../digest/last-word.js';
import { citeAt, type Writing } from '../evidence/citing.js';
import { describeMark, markOf, tellMarks } from '../evidence/corrections.js';
import { byTime, nameFinder, tellFoundIn, tellPublished } from '../evidence/findings.js';
import { CLAIMED, tellAsOf, tellReason } from '../evidence/ledger.js';
import { PLANNED, tellGrades, UNGRADED } from '../evidence/milestones.js';
import { cautionOf, nameSpeakerAndRole, wordsOf } from '../evidence/quotations.js';
import { capitalise, formatBasis, formatWhen, nameMilestoneKind, nameStatus } from '../wording.js';
import type { PackRow } from './pack.js';
import type { PackFacts } from './pick-facts.js';

interface Dated {
  readonly when?: When;
  readonly corrected?: CorrectionMark;
}

/** When it was, and how that is known or who put it right. `before` is what stands before the date: "published ". */
function dateOf({ index }: Writing, fact: Dated, before = ''): Pick<PackRow, 'when' | 'known'> {
  const { when } = fact;
  const mark = markOf(fact, 'date');
  const known = when === undefined ? '' : formatBasis(when, index);
  return { when: `${before}${formatWhen(when)}`, known: mark ? describeMark(mark) : known };
}

const nameThemes = (themes: readonly string[]): string => themes.map(labelOf).join('; ');

/** The number of the source, and the page in it where it has pages. */
function placeOf(writing: Writing, citation: Citation): Pick<PackRow, 'source' | 'page'> {
  const { cite, at } = citeAt(writing, citation);
  return { source: cite, ...(at.page !== undefined && { page: at.page }) };
}

/** What was printed, and where. */
const citedAs = (writing: Writing, citation: Citation): Pick<PackRow, 'words' | 'source' | 'page'> => ({
  words: verbatim(writing.index, citation),
  ...placeOf(writing, citation),
});

function toWeaknessRows(writing: Writing, weakness: Weakness): PackRow[] {
  const last = findLastWord(writing.index, weakness);
  if (last === undefined) return [];
  return [
    {
      kind: 'weakness',
      theme: labelOf(weakness.theme),
      by: nameFinder(writing, last),
      ...dateOf(writing, last, tellFoundIn(writing, last)),
      status: `${nameStatus(weakness.status)}, ${tellAsOf(writing, weakness, last)}`,
      remark: tellReason(writing, weakness),
      ...citedAs(writing, citeWhole(writing, last)),
    },
  ];
}

function toMilestoneRow(writing: Writing, milestone: Milestone): PackRow {
  const { when, published, planned, kind, judgements, citations } = milestone;
  const dated = when === undefined && published ? { ...milestone, when: published } : milestone;
  return {
    kind: nameMilestoneKind(milestone),
    theme: '',
    by: milestone.by,
    ...dateOf(writing, dated, dated === milestone ? '' : 'reported '),
    status: tellGrades(judgements),
    remark: [planned ? `${capitalise(PLANNED)}.` : '', UNGRADED[kind] ?? ''].filter(Boolean).join(' '),
    ...citedAs(writing, citations[0]),
  };
}

function toFindingRow(writing: Writing, finding: Finding, isClaim: boolean): PackRow {
  const remarks = [isClaim ? CLAIMED : '', tellMarks(finding, 'theme').trim()];
  return {
    kind: `finding: ${finding.polarity}`,
    theme: nameThemes(finding.themes),
    by: nameFinder(writing, finding),
    ...dateOf(writing, finding, tellFoundIn(writing, finding)),
    status: '',
    remark: remarks.filter(Boolean).join('. '),
    ...citedAs(writing, citeWhole(writing, finding)),
  };
}

function toQuoteRow(writing: Writing, quote: Quote): PackRow {
  const words = wordsOf(writing.index, quote);
  return {
    kind: 'quotation',
    theme: nameThemes(themesOf(words)),
    words,
    by: nameSpeakerAndRole(writing, quote),
    ...dateOf(writing, quote, tellPublished(writing, quote, quote.citations[0])),
    status: '',
    remark: cautionOf(writing, quote) ?? '',
    ...placeOf(writing, quote.citations[0]),
  };
}

/** Every finding once, also where it stands under several themes. */
function composeFindingRows(writing: Writing, { themes }: PackFacts): PackRow[] {
  const claims = new Set(themes.flatMap(({ claimed }) => claimed));
  const shown = new Set([...themes.flatMap(({ findings }) => findings), ...claims]);
  return [...shown].sort(byTime).map((finding) => toFindingRow(writing, finding, claims.has(finding)));
}

/** The pack as rows: weaknesses, then inspections and visits, findings and quotations, in the order of the sections. */
export const composeRows = (writing: Writing, facts: PackFacts): PackRow[] => [
  ...facts.weaknesses.flatMap((weakness) => toWeaknessRows(writing, weakness)),
  ...facts.milestones.map((milestone) => toMilestoneRow(writing, milestone)),
  ...composeFindingRows(writing, facts),
  ...facts.quotes.map((quote) => toQuoteRow(writing, quote)),
];
