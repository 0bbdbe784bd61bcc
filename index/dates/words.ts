import type { Unit } from './meanings.js';

/** A list of words, one a number from `first` on; words parted by a stroke mean the same. */
function numbered(words: string, first: number): ReadonlyMap<string, number> {
  return new Map(words.split(' ').flatMap((same, at) => same.split('|').map((word) => [word, first + at] as const)));
}

export const MONTHS = numbered(
  'january|jan|jan. february|feb|feb. march|mar|mar. april|apr|apr. may june|jun|jun. july|jul|jul. august|aug|aug. september|sep|sept|sep.|sept. october|oct|oct. november|nov|nov. december|dec|dec.',
  1,
);

/** Months that are also a verb, a surname or a first name. */
export const NAMESAKES: ReadonlySet<string> = new Set(['march', 'may', 'april', 'june', 'august']);

export const WEEKDAYS = numbered(
  'monday|mon|mon. tuesday|tue|tues|tue.|tues. wednesday|wed|weds|wed.|weds. thursday|thu|thur|thurs|thu.|thur.|thurs. friday|fri|fri. saturday|sat|sat. sunday|sun|sun.',
  1,
);
export const SEASONS = numbered('spring summer autumn|fall winter', 21);
export const SHIFTS = numbered('last this next', -1);
export const DAY_WORDS = numbered('yesterday today|tonight tomorrow', -1);
export const ORDINALS = numbered('first|1st second|2nd third|3rd fourth|4th', 1);
export const COUNTS = numbered(
  'a|an|one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  1,
);
export const DECADES = numbered('twenties thirties forties fifties sixties seventies eighties nineties', 2);
export const DAY_PARTS: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening', 'night']);

export const UNITS: ReadonlyMap<string, Unit> = new Map(
  (['day', 'week', 'weekend', 'fortnight', 'month', 'quarter', 'year', 'decade', 'century'] as const).flatMap(
    (unit) => [[unit, unit] as const, [unit === 'century' ? 'centuries' : `${unit}s`, unit] as const],
  ),
);

/** A day that has a name and always the same date, as its words and its month and day. */
export const HOLIDAYS: ReadonlyArray<readonly [words: readonly string[], monthAndDay: string]> = [
  [['christmas', 'eve'], '12-24'],
  [['christmas', 'day'], '12-25'],
  [['boxing', 'day'], '12-26'],
  [['new', 'year', "'", 's', 'eve'], '12-31'],
  [['new', 'year', "'", 's', 'day'], '01-01'],
];

const DATE_WORDS: ReadonlySet<string> = new Set([
  ...[MONTHS, WEEKDAYS, SEASONS, DAY_WORDS, DECADES, UNITS].flatMap((words) => [...words.keys()]),
  ...DAY_PARTS,
  ...['half', 'q', 'eve', 'christmas'],
]);

/** True for a number and for the words of which every date expression holds one: "November", "week", "tonight". */
export const isDateWord = (word: string): boolean => DATE_WORDS.has(word) || /^\d/.test(word); // 27th
