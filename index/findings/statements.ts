import type { Article, DateMention, Milestone, Person, Polarity, Quote } from '../model.js';
import { sentencesOf } from '../sentences.js';
import { type Clause, clausesOf, type Span } from './clauses.js';
import type { Statement } from './finders.js';

/** One article with what is already known of it; quotes, milestones and people may be those of the whole collection. */
export interface FindingInput {
  readonly article: Article;
  readonly quotes: readonly Quote[];
  readonly milestones: readonly Milestone[];
  readonly people: readonly Person[];
  readonly dates: readonly DateMention[];
}

/** A clause with its words, to be judged. */
export interface Candidate extends Statement {
  readonly text: string;
  /** What a list or a lead-in makes of it, whatever its own words. */
  readonly given?: Polarity;
}

interface QuotedSpan extends Span {
  readonly quote: Quote;
}

interface Region extends Span {
  readonly quote?: Quote;
}

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The quotations of an article by passage. */
export type QuotedSpans = ReadonlyMap<number, readonly QuotedSpan[]>;

export function spansOf(quotes: readonly Quote[], articleId: string): QuotedSpans {
  const spans = new Map<number, QuotedSpan[]>();
  for (const quote of quotes) {
    for (const { articleId: id, passage, start, end } of quote.citations) {
      if (id !== articleId) continue;
      const known = spans.get(passage);
      if (known) known.push({ start, end, quote });
      else spans.set(passage, [{ start, end, quote }]);
    }
  }
  return spans;
}

/** A sentence cut where a full quotation opens or closes: "He said: “Although …" holds two voices. */
function cutAtQuotes(sentence: Span, full: readonly QuotedSpan[]): Region[] {
  const inside = full.filter((span) => overlap(span, sentence));
  const edges = inside
    .flatMap(({ start, end }) => [start, end])
    .filter((edge) => edge > sentence.start && edge < sentence.end);
  const cuts = [sentence.start, ...edges.sort((a, b) => a - b), sentence.end];
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at] ?? sentence.start;
    const quote = inside.find((span) => span.start <= start && end <= span.end)?.quote;
    return quote ? { start, end, quote } : { start, end };
  });
}

const EDGE_MARKS = '“”‘"\',:;–—- '; // “The high turnover of social workers,

/** The clause without the marks and spaces around it; a closing ’ or ” may belong to its last word and stays. */
function trimmed({ start, end }: Span, text: string): Span {
  let [from, to] = [start, end];
  while (from < to && EDGE_MARKS.includes(text[from] ?? '')) from += 1;
  while (to > from && EDGE_MARKS.replace('”', '').includes(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}

function toCandidate(text: string, region: Region, clause: Clause): Omit<Candidate, 'passage'> {
  return {
    text: text.slice(clause.start, clause.end),
    sentence: region,
    clause: trimmed(clause, text),
    ...(region.quote ? { quote: region.quote } : {}),
    ...(clause.given ? { given: clause.given } : {}),
  };
}

/** The statements of one passage in order, each in the voice of one speaker: the newspaper’s or a quotation’s. */
export function statementsOf(text: string, passage: number, quotes: QuotedSpans): Candidate[] {
  const quoted = quotes.get(passage) ?? [];
  const partial = quoted.filter(({ quote }) => quote.kind === 'partial');
  const regions = sentencesOf(text).flatMap((sentence) =>
    cutAtQuotes(
      sentence,
      quoted.filter(({ quote }) => quote.kind === 'full'),
    ),
  );
  return regions.flatMap((region) =>
    clausesOf(text, region, partial).map((clause) => {
      const within = region.quote ? undefined : partial.find((span) => overlap(span, clause))?.quote;
      return { ...toCandidate(text, region, clause), passage, ...(within ? { partial: within } : {}) };
    }),
  );
}
