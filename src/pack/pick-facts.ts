import type { ArticleIndex, Finding, Milestone, Quote, Weakness } from '../../index/model.js';
import { THEMES, themesOf } from '../../index/themes.js';
import type { Writing } from '../evidence/citing.js';
import { byTime, withoutRepeats } from '../evidence/findings.js';
import { byWeight } from '../evidence/ledger.js';
import { bySaid, isStatement, withoutExcerpts, wordsOf } from '../evidence/quotations.js';

/** What was found on one theme, oldest first. */
export interface ThemeFindings {
  /** Absent for findings that are about none of the list. */
  readonly theme?: string;
  readonly findings: readonly Finding[];
  /** What the council or a partner says is done about it: none of these is among the findings. */
  readonly claimed: readonly Finding[];
}

/** What a pack is made of. */
export interface PackFacts {
  /** The heaviest first. */
  readonly weaknesses: readonly Weakness[];
  /** Oldest first. */
  readonly milestones: readonly Milestone[];
  readonly themes: readonly ThemeFindings[];
  /** Oldest first. */
  readonly quotes: readonly Quote[];
}

/** Themes in the order of the ledger; behind them those that it does not hold. */
function orderThemes(weaknesses: readonly Weakness[]): string[] {
  return [...new Set([...weaknesses, ...THEMES.map(({ id }) => ({ theme: id }))].map(({ theme }) => theme))];
}

function pickFindings(writing: Writing, theme: string | undefined): ThemeFindings[] {
  const { findings, weaknesses } = writing.index;
  const own = findings.filter(({ themes }) => (theme === undefined ? themes.length === 0 : themes.includes(theme)));
  if (own.length === 0) return [];
  const claims = weaknesses.find((weakness) => weakness.theme === theme)?.claimed ?? [];
  const shown = withoutRepeats(writing, own).sort(byTime);
  const isClaim = (finding: Finding): boolean => claims.includes(finding);
  return [
    {
      ...(theme !== undefined && { theme }),
      findings: shown.filter((finding) => !isClaim(finding)),
      claimed: shown.filter(isClaim),
    },
  ];
}

/** Milestones at which something was found on a theme; all of them where none is asked for. */
function pickMilestones({ findings, milestones }: ArticleIndex, theme: string | undefined): readonly Milestone[] {
  if (theme === undefined) return milestones;
  const telling = new Set(findings.flatMap(({ themes, milestoneId }) => (themes.includes(theme) ? milestoneId : [])));
  return milestones.filter(({ id }) => telling.has(id));
}

/** Whole statements with a known speaker: marks around a single word hold a grade or a term. */
function pickQuotes(writing: Writing, theme: string | undefined): Quote[] {
  const { index } = writing;
  const isAsked = (quote: Quote): boolean => theme === undefined || themesOf(wordsOf(index, quote)).includes(theme);
  const quotes = index.quotes.filter(
    (quote) => quote.speaker !== undefined && isStatement(index, quote) && isAsked(quote),
  );
  return withoutExcerpts(writing, quotes).sort(bySaid);
}

/** The facts on one theme, or all of them. */
export function pickFacts(writing: Writing, theme: string | undefined): PackFacts {
  const { index } = writing;
  const isAsked = (each: string): boolean => theme === undefined || each === theme;
  const weaknesses = index.weaknesses.filter((weakness) => isAsked(weakness.theme)).sort(byWeight);
  const themes = orderThemes(weaknesses).filter(isAsked);
  return {
    weaknesses,
    milestones: pickMilestones(index, theme),
    themes: [...themes, ...(theme === undefined ? [undefined] : [])].flatMap((each) => pickFindings(writing, each)),
    quotes: pickQuotes(writing, theme),
  };
}
