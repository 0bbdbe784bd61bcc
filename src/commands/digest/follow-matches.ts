import type { ArticleIndex, Citation } from '../../../index/model.js';
import { articleOf } from '../../../index/verbatim.js';
import { type AnswerElement, bullets, note, paragraph, type Run, type Source, section, toRuns } from '../../answer.js';
import { matchFollow } from '../../digest/follows.js';
import { startWriting, type Writing } from '../../evidence/citing.js';
import { listPlaces } from '../../evidence/passages.js';
import type { Follow } from '../../subscription.js';
import { capitalise, countOf, describeCollection, formatWhen } from '../../wording.js';
import { typeFollow } from './follow-words.js';

/** More sentences than these are not needed to see whether it finds what is meant. */
const MOST_SHOWN = 3;
/** A share of fewer articles than these says nothing. */
const FEWEST_ARTICLES = 3;
const TOO_BROAD = 0.75;

/** The first sentence of each article that tells of it, the newest article first. */
function newestPlaces(places: readonly Citation[]): Citation[] {
  return [...new Map(places.toReversed().map((place) => [place.articleId, place])).values()];
}

/** "Published March 2018, Warren Whyte: “…” [1]"; words that nobody says have no name before them. */
function tellPlace(writing: Writing, place: Citation): Run[] {
  const { published } = articleOf(writing.index, place.articleId);
  const [words = []] = listPlaces(writing, [place]).items;
  const when = published ? `Published ${formatWhen(published)}` : 'Date of publication not stated';
  return toRuns(words.length > 1 ? `${when}, ` : `${when}: `, ...words);
}

const mark = (follow: Follow): string =>
  follow.kind === 'phrase' ? typeFollow(follow) : capitalise(typeFollow(follow));

/** That nearly every article tells of it; nothing where it does not. */
export function warnOfBroad(follow: Follow, index: ArticleIndex): AnswerElement[] {
  const total = index.articles.length;
  const matched = newestPlaces(matchFollow(index, follow)).length;
  if (total < FEWEST_ARTICLES || matched / total < TOO_BROAD) return [];
  return [
    note(`${mark(follow)} is in ${matched} of ${countOf(total, 'article')}: you will be told of nearly every article.`),
  ];
}

/** What a follow finds in the articles that are there already, with its sources. */
export function showMatches(follow: Follow, index: ArticleIndex): { elements: AnswerElement[]; sources: Source[] } {
  const writing = startWriting(index);
  const places = newestPlaces(matchFollow(index, follow));
  if (places.length === 0)
    return {
      elements: [paragraph(`Nothing tells of it yet. Searched: ${describeCollection(index.articles)}.`)],
      sources: [],
    };
  const heading = `In ${places.length} of ${countOf(index.articles.length, 'article')} so far, the newest first`;
  const items = places.slice(0, MOST_SHOWN).map((place) => tellPlace(writing, place));
  return { elements: [section(heading, [bullets(items)])], sources: [...writing.footnotes.sources()] };
}
