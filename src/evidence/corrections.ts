import type { ArticleIndex, CorrectionMark, Quote } from '../../index/model.js';
import { formatDate } from '../date-wording.js';
import { nameSpeaker } from '../wording.js';

interface Markable {
  readonly corrected?: CorrectionMark;
}

/** The day of an instant of the store, in words: "24 November 2026". */
export const formatDay = (instant: string): string => formatDate(instant.slice(0, 'YYYY-MM-DD'.length));

/** A reason at the end of a sentence that goes on: without the full stop a person ends it with. */
export const withoutStop = (words: string): string => words.replace(/[.\s]$/, ''); // The minutes say so.

/** Themes stand beside no word of the line that tells a finding: their mark says what it marks. */
const NAMED_PARTS: Readonly<Partial<Record<CorrectionMark['kind'], string>>> = { theme: 'theme ' };

/** "corrected 24 November 2026 by sam: the minutes say so; read as November 2017": what a person put right in a fact. */
export function describeMark({ kind, at, by, reason, was }: CorrectionMark): string {
  return `${NAMED_PARTS[kind] ?? ''}corrected ${formatDay(at)} by ${by}: ${withoutStop(reason)}; read as ${was}`;
}

/**
 * " (corrected …; read as …)" behind the part of a fact that was put right, for each of the kinds given; empty where
 * none of them was.
 */
export function tellMarks({ corrected }: Markable, ...kinds: readonly CorrectionMark['kind'][]): string {
  if (corrected === undefined) return '';
  const { also } = corrected;
  const own = kinds.includes(corrected.kind) ? ` (${describeMark(corrected)})` : '';
  return `${also ? tellMarks({ corrected: also }, ...kinds) : ''}${own}`;
}

/** The mark of one part of a fact, undefined where that part is as read. */
export function markOf({ corrected }: Markable, kind: CorrectionMark['kind']): CorrectionMark | undefined {
  if (corrected === undefined || corrected.kind === kind) return corrected;
  return corrected.also && markOf({ corrected: corrected.also }, kind);
}

/** Who said a quotation, as `nameSpeaker` has it; where a person took the speaker away, that nobody knows. */
export const nameSaidBy = (index: Pick<ArticleIndex, 'people'>, quote: Quote): string =>
  quote.speaker === undefined && markOf(quote, 'speaker') ? 'speaker not known' : nameSpeaker(quote.speaker, index);
