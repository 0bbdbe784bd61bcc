import { nameSpelling } from './spelling.js';
import type { Compared, ComparedStep } from './steps.js';
import { plainly, type Span, type Word } from './words.js';

/** One thing in which the words given are not as the source prints them. */
export interface Difference {
  /**
   * `joined`: what was left out reaches from one sentence into another. `turned`: the source prints it earlier.
   * `marked`: left out with an ellipsis, or put in or changed in [brackets], as honest quotation does.
   */
  readonly kind: 'marked' | 'punctuation' | 'spelling' | 'changed' | 'left-out' | 'put-in' | 'joined' | 'turned';
  /** Words given; empty for what was left out. */
  readonly given: Span;
  /** Words of the source; empty for what was put in. */
  readonly source: Span;
  /** What differs in the spelling: "spaces and hyphens". */
  readonly how?: string;
}

const ELLIPSIS = '…';
const SENTENCE_END = /[.!?…]/; // too slow. The strategic response

/** Words as they are printed, from the first to the last, with the spaces and marks between them. */
export function printed(words: readonly Word[], { from, to }: Span): string {
  return words
    .slice(from, to)
    .map(({ text, behind }, at, all) => {
      const gap = behind === '-' ? '-' : `${behind} `;
      return at === all.length - 1 ? text : `${text}${gap}`;
    })
    .join('');
}

/** Neighbouring steps of one kind as one; words changed, put in and left out beside each other are one change. */
function groupSteps(steps: readonly ComparedStep[]): ComparedStep[] {
  const groups: ComparedStep[] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    const isEdit = step.kind !== 'same' && step.kind !== 'turned';
    if (last === undefined || !isEdit || last.kind === 'same' || last.kind === 'turned') {
      groups.push(step);
      continue;
    }
    const kind = last.kind === step.kind ? step.kind : 'changed';
    const given = { from: last.given.from, to: step.given.to };
    groups[groups.length - 1] = { kind, given, source: { from: last.source.from, to: step.source.to } };
  }
  return groups;
}

/** Whether words were left out from the middle of one sentence, or from one into another. */
function reachesOver({ source }: Compared, { from, to }: Span): boolean {
  const [before, last] = [source[from - 1], source[to - 1]];
  if (before === undefined || last === undefined) return false;
  const isOverPassages = before.passage !== source[to]?.passage;
  return isOverPassages || [before, ...source.slice(from, to)].some(({ behind }) => SENTENCE_END.test(behind));
}

/** Whether whoever quotes shows that something was done here: an ellipsis where words are missing, brackets around others. */
function isMarked({ given }: Compared, { kind, given: span }: ComparedStep): boolean {
  const before = given[span.from - 1]?.behind ?? '';
  if (kind === 'left-out') return before.includes(ELLIPSIS);
  const words = given.slice(span.from, span.to);
  return words.length > 0 && words.every(({ bracketed }) => bracketed);
}

function differenceOfEdit(sides: Compared, step: ComparedStep): Difference {
  const { given, source } = step;
  if (step.kind === 'turned') return { kind: 'turned', given, source };
  if (step.kind === 'same') throw new RangeError('The same words are no edit');
  if (isMarked(sides, step)) return { kind: 'marked', given, source };
  const isJoined = step.kind === 'left-out' && reachesOver(sides, source);
  return { kind: isJoined ? 'joined' : step.kind, given, source };
}

function spellingOf(sides: Compared, { given, source }: ComparedStep): Difference[] {
  const [here, there] = [printed(sides.given, given), printed(sides.source, source)];
  if (plainly(here) === plainly(there)) return [];
  const how = nameSpelling(here, there);
  return [how === undefined ? { kind: 'changed', given, source } : { kind: 'spelling', given, source, how }];
}

/** The marks between two words that are the same in both; those at the end of a paragraph are not compared. */
function marksOf({ given, source }: Compared, step: ComparedStep, next: ComparedStep | undefined): Difference[] {
  const [here, there] = [given[step.given.to - 1], source[step.source.to - 1]];
  const isNext = next?.kind === 'same' && next.source.from === step.source.to;
  if (!isNext || here === undefined || there === undefined || here.behind === there.behind) return [];
  const [after, behind] = [given[next.given.from], source[next.source.from]];
  if (behind?.passage !== there.passage || after?.passage !== here.passage) return [];
  const span = { from: step.given.to - 1, to: next.given.from + 1 };
  const printedThere = { from: step.source.to - 1, to: next.source.from + 1 };
  const isHyphen = [here.behind, there.behind].every((marks) => marks === '' || marks === '-');
  return [
    isHyphen
      ? { kind: 'spelling', given: span, source: printedThere, how: 'spaces and hyphens' }
      : { kind: 'punctuation', given: span, source: printedThere },
  ];
}

/** Everything in which words differ from a source, in the order of the words. */
export function findDifferences(steps: readonly ComparedStep[], sides: Compared): Difference[] {
  return groupSteps(steps).flatMap((step, at, all) =>
    step.kind === 'same'
      ? [...spellingOf(sides, step), ...marksOf(sides, step, all[at + 1])]
      : [differenceOfEdit(sides, step)],
  );
}
