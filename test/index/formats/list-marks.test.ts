import { describe, expect, test } from '@jest/globals';
import { isListMark, readListItem } from '../../../index/formats/list-marks.js';

describe('list items', () => {
  test.each(['• Plans', '\uF0B7 Plans', '◼ Plans', '– Plans', 'o   Plans'])('%p loses its mark', (line) => {
    expect(readListItem(line)).toMatchObject({ text: 'Plans', isNumbered: false });
  });

  test.each(['1. Plans', '12) Plans', '(a) Plans', 'iv. Plans', '2.1 Plans'])('%p keeps its number', (line) => {
    expect(readListItem(line)).toEqual({ text: line, isNumbered: true, isCertain: false });
  });

  test.each(['Plans are late.', '17 children', '2019 was better', '© Northbrook Council', '-', 'I said'])(
    '%p is none',
    (line) => {
      expect(readListItem(line)).toBeUndefined();
    },
  );

  test('a mark alone is known as one', () => {
    expect(['•', '12.', 'a)', 'Plans', ''].map(isListMark)).toEqual([true, true, true, false, false]);
  });
});
