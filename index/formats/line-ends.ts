/** A text that has come to an end, or that a list follows. */
export const ENDS = /[.!?:;][’”"')\]]*$/; // … to review progress.

/** Words that go on from the line above; a web or mail address begins a line of its own. */
export const STARTS_LOWER = /^(?!www\.|https?:|\S{1,60}@)[’‘“”"'(]{0,2}\p{Ll}/u; // making
