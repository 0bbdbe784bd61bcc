/** Every printed form of a character under its plainest one. */
const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‛': "'",
  '"': "'",
  '“': "'",
  '”': "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '\u00a0': ' ',
};

/** The text with one kind of quotation mark, dash and space, in lower case and character for character as long as before. */
export function foldCharacters(text: string): string {
  return Array.from(text, (character) => PLAIN[character] ?? lowerOf(character)).join('');
}

function lowerOf(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

/** "'˜still a lot of work": a quotation mark whose bytes were read in the wrong encoding. */
const BROKEN_MARK = /'˜/g;

/** The text as two readings of it are compared: folded, mended, without the bullet and the trailing punctuation. */
export function normalise(text: string): string {
  const folded = foldCharacters(text.replace(BROKEN_MARK, '‘'));
  const words = folded.split(' ').filter((word) => word !== '');
  return withoutTrailingMarks((words[0] === '-' ? words.slice(1) : words).join(' '));
}

function withoutTrailingMarks(text: string): string {
  let end = text.length;
  while (end > 0 && '.,;:!?'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
