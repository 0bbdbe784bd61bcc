import { expect, test } from '@jest/globals';
import { shownAgainBy } from '../../adapters/shown-again-by.js';
import { type Answer, followUp } from '../../src/answer.js';

const answerWith = (...questions: string[]): Answer => ({
  title: 'Read',
  elements: [],
  sources: [],
  followUps: questions.map(followUp),
});

test.each([
  ['waits', ['/sources accept letter-3fa9c1', '/sources discard letter-3fa9c1', '/sources set letter-3fa9c1']],
  ['is known', ['/sources remove letter-3fa9c1', '/sources history letter-3fa9c1', '/sources']],
])('what was read in a document that %s is shown again by its id', (_, questions) => {
  expect(shownAgainBy(answerWith(...questions))).toBe('/sources show letter-3fa9c1');
});

test.each([[['/sources', '/help']], [['/sources accept all of them']], [[]]])(
  'no other answer is: %j',
  (questions: string[]) => {
    expect(shownAgainBy(answerWith(...questions))).toBe('');
  },
);
