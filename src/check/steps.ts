import { alignWhole, type Step } from './align.js';
import type { Part } from './find-parts.js';
import type { Span, Word } from './words.js';

/** The words compared with one source from the first to the last. */
export type ComparedStep = Step | { readonly kind: 'turned'; readonly given: Span; readonly source: Span };

export interface Compared {
  readonly given: readonly Word[];
  readonly source: readonly Word[];
}

/** Longer stretches between two parts were left out or put in as a whole. */
const LONGEST_MENDED = 30;
/** Words before and behind what was found that are set beside the rest of the source’s sentence. */
const LONGEST_END = 8;
const LONGEST_REST = 60;

const lengthOf = ({ from, to }: Span): number => to - from;

/** What stands between two parts, or around them: set side by side where it is short, else left out and put in. */
function alignBetween(given: Span, source: Span, sides: Compared): Step[] {
  const isShort = Math.max(lengthOf(given), lengthOf(source)) <= LONGEST_MENDED;
  if (isShort && lengthOf(given) > 0 && lengthOf(source) > 0) return alignWhole(given, source, sides);
  const steps: Step[] = [
    { kind: 'put-in', given, source: { from: source.from, to: source.from } },
    { kind: 'left-out', given: { from: given.to, to: given.to }, source },
  ];
  return steps.filter((step) => lengthOf(step.kind === 'put-in' ? given : source) > 0);
}

/** The words of the source that stand beside the ends of what is given, up to the end of their sentence. */
export interface Ends {
  readonly before: number;
  readonly behind: number;
}

/** Words at an end beside the rest of the sentence where they stand in it, else beside its nearest words. */
function alignEnd(given: Span, { rest, nearest }: { rest: Span; nearest: Span }, sides: Compared): Step[] {
  if (lengthOf(given) > LONGEST_END) return alignBetween(given, { from: rest.from, to: rest.from }, sides);
  const beside = lengthOf(given) === 0 || lengthOf(rest) === 0 ? [] : alignWhole(given, rest, sides);
  return beside.some(({ kind }) => kind === 'same') ? beside : alignBetween(given, nearest, sides);
}

function alignFront({ given, source }: Part, { before }: Ends, sides: Compared): Step[] {
  const reach = (length: number): Span => ({ from: source.from - Math.min(length, before), to: source.from });
  return alignEnd({ from: 0, to: given.from }, { rest: reach(LONGEST_REST), nearest: reach(given.from) }, sides);
}

function alignBack({ given, source }: Part, { behind }: Ends, sides: Compared): Step[] {
  const left = { from: given.to, to: sides.given.length };
  const reach = (length: number): Span => ({ from: source.to, to: source.to + Math.min(length, behind) });
  return alignEnd(left, { rest: reach(LONGEST_REST), nearest: reach(lengthOf(left)) }, sides);
}

/** From one part to the next; where the source prints the next one earlier, the order was turned. */
function alignNext(part: Part, next: Part, sides: Compared): ComparedStep[] {
  const given = { from: part.given.to, to: next.given.from };
  if (next.source.from >= part.source.to)
    return alignBetween(given, { from: part.source.to, to: next.source.from }, sides);
  const turned: ComparedStep = { kind: 'turned', given: next.given, source: next.source };
  return [...alignBetween(given, { from: part.source.to, to: part.source.to }, sides), turned];
}

/** Every word given, in order, and what became of the words of the source: the parts found and all between them. */
export function joinParts(parts: readonly Part[], ends: Ends, sides: Compared): ComparedStep[] {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const inner = parts.flatMap((part, at): ComparedStep[] => {
    const next = parts[at + 1];
    return next === undefined ? [...part.steps] : [...part.steps, ...alignNext(part, next, sides)];
  });
  return [...alignFront(first, ends, sides), ...inner, ...alignBack(last, ends, sides)];
}
