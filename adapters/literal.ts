/** Half of a surrogate pair, which no platform can show. */
const HALF_PAIR = /\p{Cs}/gu;
/** "care\tleavers", a headline over two lines. */
const LINE_SPACE = /[\t\n\r\u2028\u2029]/g;
/** What a terminal obeys: "\u001b[2J" clears it, "\u009b" does the same in one, "\u202e" turns the words round. */
const OBEYED = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

function toEscape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16)}`;
}

/** The text as a platform may have it: what a terminal or a page would obey is spelt out, "\x1b", and line ends become spaces. */
export function toLiteral(text: string): string {
  return text.replace(HALF_PAIR, '\ufffd').replace(LINE_SPACE, ' ').replace(OBEYED, toEscape);
}
