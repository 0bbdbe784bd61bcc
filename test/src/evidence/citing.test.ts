import { expect, test } from '@jest/globals';
import { betweenMarks } from '../../../src/evidence/citing.js';

test.each([
  ['high case-loads', '“high case-loads”'],
  ['The “weak impact” of social work', '‘The “weak impact” of social work’'],
  ['“The high turnover of social workers.”', '“The high turnover of social workers.”'],
  ['Cllr Lee said: “I am disappointed.', '‘Cllr Lee said: “I am disappointed.”’'],
  ['He said “no” and she said “yes”', '‘He said “no” and she said “yes”’'],
])('%p is printed as %p', (words, printed) => {
  expect(betweenMarks(words)).toBe(printed);
});
