import type { Token } from './tokens.js';

/** A number as printed, and the position of the token behind it. */
export interface NumberRead {
  readonly value: number;
  readonly next: number;
  /** In digits, with nothing but digits: "2017" may be a year. */
  readonly isBare: boolean;
}

const SMALL = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
  'eighteen nineteen',
].flatMap((words) => words.split(' '));
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const VALUES: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
]);
const POWERS: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);
/** What stands right behind the digits of a sum: "£3m". */
const LETTERS: ReadonlyMap<string, number> = new Map([
  ['k', 1_000],
  ['m', 1_000_000],
  ['mn', 1_000_000],
  ['bn', 1_000_000_000],
]);

const DIGITS = /^\d/; // 1,200

/** "twenty-four", "nineteen"; undefined for any other word. */
function numberOf(word: string): number | undefined {
  const [first = '', second] = word.split('-');
  const value = VALUES.get(first);
  if (second === undefined || value === undefined) return value;
  const ones = VALUES.get(second);
  return ones !== undefined && ones < 10 && value >= 20 ? value + ones : undefined;
}

function readDigits(tokens: readonly Token[], at: number, isSum: boolean): NumberRead {
  const word = tokens[at]?.word ?? '';
  const value = Number(word.replaceAll(',', ''));
  const behind = tokens[at + 1];
  const letters = isSum && behind?.isGlued ? LETTERS.get(behind.word) : undefined;
  const power = letters ?? POWERS.get(behind?.word ?? '');
  if (power === undefined) return { value, next: at + 1, isBare: !/[,.]/.test(word) }; // 1,200
  return { value: value * power, next: at + 2, isBare: false };
}

/** "two hundred and six", "a dozen": the words one after the other, each power closing what stands before it. */
function readWords(tokens: readonly Token[], at: number): NumberRead | undefined {
  let [total, open, next] = [0, 0, at];
  for (; next < tokens.length; next += 1) {
    const word = tokens[next]?.word ?? '';
    const [value, power] = [numberOf(word), POWERS.get(word)];
    const isJoined = word === 'and' && open >= 100 && numberOf(tokens[next + 1]?.word ?? '') !== undefined;
    if (value !== undefined && (open % 100 === 0 || (open % 10 === 0 && value < 10))) open += value;
    else if (power !== undefined && (next > at || tokens[at - 1]?.word === 'a')) {
      open = Math.max(open, 1) * power;
      if (power >= 1_000) [total, open] = [total + open, 0];
    } else if (!isJoined) break;
  }
  return next === at ? undefined : { value: total + open, next, isBare: false };
}

/** The number that begins at a token, in digits or words; undefined where none does. `isSum`: behind a sign of money. */
export function numberAt(tokens: readonly Token[], at: number, isSum = false): NumberRead | undefined {
  return DIGITS.test(tokens[at]?.word ?? '') ? readDigits(tokens, at, isSum) : readWords(tokens, at);
}
