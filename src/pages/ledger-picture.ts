import { spanOf } from '../../index/edtf.js';
import type { ArticleIndex, Citation, Finding, Milestone, Polarity, Weakness, When } from '../../index/model.js';
import { labelOf } from '../../index/themes.js';
import { isTestimony } from '../../index/weaknesses.js';
import { type PassagePlace, wordsOf } from '../answer.js';
import { startWriting, type Writing } from '../evidence/citing.js';
import { byTime, nameFinder, tellDatedFinding } from '../evidence/findings.js';
import { byWeight } from '../evidence/ledger.js';
import { tellMilestone } from '../evidence/milestones.js';
import { describeCollection, nameGrade, nameStatus } from '../wording.js';

/** Where a thing stands in time: between two days, "2017-11-01" and "2017-11-30". */
interface Timed {
  readonly from: string;
  readonly to: string;
}

/** Something that a sentence of an article says, at its moment. */
export interface PictureMark extends Timed {
  /** "November 2017, Ofsted (weakness): “high caseloads in some teams”" */
  readonly says: string;
  readonly articleId: string;
  readonly at: PassagePlace;
}

export interface FindingMark extends PictureMark {
  readonly polarity: Polarity;
  /** The independent body whose own word it is: "Ofsted". Absent for every other, which moves no status. */
  readonly by?: string;
}

export interface ThemeRow {
  readonly theme: string;
  /** "caseloads"; of one authority among several "caseloads (Devon)". */
  readonly label: string;
  readonly status: Weakness['status'];
  /** "still open" */
  readonly tellsStatus: string;
  /** Oldest first. */
  readonly marks: readonly FindingMark[];
}

/** Themes down, time across: what the picture of the ledger shows. */
export interface LedgerPicture extends Timed {
  /** The heaviest first. */
  readonly rows: readonly ThemeRow[];
  readonly milestones: readonly (PictureMark & { readonly grade?: string })[];
  /** Findings without a date, which no picture can place. */
  readonly undated: number;
  /** What it is drawn from: "5 articles, December 2015 to October 2018". */
  readonly collection: string;
}

interface Placeable {
  readonly when?: When;
  readonly citation: Citation;
  readonly says: string;
}

/** None for what has no date. */
function toMark({ when, citation: { articleId, passage, start, end }, says }: Placeable): PictureMark[] {
  return when === undefined ? [] : [{ ...spanOf(when.date), says, articleId, at: { passage, start, end } }];
}

/** "November 2017, Ofsted (weakness): “high caseloads in some teams”" */
function markFinding(writing: Writing, finding: Finding): FindingMark[] {
  const { polarity, when, citation } = finding;
  const says = wordsOf(tellDatedFinding(writing, finding));
  const known = { polarity, ...(isTestimony(finding) && { by: nameFinder(writing, finding) }) };
  return toMark({ ...(when && { when }), citation, says }).map((mark) => ({ ...mark, ...known }));
}

/** The council’s claims stand among the findings, for they tell of the same thing. */
const findingsOf = ({ history, claimed = [] }: Weakness): Finding[] => [...history, ...claimed].sort(byTime);

/** Where several authorities have weaknesses, each says whose it is. */
function labelRow({ theme, authority }: Weakness, { weaknesses }: ArticleIndex): string {
  const isOneOfSeveral = weaknesses.some((other) => other.authority !== authority);
  return isOneOfSeveral && authority !== undefined ? `${labelOf(theme)} (${authority})` : labelOf(theme);
}

function toRow(writing: Writing, weakness: Weakness): ThemeRow {
  const { theme, status } = weakness;
  return {
    theme,
    label: labelRow(weakness, writing.index),
    status,
    tellsStatus: nameStatus(status),
    marks: findingsOf(weakness).flatMap((finding) => markFinding(writing, finding)),
  };
}

function markMilestone(writing: Writing, milestone: Milestone): LedgerPicture['milestones'] {
  const { when, published, citations, judgements } = milestone;
  const moment = when ?? published;
  const overall = judgements.find(({ area }) => area === 'overall');
  const says = wordsOf(tellMilestone(writing, milestone));
  return toMark({ ...(moment && { when: moment }), citation: citations[0], says }).map((mark) => ({
    ...mark,
    ...(overall && { grade: nameGrade(overall.grade) }),
  }));
}

/** What the picture of the ledger shows; undefined where nothing has a date. */
export function readLedgerPicture(index: ArticleIndex): LedgerPicture | undefined {
  const writing = startWriting(index);
  const rows = [...index.weaknesses].sort(byWeight).map((weakness) => toRow(writing, weakness));
  const milestones = index.milestones.flatMap((milestone) => markMilestone(writing, milestone));
  const days = [...rows.flatMap(({ marks }) => marks), ...milestones].flatMap(({ from, to }) => [from, to]).sort();
  const [from] = days;
  const to = days.at(-1);
  if (from === undefined || to === undefined) return undefined;
  const told = index.weaknesses.flatMap(findingsOf);
  const undated = told.filter(({ when }) => when === undefined).length;
  return { from, to, rows, milestones, undated, collection: describeCollection(index.articles) };
}
