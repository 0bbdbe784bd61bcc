import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findQuestionTerms, findTerms, foldCharacters, splitWords, stemOf } from '../../../index/search/terms.js';

describe('splitWords', () => {
  test.each([
    ['Bucks County Council’s (BCC)', ['bucks', 'county', 'council', 'bcc']],
    ['2017’s damning inspection', ['2017', 'damning', 'inspection']],
    ['a £1.5m headache for 1,200 families', ['a', '1.5m', 'headache', 'for', '1200', 'families']],
    ['97 per cent complete', ['97', 'percent', 'complete']],
    ['97%\u00A0complete', ['97', 'percent', 'complete']],
    ['high case‑loads', ['high', 'case-loads']],
    ['Zoë O’Neill', ['zoe', 'oneill']],
    ['<!channel> *—* 👍', ['channel']],
  ])('splits "%s"', (text, words) => {
    expect(splitWords(text)).toEqual(words);
  });
});

describe('stemOf', () => {
  test.each([
    ['recognised', 'recognizing'],
    ['organisation', 'organizations'],
    ['behaviour', 'behavioral'],
    ['neighbourhood', 'neighborhoods'],
    ['programme', 'programs'],
    ['centre', 'centers'],
    ['defence', 'defense'],
    ['practice', 'practise'],
    ['judgement', 'judgments'],
    ['counselling', 'counseling'],
    ['paediatric', 'pediatric'],
    ['enquiry', 'inquiries'],
    ['children', 'child'],
  ])('gives "%s" and "%s" one stem', (british, american) => {
    expect(stemOf(american)).toBe(stemOf(british));
  });

  test('keeps apart words that only look like two spellings of one', () => {
    expect(stemOf('four')).not.toBe(stemOf('for'));
    expect(stemOf('spelling')).toBe(stemOf('spell'));
    expect(stemOf('hours')).toBe('hour');
  });
});

describe('findTerms', () => {
  test('drops stop words and stems the rest', () => {
    expect(findTerms('The high turnover of social workers')).toEqual(['high', 'turnov', 'social', 'worker']);
  });

  test('gives a hyphened word in parts and as one', () => {
    expect(findTerms('high case-loads')).toEqual(['high', 'case', 'load', 'caseload']);
  });

  test('gives only letters and digits, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const term of findTerms(text)) expect(term).toMatch(/^[\p{L}\p{N}.]+$/u);
      }),
    );
  });
});

describe('foldCharacters', () => {
  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = foldCharacters(text);
        expect(foldCharacters(once)).toBe(once);
      }),
    );
  });
});

describe('findQuestionTerms', () => {
  test('leaves out the words that ask', () => {
    expect(findQuestionTerms('What did Ofsted say about caseloads?').terms).toEqual(['ofst', 'caseload']);
  });

  test('has nothing to look for in stop words', () => {
    expect(findQuestionTerms('who is it?').terms).toEqual([]);
  });

  test('takes the first twelve terms', () => {
    const question = Array.from({ length: 30 }, (_, number) => `topic${number}`).join(' ');
    expect(findQuestionTerms(question).terms).toHaveLength(12);
  });

  test('knows that neighbours may be written as one word', () => {
    expect(findQuestionTerms('case loads').joined).toContainEqual({ from: ['case', 'load'], to: ['caseload'] });
  });

  test('knows short and long names of one thing, in both directions', () => {
    expect(findQuestionTerms('CSE').synonyms).toContainEqual({ from: ['cse'], to: ['child', 'sexual', 'exploit'] });
    const long = findQuestionTerms('Local Government Association').synonyms;
    expect(long).toContainEqual({ from: ['local', 'govern', 'associ'], to: ['lga'] });
  });
});
