import { describe, expect, test } from '@jest/globals';
import { createFootnotes } from '../../src/footnotes.js';
import { SAMPLE_INDEX } from './sample-index.js';

describe('footnotes', () => {
  test('number the articles in the order they are first cited', () => {
    const footnotes = createFootnotes(SAMPLE_INDEX);
    const numbers = ['102', '101', '102'].map((articleId) => footnotes.cite({ articleId }));
    expect(numbers).toEqual([1, 2, 1]);
    expect(footnotes.sources().map(({ articleId }) => articleId)).toEqual(['102', '101']);
  });

  test('give a source its date and the words it was worked out from', () => {
    const footnotes = createFootnotes(SAMPLE_INDEX);
    footnotes.cite({ articleId: '102' });
    expect(footnotes.sources()).toEqual([
      {
        articleId: '102',
        headline: '‘Early signs’ at Westshire',
        file: '102_newer.txt',
        published: SAMPLE_INDEX.articles[1]?.published,
        clueText: 'Thursday, September 27',
      },
    ]);
  });

  test('give a source its publisher and address where they are known', () => {
    const footnotes = createFootnotes(SAMPLE_INDEX);
    footnotes.cite({ articleId: '101' });
    expect(footnotes.sources()[0]).toMatchObject({ publisher: 'Westshire Echo', url: 'https://echo.example/101' });
  });

  test('refuse an article that is not in the index', () => {
    expect(() => createFootnotes(SAMPLE_INDEX).cite({ articleId: '999' })).toThrow('999');
  });

  test('of an answer that cites nothing are empty', () => {
    expect(createFootnotes(SAMPLE_INDEX).sources()).toEqual([]);
  });
});
