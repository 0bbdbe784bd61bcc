import { alignAround, type Step } from './align.js';
import { plainly, type Span, type Word } from './words.js';

/** Some of the words given, where a source prints them. */
export interface Part {
  readonly given: Span;
  readonly source: Span;
  readonly steps: readonly Step[];
}

/** A word that is given oftener than this is looked for at its first places: "the the the". */
const MOST_PLACES = 16;
/** Fewer words prove nothing of where they come from. */
const FEWEST_WORDS = 3;
/** What the rest of a quotation must weigh to come from another place: "of the service" is in every report. */
const LEAST_WEIGHT = 6;
/** Shorter words alone say nothing of a place. */
const LONGEST_GRAMMAR = 4;
const MOST_PARTS = 12;

const lengthOf = ({ from, to }: Span): number => to - from;

/** How far two stretches of the same words differ in letters and marks. */
function countUnlike(given: readonly Word[], source: readonly Word[], at: number): number {
  return given.reduce((count, word, position) => {
    const other = source[at + position];
    const isLast = position === given.length - 1 || other?.passage !== source[at + position + 1]?.passage;
    const isAlike = plainly(word.text) === plainly(other?.text ?? '');
    return count + (isAlike ? 0 : 2) + (isLast || word.behind === other?.behind ? 0 : 1);
  }, 0);
}

/** Where all the words stand in a row, those that are printed most alike first; undefined where they stand nowhere so. */
function findInARow(given: readonly Word[], source: readonly Word[]): number | undefined {
  let best: { at: number; unlike: number } | undefined;
  for (let at = 0; at + given.length <= source.length && best?.unlike !== 0; at += 1) {
    if (!given.every(({ folded }, position) => folded === source[at + position]?.folded)) continue;
    const unlike = countUnlike(given, source, at);
    if (best === undefined || unlike < best.unlike) best = { at, unlike };
  }
  return best?.at;
}

/** The positions of each word given, within a span. */
function placesOf(given: readonly Word[], { from, to }: Span): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = from; at < to; at += 1) {
    const folded = given[at]?.folded ?? '';
    const known = places.get(folded);
    if (known === undefined) places.set(folded, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  }
  return places;
}

/** How many words and neighbours speak for each diagonal: a place in the source minus one in what is given. */
function countVotes(given: readonly Word[], source: readonly Word[], span: Span): Map<number, number> {
  const places = placesOf(given, span);
  const votes = new Map<number, number>();
  for (const [at, { folded }] of source.entries()) {
    for (const place of places.get(folded) ?? []) {
      const isPair = place + 1 < span.to && given[place + 1]?.folded === source[at + 1]?.folded;
      const vote = isPair ? 3 : Number(folded.length > LONGEST_GRAMMAR);
      if (vote > 0) votes.set(at - place, (votes.get(at - place) ?? 0) + vote);
    }
  }
  return votes;
}

/** What a diagonal needs for each word looked for: less is chance. */
const LEAST_VOTES = 0.5;
const NEIGHBOURS = [-2, -1, 0, 1, 2];

function findDiagonal(given: readonly Word[], source: readonly Word[], span: Span): number | undefined {
  const votes = countVotes(given, source, span);
  let best: { diagonal: number; count: number } | undefined;
  for (const diagonal of votes.keys()) {
    const count = NEIGHBOURS.reduce((sum, by) => sum + (votes.get(diagonal + by) ?? 0), 0);
    const isBetter = best === undefined || count > best.count || (count === best.count && diagonal < best.diagonal);
    if (isBetter) best = { diagonal, count };
  }
  return best !== undefined && best.count >= LEAST_VOTES * lengthOf(span) ? best.diagonal : undefined;
}

const toPart = (steps: readonly Step[]): Part | undefined => {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return {
    given: { from: first.given.from, to: last.given.to },
    source: { from: first.source.from, to: last.source.to },
    steps,
  };
};

/** One step for each word of stretches that are the same word for word. */
const stepsInARow = ({ from, to }: Span, at: number): Step[] =>
  Array.from({ length: to - from }, (_, position) => ({
    kind: 'same',
    given: { from: from + position, to: from + position + 1 },
    source: { from: at + position, to: at + position + 1 },
  }));

/** A word of grammar weighs one, any other two. */
function weigh(given: readonly Word[], steps: readonly Step[]): number {
  const same = steps
    .filter(({ kind }) => kind === 'same')
    .flatMap((step) => given.slice(step.given.from, step.given.to));
  return same.reduce((sum, { folded }) => sum + (folded.length > LONGEST_GRAMMAR ? 2 : 1), 0);
}

function findPart(given: readonly Word[], source: readonly Word[], span: Span): Part | undefined {
  const at = findInARow(given.slice(span.from, span.to), source);
  if (at !== undefined) return toPart(stepsInARow(span, at));
  const diagonal = findDiagonal(given, source, span);
  return diagonal === undefined ? undefined : toPart(alignAround(diagonal, span, { given, source }));
}

function isTelling({ steps }: Part, span: Span, given: readonly Word[]): boolean {
  if (lengthOf(span) < given.length) return weigh(given, steps) >= LEAST_WEIGHT;
  return lengthOf(span) < FEWEST_WORDS || steps.filter(({ kind }) => kind === 'same').length >= FEWEST_WORDS;
}

/** Where a source prints the words, in as few parts as they can be found in, in the order they are given. */
export function findParts(given: readonly Word[], source: readonly Word[]): Part[] {
  const parts: Part[] = [];
  const open: Span[] = [{ from: 0, to: given.length }];
  for (let span = open.pop(); span !== undefined && parts.length < MOST_PARTS; span = open.pop()) {
    const part = findPart(given, source, span);
    if (part === undefined || !isTelling(part, span, given)) continue;
    parts.push(part);
    const around = [
      { from: span.from, to: part.given.from },
      { from: part.given.to, to: span.to },
    ];
    open.push(...around.filter((rest) => lengthOf(rest) >= FEWEST_WORDS));
  }
  return parts.sort((a, b) => a.given.from - b.given.from);
}
