import { describe, expect, test } from '@jest/globals';
import { readExpectedAnswer } from '../../../src/evidence/expected-answer.js';

const isAnswered = (question: string, sentence: string): boolean | undefined =>
  readExpectedAnswer(question)?.isIn(sentence);

describe('a question that asks for a figure', () => {
  test.each([
    ['how much did the delay cost?', 'Delays have caused a £1.5m headache.', true],
    ['how much did the delay cost?', 'Delays have caused a headache.', false],
    ['how many social workers are there?', 'It has 26 full-time social workers.', true],
    ['how many social workers are there?', 'Some 40 per cent of posts are empty, social workers say.', false],
    ['how many children are in care?', 'In November 2017, the children were moved.', false],
    ['how many children are in care?', 'It has two children’s homes.', false],
    ['how many girls were known?', 'Two young girls were known to social services.', true],
    ['what percentage of the plan is complete?', 'The plan is 97 per cent complete.', true],
    ['what proportion of the plan is complete?', 'The plan is nearly complete.', false],
  ])('%p is answered by %p: %p', (question, sentence, expected) => {
    expect(isAnswered(question, sentence)).toBe(expected);
  });

  test('other questions expect no figure', () => {
    expect(readExpectedAnswer('what did Ofsted find?')).toBeUndefined();
  });
});
