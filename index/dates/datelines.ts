import { monthOf } from '../edtf.js';
import type { Passage, When } from '../model.js';
import { isGivenName } from '../people/given-names.js';
import { wholeDayOf } from './day-clues.js';
import { type CalendarSighting, isCalendar, type Sighting } from './sightings.js';

/** Words of a line that only says when: "Published:", "Last updated on 03 May 2019 10:04 BST", "at 4.32 p.m. EDT". */
const LINE_LABELS: ReadonlySet<string> = new Set(
  'first last published updated posted modified created date on at by and th of a p m am pm gmt bst utc est edt cst cdt mst mdt pst pdt ast adt et ct mt pt'.split(
    ' ',
  ),
);

/** "By Jane Smith": names may follow. */
const SIGNED = /^(?:by|(?:first |last )?(?:published|updated|posted))\b/i;

/** A line of its own, and no sentence: "Updated 3 May 2019 at 4.32 p.m." */
const LONGEST_LINE = 120;
const SENTENCE_END = /[.!?]$/; // He resigned on 3 May 2019.
const HOUR_END = /\b[ap]\.m\.$/; // 4.32 p.m.

/** The passages at the top of an article that may name its writer without "By". */
const TOP_PASSAGES = 4;
const LONGEST_NAME = 3;

/** "(Wire) – The …" */
const DASH_BEHIND = /^ ?(?:\([^)]{1,30}\) ?)?[-–—]/;

const wordsOf = (text: string): string[] => text.match(/\p{L}+/gu) ?? []; // Published

const isLabel = (word: string): boolean => LINE_LABELS.has(word.toLowerCase());

/** "Jane Smith, 3 May 2019": a given name and a surname or two before the date. "County Hall, 3 May 2019" is a caption. */
function isWriter(words: readonly string[]): boolean {
  const isNamed = words.length >= 2 && words.length <= LONGEST_NAME && isGivenName(words[0] ?? '');
  return isNamed && words.every((word) => /^\p{Lu}/u.test(word)); // Smith
}

/** The text on both sides of a date, and how far down its article it stands. */
interface Line {
  readonly before: string;
  readonly behind: string;
  readonly position: number;
}

/** True for "By Jane Smith, Tuesday 3 May 2019", "Jane Smith, 3 May 2019" near the top, and "16:32, 3 MAY 2019". */
function isByLine({ before, behind, position }: Line): boolean {
  const isSigned = SIGNED.test(before);
  const isExpected = (word: string): boolean => isLabel(word) || (isSigned && /^\p{Lu}/u.test(word)); // Smith
  if (!wordsOf(behind).every(isExpected)) return false;
  const words = wordsOf(before);
  return words.every(isExpected) || (position < TOP_PASSAGES && isWriter(words.filter((word) => !isLabel(word))));
}

/** True for the place and date before an agency's first sentence: "LONDON, May 3, 2019 (Wire) – The …". */
function isPlaceLine({ before, behind }: Line): boolean {
  const words = wordsOf(before);
  return words.length > 0 && words.every((word) => word === word.toUpperCase()) && DASH_BEHIND.test(behind);
}

function isDateline({ citation }: Sighting, { kind, text }: Passage): boolean {
  const line = {
    before: text.slice(0, citation.start),
    behind: text.slice(citation.end),
    position: kind === 'caption' ? TOP_PASSAGES : citation.passage,
  };
  const isOwnLine = text.length <= LONGEST_LINE && (!SENTENCE_END.test(text) || HOUR_END.test(text));
  return isOwnLine ? isByLine(line) : isPlaceLine(line);
}

const TIMES_TOLD: ReadonlySet<string> = new Set(['published', 'posted', 'created', 'updated', 'modified']);

/** "First published 2 May 2019, last updated 3 May 2019": the second is no day of publication where there is another. */
function isUpdate({ citation }: Sighting, { text }: Passage): boolean {
  const told = wordsOf(text.slice(0, citation.start).toLowerCase()).findLast((word) => TIMES_TOLD.has(word));
  return told === 'updated' || told === 'modified';
}

/** "October 2019" alone on its line at the top of an article, as `YYYY-MM`. */
function monthAlone({ citation, meaning }: CalendarSighting, { kind, text }: Passage): string | undefined {
  const { year, month, day, endMonth } = meaning;
  if (year === undefined || month === undefined || (day ?? endMonth) !== undefined) return undefined;
  const rest = [...wordsOf(text.slice(0, citation.start)), ...wordsOf(text.slice(citation.end))];
  const isTop = kind !== 'caption' && citation.passage < TOP_PASSAGES;
  return isTop && month <= 12 && !SENTENCE_END.test(text) && rest.every(isLabel) ? monthOf(year, month) : undefined;
}

/** The day, or the month alone, that a dateline or by-line prints; undefined where there is none. An update counts where nothing else is printed. */
export function findStatedPublication(passages: readonly Passage[], sightings: readonly Sighting[]): When | undefined {
  const datelines = sightings.filter(isCalendar).flatMap((sighting) => {
    const passage = passages[sighting.citation.passage];
    if (passage === undefined || passage.kind === 'headline') return [];
    const day = wholeDayOf(sighting);
    const date = day ?? monthAlone(sighting, passage);
    if (date === undefined) return [];
    return day === undefined || isDateline(sighting, passage)
      ? [{ date, clue: sighting.citation, isLater: isUpdate(sighting, passage) }]
      : [];
  });
  const stated = datelines.find(({ isLater }) => !isLater) ?? datelines[0];
  return stated && { date: stated.date, basis: 'stated', clue: stated.clue };
}
