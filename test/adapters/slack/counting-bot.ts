import { paragraph } from '../../../src/answer.js';
import type { Bot } from '../../../src/bot.js';

export interface CountingBot extends Bot {
  /** Every question, in the order in which it was asked. */
  readonly asked: string[];
}

/** A bot that answers with the question. */
export function createCountingBot(): CountingBot {
  const asked: string[] = [];
  return {
    asked,
    async ask(text) {
      asked.push(text);
      return { title: text, elements: [paragraph('Asked.')], sources: [], followUps: [] };
    },
  };
}
