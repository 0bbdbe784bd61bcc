/** Pixels as they are seen: chat shows a picture about so wide, and words in it must be read there. */
export const WIDTH = 700;
export const EDGE = 12;
export const TEXT = 14;
/** From one line of words to the next. */
export const LINE = 17;
/** A character of that size takes up no more, on the average of a few words. */
export const CHARACTER = 7.7;

/** From the left: what a row is about, its time, its status. */
export const LONGEST_LABEL = 28 * CHARACTER;
export const TIME = { left: 240, right: 606 } as const;
export const STATUS = 616;

/** Where the lines of the head stand. */
export const TITLE = 26;
export const CAPTION = 48;
export const YEARS = 76;
export const MILESTONES = 100;
