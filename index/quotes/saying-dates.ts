import type { Citation, DateMention, When } from '../model.js';
import type { Sentence } from '../sentences.js';

/** The words that name a speaker and hand over, in their sentence. */
export interface Saying {
  readonly articleId: string;
  readonly passage: number;
  readonly narrator: string;
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
}

const SPEAKING =
  /^(?:speaking|writing|responding|addressing|testifying|in an? (?:statement|interview|letter|email|speech|post|tweet))\b/i; // Speaking at the board meeting on Thursday, September 27,

const ON = /^\s*(?:on\s)?$/; // said on Tuesday

/** "said in a statement on Tuesday", "said at a meeting on Tuesday" */
const OCCASION = /^\s(?:in|at|during|to)\s(?:\w+\s){1,5}(?:on\s)?$/;

const LISTENER = /\btold$/; // told reporters on Tuesday
const LISTENED = /^\s(?:\w+\s){1,4}(?:on\s)?$/;

const isBetween = (date: Citation, { start, end }: { start: number; end: number }): boolean =>
  date.start >= start && date.end <= end;

function isOfSaying({ narrator, sentence, start, end }: Saying, date: Citation): boolean {
  if (isBetween(date, { start: sentence.start, end: start }))
    return SPEAKING.test(narrator.slice(sentence.start, start));
  if (isBetween(date, { start, end })) return /^\s\w+$/.test(narrator.slice(date.end, end)); // Mr Lee on Tuesday said
  if (date.start < end || date.end > sentence.end) return false;
  const between = narrator.slice(end, date.start);
  const isTold = LISTENER.test(narrator.slice(start, end)) && LISTENED.test(between);
  return ON.test(between) || OCCASION.test(between) || isTold;
}

/** When something was said, where the sentence tells: "told the BBC on Monday". Nothing for dates of other things. */
export function dateOfSaying(saying: Saying, dates: readonly DateMention[]): When | undefined {
  const found = dates.find(
    ({ citation, date, planned }) =>
      date !== undefined &&
      !planned &&
      citation.articleId === saying.articleId &&
      citation.passage === saying.passage &&
      isOfSaying(saying, citation),
  );
  return found?.date === undefined ? undefined : { date: found.date, basis: found.basis, clue: found.citation };
}
