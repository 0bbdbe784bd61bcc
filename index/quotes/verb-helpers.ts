/** Words between a subject and its verb that belong to neither. */
const HELPERS: ReadonlySet<string> = new Set(
  (
    'has have had also later then further since recently today yesterday tonight did does do is was were are would could ' +
    'will can once again never often always both all now therefore however still first previously too'
  ).split(' '),
);

const HELPING_PHRASES = ['used to', 'went on to', 'goes on to']; // As my late mother used to say

const NOUNS_IN_LY: ReadonlySet<string> = new Set(['family', 'ally', 'assembly', 'bully', 'rally', 'supply', 'anomaly']);

/** Whether a word is an adverb by its ending: "reportedly", not "family". */
export const isAdverb = (word: string): boolean => /ly$/i.test(word) && !NOUNS_IN_LY.has(word.toLowerCase()); // reportedly

const WEEKDAY_BEHIND = /^on (?:mon|tues|wednes|thurs|fri|satur|sun)day$/i; // Mr Lee on Tuesday said

function helperAtEnd(text: string): string | undefined {
  const phrase = HELPING_PHRASES.find((each) => text.endsWith(` ${each}`));
  if (phrase) return phrase;
  const word = text.slice(text.lastIndexOf(' ') + 1);
  if (HELPERS.has(word.toLowerCase()) || isAdverb(word)) return word;
  const lastTwo = text.split(' ').slice(-2).join(' ');
  return WEEKDAY_BEHIND.test(lastTwo) ? lastTwo : undefined;
}

/** A stretch before a verb without the helpers and adverbs at its end: "The report" of "The report also". */
export function withoutHelpers(text: string): string {
  let rest = text.trimEnd();
  for (let helper = helperAtEnd(rest); helper; helper = helperAtEnd(rest)) {
    rest = rest.slice(0, rest.length - helper.length).trimEnd();
  }
  return rest;
}
