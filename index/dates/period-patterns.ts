const DAYS_PRINTED: readonly string[] = [
  'MONTH the? DAY ,? YEAR?', // September 30, 2018
  'the? DAY of? MONTH ,? YEAR?', // 31 March 2018
];
const ENDS_PRINTED: readonly string[] = [...DAYS_PRINTED, 'MONTH ,? YEAR?']; // March 2018

/** Periods that are told by the day or month they end or begin with. */
export const PERIOD_PATTERNS: readonly string[] = [
  ...ENDS_PRINTED.flatMap((end) => [
    `the? MONTHS_LONG that|which? ended|ending on|in|at? the? end? of? ${end}`, // the three months ended Sept. 30
    `the MONTHS_LONG up? to|until|through the? end? of? ${end}`, // in the year to 31 March 2018
  ]),
  ...DAYS_PRINTED.flatMap((day) => [
    `the? WEEKS_LONG that|which? ended|ending on? WEEKDAY? ,? ${day}`, // the week ending 10 March
    `the WEEKS_LONG up? to ${day}`, // the 26 weeks to 30 June
    `the? WEEK_FROM WEEKDAY? ,? ${day}`, // the week beginning 4 March
  ]),
  'the? last|final LAST_MONTHS of YEAR', // the last six months of 2018
  'the? first FIRST_MONTHS of YEAR', // the first three months of 2019
  "<between FIRST_YEAR and END_YEAR !'", // between 2010 and 2015
  'the? FIRST_YEAR /|-|– END_YEAR YEAR_KIND year', // the 2018/19 financial year
  'the? YEAR_KIND year of? FIRST_YEAR /|-|– END_YEAR', // the academic year 2018-19
  'the? SHIFT YEAR_KIND year', // the last financial year
  'the? FIRST_YEAR /|-|– END_YEAR fiscal year', // the 2017-18 fiscal year
  'the? YEAR fiscal|financial|tax|calendar year', // the 2018 financial year
  'the? very? YEAR_END YEAR', // the end of 2018
  '<by|at|before|until|to OWN_YEAR YEAR_CLOSE', // by year-end
  'the? very? YEAR_END the OWN_YEAR', // the end of the year
];

/** Periods of a year that is told by a shift. */
export const SHIFTED_PERIOD_PATTERNS: readonly string[] = [
  'the? very? YEAR_END SHIFT year', // the end of last year
  'the? last|final LAST_MONTHS of the OWN_YEAR', // the last three months of the year
  'the? first FIRST_MONTHS of the OWN_YEAR', // the first nine months of the year
  'the? last|final LAST_MONTHS of SHIFT year', // the final six months of last year
  'the? first FIRST_MONTHS of SHIFT year', // the first three months of this year
];
