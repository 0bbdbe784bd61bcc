import { describe, expect, test } from '@jest/globals';
import { createHelpCommand, PROMISE } from '../../../src/commands/help.js';
import { textOf } from '../answer-text.js';
import { CONTEXT, ECHO, SAMPLE_COMMANDS } from '../sample-bot.js';

const HELP = createHelpCommand(SAMPLE_COMMANDS.filter(({ name }) => name !== 'help'));

describe('/help', () => {
  const answer = HELP.answer('', CONTEXT);

  test('begins with the promise', () => {
    expect(textOf(answer).split('\n')[1]).toBe(PROMISE);
  });

  test('names every command with its usage and summary', () => {
    for (const { usage, summary } of [...SAMPLE_COMMANDS]) {
      expect(textOf(answer)).toContain(usage);
      expect(textOf(answer)).toContain(summary);
    }
  });

  test('offers an example of each command', () => {
    const questions = answer.followUps.map(({ question }) => question);
    expect(questions).toEqual(['/echo caseloads', '/fails caseloads', '/sources', '/help who']);
  });

  test('offers five examples at most', () => {
    expect(createHelpCommand([...SAMPLE_COMMANDS, ...SAMPLE_COMMANDS]).answer('', CONTEXT).followUps).toHaveLength(5);
  });

  test.each(['echo', '/echo', 'ECHO'])('%j gets the usage of that command', (argument) => {
    expect(HELP.answer(argument, CONTEXT).title).toBe(`Usage: ${ECHO.usage}`);
  });

  test.each(['me', 'help', 'constructor'])('%j gets all commands', (argument) => {
    expect(HELP.answer(argument, CONTEXT).title).toBe('Help');
  });
});
