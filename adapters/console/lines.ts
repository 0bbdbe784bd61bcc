import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Bot } from '../../src/bot.js';
import { CONSOLE_ASKER } from './asker.js';
import { renderText } from './render.js';

/** Takes a piece of output; resolves once there is room for more. */
export type Write = (text: string) => Promise<void> | void;

/** Answers every line that is piped in, in order and without colours. Resolves to the number of questions. */
export async function answerLines(bot: Bot, input: Readable, write: Write): Promise<number> {
  let questions = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const answer = renderText(await bot.ask(line, CONSOLE_ASKER), { colour: false });
    await write(questions === 0 ? `${answer}\n` : `\n${answer}\n`);
    questions += 1;
  }
  return questions;
}
