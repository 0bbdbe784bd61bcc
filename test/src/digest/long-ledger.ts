import type { Article, ArticleIndex, Finding, Weakness } from '../../../index/model.js';
import { EMPTY_INDEX } from '../sample-index.js';

const SENTENCE = 'The inspectors found that the work was late and that too few people were there to do it';

const idOf = (at: number): string => `article-${String(at).padStart(2, '0')}`;

function writeArticle(at: number): Article {
  const id = idOf(at);
  return {
    id,
    headline: `What the inspectors told the council in the year ${2000 + at}`,
    passages: [{ kind: 'paragraph', text: `${SENTENCE}, ${at}.`, line: 1 }],
    file: `${id}.txt`,
    published: { date: `${2000 + at}-05-01`, basis: 'stated' },
    visibility: 'public',
  };
}

/** Theme ids that no list holds: each is its own label. */
const themeOf = (at: number): string => `theme ${String(at).padStart(2, '0')}`;

function writeFinding(at: number, articles: readonly Article[]): Finding {
  const { id, published, passages } = articles[at % articles.length] ?? writeArticle(0);
  return {
    id: `${id}:0:0`,
    polarity: 'weakness',
    by: { kind: 'body', name: 'Ofsted' },
    independent: true,
    themes: [themeOf(at)],
    ...(published && { when: published }),
    citation: { articleId: id, passage: 0, start: 0, end: passages[0]?.text.length ?? 0 },
  };
}

/** An index with so many weaknesses, told by so many articles. */
export function writeLongLedger(weaknesses: number, articleCount: number): ArticleIndex {
  const articles = Array.from({ length: articleCount }, (_, at) => writeArticle(at));
  const findings = Array.from({ length: weaknesses }, (_, at) => writeFinding(at, articles));
  const ledger = findings.map((finding, at): Weakness => ({ theme: themeOf(at), status: 'open', history: [finding] }));
  return { ...EMPTY_INDEX, articles, findings, weaknesses: ledger };
}
