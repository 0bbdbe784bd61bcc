import { authorityAbout, soleAuthority } from './authorities.js';
import { cleanLines } from './clean.js';
import type { ArticleFile } from './collection.js';
import { readDates } from './dates.js';
import { compareDates } from './edtf.js';
import { findFindings } from './findings.js';
import { reflow } from './formats/reflow.js';
import { readLines } from './formats/text.js';
import { groupByArticle } from './grouping.js';
import { readReport } from './inspections.js';
import { findMilestones } from './milestones.js';
import type { Article, ArticleIndex, DateMention, Finding, Milestone, Passage, Person, Quote, When } from './model.js';
import { createPeopleLookup } from './names.js';
import { readPassages } from './passages.js';
import { findPeople } from './people.js';
import { findQuotes } from './quotes.js';
import { createSearch } from './search.js';
import { buildWeaknesses, toldAt } from './weaknesses.js';

interface DatedArticle {
  readonly article: Article;
  readonly dates: readonly DateMention[];
}

/** The headline; where the file prints none, its first sentence stands in. */
const headlineOf = (passages: readonly Passage[], file: string): string => passages[0]?.text ?? file;

/** Behind every date there is. */
const UNDATED = '9999';

/** The dates of a report are told from its visit; the day of its publication is what it prints, and never worked out. */
function readReportDates(id: string, passages: readonly Passage[], when: When | undefined): readonly DateMention[] {
  const lastDay = when?.date.split('/').at(-1);
  return readDates(id, passages, { date: lastDay ?? UNDATED, basis: 'inferred' }).dates;
}

/** What an article’s words say of itself; an inspection report says more, and in its own form. */
type Told = Pick<Article, 'passages' | 'published' | 'authority' | 'report'> &
  Pick<DatedArticle, 'dates'> & { readonly title?: string };

function readTold(id: string, passages: readonly Passage[], entered: When | undefined): Told {
  const reading = readReport({ id, passages });
  if (reading === undefined) {
    const authority = authorityAbout(passages);
    return { passages, ...readDates(id, passages, entered), ...(authority ? { authority } : {}) };
  }
  const dates = readReportDates(id, reading.passages, reading.report.when);
  return { ...reading, dates, ...(entered ? { published: entered } : {}) };
}

function readArticle({ id, file, text, document, supplied, visibility = 'public' }: ArticleFile): DatedArticle {
  const passages = readPassages(cleanLines(document?.lines ?? reflow(readLines(text))));
  const entered: When | undefined = supplied?.published ? { date: supplied.published, basis: 'supplied' } : undefined;
  const { dates, title, ...told } = readTold(id, passages, entered);
  const article: Article = {
    id,
    headline: supplied?.headline ?? title ?? headlineOf(passages, file),
    file,
    visibility,
    ...(supplied?.publisher ? { publisher: supplied.publisher } : {}),
    ...(supplied?.url ? { url: supplied.url } : {}),
    ...told,
  };
  return { article, dates };
}

/** Oldest first; an article without any date comes last. */
const byDate = (a: DatedArticle, b: DatedArticle): number =>
  compareDates(toldAt(a.article) ?? UNDATED, toldAt(b.article) ?? UNDATED);

/** What people and bodies say in one article. */
interface Said {
  readonly quotes: readonly Quote[];
  readonly findings: readonly Finding[];
}

/** The quotations and findings of each article; a report quotes nobody by name. */
function readSaid(dated: readonly DatedArticle[], people: readonly Person[], milestones: readonly Milestone[]): Said[] {
  const peopleOf = groupByArticle(people, ({ mentions }) => mentions);
  const milestonesOf = groupByArticle(milestones, ({ citations }) => citations);
  const sole = soleAuthority(dated.map(({ article }) => article));
  return dated.map(({ article, dates }) => {
    const named = peopleOf.get(article.id) ?? [];
    const quotes = article.report ? [] : findQuotes(article, named, dates);
    const told = { article, quotes, people: named, milestones: milestonesOf.get(article.id) ?? [], dates };
    const authority = article.authority ?? sole;
    const findings = findFindings(told).map((finding) => ({ ...finding, ...(authority ? { authority } : {}) }));
    return { quotes, findings };
  });
}

/** Everything the articles say, read once: the pipeline from files to facts, top to bottom. */
export function buildIndex(files: readonly ArticleFile[]): ArticleIndex {
  const dated = files.map(readArticle).sort(byDate);
  const articles = dated.map(({ article }) => article);
  const dates = dated.flatMap((each) => each.dates);
  const people = findPeople(articles);
  const milestones = findMilestones(articles, dates, people);
  const said = readSaid(dated, people, milestones);
  const findings = said.flatMap((each) => each.findings);
  return {
    articles,
    dates,
    people,
    quotes: said.flatMap((each) => each.quotes),
    milestones,
    findings,
    weaknesses: buildWeaknesses(findings, articles),
    search: createSearch(articles),
    findPeople: createPeopleLookup(people),
  };
}
