import type { Finding, Milestone, Weakness } from '../../index/model.js';
import { labelOf } from '../../index/themes.js';
import { type AnswerElement, bullets, paragraph, wordsOf } from '../answer.js';
import { findLastWord, quoteWhole } from '../digest/last-word.js';
import { citeAll, quoteWords, sectionOf, type Writing } from '../evidence/citing.js';
import { tellDatedFinding, tellFoundAndHow } from '../evidence/findings.js';
import { CLAIMED, tellAsOf, tellRaised, tellReason } from '../evidence/ledger.js';
import { dateMilestone, gradingSentences, tellWhatHappened, UNGRADED } from '../evidence/milestones.js';
import { quoteElement, tellSaidAndHow } from '../evidence/quotations.js';
import { capitalise, nameStatus } from '../wording.js';
import type { PackSection, Table } from './pack.js';
import type { PackFacts, ThemeFindings } from './pick-facts.js';

type Row = Table['rows'][number];

const NONE = paragraph('The articles hold none.');

/** The status with the moment it is of, when the weakness was raised, and the sentence that decides. */
function toLedgerRow(writing: Writing, weakness: Weakness): Row {
  const last = findLastWord(writing.index, weakness);
  const { theme, status, claimed = [] } = weakness;
  const claims = citeAll(
    writing,
    claimed.map(({ citation }) => citation),
  );
  return [
    [paragraph({ text: capitalise(labelOf(theme)), strong: true })],
    [
      paragraph({ text: capitalise(nameStatus(status)), strong: true }, `, ${tellAsOf(writing, weakness, last)}`),
      ...(claims.length > 0 ? [paragraph('Action claimed', ...claims)] : []),
    ],
    [{ kind: 'fields', fields: tellRaised(writing, weakness) }],
    [...(last ? [paragraph(quoteWhole(writing, last))] : []), paragraph(tellReason(writing, weakness))],
  ];
}

function composeLedger(writing: Writing, { weaknesses }: PackFacts): PackSection {
  const table: Table = {
    kind: 'table',
    caption:
      weaknesses.length === 1
        ? 'Where it stands, and why'
        : 'Those still open first, the most often faulted of them on top',
    columns: ['Weakness', 'Status', 'Raised', 'What the status rests on'],
    rows: weaknesses.map((weakness) => toLedgerRow(writing, weakness)),
  };
  return {
    heading: 'Ledger of weaknesses',
    elements: weaknesses.length > 0 ? [table] : [paragraph('No weakness is recorded.')],
  };
}

function toTimelineRow(writing: Writing, milestone: Milestone): Row {
  const sentences = [milestone.citations[0], ...gradingSentences(milestone)];
  const ungraded = UNGRADED[milestone.kind];
  return [
    [paragraph({ text: capitalise(dateMilestone(writing, milestone)), strong: true })],
    [paragraph(...tellWhatHappened(writing, milestone)), ...(ungraded ? [paragraph(ungraded)] : [])],
    sentences.map((sentence) => paragraph(quoteWords(writing, sentence))),
  ];
}

function composeTimeline(writing: Writing, { milestones }: PackFacts): PackSection {
  const table: Table = {
    kind: 'table',
    caption: 'Inspections, visits and reviews, oldest first',
    columns: ['When', 'What', 'As printed'],
    rows: milestones.map((milestone) => toTimelineRow(writing, milestone)),
  };
  return { heading: 'Timeline', elements: milestones.length > 0 ? [table] : [NONE] };
}

/** Whole sentences; two findings of one sentence and of the same sort stand there once. */
function listFindings(writing: Writing, findings: readonly Finding[]): AnswerElement[] {
  const style = { tellDate: tellFoundAndHow, quote: quoteWhole };
  const lines = findings.map((finding) => tellDatedFinding(writing, finding, style));
  const once = new Map(lines.map((line) => [wordsOf(line), line]));
  return findings.length === 0 ? [] : [bullets([...once.values()])];
}

const tellTheme = (writing: Writing, { findings, claimed }: ThemeFindings): AnswerElement[] => [
  ...listFindings(writing, findings),
  ...sectionOf(CLAIMED, listFindings(writing, claimed)),
];

/** One theme stands under the heading of the section, several under headings of their own. */
function composeFindings(writing: Writing, { themes }: PackFacts): PackSection {
  const [only] = themes;
  const byTheme = themes.flatMap((each) =>
    sectionOf(
      each.theme === undefined ? 'On no theme of the list' : capitalise(labelOf(each.theme)),
      tellTheme(writing, each),
    ),
  );
  const told = themes.length === 1 && only ? tellTheme(writing, only) : byTheme;
  return { heading: 'What was found', elements: told.length > 0 ? told : [NONE] };
}

function composeQuotations(writing: Writing, { quotes }: PackFacts): PackSection {
  const told = quotes.map((quote) => quoteElement(writing, quote, tellSaidAndHow));
  return { heading: 'What was said', elements: told.length > 0 ? told : [NONE] };
}

/** Ledger, timeline, findings and quotations, every line with its sources. */
export const composeSections = (writing: Writing, facts: PackFacts): PackSection[] =>
  [composeLedger, composeTimeline, composeFindings, composeQuotations].map((compose) => compose(writing, facts));
