import { countSlips } from '../../../index/search/similarity.js';
import { isObjection, type Objection } from '../typed-words.js';
import { nameWeekday, WEEKDAY_WORDS } from '../weekday-words.js';
import { RHYTHM_WORDS } from './rhythm-phrases.js';
import { BETWEEN, type Part, readPart } from './schedule-parts.js';
import { TIME_WORDS } from './time-phrases.js';

const VOCABULARY = [...RHYTHM_WORDS, ...TIME_WORDS].filter((word) => word.length > 2);

/** A part with the place of its words. */
export type Placed<Kind extends Part['kind'] = Part['kind']> = Extract<Part, { kind: Kind }> & {
  readonly at: number;
  readonly end: number;
};

/** What was understood of a wish, and what was not. */
export interface Heard {
  readonly parts: readonly Placed[];
  /** Places of words that are not understood. */
  readonly unknown: readonly number[];
}

function findSlip(word: string, at: number): Objection | undefined {
  if (word.length < 3) return undefined;
  const most = word.length < 5 ? 1 : 2;
  const [nearest] = VOCABULARY.map((known) => ({ known, slips: countSlips(word, known, most) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips);
  if (nearest === undefined) return undefined;
  const weekday = WEEKDAY_WORDS.get(nearest.known);
  const meant = weekday === undefined ? nearest.known : nameWeekday(weekday);
  return { problem: `“${word}” is not understood. Did you mean “${meant}”?`, at, end: at + 1, instead: [meant] };
}

/** Everything that the words say, in any order; the first objection ends it. */
export function hear(words: readonly string[]): Heard | Objection {
  const parts: Placed[] = [];
  const unknown: number[] = [];
  let at = 0;
  while (at < words.length) {
    const read = readPart(words, at);
    if (read !== undefined && isObjection(read)) return read;
    if (read !== undefined) {
      parts.push({ ...read.value, at, end: read.end });
    } else if (!BETWEEN.has(words[at] ?? '')) {
      const slip = findSlip(words[at] ?? '', at);
      if (slip !== undefined) return slip;
      unknown.push(at);
    }
    at = read?.end ?? at + 1;
  }
  return { parts, unknown };
}

export const ofKind = <Kind extends Part['kind']>(parts: readonly Placed[], kind: Kind): Placed<Kind>[] =>
  parts.filter((part): part is Placed<Kind> => part.kind === kind);
