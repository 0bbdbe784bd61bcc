/** Each pattern with and without the day of the week before it. */
const withWeekday = (patterns: readonly string[]): string[] =>
  patterns.flatMap((pattern) => [pattern, `WEEKDAY ,? ${pattern}`]);

/** Dates of the calendar: of equally long expressions the first pattern’s counts. */
export const CALENDAR_PATTERNS: readonly string[] = [
  'NUMERIC', // 27/09/2018
  ...withWeekday([
    'MONTH the? DAY ,? YEAR', // September 27, 2018
    'MONTH the? DAY', // Thursday, September 27
    'the? DAY of? MONTH ,? YEAR', // 27th of September 2018
    'the? DAY of? MONTH', // Thursday 27 September
  ]),
  'the? DAY to|-|–|and END_DAY of? MONTH ,? YEAR', // 10-14 September 2018
  'the? DAY to|-|–|and END_DAY of? MONTH', // between 3 and 5 May
  'MONTH DAY to|-|–|and END_DAY ,? YEAR', // September 10-14, 2018
  'MONTH DAY to|-|–|and END_DAY', // September 10 to 14
  'PART? MONTH ,|of? YEAR', // November 2017
  'MONTH to|-|– END_MONTH ,? YEAR', // January to March 2018
  '<from|between MONTH to|and|-|– END_MONTH !YEAR', // between April and May
  '<!the SHIFT MONTH', // Last November
  'PART MONTH', // the end of August
  "<in|since|until|till|during|before|after|through|throughout|over MONTH !'", // took place in November
  '<in|since|until|till|by|during|before|after|from|of|for|to|come PLAIN_MONTH', // at the end of November’s inspection
  "<by|from|of|for|to|between FULL_MONTH !CAPITAL|'", // ready by March
  '<the|its|their|a|an|s|this|our|and|or|–|- PLAIN_MONTH', // the November inspection
  '<the|its|their|s|a MONTH !NOT_MONTHLY', // the May report
  'the? PART? SEASON ,|of? YEAR', // the autumn of 2019
  'SEASON of? FIRST_YEAR /|-|– END_YEAR', // winter 2017/18
  'SHIFT SEASON', // last winter
  'the? PART SEASON', // in early summer
  '<in|during|since|by|until|for|from|before|after|throughout|over the? SEASON !of|SEASON_NOUN|CAPITAL', // in the autumn
  'over SEASON !SEASON_NOUN|CAPITAL', // an Ofsted monitoring visit over summer
  'the? QUARTER_OF -? quarter of? YEAR', // the third quarter of 2018
  'YEAR QUARTER -? quarter', // the 2018 third quarter
  'QUARTER - quarter !NOT_EARNINGS', // third-quarter earnings
  'the QUARTER -? quarter', // in the third quarter
  '<in|for|s|its|their QUARTER -? quarter', // its third-quarter results
  'the? HALF_OF half of YEAR', // the first half of 2018
  'Q_NUMBER of? YEAR', // Q3 2018
  'Q_NUMBER', // in Q3
  'PART? YEAR', // 2017’s damning inspection
  'PART? fiscal|financial|academic|school|tax year? YEAR', // the financial year 2018
  'the year YEAR', // in the year 2018
  'PART? FIRST_YEAR /|-|– END_YEAR', // the 2017/18 accounts
  "<!his|her|their|my the PART? ' DECADE", // the ’90s
  '<!his|her|their|my the PART? DECADE', // the 1990s, the early 80s
  '<!his|her|their|my|- PART? LONG_DECADE', // 1990s estates
  '<!WEEKDAY_NAMED early|late? SHIFT? DAY_NAME DAY_PART? !WEEKDAY_TITLE', // last Tuesday night
  'WEEKDAY the? ORDINAL_DAY !of|NOUN_BEHIND_ORDINAL', // Sunday 3rd
  "DAY_NAME WEEK_ON !-|of|in|out|long|'", // Wednesday week
  'WEEK_BEFORE DAY_NAME', // a week on Wednesday
  'HOLIDAY ,|of? YEAR', // Christmas Day 2018
  '<on|since|by|until|till|before|after|from SHIFT? HOLIDAY', // killed on Boxing Day
  'CHRISTMAS ,|of? YEAR', // Christmas 2017
  '<at|by|since|until|till|before|after|over SHIFT? CHRISTMAS !GOES_ON', // it will open by Christmas
  'SHIFT HOLIDAY', // last Christmas Eve
];

/** The shift belongs to the year. */
export const YEAR_SHIFTED_PATTERNS: readonly string[] = [
  'PART? MONTH of? SHIFT year', // November last year
  'PART? SEASON of? SHIFT year', // summer last year
  'the? QUARTER_OF -? quarter of? SHIFT year', // the third quarter of last year
  'the? QUARTER_OF -? quarter of the OWN_YEAR', // the last quarter of the year
  'the? HALF_OF half of the OWN_YEAR', // the second half of the year
  'the? HALF_OF half of SHIFT year', // the first half of this year
  'WEEKDAY? MONTH DAY SHIFT year', // September 27 last year
  'the? DAY of? MONTH SHIFT year', // 27 September this year
  'HOLIDAY SHIFT year', // Boxing Day last year
];

/** The shift belongs to the week. */
export const WEEK_SHIFTED_PATTERNS: readonly string[] = ['DAY_NAME of? SHIFT week']; // Monday of next week
