import type { ArticleIndex, Finding, WeaknessStatus } from '../../../index/model.js';
import { labelOf } from '../../../index/themes.js';
import { buildWeaknesses, compareFindings } from '../../../index/weaknesses.js';
import { type Answer, type AnswerElement, bullets, followUp, note, paragraph, type Run, toRuns } from '../../answer.js';
import type { Context } from '../../command.js';
import { tenantOf } from '../../conversation.js';
import type { Correction } from '../../curation/correction.js';
import { correctionsOfTheme } from '../../curation/theme-corrections.js';
import { tellEntry } from '../../curation/trail.js';
import { RemediedError } from '../../errors.js';
import { sectionOf, startWriting, type Writing } from '../../evidence/citing.js';
import { tellMarks } from '../../evidence/corrections.js';
import { tellDatedFinding } from '../../evidence/findings.js';
import { capitalise, countOf, nameStatus } from '../../wording.js';

/** Where a weakness stood by the findings up to one of them; nothing before the first fault. */
function statusAfter(theme: string, findings: readonly Finding[], last: Finding, { articles }: ArticleIndex) {
  const known = findings.filter((finding) => compareFindings(finding, last) <= 0);
  return buildWeaknesses(known, articles).find((weakness) => weakness.theme === theme)?.status;
}

/** The findings in order of time; behind the last of a date the status, where it is otherwise than before. */
function tellFindings(writing: Writing, theme: string): AnswerElement[] {
  const { index } = writing;
  const findings = index.findings.filter(({ themes }) => themes.includes(theme)).sort(compareFindings);
  let before: WeaknessStatus | undefined;
  const items = findings.map((finding, at): Run[] => {
    const next = findings[at + 1];
    const isLast = next === undefined || compareFindings(finding, next) < 0;
    const status = isLast ? statusAfter(theme, findings, finding, index) : before;
    const isMoved = status !== undefined && status !== before;
    before = status;
    const moved = isMoved ? toRuns(' → ', { text: nameStatus(status), strong: true }) : [];
    return [...tellDatedFinding(writing, finding), ...moved];
  });
  return items.length === 0 ? [] : [bullets(items)];
}

interface Trail {
  readonly corrections: readonly Correction[];
  /** Why it could not be read. */
  readonly problem?: string;
}

/** The findings are told also where the corrections cannot be read. */
async function readTrail({ asker, store }: Context): Promise<Trail> {
  try {
    return { corrections: await (await store()).corrections.list(tenantOf(asker)) };
  } catch (error) {
    if (error instanceof RemediedError) return { corrections: [], problem: error.message };
    throw error;
  }
}

function tellCorrections(theme: string, { corrections, problem }: Trail, context: Context): AnswerElement[] {
  const { index, asRead = index } = context;
  if (problem !== undefined) return [note(`Corrections could not be read just now: ${problem}`)];
  const own = correctionsOfTheme(theme, { asRead, index }, corrections);
  if (own.length === 0) return [paragraph('Nothing about it was ever corrected here.')];
  return [bullets(own.map((correction) => tellEntry({ index, corrections }, correction)))];
}

function tellStatus({ weaknesses }: ArticleIndex, theme: string): string {
  const weakness = weaknesses.find((each) => each.theme === theme);
  return weakness
    ? `${capitalise(nameStatus(weakness.status))}${tellMarks(weakness, 'status')}.`
    : 'Not in the ledger.';
}

/** `/weaknesses history <theme>`: status and findings in order of time, and everything that was corrected about it. */
export async function tellHistory(theme: string, context: Context): Promise<Answer> {
  const { index } = context;
  const writing = startWriting(index);
  const label = labelOf(theme);
  const findings = tellFindings(writing, theme);
  const count = index.findings.filter(({ themes }) => themes.includes(theme)).length;
  return {
    title: `History of ${label}: ${countOf(count, 'finding')}`,
    elements: [
      paragraph({ text: 'Now: ', strong: true }, tellStatus(index, theme)),
      ...sectionOf('Findings, oldest first, and what the articles make of the status', findings),
      ...sectionOf('Corrections', tellCorrections(theme, await readTrail(context), context)),
    ],
    sources: writing.footnotes.sources(),
    followUps: [`/weaknesses ${label}`, `/correct ${label}`, '/weaknesses'].map(followUp),
  };
}
