const ANY_MARK = /[“”"«»„‘]|''/; // ''We are sorry.''

/** Whether a text has quotation marks, of whatever form but a single straight one, which may be an apostrophe. */
export const holdsMarks = (text: string): boolean => ANY_MARK.test(text);

/** The question that checks a message somebody wrote: all of it as one quotation where it has no marks of its own. */
export function toCheckQuestion(message: string): string {
  const words = message.trim();
  if (words === '') return '/help check';
  return holdsMarks(words) ? `/check ${words}` : `/check “${words}”`;
}
