import { expect, test } from '@jest/globals';
import { joinLines } from '../../../index/formats/join-lines.js';

test.each([
  [['The council', 'spoke.'], 'The council spoke.'],
  [['decision-', 'making', 'is slow'], 'decision-making is slow'],
  [['the council –', 'in time'], 'the council – in time'],
  [['pro\u00AD', 'gress'], 'progress'],
  [['The council'], 'The council'],
  [[], ''],
])('%j', (lines, joined) => {
  expect(joinLines(lines)).toBe(joined);
});
