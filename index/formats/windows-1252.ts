/** Windows-1252 characters from 0x80 to 0x9F, in order; a space stands where the code page has none. */
const HIGH_CONTROLS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const FIRST = 0x80;

function characterOf(byte: number): string {
  const character = HIGH_CONTROLS[byte - FIRST];
  return byte < FIRST || character === undefined || character === ' ' ? String.fromCharCode(byte) : character;
}

/** The text of bytes in Windows-1252. Our own table: `TextDecoder` of some Node releases takes the code page for Latin-1. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Array.from(bytes, characterOf).join('');
}

/** The byte that stands for a character of Windows-1252. */
export function encodeWindows1252(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code <= 0xff ? code : FIRST + HIGH_CONTROLS.indexOf(character);
}
