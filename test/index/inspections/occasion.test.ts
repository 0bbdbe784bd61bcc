import { expect, test } from '@jest/globals';
import { readText } from '../../../index/reading.js';

const letter = (...head: readonly string[]): string =>
  [
    ...head,
    'This letter summarises the findings of the focused visit to Northshire children’s services on 21 and 22 May 2019. The inspectors were Ada Lark and Ben Wren, Her Majesty’s Inspectors.',
    'Inspectors looked at the arrangements for children who leave care.',
  ].join('\n\n');

const whenOf = (text: string): unknown =>
  readText({ id: 'l', file: 'l.txt', text }).milestones.map((each) => (each as { when: string }).when);

test('a day that stands below the title of a letter is not that of the visit', () => {
  expect(whenOf(letter('Focused visit to Northshire children’s services', '14 June 2019'))).toEqual([
    '2019-05-21/2019-05-22',
  ]);
  expect(whenOf(letter('14 June 2019', 'Focused visit to Northshire children’s services'))).toEqual([
    '2019-05-21/2019-05-22',
  ]);
});

test('the days of a visit are read from its title where no sentence has them', () => {
  const text = [
    'Monitoring visit to Northshire children’s services on 5 and 6 June 2018',
    'Dear Ms Lark',
    'This letter summarises the findings of the monitoring visit. The inspectors were Ada Lark and Ben Wren, Her Majesty’s Inspectors.',
  ].join('\n\n');
  expect(whenOf(text)).toEqual(['2018-06-05/2018-06-06']);
});
