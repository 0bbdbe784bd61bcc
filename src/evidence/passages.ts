import type { ArticleIndex, Citation, Hit } from '../../index/model.js';
import { sentencesOf } from '../../index/sentences.js';
import { citePassage, isWithinCitation, verbatim } from '../../index/verbatim.js';
import { type BulletList, bullets, type Run, toRuns } from '../answer.js';
import { quoteWords, type Writing } from './citing.js';
import { nameSaidBy, tellMarks } from './corrections.js';
import { nameFinder } from './findings.js';
import { matchTopic } from './topics.js';

/** A passage longer than this is shown by its best sentence. */
const LONGEST_WHOLE = 320;

/** The sentence of a passage that holds most of the topic's words, the first where several do; the passage where it is short. */
function findBestSentence(index: ArticleIndex, hit: Hit, topic: string): Citation {
  const whole = citePassage(index, hit);
  if (whole.end <= LONGEST_WHOLE) return whole;
  const measure = matchTopic(topic);
  const sentences = sentencesOf(verbatim(index, whole)).map(({ start, end }): Citation => ({ ...whole, start, end }));
  const scored = sentences.map((sentence) => ({ sentence, share: measure(verbatim(index, sentence)) }));
  return scored.sort((a, b) => b.share - a.share)[0]?.sentence ?? whole;
}

const LOOSE_MARK = /^[“"][^”"]*$/; // “It is clear that …

/** Without the opening mark of a quotation that runs on in the next paragraph. */
function withoutLooseMark(index: ArticleIndex, place: Citation): Citation {
  return LOOSE_MARK.test(verbatim(index, place)) ? { ...place, start: place.start + 1 } : place;
}

/** The best place of every passage found, in the order of the hits. */
export function findPlaces(index: ArticleIndex, hits: readonly Hit[], topic: string): Citation[] {
  return hits.map((hit) => withoutLooseMark(index, findBestSentence(index, hit, topic)));
}

/** "Local Government Association: " where all that is found in the words is one body’s: "However, it said the department needs …". */
function tellFinder(writing: Writing, place: Citation): Run[] {
  const found = writing.index.findings.filter(({ citation }) => isWithinCitation(citation, place));
  const finders = [...new Set(found.map((finding) => nameFinder(writing, finding)))];
  return finders.length === 1 ? toRuns(`${finders[0]}: `) : [];
}

/** "Warren Whyte: " before words that stand within a quotation: the reader must not take them for the newspaper’s. */
function tellSpeaker(writing: Writing, place: Citation): Run[] {
  const { index } = writing;
  const inner = { ...place, start: place.start + 1, end: place.end - 1 };
  const quote = index.quotes.find(({ citations }) => citations.some((citation) => isWithinCitation(inner, citation)));
  return quote ? toRuns(`${nameSaidBy(index, quote)}${tellMarks(quote, 'speaker')}: `) : tellFinder(writing, place);
}

/** Places of the articles, word for word, each with its speaker if somebody says it. */
export function listPlaces(writing: Writing, places: readonly Citation[]): BulletList {
  return bullets(places.map((place) => [...tellSpeaker(writing, place), quoteWords(writing, place)]));
}
