import type { Amount } from './amounts.js';
import { type Counted, countedAt } from './counted.js';
import type { Token } from './tokens.js';

/** Things that nobody compares the numbers of: a time, a page, an inspector. */
const NEVER_COUNTED = new Set(
  `second minut hour day week month year decad time point mile page inspector area way thing reason exampl question part
  member other`.split(/\s+/), // in the last 6 months
);
const TIMES = new Set(['hour', 'day', 'week', 'month', 'year']);
const AVERAGE = /^averag/; // an average of 24 cases
const CASELOAD = /^(?:caseload|case-load)s?$/; // an average caseload of 17
const EACH = new Set(['each', 'apiece', 'per']);
const MOST_AWAY = 6;

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';

/** Whether a number is one of so many for each: "an average of 24 cases", "24 cases on average", "24 cases each". */
function isAverage(tokens: readonly Token[], from: number, next: number): boolean {
  const behind = tokens.slice(next, next + 2).map(({ word }) => word);
  const isEach = EACH.has(behind[0] ?? '') || (behind[0] === 'on' && AVERAGE.test(behind[1] ?? ''));
  return isEach || tokens.slice(Math.max(0, from - MOST_AWAY), from).some(({ word }) => AVERAGE.test(word));
}

/** The word "caseload" shortly before a number, where the number says how high it is. */
const caseloadBefore = (tokens: readonly Token[], from: number): number =>
  tokens.findLastIndex(({ word }, at) => at < from && from - at <= MOST_AWAY && CASELOAD.test(word));

/** What an amount is an amount of. */
export interface Thing {
  readonly kind: 'share' | 'money' | 'average' | 'count';
  /** None where nothing is counted: "97 per cent complete". */
  readonly stems: readonly string[];
  /** Positions of its tokens, half-open. */
  readonly from: number;
  readonly next: number;
}

const CASES = new Set(['case', 'child']);

/** "caseloads have fallen to 17 children": of what else is counted behind the word it says nothing. */
const isOfCaseload = (tokens: readonly Token[], { from }: Amount, counted: Counted | undefined): boolean =>
  caseloadBefore(tokens, from) >= 0 && (counted === undefined || counted.stems.every((stem) => CASES.has(stem)));

/** What an average is one of: the cases of a caseload, else what is counted. */
function averageThing(tokens: readonly Token[], amount: Amount, counted: Counted | undefined): Thing | undefined {
  const caseload = caseloadBefore(tokens, amount.from);
  if (isOfCaseload(tokens, amount, counted))
    return { kind: 'average', stems: ['case'], from: caseload, next: caseload + 1 };
  return counted && { kind: 'average', ...counted };
}

/** What a plain number counts; undefined where that cannot be told, or is nothing to compare. */
function countedThing(tokens: readonly Token[], amount: Amount): Thing | undefined {
  const counted = countedAt(tokens, amount.next, false);
  if (isAverage(tokens, amount.from, counted?.next ?? amount.next) || isOfCaseload(tokens, amount, counted))
    return averageThing(tokens, amount, counted);
  if (counted === undefined || counted.stems.some((stem) => NEVER_COUNTED.has(stem))) return undefined;
  return { kind: 'count', ...counted };
}

const PERCENT = /^(?:%|cent|percent)$/; // 20 per cent

/** What a share or sum is of: "of care plans"; often nothing but what the sentence says. */
function partThing(tokens: readonly Token[], { kind, next }: Amount): Thing {
  const isRatio = kind === 'share' && !PERCENT.test(wordAt(tokens, next - 1));
  const ofRatio = isRatio ? countedAt(tokens, next, false) : undefined;
  const counted = ofRatio ?? (kind === 'share' ? countedAt(tokens, next, true) : undefined);
  const thing = counted ?? { stems: [], from: next, next };
  return { ...thing, kind: kind === 'money' ? 'money' : 'share' };
}

const isTime = ({ stems, kind }: Thing): boolean => kind !== 'average' && stems.some((stem) => TIMES.has(stem));

/** What an amount of a sentence measures; undefined where that cannot be told, or nobody would compare it. */
export function thingOf(tokens: readonly Token[], amount: Amount): Thing | undefined {
  const thing = amount.kind === 'number' ? countedThing(tokens, amount) : partThing(tokens, amount);
  return thing && !isTime(thing) ? thing : undefined;
}
