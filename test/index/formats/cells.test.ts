import { expect, test } from '@jest/globals';
import { joinCells } from '../../../index/formats/cells.js';

test('the cells of a row are one line, without those that are empty', () => {
  expect(joinCells(['Adoption ', '', 'Good'])).toBe('Adoption | Good');
});

test('the colon of a label stands for the break', () => {
  expect(joinCells(['Lead inspector:', 'Jan Marsh', 'HMI'])).toBe('Lead inspector: Jan Marsh | HMI');
});
