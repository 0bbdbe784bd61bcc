import type { ArticleIndex, Finding } from '../../index/model.js';
import { narrowedTo } from '../authority/narrow-index.js';
import type { Change, Correction } from './correction.js';
import { milestoneFact, quotationFact } from './fact-ids.js';
import { originOf } from './standing-corrections.js';

interface Readings {
  readonly asRead: ArticleIndex;
  /** With what is put right. */
  readonly index: ArticleIndex;
}

/** The findings that count for a theme, as read or as put right, or that ever did so by a correction. */
function findingsOf(theme: string, { asRead, index }: Readings, corrections: readonly Correction[]): Finding[] {
  const moved = new Set(
    corrections.flatMap(({ change }) =>
      change.kind === 'theme' && change.themes.includes(theme) ? [change.factId] : [],
    ),
  );
  const now = new Set(index.findings.filter(({ themes }) => themes.includes(theme)).map(({ id }) => id));
  return asRead.findings.filter(({ id, themes }) => themes.includes(theme) || now.has(id) || moved.has(id));
}

/** Ids of all that a finding takes something from: its article, its milestone, the quotation that it stands in. */
function originsOf({ id, citation, milestoneId }: Finding, { quotes }: ArticleIndex): string[] {
  const around = quotes.filter(({ citations }) =>
    citations.some(({ articleId, passage }) => articleId === citation.articleId && passage === citation.passage),
  );
  const milestone = milestoneId === undefined ? [] : [milestoneFact({ id: milestoneId })];
  return [id, citation.articleId, ...milestone, ...around.map(quotationFact)];
}

interface Touched {
  readonly theme: string;
  /** Absent where the findings are of whatever authority. */
  readonly authority: string | undefined;
  readonly facts: ReadonlySet<string>;
}

function touches(change: Change, { theme, authority, facts }: Touched): boolean {
  switch (change.kind) {
    case 'status':
      return change.theme === theme && (authority === undefined || change.authority === authority);
    case 'date':
    case 'speaker':
    case 'theme':
      return facts.has(change.factId);
    case 'role':
    case 'withdrawal':
      return false;
  }
}

/**
 * Every correction that touches a theme: of its status, of its findings, and of what these take their dates and finders
 * from. Of readings that were narrowed to one authority, those that touch the theme there.
 */
export function correctionsOfTheme(
  theme: string,
  readings: Readings,
  corrections: readonly Correction[],
): Correction[] {
  const findings = findingsOf(theme, readings, corrections);
  const facts = new Set(findings.flatMap((finding) => originsOf(finding, readings.asRead)));
  const touched = { theme, authority: narrowedTo(readings.index), facts };
  return corrections.filter((correction) => touches(originOf(corrections, correction).change, touched));
}
