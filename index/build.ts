import { cleanLines } from './clean.js';
import type { ArticleFile } from './collection.js';
import { readDates } from './dates.js';
import { compareDates } from './edtf.js';
import { findFindings } from './findings.js';
import { readLines } from './formats/text.js';
import { findMilestones } from './milestones.js';
import type { Article, ArticleIndex, DateMention, Passage, When } from './model.js';
import { createPeopleLookup } from './names.js';
import { readPassages } from './passages.js';
import { findPeople } from './people.js';
import { findQuotes } from './quotes.js';
import { createSearch } from './search.js';
import { buildWeaknesses } from './weaknesses.js';

interface DatedArticle {
  readonly article: Article;
  readonly dates: readonly DateMention[];
}

/** The headline; where the file prints none, its first sentence stands in. */
const headlineOf = (passages: readonly Passage[], file: string): string => passages[0]?.text ?? file;

function readArticle({ id, file, text, supplied }: ArticleFile): DatedArticle {
  const passages = readPassages(cleanLines(readLines(text)));
  const entered: When | undefined = supplied?.published ? { date: supplied.published, basis: 'supplied' } : undefined;
  const { published, dates } = readDates(id, passages, entered);
  const article: Article = {
    id,
    headline: headlineOf(passages, file),
    passages,
    file,
    visibility: 'public',
    ...(supplied?.publisher ? { publisher: supplied.publisher } : {}),
    ...(supplied?.url ? { url: supplied.url } : {}),
    ...(published ? { published } : {}),
  };
  return { article, dates };
}

/** Oldest first; an article without any date comes last. */
const byPublished = (a: DatedArticle, b: DatedArticle): number =>
  compareDates(a.article.published?.date ?? '9999', b.article.published?.date ?? '9999');

/** Everything the articles say, read once: the pipeline from files to facts, top to bottom. */
export function buildIndex(files: readonly ArticleFile[]): ArticleIndex {
  const dated = files.map(readArticle).sort(byPublished);
  const articles = dated.map(({ article }) => article);
  const dates = dated.flatMap((each) => each.dates);
  const people = findPeople(articles);
  const milestones = findMilestones(articles, dates, people);
  const quotesOf = new Map(dated.map(({ article, dates: own }) => [article.id, findQuotes(article, people, own)]));
  const quotes = [...quotesOf.values()].flat();
  const findings = dated.flatMap(({ article, dates: own }) =>
    findFindings({ article, quotes: quotesOf.get(article.id) ?? [], milestones, people, dates: own }),
  );
  return {
    articles,
    dates,
    people,
    quotes,
    milestones,
    findings,
    weaknesses: buildWeaknesses(findings, articles),
    search: createSearch(articles),
    findPeople: createPeopleLookup(people),
  };
}
