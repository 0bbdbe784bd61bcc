import type { Passage, Polarity } from '../model.js';

/** What stands under a heading of a report. */
export interface SectionHeading {
  readonly polarity: Polarity;
  /** Area SEND reports print it as a table of paragraphs, each with bullets of its own. */
  readonly isTable: boolean;
}

const WEAKNESS: SectionHeading = { polarity: 'weakness', isTable: false };
const TABLE: SectionHeading = { polarity: 'weakness', isTable: true };
const STRENGTH: SectionHeading = { polarity: 'strength', isTable: false };

/** The headings of every form since 2013; a digit at the end is the mark of a footnote, a page number never follows. */
const HEADINGS: readonly (readonly [RegExp, SectionHeading])[] = [
  [/^what (?:needs?|has|have) to (?:improve|be improved)\b[^.|]{0,60}[?:]?\d?$/, WEAKNESS], // What needs to improve in this area of social work practice?
  [/^what does [^.|]{1,60} need to (?:improve|do better)\b[^.|]{0,30}\??\d?$/, WEAKNESS], // What does the area partnership need to do better?
  [/^recommendations?(?: (?:for|to) [^.|]{1,60})?:?\d?$/, WEAKNESS], // Recommendations for the LSCB
  [/^(?:responsible body )?(?:\| )?areas? for (?:priority action|improvement)s?:?\d?$/, TABLE], // Responsible body | Areas for priority action
  [/^areas? (?:for (?:development|immediate action|further improvement|action)|requiring improvement):?\d?$/, WEAKNESS], // Areas for development
  [/^(?:priority|immediate|urgent|priority and immediate) actions?:?\d?$/, WEAKNESS], // Priority and immediate action
  [/^(?:key |areas? of )?(?:significant |serious )?(?:weakness(?:es)?|concerns?):?\d?$/, WEAKNESS], // Areas of significant weakness
  [/^what is [^.|]{1,60} doing that is effective\??\d?$/, STRENGTH], // What is the area partnership doing that is effective?
  [/^(?:key |areas? of )?strengths?:?\d?$/, STRENGTH], // Key strengths
  [/^the (?:local authority|board|LSCB|partnership)[’']s strengths:?\d?$/i, STRENGTH], // The local authority’s strengths
  [/^what is working well\??\d?$/, STRENGTH], // What is working well?
];

/** "… how the local area will tackle the following areas of significant weakness:" opens a list without a heading. */
const OPENS_WEAKNESSES = /\bareas? of (?:significant |serious )?(?:weakness(?:es)?|concerns?)\b[^.]{0,40}:$/i;

const LONGEST_HEADING = 120;

/** What a passage heads, where it is one of the headings that findings stand under. */
export function headingOf({ kind, text }: Passage): SectionHeading | undefined {
  if (kind === 'bullet') return undefined;
  const words = text.trim();
  if (OPENS_WEAKNESSES.test(words)) return WEAKNESS;
  return words.length <= LONGEST_HEADING
    ? HEADINGS.find(([pattern]) => pattern.test(words.toLowerCase()))?.[1]
    : undefined;
}

const LONGEST_LINE = 160;
const ENDS_SENTENCE = /[.!;:][’”"')]?$/; // The oversight of plans is weak.

/** Whether a passage heads something else: marked so by its format, or a line that is no sentence and introduces none. */
export const isOtherHeading = ({ kind, text }: Passage): boolean =>
  kind === 'heading' || (kind !== 'bullet' && text.length <= LONGEST_LINE && !ENDS_SENTENCE.test(text));

/** "The experiences and progress of children in care: good": where a report’s own chapters begin. */
const CHAPTER = /^The (?:experiences and progress of|impact of leaders on)\b[^.]{0,140}$/;

const STOP = /[.!?] (?=\p{Lu})/gu; // for all children effectively. What needs to improve?

/** Where a heading stands at the end of a text, whose lines have run together; undefined where none does. */
export function headingAtEnd({ text }: Passage): number | undefined {
  const last = [...text.slice(-LONGEST_LINE).matchAll(STOP)].at(-1);
  if (last === undefined) return undefined;
  const start = text.length - Math.min(text.length, LONGEST_LINE) + last.index + last[0].length;
  const words = text.slice(start);
  const isHeading = CHAPTER.test(words) || headingOf({ kind: 'paragraph', text: words, line: 0 }) !== undefined;
  return isHeading ? start : undefined;
}
