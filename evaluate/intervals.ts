import { isWithin, spanOf } from '../index/edtf.js';
import type { Article, ArticleIndex } from '../index/model.js';
import type { ArticleLabel, Labels } from './labels.js';
import { articleOf, seedOf } from './places.js';
import { countMistakes, countRight, type Outcome, type Row } from './rows.js';

/** When each article was published, worked out from its words alone, and the order of the articles. */
export function scoreIntervals(index: ArticleIndex, labels: Labels): Row[] {
  const order = index.articles.map(seedOf);
  const isOrdered = order.join() === labels.order.join();
  return [
    countRight(
      'articles dated within the interval',
      labels.articles.map((label) => scoreInterval(index, label)),
      5,
    ),
    countRight('articles in the order of time', [{ label: `read ${order.join(', ')}`, isRight: isOrdered }], 1),
    countMistakes('publication days that were invented', index.articles.filter(hasInventedDay).map(seedOf)),
  ];
}

function scoreInterval(index: ArticleIndex, label: ArticleLabel): Outcome {
  const published = articleOf(index, label.id)?.published;
  const { from, to } = label.published.derivable;
  const isRight =
    published !== undefined && published.basis !== 'supplied' && isWithin(published.date, `${from}/${to}`);
  return { label: `${label.id} read ${published?.date} (${published?.basis}), wanted ${from}/${to}`, isRight };
}

/** A day that the text does not state is one too exact. */
function hasInventedDay({ published }: Article): boolean {
  if (published?.basis !== 'inferred') return false;
  const { from, to } = spanOf(published.date);
  return from === to;
}
