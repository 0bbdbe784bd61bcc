import { describe, expect, test } from '@jest/globals';
import { type Answer, bullets, type Source, section } from '../../src/answer.js';
import { citesOf, takePart } from '../../src/part.js';

const source = (articleId: string): Source => ({ articleId, headline: `About ${articleId}`, file: `${articleId}.txt` });

const first = bullets([[{ text: 'Still open', cite: 1 }]]);
const second = section('Later', [
  bullets([
    ['Improving', { text: '', cite: 3 }],
    [
      { text: 'Both', cite: 2 },
      { text: '', cite: 3 },
    ],
  ]),
]);
const ANSWER: Answer = {
  title: 'Weaknesses',
  elements: [first, second],
  sources: ['a', 'b', 'c'].map(source),
  followUps: [{ label: 'More', question: '/weaknesses' }],
};

describe('a part of an answer', () => {
  test('has the sources that it cites alone, numbered in the order of their citing', () => {
    const part = takePart(ANSWER, [second]);
    expect(part.sources.map(({ articleId }) => articleId)).toEqual(['c', 'b']);
    expect(part.elements.flatMap(citesOf)).toEqual([1, 2, 1]);
  });

  test('keeps title and follow-ups, and every word', () => {
    const part = takePart(ANSWER, [second]);
    expect(part).toMatchObject({ title: 'Weaknesses', followUps: ANSWER.followUps });
    expect(JSON.stringify(part.elements)).toContain('Improving');
  });

  test('cites nothing by a number that no source has', () => {
    const part = takePart(ANSWER, [bullets([[{ text: 'Odd', cite: 9 }]])]);
    expect(part).toMatchObject({ elements: [bullets([['Odd']])], sources: [] });
    expect(part.elements.flatMap(citesOf)).toEqual([]);
  });
});
