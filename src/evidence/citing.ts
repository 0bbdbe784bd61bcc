import type { ArticleIndex, Citation } from '../../index/model.js';
import { articleOf, verbatim } from '../../index/verbatim.js';
import { type AnswerElement, type Run, section } from '../answer.js';
import { createFootnotes, type Footnotes } from '../footnotes.js';

/** What an answer is written from: the facts, and the footnotes it has collected so far. */
export interface Writing {
  readonly index: ArticleIndex;
  readonly footnotes: Footnotes;
}

/** An answer’s writing, with no source cited yet. */
export const startWriting = (index: ArticleIndex): Writing => ({ index, footnotes: createFootnotes(index) });

const OWN_MARKS = /^[“"][^“”"]*[”"]$/; // “The high turnover of social workers, …”

/** The mark that closes a quotation which runs on beyond the words: Cllr Whyte said: “I am extremely disappointed. */
const closingMark = (words: string): string => (words.lastIndexOf('“') > words.lastIndexOf('”') ? '”' : '');

/**
 * Words of an article between quotation marks: none are added to words that bring their own, and double marks inside
 * stand between single ones (‘The “weak impact” of social work’).
 */
export function betweenMarks(words: string): string {
  if (OWN_MARKS.test(words)) return words;
  return /[“”"]/.test(words) ? `‘${words}${closingMark(words)}’` : `“${words}”`; // The “weak impact” of social work
}

/** What a run says of the source that its words are from, and of where they stand there. */
export function citeAt({ index, footnotes }: Writing, citation: Citation): Required<Pick<Run, 'cite' | 'at'>> {
  const { passage, start, end } = citation;
  const page = articleOf(index, citation.articleId).passages[passage]?.page;
  return { cite: footnotes.cite(citation), at: { passage, start, end, ...(page !== undefined && { page }) } };
}

/** The article's words in quotation marks, with their source. */
export function quoteWords(writing: Writing, citation: Citation): Run {
  return { text: betweenMarks(verbatim(writing.index, citation)), ...citeAt(writing, citation) };
}

/** Empty runs that carry the sources for the words before them, one for each article and page cited: the first place there. */
export function citeAll(writing: Writing, citations: readonly Citation[]): Run[] {
  const runs = citations.map((citation): Run => ({ text: '', ...citeAt(writing, citation) }));
  const isSame = (a: Run, b: Run) => a.cite === b.cite && a.at?.page === b.at?.page;
  return runs.filter((run, at) => runs.findIndex((each) => isSame(each, run)) === at);
}

/** A section, or nothing where it would be empty. */
export function sectionOf(heading: string, elements: readonly AnswerElement[]): AnswerElement[] {
  return elements.length === 0 ? [] : [section(heading, elements)];
}
