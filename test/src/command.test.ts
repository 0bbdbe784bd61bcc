import { describe, expect, test } from '@jest/globals';
import { followUp } from '../../src/answer.js';
import { nothingFound, usageAnswer } from '../../src/command.js';
import { textOf } from './answer-text.js';
import { ASKER, createSampleBot, ECHO } from './sample-bot.js';
import { EMPTY_INDEX, SAMPLE_INDEX } from './sample-index.js';

describe('usage', () => {
  test('shows the form, what it does and its examples, ready to press', () => {
    const answer = usageAnswer(ECHO);
    expect(answer.title).toBe('Usage: /echo <words>');
    expect(textOf(answer)).toContain('What was asked, with a quotation');
    expect(answer.followUps.map(({ question }) => question)).toEqual(['/echo caseloads', '/echo once more']);
  });

  test('is the answer to a command without its argument', async () => {
    expect((await createSampleBot().ask('/echo', ASKER)).title).toBe('Usage: /echo <words>');
  });
});

describe('nothing found', () => {
  test('says what was asked and what was searched, and cites nothing', () => {
    const answer = nothingFound({ asked: 'Martin Nobody', index: SAMPLE_INDEX });
    expect(answer.title).toBe('Not found in the articles: Martin Nobody');
    expect(textOf(answer)).toContain('Searched: 2 articles, December 2015 to October 2018.');
    expect(answer.sources).toEqual([]);
    expect(answer.followUps.map(({ question }) => question)).toEqual(['/sources', '/help']);
  });

  test('offers the nearest, five at most', () => {
    const nearest = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({ label: name, question: `/who ${name}` }));
    const answer = nothingFound({ asked: 'x', index: SAMPLE_INDEX, nearest });
    expect(textOf(answer)).toContain('Nearest in the articles: a, b, c, d and e.');
    expect(answer.followUps).toEqual(nearest.slice(0, 5));
  });

  test('shows what was typed as it was typed', () => {
    expect(nothingFound({ asked: '<!channel> *x*', index: SAMPLE_INDEX }).title).toContain('<!channel> *x*');
  });

  test('says that there is nothing to search', () => {
    expect(textOf(nothingFound({ asked: 'x', index: EMPTY_INDEX, nearest: [followUp('/help')] }))).toContain(
      'no articles',
    );
  });
});
