/** "/check the visit was in March", "when was the last inspection?" */
const ASKS = /^\/|\?$/;

/** Whether words beside a file ask something: "here is the new letter" only goes with it. */
export const asksBesideFiles = (words: string): boolean => ASKS.test(words);
