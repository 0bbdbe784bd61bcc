import type { Article, ArticleIndex, Citation } from '../../index/model.js';
import { type Answer, bullets, followUp, note, paragraph, type Run, toRuns } from '../answer.js';
import { type IndexCommand, nothingFound } from '../command.js';
import { markOf, tellMarks } from '../evidence/corrections.js';
import { createFootnotes, type Footnotes, toSource } from '../footnotes.js';
import { countOf, describeCollection, formatPublished, formatWhen, HALF_A_YEAR } from '../wording.js';

const MOST_LISTED = 20;

type Cited = readonly { readonly citation: Pick<Citation, 'articleId'> }[];

function countIn(article: Article, facts: Cited): number {
  return facts.filter(({ citation }) => citation.articleId === article.id).length;
}

function describeReading(article: Article, { quotes, findings }: ArticleIndex): string {
  const quoted = quotes.map(({ citations: [citation] }) => ({ citation }));
  return [
    countOf(article.passages.length, 'passage'),
    countOf(countIn(article, quoted), 'quotation'),
    countOf(countIn(article, findings), 'finding'),
  ].join(', ');
}

/** When it was published and how that is known; who put it right, where somebody did. */
function tellPublished(article: Article, index: ArticleIndex): string {
  const isCorrected = markOf(article, 'date') !== undefined;
  return isCorrected
    ? `published ${formatWhen(article.published)}${tellMarks(article, 'date')}`
    : formatPublished(toSource(article, index));
}

function describeArticle(article: Article, index: ArticleIndex, footnotes: Footnotes): Run[] {
  const cite = footnotes.cite({ articleId: article.id });
  return toRuns(
    { text: article.headline, strong: true, cite },
    `: ${tellPublished(article, index)}; ${describeReading(article, index)}; file ${article.file}`,
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

function listArticles(found: readonly Article[], argument: string, index: ArticleIndex): Answer {
  const footnotes = createFootnotes(index);
  const items = found.slice(0, MOST_LISTED).map((article) => describeArticle(article, index, footnotes));
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

/** `/sources`: the articles that were read, oldest first, with what was found in each. */
export const sourcesCommand: IndexCommand = {
  name: 'sources',
  fromArticlesAlone: true,
  usage: '/sources [words of a headline]',
  summary: 'The articles behind the answers, oldest first, with how their dates are known',
  examples: ['/sources'],
  answer(argument, { index }) {
    const found = findArticles(argument, index);
    if (found.length > 0) return listArticles(found, argument, index);
    const nothing = nothingFound({ asked: argument || 'any article', index });
    return index.articles.length > 0 ? nothing : { ...nothing, followUps: [followUp('/help')] };
  },
};
