import { type Content, type Html, html } from '../../src/html.js';
import { toLiteral } from '../../src/literal.js';

/** "U+200E" */
const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What a page would obey and nobody would see, by its name: it takes more room than it has in the text. */
const toBox = (character: string): Html =>
  html`<span class="unseen" data-length="${character.length}" title="A character that cannot be seen">${nameOf(character)}</span>`;

/**
 * Words as a reader may have them: each character in its place, and what cannot be seen as a box with its name, which says
 * in `data-length` how long it is in the text.
 */
export function showLiteral(text: string): Content {
  if (toLiteral(text).length === text.length) return toLiteral(text);
  return [...text].map((character) => {
    const literal = toLiteral(character);
    return literal.length === character.length ? literal : toBox(character);
  });
}

/** The same for a file as it came: line ends and tabs stay. */
export function showFile(text: string): Content {
  const lines = text.split(/\r\n?|\n/); // "first\r\nsecond"
  return lines.map((line, at) => [
    at > 0 && '\n',
    line.split('\t').map((part, tab) => [tab > 0 && '\t', showLiteral(part)]),
  ]);
}
