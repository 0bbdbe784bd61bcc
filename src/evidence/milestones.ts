import { overlaps } from '../../index/edtf.js';
import type { Citation, Finding, Judgement, Milestone, Polarity } from '../../index/model.js';
import { isWithinCitation } from '../../index/verbatim.js';
import { type AnswerElement, bullets, paragraph, type Run, toRuns } from '../answer.js';
import { capitalise, formatWhen, nameGrade, nameMilestone } from '../wording.js';
import { citeAll, quoteWords, sectionOf, type Writing } from './citing.js';
import { markOf } from './corrections.js';
import { tellFinding, tellMoment, tellWhen, withoutRepeats } from './findings.js';

/** The kinds that carry no grade by their nature, and how an answer says so. */
export const UNGRADED: Partial<Record<Milestone['kind'], string>> = {
  'monitoring-visit': 'Monitoring visits carry no grade.',
  'focused-visit': 'Focused visits carry no grade.',
  'peer-review': 'Peer reviews carry no grade.',
};

/** Kinds whose name says too little: the sentence that tells of them is shown even in a list. */
const NEEDS_WORDS: ReadonlySet<Milestone['kind']> = new Set(['review', 'letter', 'intervention']);

export const PLANNED = 'planned: the articles do not say whether it took place';

/** When it took place; where only its report is dated, that. */
export function dateMilestone(writing: Writing, milestone: Milestone): string {
  const { when, published, planned } = milestone;
  if (when === undefined && published) return `reported ${tellWhen(writing, { ...milestone, when: published })}`;
  return `${tellWhen(writing, milestone)}${planned ? `, ${PLANNED}` : ''}`;
}

/** "Inadequate overall; adoption: Good", or nothing where no grade was given. */
export function tellGrades(judgements: readonly Judgement[]): string {
  const overall = judgements.find(({ area }) => area === 'overall');
  const others = judgements
    .filter(({ area }) => area !== 'overall')
    .map(({ area, grade }) => `${area}: ${nameGrade(grade)}`);
  return [...(overall ? [`${nameGrade(overall.grade)} overall`] : []), ...others].join('; ');
}

/** "Ofsted inspection [1] [2]. Inadequate overall; adoption: Good [1]"; `before` goes on into it: ": ". */
export function tellWhatHappened(writing: Writing, milestone: Milestone, before = ''): Run[] {
  const { judgements, citations } = milestone;
  const grades = tellGrades(judgements);
  return [
    { text: `${before}${nameMilestone(milestone)}` },
    ...citeAll(writing, citations),
    ...(grades
      ? [
          { text: `. ${grades}` },
          ...citeAll(
            writing,
            judgements.map(({ citation }) => citation),
          ),
        ]
      : []),
  ];
}

/** "November 2017: Ofsted inspection [1] [2]. Inadequate overall; adoption: Good [1]" */
export function tellMilestone(writing: Writing, milestone: Milestone): Run[] {
  const { citations, kind } = milestone;
  return [
    { text: capitalise(dateMilestone(writing, milestone)), strong: true },
    ...tellWhatHappened(writing, milestone, ': '),
    ...(NEEDS_WORDS.has(kind) ? toRuns(': ', quoteWords(writing, citations[0])) : []),
  ];
}

/** The sentence of a milestone that prints a grade; the grade alone where none of its sentences does. */
export function sentenceAround({ citations }: Milestone, { citation }: Judgement): Citation {
  return citations.find((sentence) => isWithinCitation(citation, sentence)) ?? citation;
}

/** The sentences that print the grades of a milestone, but for the one that tells of it first. */
export function gradingSentences(milestone: Milestone): Citation[] {
  const grading = milestone.judgements.map((judgement) => sentenceAround(milestone, judgement));
  return [...new Set(grading)].filter((sentence) => sentence !== milestone.citations[0]);
}

