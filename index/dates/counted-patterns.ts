/** A pattern, the sign of the number it prints, and whether it counts from the story and not from publication. */
export type CountedPattern = readonly [pattern: string, sign: number, from?: 'story'];

/** Words and what they count, in the unit they name or in days. */
export const COUNTED_PATTERNS: readonly CountedPattern[] = [
  ['<!the|every|each PART? SHIFT PERIOD !old', 1], // Last week
  ['PART the|this PERIOD', 0], // the end of the year
  ['<by|at|before|until|to PERIOD - end', 0], // by month-end
  ['<at|on|over|during|by|before|after|since|for|of|throughout the WEEKEND', 0], // at the weekend
  ['this time SHIFT SAME_MONTH', 12], // this time last year
  ['COUNT UNIT ago', -1], // a fortnight ago
  ['COUNT UNIT from now|today', 1], // two years from now
  ["COUNT UNIT ' time", 1], // in two weeks’ time
  ['the? day before yesterday', -2],
  ['the? day after tomorrow', 2],
  ['earlier|later? DAY_WORD DAY_PART?', 1], // yesterday morning
  ['last night', -1],
  ['this DAY_PART', 0], // this morning
  ['COUNT UNIT earlier|previously|beforehand', -1, 'story'], // three months earlier
  ['COUNT UNIT later', 1, 'story'], // a week later
  ['later|earlier in the day', 0, 'story'],
  ['<!the later|earlier? that UNIT', 0, 'story'], // later that year
  ['the following UNIT', 1, 'story'], // the following day
  ['the next day', 1, 'story'],
  ['the previous|preceding UNIT', -1, 'story'], // the previous year
];

/** Stretches that end or begin with the day of publication. */
export const STRETCH_PATTERNS: ReadonlyArray<readonly [pattern: string, sign: number]> = [
  ['<!to|will|can|could|would|may|might|should|not the? last|past|previous|preceding COUNT UNIT', -1], // the last six months
  ['the last|past PERIOD !of', -1], // over the past year
  ['the? next|coming|following COUNT UNIT', 1], // the next two years
  ['the next|coming PERIOD !of', 1], // over the coming year
];
