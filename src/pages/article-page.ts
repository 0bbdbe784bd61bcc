import type { ArticleIndex, Citation, Passage } from '../../index/model.js';
import type { Source } from '../answer.js';
import { toSource } from '../footnotes.js';
import { findMarks, findPlaces, type Mark, type PlacedMark } from './article-marks.js';

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
  /** Words of it that answers cite, each once; each begins where a stretch does. */
  readonly places: readonly Pick<Citation, 'start' | 'end'>[];
}

/** An article as it was read, with everything that the bot says of its words. */
export interface ArticlePage {
  readonly source: Source;
  readonly passages: readonly PagePassage[];
}

type Places = PagePassage['places'];

/** Those of one passage, each once. */
function listPlaces(citations: readonly Citation[], position: number): Places {
  const here = citations.filter(({ passage }) => passage === position);
  return [...new Map(here.map(({ start, end }) => [`${start}-${end}`, { start, end }])).values()];
}

function toStretches({ text }: Passage, marks: readonly PlacedMark[], places: Places): Stretch[] {
  const edges = places.flatMap(({ start, end }) => [start, end]);
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
    stretches: stretches.map((stretch) => ({ ...stretch, marks: [] })),
  })),
});

/** The page of an article; undefined where there is none of that id. */
export function readArticlePage(index: ArticleIndex, articleId: string): ArticlePage | undefined {
  const article = index.articles.find(({ id }) => id === articleId);
  if (!article) return undefined;
  const marks = findMarks(index, articleId);
  const cited = findPlaces(index, articleId);
  return {
    source: toSource(article, index),
    passages: article.passages.map((passage, position) => {
      const here = marks.filter(({ citation }) => citation.passage === position);
      const places = listPlaces(cited, position);
      return {
        position,
        kind: passage.kind,
        line: passage.line,
        stretches: toStretches(passage, here, places),
        places,
      };
    }),
  };
}
