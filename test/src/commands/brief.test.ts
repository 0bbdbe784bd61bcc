import { describe, expect, test } from '@jest/globals';
import { briefCommand } from '../../../src/commands/brief.js';
import { textOf } from '../answer-text.js';
import { answerOf, readArticles, TWO_YEARS } from '../invented-articles.js';

const ask = (argument: string) => answerOf(briefCommand, argument, TWO_YEARS);

describe('/brief', () => {
  test('tells a topic from every side, nothing twice', () => {
    const text = textOf(ask('caseloads'));
    expect(text).toContain('caseloads: still open');
    expect(text.split('high caseloads in some teams')).toHaveLength(2);
    expect(text).toContain('Caseloads have fallen by a third.');
  });

  test('answers a question for a figure by the sentence that prints it', () => {
    expect(textOf(ask('what percentage of care plans were late?'))).toContain('23 per cent of care plans were late');
  });

  test.each(['how many social workers does the council employ?', 'who won the election?', 'swimming pools'])(
    'has no answer to %p and says so',
    (question) => {
      const answer = ask(question);
      expect(answer.title).toMatch(/^Not found in the articles/);
      expect(answer.sources).toEqual([]);
    },
  );

  test('names the speaker of words that stand within a quotation', () => {
    const index = readArticles('News\n\nAnna Lowe, director, said: “We try.\n\n“Progress is real and lasting.”');
    expect(textOf(answerOf(briefCommand, 'is progress lasting?', index))).toContain(
      'Anna Lowe: \n“Progress is real and lasting.”',
    );
  });

  test('without a topic gives its usage', () => {
    expect(ask('').title).toContain('Usage: /brief');
  });
});
