import type { Passage } from '../model.js';
import { type Sentence, sentencesOf } from '../sentences.js';
import { findMarkedSpans, type MarkedSpan, maskQuotations } from './marks.js';

/** The part of a quotation that stands in one passage. */
export interface Segment {
  readonly passage: number;
  readonly span: MarkedSpan;
}

/** One quotation: a segment for every paragraph it runs over. */
export type QuoteGroup = readonly [Segment, ...Segment[]];

/** Where a quotation opens, in the passage of its first segment. */
export const openOf = (group: QuoteGroup): number => group[0].span.open;

/** The last paragraph’s part of a quotation. */
export const lastOf = (group: QuoteGroup): Segment => group.at(-1) ?? group[0];

/** Where a quotation ends, its closing mark included, in the passage of its last segment. */
export const closeOf = (group: QuoteGroup): number => lastOf(group).span.close ?? lastOf(group).span.end;

/** A passage with its quotations found and blanked out. */
export interface NarratedPassage {
  readonly passage: number;
  readonly text: string;
  readonly spans: readonly MarkedSpan[];
  readonly narrator: string;
  /** Sentences of the newspaper’s own words; a quotation, however long, lies within one. */
  readonly sentences: readonly Sentence[];
}

/** "HOLLIS CREEK (CWP) — A judge ordered": where and for whom it was written, no part of the sentence. */
const DATELINE = /^\p{Lu}[\p{Lu} .,'’]{2,40}(?:[A-Z][a-z]{2,8}\.? ?\d{0,2} ?)?(?:\([^)]{2,30}\) ?)?[—–-]{1,2} /u;

function withoutDateline(sentences: readonly Sentence[], text: string): Sentence[] {
  const behind = DATELINE.exec(text)?.[0].length ?? 0;
  return sentences.map(({ start, end }) => ({ start: end > behind ? Math.max(start, behind) : start, end }));
}

/** The passages with their quotations blanked out; sentences begin behind a dateline. */
export function narrate(passages: readonly Passage[]): NarratedPassage[] {
  return passages.map(({ text }, passage) => {
    const spans = findMarkedSpans(text);
    const narrator = maskQuotations(text, spans);
    return { passage, text, spans, narrator, sentences: withoutDateline(sentencesOf(narrator), narrator) };
  });
}

/** Whether a quotation left open runs on in the next passage: that one begins with an opening mark too. */
function runsOn(group: QuoteGroup, next: NarratedPassage | undefined): boolean {
  const last = group.at(-1)?.span;
  const first = next?.spans[0];
  return last?.close === undefined && first?.open === 0 && first.single === last?.single;
}

/** The quotations of an article in order; one left open at the end of a paragraph runs on if the next begins with a mark. */
export function groupQuotations(passages: readonly NarratedPassage[]): QuoteGroup[] {
  const groups: QuoteGroup[] = [];
  for (const { passage, spans } of passages) {
    for (const span of spans) {
      const last = groups.at(-1);
      const isNext = last?.at(-1)?.passage === passage - 1 && span === spans[0];
      if (last && isNext && runsOn(last, passages[passage])) groups[groups.length - 1] = [...last, { passage, span }];
      else groups.push([{ passage, span }]);
    }
  }
  return groups;
}
