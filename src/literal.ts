/** Half of a surrogate pair and what is no character at all: "\ud83d", "\ufffe". Nothing can show them. */
const UNSHOWABLE = /[\p{Cs}\ufffe\uffff]/gu;
/** "care\tleavers", a headline over two lines. */
const LINE_SPACE = /[\t\n\r\u2028\u2029]/g;
/** What a terminal obeys: "\u001b[2J" clears it, "\u009b" does the same in one, "\u202e" turns the words round. */
const OBEYED = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

function toEscape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16)}`;
}

/** The text as a reader may have it: what a terminal or a page would obey is spelt out, "\x1b", and line ends become spaces. */
export function toLiteral(text: string): string {
  return text.replace(UNSHOWABLE, '\ufffd').replace(LINE_SPACE, ' ').replace(OBEYED, toEscape);
}
