/** "/digest weekly monday 09:00", "correct confirm …", "/ofsted report …"; not "/digest list", which only tells. */
const CHANGING =
  /^(?:\/ofsted )?\/?(?:report (?!list$)|correct (?:confirm|undo)\b|digest (?!(?:now|preview|list|history|follows|page|why|help)\b))/i;

/** Whether asking again does no more than tell again: what is shared, and the next page, are asked for anew. */
export const isRepeatable = (question: string): boolean => !CHANGING.test(question.trim());
