import { basename } from 'node:path';
import type { Article, ArticleIndex, Citation } from '../index/model.js';
import { foldCharacters, normalise } from './normalise.js';

/** The number that begins the file name of an article: the labels know it by that. */
export function seedOf(article: Article): string {
  return basename(article.file).slice(0, 3);
}

/** The article of the index that a label means. */
export function articleOf(index: ArticleIndex, seed: string): Article | undefined {
  return index.articles.find((article) => seedOf(article) === seed);
}

/** The number of the article that a citation points into; empty where it points nowhere. */
export function seedOfCitation(index: ArticleIndex, citation: Citation): string {
  const article = index.articles.find(({ id }) => id === citation.articleId);
  return article === undefined ? '' : seedOf(article);
}

/** The words at a citation; empty where it points nowhere. */
export function textAt(index: ArticleIndex, citation: Citation): string {
  const article = index.articles.find(({ id }) => id === citation.articleId);
  return article?.passages[citation.passage]?.text.slice(citation.start, citation.end) ?? '';
}

/** Where the labelled words stand in an article: first on the line named, then anywhere. */
export function findPlace(article: Article, text: string, line?: number): Citation | undefined {
  const wanted = normalise(text);
  const passages = article.passages.map((passage, position) => ({ ...passage, position }));
  const nearFirst = passages.sort(
    (a, b) => Number(b.line === line) - Number(a.line === line) || a.position - b.position,
  );
  for (const { text: printed, position } of nearFirst) {
    const start = foldCharacters(printed).indexOf(wanted);
    if (start !== -1) return { articleId: article.id, passage: position, start, end: start + wanted.length };
  }
  return undefined;
}

/** How many characters two citations share. */
export function sharedLength(one: Citation, other: Citation): number {
  if (one.articleId !== other.articleId || one.passage !== other.passage) return 0;
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}
