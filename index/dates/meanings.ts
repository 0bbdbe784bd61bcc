export type Unit = 'day' | 'week' | 'weekend' | 'fortnight' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

export type CalendarField =
  | ('year' | 'endYear' | 'month' | 'endMonth' | 'day' | 'endDay')
  | ('weekday' | 'season' | 'quarter' | 'half' | 'decade')
  | ('shift' | 'yearShift' | 'weekShift' | 'ownYear' | 'weeksOn')
  | ('months' | 'days' | 'yearStart');

/**
 * What is printed of a date. Weekdays run from 1 for Monday, seasons from 21 for spring, `decade` is its first year.
 * A shift is −1, 0 or 1: of the date itself ("last November"), of its year ("November last year") or week ("Monday of next week").
 * `ownYear` stands with "the year", `weeksOn` with "Wednesday week". `months` is the length of a period that ends with the date;
 * so is `days` below zero, and above zero of one that begins with it. `yearStart` is the first month of the year 2018/19.
 */
export type CalendarMeaning = { readonly kind: 'calendar' } & { readonly [field in CalendarField]?: number };

/** A period so many units from publication, or from the date the story told last: "last week", "two years ago", "a month later". */
export interface CountedMeaning {
  readonly kind: 'counted';
  readonly unit: Unit;
  /** Below zero for the past. */
  readonly count: number;
  readonly from: 'publication' | 'story';
}

/** A stretch of time up to now, or from now on where `count` is above zero: "the last six months". */
export interface StretchMeaning {
  readonly kind: 'stretch';
  readonly unit: Unit;
  readonly count: number;
}

/** What a date expression says, before anything is counted back from a day of publication. */
export type DateMeaning = CalendarMeaning | CountedMeaning | StretchMeaning;
