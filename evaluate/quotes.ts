import type { ArticleIndex, Quote } from '../index/model.js';
import type { Labels, QuoteLabel } from './labels.js';
import { normalise } from './normalise.js';
import { seedOfCitation, textAt } from './places.js';
import { countMistakes, countRight, type Outcome, type Row } from './rows.js';
import { speakerKey } from './speakers.js';

interface Segment {
  readonly quote: Quote;
  readonly seed: string;
  readonly text: string;
}

/** For each labelled quotation the segments read for its segments; undefined where one was not read. */
type Matches = ReadonlyMap<QuoteLabel, readonly (Segment | undefined)[]>;

/** Segments, groups and speakers of the quotations, and what was taken for one. */
export function scoreQuotes(index: ArticleIndex, labels: Labels): Row[] {
  const segments = listSegments(index);
  const matches = matchSegments(segments, labels.quotes);
  const used = new Set([...matches.values()].flat());
  const spurious = segments.filter((segment) => !used.has(segment));
  const withSpeaker = labels.quotes.filter(
    (label) => label.speakerId !== null || label.speakerAcceptable !== undefined,
  );
  const full = withSpeaker.filter(({ kind }) => kind === 'full');
  const speakers = (wanted: readonly QuoteLabel[]) =>
    wanted.map((label) => scoreSpeaker(index, labels, label, matches));
  return [
    countRight('quotation segments', scoreSegments(matches), 68),
    countRight('quotations, their segments together', scoreGroups(matches, labels.quotesNote), 49),
    countMistakes(
      'quotations that are none',
      spurious.map(({ seed, text }) => `${seed} ${text}`),
    ),
    countRight('speakers', speakers(withSpeaker), 46),
    countRight('speakers of full quotations', speakers(full), 18),
  ];
}

function listSegments(index: ArticleIndex): Segment[] {
  const segments = index.quotes.flatMap((quote) =>
    quote.citations.map((citation) => ({ quote, citation, seed: seedOfCitation(index, citation) })),
  );
  const inOrder = segments.sort(
    (a, b) => a.citation.passage - b.citation.passage || a.citation.start - b.citation.start,
  );
  return inOrder.map(({ quote, citation, seed }) => ({ quote, seed, text: textAt(index, citation) }));
}

/** The same words may be quoted twice in an article: each reading is used once, in order. */
function matchSegments(segments: readonly Segment[], labels: readonly QuoteLabel[]): Matches {
  const free = [...segments];
  const take = (seed: string, text: string) => {
    const at = free.findIndex((segment) => segment.seed === seed && normalise(segment.text) === normalise(text));
    return at === -1 ? undefined : free.splice(at, 1)[0];
  };
  return new Map(labels.map((label) => [label, label.segments.map(({ text }) => take(label.article, text))]));
}

function scoreSegments(matches: Matches): Outcome[] {
  return [...matches].flatMap(([label, found]) =>
    label.segments.map(({ text }, position) => ({
      label: `${label.id} ${text.slice(0, 90)}`,
      isRight: found[position] !== undefined,
    })),
  );
}

/** "q001-09 and q001-10 may be merged." */
const MAY_BE_MERGED = /(q\d{3}-\d{2}) and (q\d{3}-\d{2}) may be merged/;

function scoreGroups(matches: Matches, note: string): Outcome[] {
  const mergeable = MAY_BE_MERGED.exec(note)?.slice(1) ?? [];
  const allowed = (label: QuoteLabel) => (mergeable.includes(label.id) ? mergeable : [label.id]);
  return [...matches].map(([label, found]) => {
    const quotes = new Set(found.map((segment) => segment?.quote));
    const [quote] = quotes;
    const owners = [...matches].filter(([, segments]) => segments.some((segment) => segment?.quote === quote));
    const isAlone = owners.every(([owner]) => allowed(label).includes(owner.id));
    const expected = owners.reduce((sum, [owner]) => sum + owner.segments.length, 0);
    const isRight = quotes.size === 1 && quote !== undefined && isAlone && quote.citations.length === expected;
    return { label: `${label.id} ${found.length} segments, read as ${quotes.size} quotations`, isRight };
  });
}

function scoreSpeaker(index: ArticleIndex, labels: Labels, label: QuoteLabel, matches: Matches): Outcome {
  const quote = matches.get(label)?.find((segment) => segment !== undefined)?.quote;
  const read = quote && speakerKey(index, labels, quote.speaker);
  const acceptable = label.speakerAcceptable ?? [label.speakerId];
  const text = label.segments[0]?.text.slice(0, 60);
  return {
    label: `${label.id} ${text}: read ${read === undefined ? 'no quotation' : read}, wanted ${acceptable.join(' or ')}`,
    isRight: read !== undefined && acceptable.includes(read),
  };
}
