import { expect, test } from '@jest/globals';
import { toLiteral } from '../../src/literal.js';

test.each([
  ['a line end, a tab and a separator become spaces', 'care\tleavers\r\nand\u2028more', 'care leavers  and more'],
  ['what a terminal obeys is spelt out', 'a\u001b[2Jb\u009bc', 'a\\x1b[2Jb\\x9bc'],
  ['what turns words round is spelt out', '\u202egnorw\u202c', '\\u202egnorw\\u202c'],
  ['half of a pair, and what is no character, is shown as unknown', '\ud83d \ufffe \uffff', '\ufffd \ufffd \ufffd'],
  ['an emoji and a joiner stay', '👩\u200d💻 “é”', '👩\u200d💻 “é”'],
])('%s', (_, text, expected) => {
  expect(toLiteral(text)).toBe(expected);
});
