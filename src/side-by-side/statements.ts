import { groupByArticle } from '../../index/grouping.js';
import type { Article, ArticleIndex, Citation, Finding, Quote, Speaker, When } from '../../index/model.js';
import { sentencesOf } from '../../index/sentences.js';
import { articleOf, isWithinCitation, verbatim } from '../../index/verbatim.js';
import { authoritiesOf } from '../authority/authorities-of.js';

/** A sentence that somebody says, as it can be set beside another. */
export interface Statement {
  /** The sentence; of one that a quotation only partly fills, the part within. */
  readonly citation: Citation;
  /** Whose it is: two of one voice are two only at different times. */
  readonly voice: string;
  readonly when?: When;
  /** Of what it can be compared with others: one local authority, or where that is not known one article. */
  readonly scope: string;
  /** What is found in it, and who found it. */
  readonly finding?: Finding;
  /** The quotation that it stands in, where nothing is found in it. */
  readonly quote?: Quote;
}

/** The facts of an index by article, so that a sentence finds its own. */
export interface Facts {
  readonly index: ArticleIndex;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly quotes: ReadonlyMap<string, readonly Quote[]>;
  readonly hasSeveralAuthorities: boolean;
}

export const readFacts = (index: ArticleIndex): Facts => ({
  index,
  findings: groupByArticle(index.findings, ({ citation }) => [citation]),
  quotes: groupByArticle(index.quotes, ({ citations }) => citations),
  hasSeveralAuthorities: authoritiesOf(index).length > 1,
});

const keyOf = (speaker: Speaker | undefined): string | undefined =>
  speaker && (speaker.kind === 'body' ? speaker.name : speaker.personId);

/** Of a collection about several authorities, what is about none by name is compared with nothing outside its article. */
export function scopeOf(
  { hasSeveralAuthorities }: Facts,
  { id, authority }: Article,
  named: string | undefined,
): string {
  const known = named ?? authority;
  return hasSeveralAuthorities && known === undefined ? `article ${id}` : (known ?? '');
}

/** What a finding can be compared with: those of the same scope. */
export const scopeOfFinding = (facts: Facts, { authority, citation }: Finding): string =>
  scopeOf(facts, articleOf(facts.index, citation.articleId), authority);

/** The whole sentences that a place lies in. */
export function sentenceAround(index: ArticleIndex, place: Citation): Citation {
  const text = articleOf(index, place.articleId).passages[place.passage]?.text ?? '';
  const touched = sentencesOf(text).filter(({ start, end }) => start < place.end && place.start < end);
  return { ...place, start: touched[0]?.start ?? place.start, end: touched.at(-1)?.end ?? place.end };
}

/** The words of a quotation within a place; undefined where they do not meet. */
function within({ citations }: Quote, place: Citation): Citation | undefined {
  const found = citations.find(
    ({ articleId, passage, start, end }) =>
      articleId === place.articleId && passage === place.passage && start < place.end && place.start < end,
  );
  return found && { ...place, start: Math.max(found.start, place.start), end: Math.min(found.end, place.end) };
}

/** The full quotation that a place lies in. */
export function quoteAround({ quotes }: Facts, place: Citation): Quote | undefined {
  const ofArticle = quotes.get(place.articleId) ?? [];
  return ofArticle.find(
    ({ kind, citations }) => kind === 'full' && citations.some((citation) => isWithinCitation(place, citation)),
  );
}

const LOOSE_MARK = /^[“"](?=[^”"]*$)/; // “Of course that is a good thing

/** Without the mark of a quotation that runs on in the next paragraph. */
function withoutLooseMark(index: ArticleIndex, place: Citation): Citation {
  const length = LOOSE_MARK.exec(verbatim(index, place))?.[0].length ?? 0;
  return { ...place, start: place.start + length };
}

/** A sentence longer than this is told by the clause that says it. */
const LONGEST_SENTENCE = 400;

/** The sentence of a finding; an item of a report is told as it stands there. */
function wordsOfFinding(facts: Facts, { citation, heading }: Finding): Citation {
  if (heading) return citation;
  const sentence = sentenceAround(facts.index, citation);
  if (sentence.end - sentence.start > LONGEST_SENTENCE) return citation;
  const quote = quoteAround(facts, citation);
  return withoutLooseMark(facts.index, (quote && within(quote, sentence)) ?? sentence);
}

/** The statement in which something is found. */
export function toStatement(facts: Facts, finding: Finding): Statement {
  return {
    citation: wordsOfFinding(facts, finding),
    voice: keyOf(finding.reportedBy ?? finding.by) ?? '',
    scope: scopeOfFinding(facts, finding),
    finding,
    ...(finding.when && { when: finding.when }),
  };
}

/** The statement of any sentence: what is found in it says whose it is, else the quotation it stands in, else the report or newspaper. */
export function statementAt(facts: Facts, sentence: Citation, figure: Citation): Statement {
  const ofArticle = facts.findings.get(sentence.articleId) ?? [];
  const finding = ofArticle.find(({ citation }) => isWithinCitation(figure, citation));
  if (finding) return toStatement(facts, finding);
  const article = articleOf(facts.index, sentence.articleId);
  const quote = quoteAround(facts, figure);
  const when = quote?.when ?? article.report?.when ?? article.published;
  const voice = quote ? (keyOf(quote.speaker) ?? quote.id) : (article.report?.by ?? 'the newspaper');
  return {
    citation: withoutLooseMark(facts.index, (quote && within(quote, sentence)) ?? sentence),
    voice,
    scope: scopeOf(facts, article, undefined),
    ...(quote && { quote }),
    ...(when && { when }),
  };
}
