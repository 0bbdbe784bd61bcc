import type { ArticleIndex, Citation } from '../../index/model.js';
import { sentencesOf } from '../../index/sentences.js';
import { labelOf } from '../../index/themes.js';
import { factId, isWithinCitation } from '../../index/verbatim.js';
import type { Follow } from '../subscription.js';
import { findPhrase } from './phrase-search.js';

/** "caseloads", "Maria Okonjo-Price", "the words “early help”": what is followed, in the middle of a sentence. */
export function tellFollow(follow: Follow): string {
  switch (follow.kind) {
    case 'person':
      return follow.name;
    case 'weakness':
      return labelOf(follow.theme);
    case 'phrase':
      return `the words “${follow.words}”`;
  }
}

function findPhrases({ articles }: ArticleIndex, words: string): Citation[] {
  return articles.flatMap(({ id, passages }) =>
    passages.flatMap(({ text }, passage) =>
      findPhrase(text, words).map(({ start, end }) => ({ articleId: id, passage, start, end })),
    ),
  );
}

/** The places of an index at which it tells of what is followed. */
function findPlaces(index: ArticleIndex, follow: Follow): readonly Citation[] {
  switch (follow.kind) {
    case 'person':
      return index.people.find(({ id }) => id === follow.personId)?.mentions ?? [];
    case 'weakness':
      return index.findings.filter(({ themes }) => themes.includes(follow.theme)).map(({ citation }) => citation);
    case 'phrase':
      return findPhrases(index, follow.words);
  }
}

/** The sentences of each passage, read once. */
function createSentenceFinder({ articles }: ArticleIndex) {
  const passages = new Map(articles.map(({ id, passages }) => [id, passages]));
  return ({ articleId, passage, start, end }: Citation): Citation[] => {
    const found = passages.get(articleId)?.[passage];
    // A caption names who is in a picture, and tells nothing.
    if (!found || found.kind === 'caption') return [];
    const touched = sentencesOf(found.text).filter((sentence) => sentence.start < end && start < sentence.end);
    const [first, last] = [touched[0], touched.at(-1)];
    return first && last ? [{ articleId, passage, start: first.start, end: last.end }] : [];
  };
}

const inTextOrder = (a: Citation, b: Citation): number => a.passage - b.passage || a.start - b.start;

/**
 * Every sentence of the articles that tells of what is followed, each once, article by article as they are in the index:
 * a person by name, a weakness by the findings of its theme, a phrase as whole words. Captions are left out.
 */
export function matchFollow(index: ArticleIndex, follow: Follow): Citation[] {
  const sentencesAt = createSentenceFinder(index);
  const found = findPlaces(index, follow).flatMap(sentencesAt);
  const longest = found.filter(
    (place) => !found.some((other) => other.end > place.end && isWithinCitation(place, other)),
  );
  const sentences = new Map(longest.map((sentence) => [factId(sentence), sentence]));
  const order = new Map(index.articles.map(({ id }, at) => [id, at]));
  const orderOf = ({ articleId }: Citation): number => order.get(articleId) ?? 0;
  return [...sentences.values()].sort((a, b) => orderOf(a) - orderOf(b) || inTextOrder(a, b));
}
