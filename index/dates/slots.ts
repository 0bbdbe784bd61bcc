import {
  COUNT_SLOT,
  DAY_SLOT,
  DECADE_SLOT,
  END_DAY_SLOT,
  END_YEAR_SLOT,
  FIRST_YEAR_SLOT,
  LONG_DECADE_SLOT,
  NUMERIC_SLOT,
  ORDINAL_DAY_SLOT,
  YEAR_SLOT,
} from './number-slots.js';
import { type Found, matchPattern, openingsOf, placesOf, type Slot, type Slots } from './patterns.js';
import {
  COUNTED_MONTHS_SLOT,
  MONTHS_LONG_SLOT,
  WEEK_FROM_SLOT,
  WEEKS_LONG_SLOT,
  YEAR_KIND_SLOT,
} from './period-slots.js';
import { isCapital, isGlued, type Token } from './tokens.js';
import { DAY_NAME_SLOT } from './weekday-slots.js';
import { flagSlot, nameSlot, otherThan, phraseSlot, wordSlot } from './word-slots.js';
import {
  DAY_PARTS,
  DAY_WORDS,
  HOLIDAYS,
  MONTHS,
  NAMESAKES,
  ORDINALS,
  SEASONS,
  SHIFTS,
  UNITS,
  WEEKDAYS,
} from './words.js';

/** "this past November" is the last one, "this coming May" the next. */
const SHIFT: Slot = {
  opens: [...SHIFTS.keys()],
  find: (tokens, at) => {
    const [word = '', behind = ''] = [tokens[at]?.word, tokens[at + 1]?.word];
    if (word === 'this' && behind === 'past') return { length: 2, value: -1 };
    if (word === 'this' && behind === 'coming') return { length: 2, value: 1 };
    const value = SHIFTS.get(word);
    return value === undefined ? undefined : { length: 1, value };
  },
};

/** Q3 */
const Q_NUMBER: Slot = {
  opens: ['q'],
  find: (tokens, at) => {
    const value = Number(tokens[at + 1]?.text);
    const isQuarter = tokens[at]?.text === 'Q' && isGlued(tokens, at + 1) && value >= 1 && value <= 4;
    return isQuarter ? { length: 2, value } : undefined;
  },
};

/** Boxing Day, New Year’s Day: its month and day. */
const HOLIDAY: Slot = {
  opens: HOLIDAYS.flatMap(([[word = '']]) => word),
  find: (tokens, at) => {
    if (!isCapital(tokens[at]?.text)) return undefined;
    const known = HOLIDAYS.find(([words]) => words.every((word, offset) => tokens[at + offset]?.word === word));
    return known && { length: known[0].length, value: known[1] };
  },
};

/** "the May report": what a month that is also a name may stand before. */
const MONTHLY_THINGS: ReadonlySet<string> = new Set(
  'report inspection visit review meeting election budget deadline letter hearing trial survey figures poll vote'.split(
    ' ',
  ),
);

/** Third-quarter earnings, but no third-quarter rally. */
const EARNINGS = 'earnings results profit profits revenue revenues sales loss losses growth figures gdp net income';
const BEHIND_CHRISTMAS = '. , ; : ! ? ) ” and or but when as if to this the he she it they that in on because with of';

