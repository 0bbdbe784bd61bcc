import { gradeOf } from '../milestones/grades.js';
import type { Citation, Judgement } from '../model.js';
import type { Flow } from './flow.js';

/** Where a row of the table begins, in the frameworks since 2013. */
const ROW =
  /\bimpact\s{1,3}of\s{1,3}leaders\b|\bexperiences\s{1,3}and\s{1,3}progress\s{1,3}of(?:\s{1,3}children\s{1,3}(?:who\s{1,3}need\s{1,3}help|looked\s{1,3}after)\s{1,3}and)?\b|\bchildren\s{1,3}who\s{1,3}need\s{1,3}help\s{1,3}and\s{1,3}protection\b|\bchildren\s{1,3}looked\s{1,3}after\s{1,3}and\s{1,3}achieving\b|\badoption\s{1,3}performance\b|\bleadership,\s{1,3}management\s{1,3}and\s{1,3}governance\b|\boverall\s{1,3}effectiveness\b/gi; // The impact of leaders on social work practice with children and families

/** "Requires improvement to be good", also over two lines, and across the columns of a table. */
const GRADE =
  /\b(?:outstanding|good|inadequate|requir(?:es?|ed)\s{1,3}improvement(?:\s{1,3}to\s{1,3}be\s{1,3}good)?)\b/gi;

/** How a row is named by what it holds, the first of which everything fits. */
const AREAS: readonly (readonly [area: string, ...words: RegExp[]])[] = [
  ['overall', /overall\s{1,3}effectiveness/i], // Overall effectiveness
  ['impact of leaders', /impact\s{1,3}of\s{1,3}leaders/i], // The impact of leaders on social work practice
  ['leadership, management and governance', /leadership/i], // 3. Leadership, management and governance
  ['adoption performance', /adoption/i], // 2.1 Adoption performance
  ['children who need help and protection', /help\s{1,3}and/i], // children who need help and protection
  ['children looked after and achieving permanence', /looked\s{1,3}after/i], // 2. Children looked after and achieving permanence
  ['children in care and care leavers', /\bin\s{1,3}care\b/i, /\bcare\s{1,3}leavers\b/i], // children in care and care leavers
  ['care leavers', /\bcare\s{1,3}leavers\b/i], // 2.2 Experiences and progress of care leavers
  ['children in care', /\bin\s{1,3}care\b/i], // The experiences and progress of children in care
];

/** A row of the table with its grade in two narrow columns. */
const LONGEST_ROW = 200;

/** Where the table stands: on the cover, above the report’s first page of prose. */
const LONGEST_COVER = 4000;

interface Row {
  readonly start: number;
  readonly text: string;
}

function rowsOf(text: string): Row[] {
  const starts = [...text.slice(0, LONGEST_COVER).matchAll(ROW)].map(({ index }) => index);
  return starts.map((start, at) => ({
    start,
    text: text.slice(start, Math.min(starts[at + 1] ?? text.length, start + LONGEST_ROW)),
  }));
}

const areaOf = ({ text }: Row, grade: string): string | undefined =>
  AREAS.find(([, ...words]) => words.every((word) => word.test(text.replace(grade, ' '))))?.[0];

interface GradeWords {
  readonly start: number;
  readonly words: string;
}

/** The grades of a row in the order in which they stand. */
const gradesIn = ({ start, text }: Row): GradeWords[] =>
  [...text.matchAll(GRADE)].map((match) => ({ start: start + match.index, words: match[0] }));

/** A table whose columns come one after the other has all its grades behind its last row. */
function pairs(rows: readonly Row[]): { readonly row: Row; readonly grade: GradeWords | undefined }[] {
  const grades = rows.map(gradesIn);
  const behind = grades.at(-1) ?? [];
  const isByColumn =
    rows.length > 1 && behind.length >= rows.length && grades.slice(0, -1).every((own) => own.length === 0);
  return rows.map((row, at) => ({ row, grade: isByColumn ? behind[at] : grades[at]?.[0] }));
}

/** The whole row where one line prints it, the grade alone where the table is broken. */
function citeRow(flow: Flow, row: Row, { start, words }: GradeWords): Citation {
  const [whole, grade] = [flow.cite(row.start, start + words.length), flow.cite(start, start + words.length)];
  return whole.passage === grade.passage && whole.end > whole.start ? whole : grade;
}

/** "Children’s services in Northshire require improvement to be good"; "The overall judgement is inadequate" */
const OVERALL =
  /\b(?:overall\s{1,3}judge?ment\s{1,3}is\b|children[’']s\s{1,3}services\s{1,3}in\s{1,3}(?=[A-Z]))[^.;:]{0,120}?\b(outstanding|good|inadequate|requires?\s{1,3}improvement(?:\s{1,3}to\s{1,3}be\s{1,3}good)?)\b/i;

function overallSentence(flow: Flow): Judgement[] {
  const match = OVERALL.exec(flow.text.slice(0, LONGEST_COVER));
  const grade = match?.[1] === undefined ? undefined : gradeOf(match[1]);
  if (!match || grade === undefined) return [];
  return [{ area: 'overall', grade, citation: flow.cite(match.index, match.index + match[0].length) }];
}

/**
 * The grades on the cover of an inspection report, each area once, as its table or its first sentence prints them;
 * the table’s columns may be split over lines or stand one after the other.
 */
export function readJudgements(head: Flow): Judgement[] {
  const found = pairs(rowsOf(head.text)).flatMap(({ row, grade }): Judgement[] => {
    const area = grade && areaOf(row, grade.words);
    const id = grade && gradeOf(grade.words);
    return grade && area && id ? [{ area, grade: id, citation: citeRow(head, row, grade) }] : [];
  });
  const table = found.filter(({ area }, at) => found.findIndex((other) => other.area === area) === at);
  const hasOverall = table.some(({ area }) => area === 'overall');
  return hasOverall ? table : [...overallSentence(head), ...table];
}
