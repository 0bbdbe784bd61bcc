import type { Article, ArticleIndex, Citation } from '../../../index/model.js';
import { type Answer, bullets, followUp, note, paragraph, type Run, toRuns } from '../../answer.js';
import { aboutAuthority } from '../../authority/weakness-name.js';
import { nothingFound } from '../../command.js';
import { markOf, tellMarks } from '../../evidence/corrections.js';
import { createFootnotes, type Footnotes, toSource } from '../../footnotes.js';
import { countOf, describeCollection, formatPublished, formatWhen, HALF_A_YEAR } from '../../wording.js';

const MOST_LISTED = 20;

/** How many quotations and findings stand in each article, by its id. */
interface Counts {
  readonly quotes: ReadonlyMap<string, number>;
  readonly findings: ReadonlyMap<string, number>;
}

function countByArticle(citations: readonly Pick<Citation, 'articleId'>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { articleId } of citations) counts.set(articleId, (counts.get(articleId) ?? 0) + 1);
  return counts;
}

const countFacts = ({ quotes, findings }: ArticleIndex): Counts => ({
  quotes: countByArticle(quotes.map(({ citations: [citation] }) => citation)),
  findings: countByArticle(findings.map(({ citation }) => citation)),
});

const describeReading = ({ id, passages }: Article, { quotes, findings }: Counts): string =>
  [
    countOf(passages.length, 'passage'),
    countOf(quotes.get(id) ?? 0, 'quotation'),
    countOf(findings.get(id) ?? 0, 'finding'),
  ].join(', ');

/** When it was published and how that is known; who put it right, where somebody did. */
function tellPublished(article: Article, index: ArticleIndex): string {
  const isCorrected = markOf(article, 'date') !== undefined;
  return isCorrected
    ? `published ${formatWhen(article.published)}${tellMarks(article, 'date')}`
    : formatPublished(toSource(article, index));
}

/** What the list is written from. */
interface Listing {
  readonly index: ArticleIndex;
  readonly footnotes: Footnotes;
  readonly counts: Counts;
}

function describeArticle(article: Article, { index, footnotes, counts }: Listing): Run[] {
  const cite = footnotes.cite({ articleId: article.id });
  return toRuns(
    { text: article.headline, strong: true, cite },
    `${aboutAuthority(index, article)}: ${tellPublished(article, index)}; ${describeReading(article, counts)}; file ${article.file}`,
  );
}

/** The articles whose headline, publisher or file holds every word asked for; all of them without a word. */
function findArticles(argument: string, { articles }: ArticleIndex): Article[] {
  const words = argument.toLowerCase().split(' ');
  return articles.filter(({ headline, publisher = '', file }) => {
    const searched = `${headline} ${publisher} ${file}`.toLowerCase();
    return words.every((word) => searched.includes(word));
  });
}

function introduce(argument: string): string {
  return argument === ''
    ? 'Every quotation, name, date and grade the bot gives is from these articles, oldest first.'
    : `Articles whose headline, publisher or file name holds “${argument}”:`;
}

function listFound(found: readonly Article[], argument: string, index: ArticleIndex): Answer {
  const footnotes = createFootnotes(index);
  const listing = { index, footnotes, counts: countFacts(index) };
  const items = found.slice(0, MOST_LISTED).map((article) => describeArticle(article, listing));
  const cut = note(
    `The oldest ${MOST_LISTED} of ${found.length}. Add words of the headline to see others: /sources <words>.`,
  );
  return {
    title: `Sources: ${describeCollection(found)}`,
    elements: [
      paragraph(introduce(argument)),
      bullets(items),
      ...(found.length > MOST_LISTED ? [cut] : []),
      ...(found.some(({ published }) => published?.basis === 'inferred') ? [note(HALF_A_YEAR)] : []),
    ],
    sources: footnotes.sources(),
    followUps: ['/ofsted timeline', '/weaknesses', '/help'].map(followUp),
  };
}

/** The articles that were read, oldest first, with what was found in each; those whose headline holds the words asked for. */
export function listArticles(argument: string, index: ArticleIndex): Answer {
  const found = findArticles(argument, index);
  if (found.length > 0) return listFound(found, argument, index);
  const nothing = nothingFound({ asked: argument || 'any article', index });
  return index.articles.length > 0 ? nothing : { ...nothing, followUps: [followUp('/help')] };
}
