import type { Article, Citation } from '../../index/model.js';
import { sentencesOf } from '../../index/sentences.js';
import { measureOf } from './compare-figures.js';
import { type Figure, figuresIn } from './figures.js';

/** A figure in its sentence. */
export interface FigurePlace {
  readonly figure: Figure;
  /** What must be the same in figures that are compared. */
  readonly measure: string;
  /** The figure alone. */
  readonly citation: Citation;
  readonly sentence: Citation;
}

/** A digit, or a word for a number: without one of them a passage is not cut into sentences. */
const MAY_HOLD =
  /\d|\b(?:half|thirds?|quarters?|fifths?|one in|one out|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen|hundred|thousand|million)\b/i; // two thirds of care plans

/** Longer ones are no sentences: a table, or a text without full stops. */
const LONGEST_SENTENCE = 700;

const BEGINS_SMALL = /^\p{Ll}/u; // in primary schools is 7%: its subject stands in the line before

function placesInPassage({ id: articleId, passages }: Article, passage: number, dates: readonly Citation[]) {
  const text = passages[passage]?.text ?? '';
  if (!MAY_HOLD.test(text)) return [];
  const sentences = sentencesOf(text).filter(
    ({ start, end }) => end - start <= LONGEST_SENTENCE && !BEGINS_SMALL.test(text.slice(start, start + 1)),
  );
  return sentences.flatMap(({ start, end }): FigurePlace[] => {
    const within = dates.filter((date) => date.passage === passage && date.start < end && start < date.end);
    const shifted = within.map((date) => ({ start: date.start - start, end: date.end - start }));
    return figuresIn(text.slice(start, end), shifted).map((figure) => ({
      figure,
      measure: measureOf(figure),
      citation: { articleId, passage, start: start + figure.start, end: start + figure.end },
      sentence: { articleId, passage, start, end },
    }));
  });
}

const known = new WeakMap<Article, readonly FigurePlace[]>();

/** The figures that an article prints outside its headline, in order; its dates are none. Worked out once for each article. */
export function figurePlaces(article: Article, dates: readonly Citation[]): readonly FigurePlace[] {
  const kept = known.get(article);
  if (kept) return kept;
  const places = article.passages.flatMap(({ kind }, passage) =>
    kind === 'headline' || kind === 'heading' || kind === 'caption' ? [] : placesInPassage(article, passage, dates),
  );
  known.set(article, places);
  return places;
}
