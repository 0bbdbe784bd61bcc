import type { Found, Slot } from './patterns.js';
import { isGlued, type Token } from './tokens.js';
import { COUNTS, DECADES } from './words.js';

/** "20 per cent", "2,000 people", "2015 hours": what makes a number a count and no day or year. */
const COUNTED_THINGS: ReadonlySet<string> = new Set(
  '% per pc percent percentage million billion m bn people children pupils homes houses jobs staff workers members miles metres km hours minutes years months weeks days times pounds dollars euros points votes words places cases families households residents students patients employees troops soldiers shares ft kg am pm'.split(
    ' ',
  ),
);

/** "page 2017", "more than 2000", "£2000": what makes a number no year. */
const BEFORE_COUNT: ReadonlySet<string> = new Set(
  'page pages p pp no number room box flight route highway model peugeot windows tel call than nearly almost approximately some least £ $ € # @'.split(
    ' ',
  ),
);

/** "2020 High Street", "2019 Main St": the last word of an address. */
const STREETS: ReadonlySet<string> = new Set(
  'street road avenue lane drive boulevard crescent terrace way close court square highway parkway place st rd ave blvd dr'.split(
    ' ',
  ),
);

/** The words of a street’s name at most: "Martin Luther King Street". */
const LONGEST_STREET = 4;

function isHouseNumber(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next <= at + LONGEST_STREET; next += 1) {
    const { text, word } = tokens[next] ?? { text: '', word: '' };
    if (!/^\p{Lu}/u.test(text)) return false; // Main
    if (next > at + 1 && STREETS.has(word)) return true;
  }
  return false;
}

const isCount = (tokens: readonly Token[], at: number): boolean => COUNTED_THINGS.has(tokens[at + 1]?.word ?? '');

/** 5.2, 10:30, 2,000 or PNL-2014: the number at `at` belongs to a longer one or to a code. */
function isPartOfNumber(tokens: readonly Token[], at: number): boolean {
  const [mark, behind] = [tokens[at + 1]?.text ?? '', tokens[at + 2]?.text ?? ''];
  if (isGlued(tokens, at + 1) && isGlued(tokens, at + 2) && /[.,:/_]/.test(mark) && /^\d/.test(behind)) return true; // 10:30
  if (!isGlued(tokens, at)) return false;
  const before = tokens[at - 1]?.text ?? '';
  return before === '-'
    ? !/^(?:pre|post|mid|early|late|\d{4})$/.test(tokens[at - 2]?.word ?? '') // mid-2017
    : !/[“‘"'(—–/[]/.test(before); // (2017
}

/** "the Children Act 1989": the year is part of a law’s title. */
const LAWS: ReadonlySet<string> = new Set(['Act', 'Bill', 'Order', 'Regulations', 'Rules', 'Directive']);

const isYear = (text = ''): boolean => /^(?:19|20)\d\d$/.test(text); // 2017

function dayOfMonth(tokens: readonly Token[], at: number): Found | undefined {
  const value = Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(tokens[at]?.word ?? '')?.[1]); // 27, 27th
  return value >= 1 && value <= 31 ? { length: 1, value } : undefined;
}

const slotOf = (find: Slot['find']): Slot => ({ opens: ['0'], find });

/** 27 of 27 September. */
export const DAY_SLOT = slotOf((tokens, at) => {
  const found = dayOfMonth(tokens, at);
  return found && !isPartOfNumber(tokens, at) && !isCount(tokens, at) ? found : undefined;
});

/** 3rd of Sunday 3rd. */
export const ORDINAL_DAY_SLOT = slotOf(
  (tokens, at) => (/\d[a-z]/.test(tokens[at]?.word ?? '') ? dayOfMonth(tokens, at) : undefined), // 3rd
);

/** 14 of 10-14 September. */
export const END_DAY_SLOT = slotOf(dayOfMonth);

export const YEAR_SLOT = slotOf((tokens, at) => {
  const { text } = tokens[at] ?? {};
  if (!isYear(text) || isPartOfNumber(tokens, at) || isCount(tokens, at) || isHouseNumber(tokens, at)) return undefined;
  const before = tokens[at - 1]?.word ?? '';
  if (LAWS.has(tokens[at - 1]?.text ?? '')) return undefined;
  const isCounted = BEFORE_COUNT.has(before) || /^\d{3,}$/.test(before); // page 2017, 020 7946 2016
  return isCounted ? undefined : { length: 1, value: Number(text) };
});

