import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { answerLines } from '../../../adapters/console/lines.js';
import type { Bot } from '../../../src/bot.js';

const BOT: Bot = { ask: async (text) => ({ title: `Asked: ${text}`, elements: [], sources: [], followUps: [] }) };

async function answerPiped(text: string) {
  let written = '';
  const questions = await answerLines(BOT, Readable.from([text]), (piece) => {
    written += piece;
  });
  return { questions, written };
}

describe('questions piped in', () => {
  test('are answered line by line, without colours and with a blank line between', async () => {
    const { questions, written } = await answerPiped('/who Hazell\n\nwhen?');
    expect(questions).toBe(2);
    expect(written).toBe('Asked: /who Hazell\n\nAsked: when?\n');
  });

  test('may be none', async () => {
    expect(await answerPiped('\n')).toEqual({ questions: 0, written: '' });
  });
});
