import { COUNT_SLOT } from './number-slots.js';
import type { Found, Slot } from './patterns.js';
import { isGlued, type Token } from './tokens.js';

const MONTHS_IN: Readonly<Record<string, number>> = {
  month: 1,
  months: 1,
  quarter: 3,
  quarters: 3,
  year: 12,
  years: 12,
};
const YEAR_KINDS: ReadonlySet<string> = new Set(['fiscal', 'financial', 'trading', 'calendar', 'full']);
const QUARTERS: ReadonlySet<string> = new Set(['first', 'second', 'third', 'fourth', 'final']);

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';

/** "year", "fiscal quarter", "half-year" */
function findNamedMonths(tokens: readonly Token[], at: number): Found | undefined {
  if (wordAt(tokens, at) === 'half') {
    const isDashed = wordAt(tokens, at + 1) === '-';
    return { length: isDashed && wordAt(tokens, at + 2) === 'year' ? 3 : 1, value: 6 };
  }
  const isKind = YEAR_KINDS.has(wordAt(tokens, at)) || QUARTERS.has(wordAt(tokens, at));
  const unit = wordAt(tokens, isKind ? at + 1 : at);
  const months = unit === 'year' || unit === 'quarter' ? MONTHS_IN[unit] : undefined;
  return months === undefined ? undefined : { length: isKind ? 2 : 1, value: months };
}

/** "three months", "12-month period" */
function findCountedMonths(tokens: readonly Token[], at: number): Found | undefined {
  const count = COUNT_SLOT.find(tokens, at);
  if (!count) return undefined;
  const unitAt = at + count.length + (wordAt(tokens, at + count.length) === '-' ? 1 : 0);
  const months = MONTHS_IN[wordAt(tokens, unitAt)];
  if (months === undefined) return undefined;
  const behind = unitAt + (wordAt(tokens, unitAt + 1) === 'period' ? 2 : 1);
  return { length: behind - at, value: Number(count.value) * months };
}

/** A length of time in months: "three months", "fiscal year", "half-year". */
export const MONTHS_LONG_SLOT: Slot = {
  opens: [...COUNT_SLOT.opens, ...YEAR_KINDS, ...QUARTERS, 'year', 'quarter', 'half'],
  find: (tokens, at) => findNamedMonths(tokens, at) ?? findCountedMonths(tokens, at),
};

/** A length of time that is counted in months: "three months", but no "year". */
export const COUNTED_MONTHS_SLOT: Slot = { opens: COUNT_SLOT.opens, find: findCountedMonths };

/** "26 weeks", "week", in days. */
export const WEEKS_LONG_SLOT: Slot = {
  opens: [...COUNT_SLOT.opens, 'week'],
  find: (tokens, at) => {
    if (wordAt(tokens, at) === 'week') return { length: 1, value: 7 };
    const count = COUNT_SLOT.find(tokens, at);
    if (!count || wordAt(tokens, at + count.length) !== 'weeks') return undefined;
    return { length: count.length + 1, value: Number(count.value) * 7 };
  },
};

const WEEK_OPENINGS: ReadonlySet<string> = new Set(['beginning', 'starting', 'commencing', 'of']);

/** "week beginning", "w/c": seven days from the date behind it. */
export const WEEK_FROM_SLOT: Slot = {
  opens: ['week', 'w'],
  find: (tokens, at) => {
    if (wordAt(tokens, at) === 'week')
      return WEEK_OPENINGS.has(wordAt(tokens, at + 1)) ? { length: 2, value: 7 } : undefined;
    const isShort = wordAt(tokens, at + 1) === '/' && wordAt(tokens, at + 2) === 'c' && isGlued(tokens, at + 2);
    return isShort && wordAt(tokens, at) === 'w' ? { length: 3, value: 7 } : undefined;
  },
};

/** The first month of a year that begins within another: British tax years in April, school years in September. */
const YEAR_STARTS: ReadonlyMap<string, number> = new Map([
  ['financial', 4],
  ['tax', 4],
  ['academic', 9],
  ['school', 9],
]);

export const YEAR_KIND_SLOT: Slot = {
  opens: [...YEAR_STARTS.keys()],
  find: (tokens, at) => {
    const value = YEAR_STARTS.get(wordAt(tokens, at));
    return value === undefined ? undefined : { length: 1, value };
  },
};
