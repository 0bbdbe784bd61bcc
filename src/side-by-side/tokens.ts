/** A word, a number in digits or a single mark of a sentence. */
export interface Token {
  /** In small letters. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Nothing stands between it and the token before: the "m" of "£3m". */
  readonly isGlued: boolean;
  /** "Northbrook": it may be a name. */
  readonly isCapital: boolean;
}

/** "£1.5m" is "£", "1.5" and "m"; "twenty-four" and "children’s" are one each; so is every mark. */
const TOKEN = /\d[\d,]{0,14}(?:\.\d{1,4})?|\p{L}+(?:['’-]\p{L}+)*|[^\s\p{L}\d]/gu;

const CAPITAL = /^\p{Lu}/u; // Northbrook

/** The words, numbers and marks of a text in order. */
export function tokensOf(text: string): Token[] {
  let before = -1;
  return [...text.matchAll(TOKEN)].map(({ index, 0: printed }) => {
    // a comma behind a number is none of it: in 2016, 19 workers left
    const word = printed.endsWith(',') ? printed.slice(0, -1) || ',' : printed;
    const token = {
      word: word.toLowerCase(),
      start: index,
      end: index + word.length,
      isGlued: index === before,
      isCapital: CAPITAL.test(word),
    };
    before = index + printed.length;
    return token;
  });
}
