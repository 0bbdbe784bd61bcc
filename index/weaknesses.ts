import { compareDates } from './edtf.js';
import type { Article, Finding, Weakness, WeaknessStatus, When } from './model.js';
import { verbatim } from './verbatim.js';

/** Findings in time order; those without a date come first, since nothing shows them to be news. */
export function compareFindings(a: Finding, b: Finding): number {
  if (a.when === undefined || b.when === undefined) return Number(a.when !== undefined) - Number(b.when !== undefined);
  return compareDates(a.when.date, b.when.date);
}

/** Whether an outside body says it itself: what a cabinet member says that Ofsted found is hearsay, shown but weighed by nothing. */
export const isTestimony = ({ independent, reportedBy }: Finding): boolean => independent && reportedBy === undefined;

const isFault = ({ polarity }: Finding): boolean => polarity !== 'strength';

/** The findings of the latest date: one visit's praise and fault are weighed together. */
function latestOf(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort(compareFindings);
  const latest = sorted.at(-1);
  return latest === undefined ? [] : sorted.filter((finding) => compareFindings(finding, latest) === 0);
}

function isLaterThan(finding: Finding, others: readonly Finding[]): boolean {
  return others.every((other) => compareFindings(finding, other) > 0);
}

/**
 * Where a weakness stands by its findings, in any order. Only testimony moves it: a weakness among the latest
 * leaves it open, praise or a mixed word later than every weakness makes it improving. It is resolved only where such
 * praise, by `settles`, says that the very thing is settled: praise of something near it is not that.
 */
export function statusOf(
  history: readonly Finding[],
  settles: (finding: Finding) => boolean = () => false,
): WeaknessStatus {
  const latest = latestOf(history.filter(isTestimony));
  const [newest] = latest;
  if (newest === undefined || latest.some(({ polarity }) => polarity === 'weakness')) return 'open';
  const raisedByOthers = history.filter((finding) => finding.polarity === 'weakness' && !finding.independent);
  if (!isLaterThan(newest, raisedByOthers)) return 'open';
  return latest.every((finding) => finding.polarity === 'strength' && settles(finding)) ? 'resolved' : 'improving';
}

/** Words that say a fault is gone: "is no longer a concern", "has been fully addressed". */
const SETTLED =
  /\b(?:no longer (?:an? )?(?:concern|weakness|issue|problem)|(?:has|have) been (?:resolved|rectified|fully addressed)|now fully met)\b/i;

/** The date of the last independent word, where an article published later says nothing more. */
function silentSince(history: readonly Finding[], articles: readonly Article[]): When | undefined {
  const heard = history.filter(isTestimony);
  const last = latestOf(heard).at(-1)?.when;
  const speaking = new Set(heard.map(({ citation }) => citation.articleId));
  const published = (ids: (id: string) => boolean): string[] =>
    articles.flatMap((article) => (ids(article.id) && article.published ? [article.published.date] : []));
  const spoken = published((id) => speaking.has(id));
  const isNewer = (date: string): boolean =>
    spoken.length > 0 && spoken.every((other) => compareDates(date, other) > 0);
  return published((id) => !speaking.has(id)).some(isNewer) ? last : undefined;
}

/** What the council or a partner says is done, from the first fault found on. */
function claimsOn(history: readonly Finding[]): Finding[] {
  const first = history.findIndex(isFault);
  return history.slice(first).filter((finding) => !finding.independent && finding.polarity === 'strength');
}

function toWeakness(theme: string, history: readonly Finding[], articles: readonly Article[]): Weakness {
  const since = silentSince(history, articles);
  const claimed = claimsOn(history);
  return {
    theme,
    status: statusOf(history, ({ citation }) => SETTLED.test(verbatim({ articles }, citation))),
    ...(since ? { notMentionedSince: since } : {}),
    ...(claimed.length > 0 ? { claimed } : {}),
    history,
  };
}

function byTheme(findings: readonly Finding[]): Map<string, Finding[]> {
  const themes = new Map<string, Finding[]>();
  for (const finding of [...findings].sort(compareFindings)) {
    for (const theme of finding.themes) themes.set(theme, [...(themes.get(theme) ?? []), finding]);
  }
  return themes;
}

/** What was found weak, one weakness a theme, in the order first found; a theme that was only praised is none. */
export function buildWeaknesses(findings: readonly Finding[], articles: readonly Article[]): Weakness[] {
  return [...byTheme(findings)]
    .filter(([, history]) => history.some(isFault))
    .map(([theme, history]) => toWeakness(theme, history, articles));
}
