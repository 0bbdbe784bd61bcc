import { describe, expect, test } from '@jest/globals';
import { findGrades } from '../../../index/milestones/grades.js';

const grades = (sentence: string): string[] => findGrades(sentence).map(({ area, grade }) => `${area}: ${grade}`);

describe('grades', () => {
  test.each([
    ['The service’s adoption department was rated ‘Good’ by Ofsted.', ['adoption: good']],
    ['Services have once again been judged to be inadequate.', ['overall: inadequate']],
    ['They follow a previous rating of ‘Inadequate’ in 2014.', ['overall: inadequate']],
    ['They judged the impact of leaders to be outstanding.', ['impact of leaders: outstanding']],
    ['The services now require improvement to be good, Ofsted said.', ['overall: requires-improvement']],
    ['Care leavers were graded good, adoption outstanding.', ['care leavers: good', 'adoption: outstanding']],
    ['It was judged good in 2011 and inadequate in May 2014.', ['overall: good', 'overall: inadequate']],
  ])('reads %p', (sentence, expected) => {
    expect(grades(sentence)).toEqual(expected);
  });

  test.each([
    'It takes good social work to keep a child safe.',
    'The judgement was that good progress had been made.',
    'Outstanding weaknesses remain.',
    'The rating agency praised good management.',
  ])('reads no grade in %p', (sentence) => {
    expect(grades(sentence)).toEqual([]);
  });
});
