import { describe, expect, test } from '@jest/globals';
import { readSideBySideTopic } from '../../../src/commands/brief/side-by-side.js';
import { briefCommand } from '../../../src/commands/brief.js';
import { weaknessesCommand } from '../../../src/commands/weaknesses.js';
import { textOf } from '../answer-text.js';
import { readArticles } from '../invented-articles.js';
import { CONTEXT } from '../sample-bot.js';

const NORTHBROOK = readArticles(`Northbrook told to do better

Ofsted inspectors visited Northbrook’s children’s services in May 2018.

Inspectors found that recording was poor.

They found that caseloads were too high.

Anna Smith, director of children’s services, said: “Recording has improved and is now good.”
`);

const ask = async (argument: string, index = NORTHBROOK) => briefCommand.answer(argument, { ...CONTEXT, index });

describe('readSideBySideTopic', () => {
  test.each([
    ['side by side', ''],
    ['side-by-side all', ''],
    ['side by side on caseloads', 'caseloads'],
    ['side by side: caseloads', 'caseloads'],
    ['caseloads side by side', 'caseloads'],
    ['compare caseloads', 'caseloads'],
    ['compare what was said on caseloads', 'caseloads'],
    ['compare the figures for caseloads', 'caseloads'],
  ])('reads %p', (text, topic) => {
    expect(readSideBySideTopic(text)).toBe(topic);
  });

  test.each(['caseloads', 'comparecaseloads', 'who stood side by side with them'])('leaves %p to others', (text) => {
    expect(readSideBySideTopic(text)).toBeUndefined();
  });
});

describe('/brief side by side', () => {
  test('tells who says it, when and in which words, and judges nothing', async () => {
    const answer = await ask('side by side recording');
    const text = textOf(answer);
    expect(answer.title).toBe('Side by side: recording');
    expect(text).toContain('Published between June and November 2018 (worked out from “May 2018”), Ofsted');
    expect(text).toContain('Anna Smith, director of children’s services');
    expect(text).toContain('Recording has improved and is now good.');
    expect(text).not.toMatch(/contradict|weakness\)|strength\)/i);
    expect(answer.sources).toHaveLength(1);
  });

  test('names what can be set side by side where a topic cannot', async () => {
    const answer = await ask('side by side caseloads');
    expect(answer.title).toBe('Not found in the articles: anything to set side by side on “caseloads”');
    expect(answer.followUps).toEqual([{ label: 'recording', question: '/brief side by side recording' }]);
  });

  test('says so where nothing at all can be', async () => {
    const answer = await ask('side by side', readArticles('News\n\nThe park was opened in May 2018.'));
    expect(answer.title).toBe('Not found in the articles: anything to set side by side');
    expect(answer.sources).toEqual([]);
  });

  test.each([
    ['/brief', briefCommand],
    ['/weaknesses', weaknessesCommand],
  ])('is offered by %s on a theme that has something, and on no other', async (_, command) => {
    const asked = async (theme: string) => {
      const answer = await command.answer(theme, { ...CONTEXT, index: NORTHBROOK });
      return answer.followUps.map(({ question }) => question);
    };
    expect(await asked('recording')).toContain('/brief side by side recording');
    expect((await asked('caseloads')).filter((question) => question.includes('side by side'))).toEqual([]);
  });
});
