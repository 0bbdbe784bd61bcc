import type { ArticleIndex, Passage } from '../../index/model.js';
import { type Source, wordsOf } from '../answer.js';
import { toSource } from '../footnotes.js';
import { findMarks, type Mark, type PlacedMark } from './article-marks.js';

/** Words of a passage that the same things are known of. */
export interface Stretch {
  readonly text: string;
  /** UTF-16 offset in the passage. */
  readonly start: number;
  readonly marks: readonly Mark[];
}

export interface PagePassage {
  /** Position in the article, from 0. */
  readonly position: number;
  readonly kind: Passage['kind'];
  /** The line of the file it was read from, from 1. */
  readonly line: number;
  /** One after the other they are the passage. */
  readonly stretches: readonly Stretch[];
}

/** An article as it was read, with everything that the bot says of its words. */
export interface ArticlePage {
  readonly source: Source;
  readonly passages: readonly PagePassage[];
}

function toStretches({ text }: Passage, marks: readonly PlacedMark[]): Stretch[] {
  const edges = marks.flatMap(({ citation: { start, end } }) => [start, end]);
  const cuts = [...new Set([0, ...edges, text.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? text.length;
    const here = marks.filter(({ citation }) => citation.start <= start && citation.end >= end);
    return {
      text: text.slice(start, end),
      start,
      marks: here.map(({ citation: _place, ...mark }) => mark),
    };
  });
}

/** The page without what the bot says of its words: as the newspaper printed them. */
export const withoutMarks = ({ source, passages }: ArticlePage): ArticlePage => ({
  source,
  passages: passages.map(({ stretches, ...passage }) => ({
    ...passage,
    stretches: [{ text: wordsOf(stretches), start: 0, marks: [] }],
  })),
});

/** The page of an article; undefined where there is none of that id. */
export function readArticlePage(index: ArticleIndex, articleId: string): ArticlePage | undefined {
  const article = index.articles.find(({ id }) => id === articleId);
  if (!article) return undefined;
  const marks = findMarks(index, articleId);
  return {
    source: toSource(article, index),
    passages: article.passages.map((passage, position) => ({
      position,
      kind: passage.kind,
      line: passage.line,
      stretches: toStretches(
        passage,
        marks.filter(({ citation }) => citation.passage === position),
      ),
    })),
  };
}