const BASIC_SLOTS = {
  MONTH: nameSlot(MONTHS),
  FULL_MONTH: nameSlot(MONTHS, (word) => word.length > 3 || word === 'may'),
  PLAIN_MONTH: nameSlot(MONTHS, (word) => word.length > 3 && !NAMESAKES.has(word)),
  END_MONTH: nameSlot(MONTHS),
  WEEKDAY: nameSlot(WEEKDAYS),
  DAY_NAME: DAY_NAME_SLOT,
  HOLIDAY,
  CHRISTMAS: wordSlot(new Map([['christmas', '12-25']])),
  SEASON: wordSlot(SEASONS),
  QUARTER: wordSlot(ORDINALS),
  QUARTER_OF: wordSlot(new Map([...ORDINALS, ['last', 4], ['final', 4]])),
  HALF_OF: wordSlot(new Map([...ORDINALS, ['last', 2], ['latter', 2]])),
  MONTHS_LONG: MONTHS_LONG_SLOT,
  LAST_MONTHS: COUNTED_MONTHS_SLOT,
  FIRST_MONTHS: COUNTED_MONTHS_SLOT,
  WEEKS_LONG: WEEKS_LONG_SLOT,
  WEEK_FROM: WEEK_FROM_SLOT,
  WEEK_ON: wordSlot(new Map([['week', 1]])),
  WEEK_BEFORE: phraseSlot('a week on', 1),
  YEAR_KIND: YEAR_KIND_SLOT,
  YEAR_END: phraseSlot('end of', 12),
  YEAR_CLOSE: phraseSlot('- end', 12),
  SAME_MONTH: wordSlot(new Map([['year', 'month']])),
  SHIFT,
  OWN_YEAR: wordSlot(new Map([['year', 0]])),
  UNIT: wordSlot(UNITS),
  WEEKEND: wordSlot(new Map([['weekend', 'weekend']])),
  PERIOD: wordSlot(new Map([...UNITS].filter(([word]) => !/^days?$|s$/.test(word)))), // week, not day or weeks
  DAY: DAY_SLOT,
  ORDINAL_DAY: ORDINAL_DAY_SLOT,
  END_DAY: END_DAY_SLOT,
  YEAR: YEAR_SLOT,
  FIRST_YEAR: FIRST_YEAR_SLOT,
  END_YEAR: END_YEAR_SLOT,
  DECADE: DECADE_SLOT,
  LONG_DECADE: LONG_DECADE_SLOT,
  COUNT: COUNT_SLOT,
  NUMERIC: NUMERIC_SLOT,
  Q_NUMBER,
  DAY_WORD: wordSlot(DAY_WORDS),
  DAY_PART: flagSlot(DAY_PARTS),
  SEASON_NOUN: flagSlot(['school', 'schools', 'camp', 'camps', 'house', 'fuel', 'sports']), // summer school, winter fuel payments
  WEEKDAY_NAMED: flagSlot(
    'every each most previous preceding following black good bloody sheffield ash palm cyber super'.split(' '),
  ), // Black Friday, Sheffield Wednesday
  WEEKDAY_TITLE: flagSlot('times mirror telegraph mail express post independent school schools'.split(' ')), // The Sunday Times
  NOUN_BEHIND_ORDINAL: flagSlot('team xi round leg half place test division floor anniversary'.split(' ')), // Saturday 1st team
  NOT_EARNINGS: otherThan(EARNINGS),
  GOES_ON: otherThan(BEHIND_CHRISTMAS),
  NOT_MONTHLY: {
    opens: [],
    find: (tokens, at) => (MONTHLY_THINGS.has(tokens[at]?.word ?? '') ? undefined : { length: 1 }),
  },
  CAPITAL: { opens: [], find: (tokens, at) => (isCapital(tokens[at]?.text) ? { length: 1 } : undefined) },
} satisfies Slots;

/** "the end of", "early", "mid-", "later in": they belong to the expression and leave its date as it is. */
const PARTS = [
  'the? very? end|start|beginning|middle|close|outset|turn of',
  'the first|second|third|fourth|last|final|latter week|weekend|days|part of|in',
  'early|mid|late -',
  'early|earlier|late|later|mid in?',
].map((pattern) => placesOf(pattern, BASIC_SLOTS));

const PART_OPENINGS: ReadonlySet<string> = new Set(PARTS.flatMap(openingsOf));
const PART_WORDS: ReadonlySet<string> = new Set(PARTS.flatMap((places) => places.flatMap(({ words }) => [...words])));

/** Most of what begins with "the" goes on with a word that no part of a period has. */
function findPart(tokens: readonly Token[], at: number): Found | undefined {
  const word = tokens[at]?.word ?? '';
  if (!PART_OPENINGS.has(word) || (word === 'the' && !PART_WORDS.has(tokens[at + 1]?.word ?? ''))) return undefined;
  const length = Math.max(...PARTS.map((places) => matchPattern(places, tokens, at)?.end ?? at)) - at;
  return length > 0 ? { length } : undefined;
}

/** Every kind of word and number that a date expression is made of, by its name in the patterns. */
export const SLOTS: Slots = { ...BASIC_SLOTS, PART: { opens: [...PART_OPENINGS], find: findPart } };
