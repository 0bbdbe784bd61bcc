import { describe, expect, test } from '@jest/globals';
import { briefCommand } from '../../../src/commands/brief.js';
import { textOf } from '../answer-text.js';
import { readArticles, TWO_YEARS } from '../invented-articles.js';
import { CONTEXT } from '../sample-bot.js';

const ask = async (argument: string, index = TWO_YEARS) => briefCommand.answer(argument, { ...CONTEXT, index });

describe('/brief', () => {
  test('tells a topic from every side, nothing twice', async () => {
    const text = textOf(await ask('caseloads'));
    expect(text).toContain('caseloads: still open');
    expect(text.split('high caseloads in some teams')).toHaveLength(2);
    expect(text).toContain('Caseloads have fallen by a third.');
  });

  test('answers a question for a figure by the sentence that prints it', async () => {
    expect(textOf(await ask('what percentage of care plans were late?'))).toContain(
      '23 per cent of care plans were late',
    );
  });

  test.each(['how many social workers does the council employ?', 'who won the election?', 'swimming pools'])(
    'has no answer to %p and says so',
    async (question) => {
      const answer = await ask(question);
      expect(answer.title).toMatch(/^Not found in the articles/);
      expect(answer.sources).toEqual([]);
    },
  );

  test('names the speaker of words that stand within a quotation', async () => {
    const index = readArticles('News\n\nAnna Lowe, director, said: “We try.\n\n“Progress is real and lasting.”');
    expect(textOf(await ask('is progress lasting?', index))).toContain('Anna Lowe: \n“Progress is real and lasting.”');
  });

  test('without a topic gives its usage', async () => {
    expect((await ask('')).title).toContain('Usage: /brief');
  });
});
