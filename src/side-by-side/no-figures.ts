import type { Amount } from './amounts.js';
import type { Token } from './tokens.js';

/** Behind these a number is a name or an age: "section 47", "page 4", "Children Act 1989", "aged 16", "covid-19". */
const NAMES = new Set(
  `section sections act acts regulation regulations page pages paragraph paragraphs para level levels stage phase no
  number nos part article articles schedule chapter table figure band grade tier group version ward room covid aged age
  ages year years annex appendix recommendation criterion`.split(/\s+/), // section 47
);
const MONTHS = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sept
  sep oct nov dec`.split(/\s+/), // September 27
);
const LAST_DAY = 31;

const YEAR = { first: 1900, last: 2099 };
const LETTERS = /^\p{L}/u; // the "A" of A40
const OPENS = /^[(“"‘'£€$[–—]$/; // (19 social workers

/** "A40", "2017-18", "£" aside: joined to what stands before it. */
function isJoinedBefore(tokens: readonly Token[], { from }: Amount): boolean {
  const before = tokens[from - 1];
  return tokens[from]?.isGlued === true && before !== undefined && !OPENS.test(before.word);
}

/** "16-year-old", "9.30am", "2nd", "24/7": joined to what stands behind it. */
function isJoinedBehind(tokens: readonly Token[], { next }: Amount): boolean {
  const [behind, second] = [tokens[next], tokens[next + 1]];
  if (!behind?.isGlued) return false;
  if (LETTERS.test(behind.word) || behind.word === '/' || behind.word === ':') return true;
  return behind.word === '-' && second?.isGlued === true;
}

/** "16 years old", "16 and 17 year olds", "four years of age": an age. */
function isAge(tokens: readonly Token[], { next }: Amount): boolean {
  const [first, second, third] = [0, 1, 2].map((offset) => tokens[next + offset]?.word ?? '');
  if (first?.startsWith('year-old')) return true;
  const isYears = first === 'year' || first === 'years';
  return isYears && (second === 'old' || second === 'olds' || (second === 'of' && third === 'age'));
}

const isYear = ({ isBare, low }: Amount): boolean => isBare && low >= YEAR.first && low <= YEAR.last;

const RELATIVES = new Set(['whom', 'which', 'these', 'those', 'them']);

/** "of whom 51 per cent", "all but three", "(the national average is 15%)": it is measured by what stands elsewhere. */
function isAside(tokens: readonly Token[], { from }: Amount): boolean {
  const [before, earlier] = [tokens[from - 1]?.word ?? '', tokens[from - 2]?.word];
  if (before === 'but' || (earlier === 'of' && RELATIVES.has(before))) return true;
  const [opened, closed] = ['(', ')'].map((mark) => tokens.findLastIndex(({ word }, at) => at < from && word === mark));
  return (opened ?? -1) > (closed ?? -1);
}

/** Whether a number measures nothing: part of a name or a longer word, a year, an age, a telephone number, an aside. */
export function isNoFigure(tokens: readonly Token[], amount: Amount): boolean {
  const { from, kind } = amount;
  const [before, printed] = [tokens[from - 1]?.word ?? '', tokens[from]?.word ?? ''];
  if (isJoinedBefore(tokens, amount) || isJoinedBehind(tokens, amount) || isAside(tokens, amount)) return true;
  const isName = NAMES.has(before) || (MONTHS.has(before) && amount.low <= LAST_DAY);
  return kind === 'number' && (isName || isYear(amount) || isAge(tokens, amount) || /^0\d/.test(printed)); // 01296
}
