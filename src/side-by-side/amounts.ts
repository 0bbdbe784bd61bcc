import { type NumberRead, numberAt } from './numbers.js';
import type { Token } from './tokens.js';

/** A number with what it is a number of, before it is known what is counted. */
export interface Amount {
  readonly kind: 'share' | 'money' | 'number';
  /** "%", "£"; of a plain number nothing. */
  readonly unit: string;
  /** Both are the same where one number is printed alone. */
  readonly low: number;
  readonly high: number;
  /** Positions of its tokens, half-open. */
  readonly from: number;
  readonly next: number;
  /** In digits alone, with neither unit nor comma: "2017" may be a year. */
  readonly isBare: boolean;
}

const CURRENCIES = new Set(['£', '€', '$']);
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 50],
  ['third', 100 / 3],
  ['quarter', 25],
  ['fifth', 20],
  ['tenth', 10],
]);
const NUMERATORS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
]);

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';

/** A share that is no whole number of per cent lies between the two beside it: a third is 33 per cent as well as 34. */
const shareOf = (percentage: number, from: number, next: number): Amount => ({
  kind: 'share',
  unit: '%',
  low: Math.floor(percentage),
  high: Math.ceil(percentage),
  from,
  next,
  isBare: false,
});

/** "half of", "a third of", "two thirds of", "three-quarters of", "by a third": with "of" or "by" a fraction is no ordinal. */
function fractionAt(tokens: readonly Token[], at: number): Amount | undefined {
  const [first = '', second] = wordAt(tokens, at).split('-');
  const isAlone = first === 'half' && second === undefined;
  const parts = isAlone ? ['one', first] : [first, second ?? wordAt(tokens, at + 1)];
  const [numerator = '', denominator = ''] = parts;
  const percentage = (FRACTIONS.get(denominator.replace(/s$/, '')) ?? 0) * (NUMERATORS.get(numerator) ?? 0); // two thirds
  const next = isAlone || second !== undefined ? at + 1 : at + 2;
  const isPart =
    wordAt(tokens, next) === 'of' || wordAt(tokens, at - 1) === 'by' || (isAlone && wordAt(tokens, next) === 'the');
  return percentage > 0 && percentage < 100 && isPart ? shareOf(percentage, at, next) : undefined;
}

/** "one in five", "three out of ten", "1 in 5"; of no more than a hundred, for "19 in 2017" is none. */
function ratioAt(tokens: readonly Token[], at: number, part: NumberRead): Amount | undefined {
  const isOut = wordAt(tokens, part.next) === 'out' && wordAt(tokens, part.next + 1) === 'of';
  if (!isOut && wordAt(tokens, part.next) !== 'in') return undefined;
  const behind = part.next + (isOut ? 2 : 1);
  const whole = numberAt(tokens, behind + (wordAt(tokens, behind) === 'every' ? 1 : 0));
  if (whole === undefined || whole.value <= part.value || whole.value > 100) return undefined;
  return shareOf((part.value / whole.value) * 100, at, whole.next);
}

/** The number that ends a range: "20 to 25", "20–25", "between 20 and 25"; not the one of "from 19 to 26", a change. */
function rangeEnd(tokens: readonly Token[], at: number, first: NumberRead): NumberRead | undefined {
  const [before, joint] = [wordAt(tokens, at - 1), wordAt(tokens, first.next)];
  const isJoint =
    joint === '-' ||
    joint === '–' ||
    (joint === 'to' && before !== 'from') ||
    (joint === 'and' && before === 'between');
  if (!isJoint) return undefined;
  const isSum = CURRENCIES.has(wordAt(tokens, first.next + 1));
  const last = numberAt(tokens, first.next + (isSum ? 2 : 1), isSum || CURRENCIES.has(before));
  return last && last.value > first.value ? last : undefined;
}

/** How many tokens say that the number before them is one of a hundred: "%", "per cent"; percentage points are another measure. */
function percentLength(tokens: readonly Token[], at: number): number {
  const [first, second] = [wordAt(tokens, at), wordAt(tokens, at + 1)];
  const length = first === 'per' && second === 'cent' ? 2 : Number(first === '%' || first === 'percent');
  return wordAt(tokens, at + length).startsWith('point') ? 0 : length;
}

const LESS = new Set(['under', 'below', 'up']);
const MORE = new Set(['over', 'above', 'least']);
const ROUGHLY = new Set(['about', 'around', 'nearly', 'almost', 'roughly', 'some', 'approximately']);

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** What the words before a number make of it: "more than 20", "nearly 100", "up to 30", "just over 40". */
function bound({ low, high }: Bounds, before: string, earlier: string): Bounds {
  const isThan = before === 'than';
  if (MORE.has(before) || (isThan && earlier === 'more')) return { low, high: Number.POSITIVE_INFINITY };
  const isUpTo = before === 'to' && LESS.has(earlier);
  if ((LESS.has(before) && before !== 'up') || isUpTo || (isThan && earlier !== 'more')) return { low: 0, high };
  return ROUGHLY.has(before) ? { low: low * 0.9, high: high * 1.1 } : { low, high };
}

const isPounds = (word: string): boolean => word === 'pounds' || word === 'pound';

/** A number with its range, its unit and the words before it. */
function measuredAt(tokens: readonly Token[], at: number, first: NumberRead): Amount {
  const sign = CURRENCIES.has(wordAt(tokens, at - 1)) ? wordAt(tokens, at - 1) : '';
  const last = rangeEnd(tokens, sign ? at - 1 : at, first) ?? first;
  const before = sign ? at - 2 : at - 1;
  const bounds = bound({ low: first.value, high: last.value }, wordAt(tokens, before), wordAt(tokens, before - 1));
  const percent = percentLength(tokens, last.next);
  const read = { ...bounds, from: sign ? at - 1 : at, isBare: false };
  if (sign) return { ...read, kind: 'money', unit: sign, next: last.next };
  if (percent > 0) return { ...read, kind: 'share', unit: '%', next: last.next + percent };
  if (isPounds(wordAt(tokens, last.next))) return { ...read, kind: 'money', unit: '£', next: last.next + 1 };
  return { ...read, kind: 'number', unit: '', next: last.next, isBare: first.isBare && last === first };
}

/** The amount that begins at a token, in figures or words; undefined where none does. */
export function amountAt(tokens: readonly Token[], at: number): Amount | undefined {
  const fraction = fractionAt(tokens, at);
  if (fraction) return fraction;
  const isSum = CURRENCIES.has(wordAt(tokens, at - 1));
  const number = numberAt(tokens, at, isSum);
  if (number === undefined) return undefined;
  return (isSum ? undefined : ratioAt(tokens, at, number)) ?? measuredAt(tokens, at, number);
}