/** 2017 of 2017/18. */
export const FIRST_YEAR_SLOT = slotOf((tokens, at) => {
  const { text } = tokens[at] ?? {};
  const isOpen = !isGlued(tokens, at) || /[“‘"'(]/.test(tokens[at - 1]?.text ?? ''); // (2017
  return isYear(text) && isOpen ? { length: 1, value: Number(text) } : undefined;
});

/** The second year of 2017/18 and 2017-2018, which must be later than the first. */
export const END_YEAR_SLOT = slotOf((tokens, at) => {
  const [first, last] = [tokens[at - 2]?.text ?? '', tokens[at]?.text ?? ''];
  const isFollowed = isGlued(tokens, at + 1) && /^[-/\d]/.test(tokens[at + 1]?.text ?? ''); // 2017-18-03
  if (!/^\d{2}(?:\d{2})?$/.test(last) || isFollowed) return undefined; // 18, 2018
  const value = Number(last.length === 2 ? first.slice(0, 2) + last : last);
  return value > Number(first) && value < 2100 ? { length: 1, value } : undefined;
});

function findDecade(tokens: readonly Token[], at: number): Found | undefined {
  const digits = /^(19|20)?(\d)0s$/.exec(tokens[at]?.word ?? ''); // 1990s, 80s
  const tens = digits ? Number(digits[2]) : DECADES.get(tokens[at]?.word ?? '');
  if (tens === undefined) return undefined;
  const century = digits?.[1] ?? (tens < 2 ? '20' : '19');
  return { length: 1, value: Number(century) * 100 + tens * 10 };
}

/** 1990s, 80s; one in words ("the nineties") opens no expression of its own. */
export const DECADE_SLOT = slotOf(findDecade);

export const LONG_DECADE_SLOT = slotOf(
  (tokens, at) => (/^\d{4}s$/.test(tokens[at]?.word ?? '') ? findDecade(tokens, at) : undefined), // 1990s
);

/** "three", "10", "a couple of". */
export const COUNT_SLOT: Slot = {
  opens: [...COUNTS.keys(), '0'],
  find: (tokens, at) => {
    const word = tokens[at]?.word ?? '';
    if (word === 'a' && tokens[at + 1]?.word === 'couple')
      return { length: tokens[at + 2]?.word === 'of' ? 3 : 2, value: 2 };
    const isNumber = /^\d{1,3}$/.test(word) && !isPartOfNumber(tokens, at); // 6
    const value = COUNTS.get(word) ?? (isNumber ? Number(word) : undefined);
    return value === undefined ? undefined : { length: 1, value };
  },
};

/** "on 9.7.18", "dated 9.7.18": what stands before a short date with dots, which is otherwise a version or a section. */
const BEFORE_DOTTED: ReadonlySet<string> = new Set(
  'on dated date of by from to until till since before after between and published posted updated issued ( : ,'.split(
    ' ',
  ),
);
const DOTTED = /^\d\d?\.\d\d?\.\d\d$/; // 9.7.18
const LAST_MONTH = 12;
const LAST_DAY = 31;

/** A whole date in figures, kept as printed: 27/09/2018, 09/27/2018, 2018-09-27, 9.7.18. */
export const NUMERIC_SLOT = slotOf((tokens, at) => {
  const { text } = tokens[at] ?? { text: '' };
  const [, one = '', , two = '', three = ''] = /^(\d+)([-/.])(\d+)\2(\d+)$/.exec(text) ?? []; // 27/09/2018
  if (one === '') return undefined;
  if (DOTTED.test(text) && at > 0 && !BEFORE_DOTTED.has(tokens[at - 1]?.word ?? '')) return undefined;
  const [low, high] = [Math.min(Number(one), Number(two)), Math.max(Number(one), Number(two))];
  const isDate =
    one.length === 4
      ? Number(two) <= LAST_MONTH && Number(three) <= LAST_DAY
      : low >= 1 && low <= LAST_MONTH && high <= LAST_DAY;
  return isDate ? { length: 1, value: text } : undefined;
});
