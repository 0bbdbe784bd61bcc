import { renderText } from '../adapters/console/render.js';
import type { Bot } from '../src/bot.js';
import type { Asker } from '../src/conversation.js';

/** A question in a transcript: "> /ofsted latest". */
const QUESTION = /^> ?(.*)$/;

const ASKER: Asker = {
  platform: 'console',
  workspace: 'transcripts',
  channel: 'transcripts',
  user: 'reader',
  private: true,
  admin: true,
};

const WIDTH = 120;

/** The questions of a transcript, in order. */
export function readQuestions(transcript: string): string[] {
  return transcript.split('\n').flatMap((line) => {
    const question = QUESTION.exec(line)?.[1];
    return question === undefined ? [] : [question];
  });
}

/** The questions of a transcript with what the bot answers to each, as a person reads it in the terminal. */
export async function writeTranscript(transcript: string, bot: Bot): Promise<string> {
  const exchanges: string[] = [];
  for (const question of readQuestions(transcript)) {
    const answer = renderText(await bot.ask(question, ASKER), { colour: false, width: WIDTH });
    exchanges.push(`> ${question}\n\n${answer.trimEnd()}\n`);
  }
  return exchanges.join('\n\n');
}