/** What the report of a milestone says against itself, which is shown and never mended. */
function tellContradictions(writing: Writing, { citations }: Milestone): AnswerElement[] {
  const ids = new Set(citations.map(({ articleId }) => articleId));
  const reports = writing.index.articles.flatMap(({ id, report }) => (report && ids.has(id) ? [report] : []));
  const found = reports.flatMap(({ contradictions }) => contradictions);
  return found.map(({ text, citations: places }) =>
    paragraph({ text: 'The document contradicts itself: ', strong: true }, text, ...citeAll(writing, places)),
  );
}

/** The milestone, the sentence that tells of it, and those that print its grades. */
export function tellEvidence(writing: Writing, milestone: Milestone): AnswerElement[] {
  const { citations, kind } = milestone;
  const ungraded = UNGRADED[kind];
  const others = gradingSentences(milestone);
  return [
    paragraph(...tellMilestone(writing, milestone), ...(ungraded ? [`. ${ungraded}`] : [])),
    ...(NEEDS_WORDS.has(kind) ? [] : [paragraph('As printed: ', quoteWords(writing, citations[0]))]),
    ...(others.length > 0 ? [bullets(others.map((sentence) => [quoteWords(writing, sentence)]))] : []),
    ...tellContradictions(writing, milestone),
  ];
}

/** How many findings of each sort an answer lists: faults first, but not faults alone. */
type Most = Readonly<Record<Polarity, number>>;

const FEW: Most = { weakness: 4, mixed: 2, strength: 2 };

/** For an answer about one milestone alone. */
export const MANY: Most = { weakness: 8, mixed: 3, strength: 3 };

/** What stands under a heading of the inspectors' own report comes before what newspapers tell of it. */
const byReport = (a: Finding, b: Finding): number => Number(b.heading !== undefined) - Number(a.heading !== undefined);

function pickFindings(all: readonly Finding[], most: Most): Finding[] {
  const sorts: readonly Polarity[] = ['weakness', 'mixed', 'strength'];
  const findings = [...all].sort(byReport);
  return sorts.flatMap((sort) => findings.filter(({ polarity }) => polarity === sort).slice(0, most[sort]));
}

/** A finding that has another date than its milestone, for a person put that right, says so. */
function tellFoundThen(writing: Writing, finding: Finding, milestone: Milestone): Run[] {
  const isOwn = markOf(finding, 'date')?.id !== markOf(milestone, 'date')?.id;
  return [...tellFinding(writing, finding), ...(isOwn ? toRuns(`, dated ${tellMoment(finding)}`) : [])];
}

/** What was found at a milestone, its telling sentence and repeats left out; where more was found, how much. */
function tellFindings(writing: Writing, milestone: Milestone, most: Most): AnswerElement[] {
  const { id, citations } = milestone;
  const own = writing.index.findings.filter(({ milestoneId }) => milestoneId === id);
  const isTold = ({ citation }: Finding): boolean => isWithinCitation(citations[0], citation);
  const findings = withoutRepeats(writing, own).filter((finding) => !isTold(finding));
  const shown = pickFindings(findings, most);
  const more = findings.length - shown.length;
  return [
    ...sectionOf(
      'What was found',
      shown.length > 0 ? [bullets(shown.map((finding) => tellFoundThen(writing, finding, milestone)))] : [],
    ),
    ...(more > 0 ? [paragraph(`And ${more} more: ask about a topic, as in /ofsted recording.`)] : []),
  ];
}

/** The milestone with its evidence and what was found then. */
export function describeMilestone(writing: Writing, milestone: Milestone, most = FEW): AnswerElement[] {
  return [...tellEvidence(writing, milestone), ...tellFindings(writing, milestone, most)];
}

/** The milestones of a year or month, by when they took place, not by when they were reported. */
export function milestonesOf(milestones: readonly Milestone[], moment: string): Milestone[] {
  return milestones.filter(({ when, published }) => {
    const date = when?.date ?? published?.date;
    return date !== undefined && overlaps(date, moment);
  });
}

/** "November 2017": when it took place, or was reported. */
export const nameMoment = ({ when, published }: Milestone): string => formatWhen(when ?? published);
