/** A word, number or mark of a text, at half-open UTF-16 offsets. */
export interface Token {
  readonly text: string;
  /** In small letters, with a straight apostrophe. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Sept. (27) · words · 2018-09-27, 27/09/2018, 27.09.2018, 9.7.18 · 27th, 1990s · any other mark */
const TOKENS =
  /\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)\.(?=[\s,])|\p{L}+|(?<![\w/-]|\d\.)(?:\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d)|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d))(?![\w/-]|\.\d)|\d+[a-z]*|\S/gu;

/** The words, numbers and marks of a text in order; a full date in figures is one token. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKENS)) {
    const [printed] = match;
    const word = printed === '’' ? "'" : printed.toLowerCase();
    tokens.push({ text: printed, word, start: match.index, end: match.index + printed.length });
  }
  return tokens;
}

/** True where no space parts the token from the one before it. */
export const isGlued = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && tokens[at - 1]?.end === tokens[at]?.start;

export const isCapital = (text = ''): boolean => /^\p{Lu}/u.test(text); // November
