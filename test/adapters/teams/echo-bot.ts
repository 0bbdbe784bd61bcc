import { type Answer, followUp, paragraph } from '../../../src/answer.js';
import type { Bot } from '../../../src/bot.js';

export interface EchoBot extends Bot {
  /** Every question, in the order in which it was asked. */
  readonly asked: string[];
}

const SOURCE = { articleId: 'a', headline: 'Westshire told to improve', file: 'a.txt' };

/** A bot whose answers say the question, can be shared, and offer to change something. */
export function createEchoBot(): EchoBot {
  const asked: string[] = [];
  return {
    asked,
    async ask(text): Promise<Answer> {
      asked.push(text);
      const elements = [paragraph({ text: 'Asked.', cite: 1 })];
      return { title: text, elements, sources: [SOURCE], followUps: ['/digest', '/digest stop'].map(followUp) };
    },
  };
}
