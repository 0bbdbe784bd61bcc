/** Marks of bullets and nothing else: signs of text fonts, and what Symbol and Wingdings keep in the private use area. */
const BULLET = /^[\p{Co}\u2190-\u21FF\u25A0-\u25FF\u2600-\u27BF\u2B00-\u2BFF•‣⁃∙]$/u; // •

/** Marks of bullets that may also stand in a sentence. */
const DASH = /^[·–—−*o-]$/; // –

/** "1.", "12)", "(a)", "iv.", "2.1": what stands before an item of a numbered list. */
const NUMBER =
  /^(?:\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,2}\.?|\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|[a-z][.)]|[ivx]{1,4}[.)])$/;

/** True of what is a list mark and nothing else: "•", "12.". */
export const isListMark = (text: string): boolean =>
  BULLET.test(text.trim()) || DASH.test(text.trim()) || NUMBER.test(text.trim());

export interface ListItem {
  /** The words without a bullet’s mark; a number stays, for it is what people refer to: "1. Ensure that …". */
  readonly text: string;
  readonly isNumbered: boolean;
  /** Its mark can be nothing else: "•", where a dash or a number may stand in a sentence. */
  readonly isCertain: boolean;
}

/** The item that a line begins, where it begins one. */
export function readListItem(text: string): ListItem | undefined {
  const end = text.search(/\s/); // •   Services to care leavers
  const [mark, words] = [text.slice(0, end), text.slice(end).trim()];
  if (end < 1 || words === '') return undefined;
  const isCertain = BULLET.test(mark);
  if (isCertain || DASH.test(mark)) return { text: words, isNumbered: false, isCertain };
  return NUMBER.test(mark) ? { text: `${mark} ${words}`, isNumbered: true, isCertain } : undefined;
}
