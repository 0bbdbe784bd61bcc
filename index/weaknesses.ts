import { soleAuthority } from './authorities.js';
import { compareDates } from './edtf.js';
import { groupBy, groupByEach } from './grouping.js';
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

/** When an article tells its news; a report that prints no day of publication came out after its visit. */
export const toldAt = ({ published, report }: Article): string | undefined => (published ?? report?.when)?.date;

const latestDate = (dates: readonly string[]): string | undefined => [...dates].sort(compareDates).at(-1);

/** When each article of one authority tells its news, and the newest of them. */
interface Told {
  readonly dateOf: ReadonlyMap<string, string>;
  readonly newest: string | undefined;
}

function readTold(articles: readonly Article[]): Told {
  const dates = articles.flatMap((article) => {
    const date = toldAt(article);
    return date === undefined ? [] : [[article.id, date] as const];
  });
  return { dateOf: new Map(dates), newest: latestDate(dates.map(([, date]) => date)) };
}

/** The date of the last independent word, where an article published later says nothing more. */
function silentSince(history: readonly Finding[], { dateOf, newest }: Told): When | undefined {
  const heard = history.filter(isTestimony);
  const spoken = latestDate(heard.flatMap(({ citation }) => dateOf.get(citation.articleId) ?? []));
  const isSilent = spoken !== undefined && newest !== undefined && compareDates(newest, spoken) > 0;
  return isSilent ? latestOf(heard).at(-1)?.when : undefined;
}

/** What the council or a partner says is done, from the first fault found on. */
function claimsOn(history: readonly Finding[]): Finding[] {
  const first = history.findIndex(isFault);
  return history.slice(first).filter((finding) => !finding.independent && finding.polarity === 'strength');
}

function toWeakness(theme: string, history: readonly Finding[], { articles, ...told }: Told & Articles): Weakness {
  const since = silentSince(history, told);
  const claimed = claimsOn(history);
  return {
    theme,
    status: statusOf(history, ({ citation }) => SETTLED.test(verbatim({ articles }, citation))),
    ...(since ? { notMentionedSince: since } : {}),
    ...(claimed.length > 0 ? { claimed } : {}),
    history,
  };
}

/** Where the words of a finding stand. */
interface Articles {
  readonly articles: readonly Article[];
}

const byTheme = (findings: readonly Finding[]): Map<string, Finding[]> =>
  groupByEach([...findings].sort(compareFindings), ({ themes }) => themes);

/**
 * What was found weak, one weakness a theme and authority, in the order first found; a theme that was only praised is
 * none. Where all articles with an authority have the same, the others are taken to be of it too.
 */
export function buildWeaknesses(findings: readonly Finding[], articles: readonly Article[]): Weakness[] {
  const sole = soleAuthority(articles);
  const articlesOf = groupBy(articles, ({ authority }) => authority ?? sole);
  return [...groupBy(findings, ({ authority }) => authority ?? sole)].flatMap(([authority, own]) => {
    const told = { ...readTold(articlesOf.get(authority) ?? []), articles };
    return [...byTheme(own)]
      .filter(([, history]) => history.some(isFault))
      .map(([theme, history]) => ({ ...toWeakness(theme, history, told), ...(authority ? { authority } : {}) }));
  });
}
